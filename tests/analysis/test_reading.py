"""The judgement of a whole document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.model.document import KINDS, Kind
from lint.model.judgement import FOCUSES
from tests.analysis.copies import block, read

SELLERS_MAIL = "Hi Ann,\n\nWe are a leading maker of ovens. Our company was founded in 1999. We love ovens."
READERS_MAIL = "Hi Ann,\n\nYour oven is cold at six. You could bake by five and sell warm bread. When do you open?"


def test_the_we_we_figure() -> None:
    """10 words for the customer, 14 for the seller and 14 company names give 26.3 %; imperatives aren't counted."""
    text = "Save your time. " * 10 + "We bake. " * 7 + "I bake. " * 7 + "Acme bakes. " * 14
    metrics = read(text, brands=("Acme",)).metrics
    assert (metrics.you, metrics.we, metrics.brand) == (10, 14, 14)
    assert round(metrics.customer_focus_rate or 0, 3) == 0.263


def test_no_figure_where_nobody_is_named() -> None:
    reading = read("Tin is soft. Lead is heavy.")
    assert reading.metrics.customer_focus_rate is None
    assert reading.score is None
    assert reading.confidence == "none"


def test_the_score_tells_the_readers_copy_from_the_sellers() -> None:
    low, high = read(SELLERS_MAIL, "email").score, read(READERS_MAIL, "email").score
    assert low is not None and high is not None
    assert low < 15 < 85 < high


@pytest.mark.parametrize(
    ("kind", "words", "confidence"),
    [("email", 12, "low"), ("email", 40, "medium"), ("web", 40, "low"), ("web", 80, "medium"), ("web", 200, "high")],
)
def test_confidence_grows_with_length(kind: Kind, words: int, confidence: str) -> None:
    assert read("You bake good bread. " * (words // 4), kind).confidence == confidence


def test_sections_have_scores_of_their_own() -> None:
    blocks = [
        block("About us", "heading", level=1), block("We are the best. We bake."),
        block("Your shop", "heading", level=1), block("You open at six. You sell more bread."),
    ]  # fmt: skip
    sections = read(blocks).sections
    assert [title for title, _ in sections] == ["About us", "Your shop"]
    assert (sections[0][1] or 0) < 20 < 80 < (sections[1][1] or 0)


def test_what_costs_most_comes_first() -> None:
    reading = read("You sell bread. We bake. We are the oldest and proudest bakery in the whole of the north. We sing.")
    costs = reading.costs_most
    assert [change.sentence for change in costs] == [2, 1, 3]
    assert costs[0].points > costs[1].points > 0


def test_a_fragment_takes_the_focus_of_the_line_that_it_completes() -> None:
    items = [block("for travel", "item", group=1), block("for tools", "item", group=1)]
    for lead, focus in (("You can claim:", "customer"), ("We offer:", "seller"), ("Tin is used:", "neutral")):
        reading = read([block(lead), *items])
        assert [sentence.judgement.focus for sentence in reading.sentences] == [focus] * 3, lead


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Hi Ann,\n\nYour oven is cold.", "customer"),
        ("Hi Ann,\n\nWe are bakers.", "seller"),
        ("Hi Ann,\n\nOur platform runs ovens.", "product"),
        ("Hi Ann,\n\nThank you for the call.", "other"),
        ("Hi Ann,\n\nI hope this email finds you well.\n\nYour oven is cold.", "customer"),
    ],
)
def test_opening(text: str, opening: str) -> None:
    assert read(text, "email").opening == opening


@given(
    text=st.text(alphabet=st.sampled_from("aweyou'.,:;!?—-\n […]IUS$40%“” "), max_size=300), kind=st.sampled_from(KINDS)
)
def test_any_text_is_judged(text: str, kind: Kind) -> None:
    blocks = [
        block(part, "item" if at % 2 else "paragraph") for at, part in enumerate(text.split("\n")) if part.strip()
    ]
    reading = read(blocks, kind)
    assert all(sentence.judgement.focus in FOCUSES and sentence.judgement.reason for sentence in reading.sentences)
    assert sum(reading.metrics.focus.values()) == len(reading.sentences)
    assert reading.score is None or 0 <= reading.score <= 100
    for sentence in reading.sentences:
        bounds = range(sentence.sentence.first, sentence.sentence.last + 1)
        assert all(mention.first in bounds and mention.last in bounds for mention in sentence.mentions)
        assert sentence.subject.first in bounds and sentence.subject.last in bounds


@given(
    st.lists(st.sampled_from(["We bake.", "You bake.", "Tin melts.", "Atlas helps you bake."]), min_size=1, max_size=8)
)
def test_a_sentence_more_for_the_reader_never_lowers_the_score(sentences: list[str]) -> None:
    before = read(" ".join(["We bake.", *sentences]), brands=("Atlas",)).score
    after = read(" ".join(["We bake.", *sentences, "You bake."]), brands=("Atlas",)).score
    assert before is not None and after is not None
    assert before <= after
