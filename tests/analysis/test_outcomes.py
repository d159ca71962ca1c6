"""What the reader gets, and of which kind."""

import pytest

from lint.analysis.signs import NONE, STRONG, WEAK
from tests.analysis.copies import read

RESULTS = [
    ("We check it so that you pay less.", STRONG, ("money", "effort")),
    ("Our clerk helps you file in time.", STRONG, ()),
    ("Save time on every quote.", STRONG, ("time",)),
    ("Cut your costs.", STRONG, ("money",)),
    ("It prevents mistakes.", STRONG, ("risk",)),
    ("No paperwork.", STRONG, ("effort",)),
    ("There is no need to call.", STRONG, ("effort",)),
    ("You get peace of mind.", STRONG, ("feeling",)),
    ("Your drivers are home 40 minutes earlier.", STRONG, ("time",)),
    ("You save $700 a month.", STRONG, ("money",)),
    ("You save about 700 pounds a month.", STRONG, ("money",)),
    ("You save about half of that postage.", STRONG, ("money",)),
    ("You could save hundreds a year.", STRONG, ("money",)),
    ("Our tool reduces postage by a third.", STRONG, ("money",)),
    ("You pay for fewer returns.", STRONG, ("money",)),
    ("You pay nothing until it works.", STRONG, ("money",)),
    ("We print it for less.", STRONG, ("money",)),
    ("We repair it free of charge.", STRONG, ("money",)),
    ("You get your evenings back.", STRONG, ("time",)),
    ("Your drivers get home 40 minutes earlier.", STRONG, ("time",)),
    ("Your patients wait half as long.", STRONG, ("time",)),
    ("Close your books in two days.", WEAK, ("time",)),
    ("This makes tax returns far easier.", STRONG, ("effort",)),
    ("It makes moving house with three small children and a dog more practical.", STRONG, ("effort",)),
    ("It lets staff book a van without calling.", STRONG, ("effort",)),
    ("We bring the part without your having to wait.", STRONG, ("effort",)),
    ("None of the paperwork.", STRONG, ("effort",)),
    ("We take the tax return off your plate.", STRONG, ("effort",)),
    ("We handle the permits and the paperwork.", STRONG, ("effort",)),
    ("You never have to type an address again.", STRONG, ("effort",)),
    ("We answer, which means that you can open on Friday.", STRONG, ()),
    ("We look at your rent to decide whether you qualify.", STRONG, ()),
    ("The stove can be used to heat two rooms.", STRONG, ()),
    ("We understand that finding a good roofer takes weeks.", STRONG, ()),
    ("Our coating prevents rust.", STRONG, ("risk",)),
    ("Sleep well the night before the audit.", STRONG, ("feeling",)),
    ("It plays anywhere, anytime.", STRONG, ("effort",)),
    ("Easy on your wallet.", STRONG, ("money",)),
    ("The switch is light on our side.", NONE, ()),
    ("The map is handy for parents.", STRONG, ()),
    ("The map is handy.", NONE, ()),
    ("The comfort of our hall is known.", NONE, ()),
    ("We make simple boats.", NONE, ()),
    ("We make a new, secure lock for boats.", NONE, ()),
    ("We want to make it easy.", NONE, ()),
    ("Fewer than 20 people work here.", NONE, ()),
    ("We have fewer desks than chairs.", NONE, ()),
    ("We pay our staff well.", NONE, ()),
    ("Our staff don't have to pay.", WEAK, ("effort",)),
    ("We save the forms and ship freight to Cork.", WEAK, ()),
    ("We will get back to you by noon.", NONE, ()),
    ("Lowest price: $199", NONE, ()),
    ("We do our best to avoid this.", WEAK, ("risk",)),
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


def test_a_long_line_without_an_end_is_searched_once() -> None:
    line = "make so that without get back save never used to fewer the " * 4000 + "no fees"
    assert read(line).sentences[0].facts.result.strength == STRONG
