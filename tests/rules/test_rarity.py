"""Terms that no list holds are found by how rare they are, where the option asks for it."""

import pytest

from lint.config.settings import Settings
from lint.engine.checking import Plan, check
from lint.model.source import Source
from lint.registry import read_all
from lint.rules.rarity import LISTED, is_rare
from tests.example_copy import CATALOGUE


def found(text: str, common: int, **settings: object) -> list[str]:
    chosen = Settings(select=("CLR003",), rules={"CLR003": {"common-words": common}}, **settings)
    (document,) = read_all(Source("page.md", "markdown", text))
    result = check(document, Plan(CATALOGUE.rules, CATALOGUE.lexicon, chosen))
    return [finding.match for finding in result.findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You get a hygroscopic board.", ["hygroscopic"]),
        ("You get a hygroscopic board. The hygroscopic board is new.", ["hygroscopic"]),
        ("A hygroscopic (it draws water from the air) board is yours.", []),
        ("The [hygroscopic](https://acme.example) board is yours.", []),
        ("Hygroscopic Boards Ltd makes your boards.", []),
        ("It is hygroscopic. Hot boards are hygroscopic, cold ones hygroscopic too.", []),
        ("Your accountant repaired nine unopened parcels on their doors.", []),
        ("Your neighbours organised it with colourful invitations.", []),
    ],
)
def test_a_rare_word_is_a_term_at_its_first_use(text: str, words: list[str]) -> None:
    assert found(text, 20_000) == words


def test_rarity_is_not_judged_unless_asked_for() -> None:
    assert found("You get a hygroscopic board.", 0) == []


def test_a_known_term_is_no_rare_word() -> None:
    assert found("You get a hygroscopic board.", 20_000, known_terms=("hygroscopic",)) == []


@pytest.mark.parametrize(
    ("word", "common", "rare"),
    [
        ("thyristor", LISTED, True),
        ("planning", 5_000, False),
        ("reorganising", LISTED, False),
        ("board", 100, False),
        ("Thyristor", LISTED, False),
        ("naïveté", LISTED, False),
        ("insurance", 10, True),
    ],
)
def test_how_rare_a_word_is(word: str, common: int, rare: bool) -> None:
    assert is_rare(word, common) == rare
