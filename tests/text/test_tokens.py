"""What the tokens of a text are. `_` before a token in a case marks it as opaque."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.hostile import TOKENS, N
from lint.model.document import Mark
from lint.text.tokens import normalise, tokenise

CASES = [
    ("We ship on time.", "we ship on time ."),
    ("end-to-end and end to end", "end to end and end to end"),
    ("We’re here; don’t wait", "we 're here ; don't wait"),
    ("Kim's team, the girls' team", "kim 's team , the girls ' team"),
    ("it's o'clock", "it 's o'clock"),
    ("$9.99 a month, 20% off", "$9.99 a month , 20% off"),
    ("1,200.50 or 24/7 at 9:30", "1,200.50 or 24/7 at 9:30"),
    ("10k users in 3D", "10k users in 3d"),
    ("-5 or minus 5", "- 5 or minus 5"),
    ("a well\u2011known\u00a0name", "a well known name"),
    ("soft\u00adhyphen", "softhyphen"),
    ("zero\u200bwidth", "zerowidth"),
    ("Cafe\u0301 café", "café café"),
    ("Wait... what?!", "wait ... what ?!"),
    ("See https://example.com/a?b=1. Now", "see _https://example.com/a?b=1 . now"),
    ("(www.example.com)", "( _www.example.com )"),
    ("Mail our.team@example.com today", "mail _our.team@example.com today"),
    ("Visit our-shop.com/we today.", "visit _our-shop.com/we today ."),
    ("Try Shop.example.co.uk, now", "try _shop.example.co.uk , now"),
    ("Node.js and report.pdf", "node . js and report . pdf"),
    ("It is fast.It is small", "it is fast . it is small"),
    ("Ends in .com", "ends in . com"),
    ("snake_case", "snake _ case"),
    ("", ""),
    ("   \n\t ", ""),
    ("R&D 🎉", "r & d 🎉"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tokens(text: str, expected: str) -> None:
    shown = [("_" if token.kind == "opaque" else "") + token.norm.lower() for token in tokenise(text)]
    assert shown == expected.split()


def test_a_marked_span_is_one_opaque_token() -> None:
    text = "Hi {{ first name }}, run `x = 1`"
    marks = [Mark("code", 26, 31), Mark("merge", 3, 19), Mark("emphasis", 0, 2)]
    assert [(token.text, token.kind) for token in tokenise(text, marks)] == [
        ("Hi", "word"), ("{{ first name }}", "opaque"), (",", "punct"), ("run", "word"), ("`", "punct"),
        ("x = 1", "opaque"), ("`", "punct"),
    ]  # fmt: skip


def test_overlapping_marks_give_the_first() -> None:
    assert [token.text for token in tokenise("abc def", [Mark("code", 0, 3), Mark("url", 1, 5)])] == ["abc", "def"]


def test_quotes_accents_and_invisible_characters_are_one_in_norm() -> None:
    assert normalise("Don’t") == "don't"
    assert normalise("E\u0301lan\u00ad") == "élan"


def test_invisible_characters_alone_are_no_token() -> None:
    assert [token.norm for token in tokenise("see \u200c\u200d\u00ad\ufeff you")] == ["see", "you"]


@given(st.text(max_size=60))
def test_tokens_stand_in_order_and_hold_their_text(text: str) -> None:
    at = 0
    for token in tokenise(text):
        assert token.start >= at and token.norm
        assert text[token.start : token.end] == token.text != ""
        at = token.end


@pytest.mark.parametrize("piece", TOKENS)
def test_all_of_a_hostile_text_becomes_tokens(piece: str) -> None:
    text = piece * N
    tokens = tokenise(text)
    assert len(tokens) == TOKENS[piece]
    assert "".join(token.text for token in tokens).replace("-", "") == text.replace("-", "")
