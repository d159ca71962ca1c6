"""What the reader gets, and of which kind."""

import pytest

from lint.analysis.outcomes import NONE, STRONG
from tests.analysis.copies import read

RESULTS = [
    ("We check it so that you pay less.", STRONG, ("effort",)),
    ("Our clerk helps you file in time.", STRONG, ()),
    ("Save time on every quote.", STRONG, ("time",)),
    ("Cut your costs.", STRONG, ("money",)),
    ("It prevents mistakes.", STRONG, ("risk",)),
    ("No paperwork.", STRONG, ("effort",)),
    ("There is no need to call.", STRONG, ("effort",)),
    ("You get peace of mind.", STRONG, ("feeling",)),
    ("Your drivers are home 40 minutes earlier.", STRONG, ("time",)),
    ("We cut our costs.", NONE, ()),
    ("We saved our firm a year.", NONE, ()),
    ("The secured link is blue.", NONE, ()),
    ("Our office has a lower deck.", NONE, ()),
    ("We build boats.", NONE, ()),
    ("Lower is the name of a village.", NONE, ()),
]


@pytest.mark.parametrize(("text", "strength", "kinds"), RESULTS, ids=[row[0] for row in RESULTS])
def test_result(text: str, strength: int, kinds: tuple[str, ...]) -> None:
    result = read(text).sentences[0].facts.result
    assert (result.strength, result.kinds) == (strength, kinds)


def test_the_phrase_lies_in_its_sentence() -> None:
    reading = read("We open at nine. Cut your costs.")
    sentence = reading.sentences[1]
    result = sentence.facts.result
    assert sentence.sentence.first <= result.first < result.last <= sentence.sentence.last
