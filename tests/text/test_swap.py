"""What takes the place of a match: its form, its capitals and the article before it."""

import pytest

from lint.text.matcher import Lexicon
from lint.text.swap import swap_for
from lint.text.tokens import tokenise
from lint.wordlists import parse_list

LIST = """
code: XYZ001
name: test-list
say: x

ASAP -> soon
boil (v) the ocean -> do too much
ecosystem (n) -> group
facilitate (v) -> help
functionality (n) -> feature
leverage (v) -> use
learning (n) -> lesson
onboard (v) -> take on
plethora (n) -> a lot
put on ice (v) -> pause
set on hold (v) -> put off
robust (adj) -> strong
smart (adj) -> reliable
synergy (n) -> ?
utilize (v) -> use | build on
"""
LEXICON = Lexicon([("XYZ001", parse_list(LIST, "list.txt").entries)])


def swapped(text: str) -> str | None:
    tokens = tokenise(text)
    (match,) = LEXICON.match(tokens)["XYZ001"]
    swap = swap_for(match, tokens, text)
    return None if swap is None else text[: tokens[swap.first].start] + swap.text + text[tokens[swap.last - 1].end :]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We leverage it.", "We use it."),
        ("Who leverages it?", "Who uses it?"),
        ("We leveraged it.", "We used it."),
        ("Leveraging it pays.", "Using it pays."),
        ("HOW TO LEVERAGE DATA", "HOW TO USE DATA"),
        ("How To Leverage Data", "How To Use Data"),
        ("He boiled the ocean.", "He did too much."),
        ("Boil the Ocean", "Do Too Much"),
        ("We have boiled the ocean.", "We have done too much."),
        ("The team onboarded her.", "The team took on her."),
        ("She was quickly onboarded.", "She was quickly taken on."),
        ("We've onboarded her.", "We've taken on her."),
        ("People onboarded by us stay.", "People taken on by us stay."),
        ("the onboarded team", "the taken on team"),
        ("It isn't facilitated.", "It isn't helped."),
        ("two ecosystems", "two groups"),
        ("an ecosystem of partners", "a group of partners"),
        ("An ecosystem of partners", "A group of partners"),
        ("AN ECOSYSTEM", "A GROUP"),
        ("our ecosystem", "our group"),
        ("a learning", "a lesson"),
        ("a robust plan", "a strong plan"),
        ("a smarter plan", "a more reliable plan"),
        ("Reply ASAP, please.", "Reply soon, please."),
        ("ASAP is fine.", "Soon is fine."),
        ("Thanks. ASAP is fine.", "Thanks. Soon is fine."),
        ("It puts on ice what you need.", "It pauses what you need."),
        ("It was set on hold.", "It was put off."),
    ],
)
def test_a_swap_fits_its_place(text: str, expected: str) -> None:
    assert swapped(text) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("our synergy", "no word can be swapped in"),
        ("We utilize it.", "two words could be swapped in"),
        ("the plethora of tools", "the replacement brings an article of its own"),
        ("They put on ice what you need.", "now or then: the form doesn't tell, and pause has two"),
    ],
)
def test_no_swap(text: str, why: str) -> None:
    assert swapped(text) is None, why
