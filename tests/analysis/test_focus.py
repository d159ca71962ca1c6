"""Whose sentence is it: more than 150 sentences, balanced over the four values."""

from collections import Counter

import pytest

from tests.analysis.cases import CASES, Case
from tests.analysis.copies import block, read


def test_cases_are_balanced() -> None:
    counts = Counter(case.focus for case in CASES)
    assert len(CASES) >= 150
    assert min(counts.values()) >= 40


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:50])
def test_focus(case: Case) -> None:
    reading = read([block(case.text, case.role)], case.kind, brands=("Acme", "Atlas"))
    judgements = [sentence.judgement for sentence in reading.sentences]
    assert [judgement.focus for judgement in judgements] == [case.focus], judgements


SELLING = "We make board games. Our games come from three makers. We ship on Mondays."


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("This set contains two games and a map.", "seller"),
        ("The event was organised by Ann Miller.", "seller"),
        ("All work is insured.", "seller"),
        ("Ninety walks are described in this book.", "seller"),
        ("A green leather case with room for cards", "seller"),
        ("Lightning fast", "seller"),
        ("All cards accepted", "seller"),
        ("The LX-9 combines a kettle and a clock.", "seller"),
        ("This is ideal for people who work at night.", "shared"),
        ("The fitting is done on time.", "shared"),
        ("If asked.", "neutral"),
        ("Every year prices rise.", "neutral"),
        ("The law changed in May.", "neutral"),
        ("Paper prices are falling.", "neutral"),
        ("Team members", "neutral"),
        ("Sales manager", "neutral"),
    ],
)
def test_what_is_said_of_the_offer_is_the_sellers_where_copy_sells(text: str, focus: str) -> None:
    assert read(f"{SELLING}\n\n{text}").sentences[-1].judgement.focus == focus


@pytest.mark.parametrize("text", ["The event was organised by Ann Miller.", "All work is insured.", "Lightning fast"])
def test_nothing_is_an_offer_where_nobody_sells(text: str) -> None:
    assert read(f"The lake freezes in January.\n\n{text}").sentences[-1].judgement.focus == "neutral"


def test_a_name_that_a_heading_announces_is_the_offer() -> None:
    blocks = [block("The Winter Toy Market", "heading", level=2), *map(block, SELLING.split(". "))]
    told = block("The Winter Toy Market has moved to the old harbour.")
    assert read([*blocks, told]).sentences[-1].judgement.focus == "seller"


def test_items_under_a_pledge_are_what_the_seller_means_to_do() -> None:
    items = [block(text, "item", level=1, group=1) for text in ("Listen to our guests", "Provide good value")]
    focuses = [each.judgement.focus for each in read([block("Our promises"), *items]).sentences[-2:]]
    assert focuses == ["seller", "seller"]
