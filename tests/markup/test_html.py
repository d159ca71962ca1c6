"""HTML cut into texts, tags and comments as a browser cuts it."""

import pytest

from benchmarks.hostile import TAGS, N
from lint.markup.html import CLOSE, COMMENT, OPEN, RAW, TEXT, attributes, blank_code, entity_at, scan

KINDS = {TEXT: "text", OPEN: "open", CLOSE: "close", RAW: "raw", COMMENT: "comment"}


def pieces(text: str) -> list[tuple[str, str]]:
    """Each event as its kind and what matters of it: text, name, or inner text."""
    told = []
    for event in scan(text):
        if event.kind in (OPEN, CLOSE):
            told.append((KINDS[event.kind], event.name))
        elif event.kind == TEXT:
            told.append(("text", text[event.start : event.end]))
        else:
            told.append((KINDS[event.kind], text[event.inner_start : event.inner_end]))
    return told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a<b>c</b>", [("text", "a"), ("open", "b"), ("text", "c"), ("close", "b")]),
        ("<P CLASS=x>A</P >", [("open", "p"), ("text", "A"), ("close", "p")]),
        ("5 < 6 <3", [("text", "5 "), ("text", "<"), ("text", " 6 "), ("text", "<"), ("text", "3")]),
        ("<a title='x>y'>z", [("open", "a"), ("text", "z")]),
        ('<a title="x>y" b>z', [("open", "a"), ("text", "z")]),
        ("<p title=it's>x", [("open", "p"), ("text", "x")]),
        ("<br/>x<br />", [("open", "br"), ("text", "x"), ("open", "br")]),
        ("<!-- a > b -- c -->d", [("comment", " a > b -- c "), ("text", "d")]),
        ("<!-->a<!--->b", [("text", "a"), ("text", "b")]),
        ("<!-- a --!>b", [("comment", " a "), ("text", "b")]),
        ("a<!-- never closed <p>", [("text", "a"), ("comment", " never closed <p>")]),
        ("<!doctype html>a<?xml x?>b</>c", [("text", "a"), ("text", "b"), ("text", "c")]),
        ("<![if !mso]>a<![endif]>", [("text", "a")]),
        ("<script>if (a<b) '<p>'</script>x", [("raw", "if (a<b) '<p>'"), ("text", "x")]),
        ("<STYLE>a{}</style >x", [("raw", "a{}"), ("text", "x")]),
        ("<script>a</scripts></script>x", [("raw", "a</scripts>"), ("text", "x")]),
        ("<title>a <b> c</title>", [("raw", "a <b> c")]),
        ("<script>never closed", [("raw", "never closed")]),
        ("<scripted>a", [("open", "scripted"), ("text", "a")]),
        ("a<p class='cut off", [("text", "a")]),
        ("a</p", [("text", "a")]),
        ("<o:p>a</o:p>", [("open", "o:p"), ("text", "a"), ("close", "o:p")]),
    ],
)
def test_scan_cuts_as_a_browser_does(text, expected):
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("a href=x title='y z'", {"href": "x", "title": "y z"}),
        ('A HREF = "x" hidden', {"href": "x", "hidden": ""}),
        ("a x=1 x=2", {"x": "1"}),
        ("a alt='' b", {"alt": "", "b": ""}),
        ("a href=/x/y/", {"href": "/x/y/"}),
        ('a x="1"y="2"/', {"x": "1", "y": "2"}),
    ],
)
def test_attributes_give_the_place_of_each_value(tag, expected):
    found = attributes(tag, 1, len(tag))
    assert {name: tag[start:end] for name, (start, end) in found.items()} == expected


@pytest.mark.parametrize(
    ("text", "meant", "length"),
    [
        ("&amp; b", "&", 5),
        ("&amp b", "&", 4),
        ("&ampersand", "&", 4),
        ("&nbsp;x", "\u00a0", 6),
        ("&copyright", "©", 5),
        ("&#8217;s", "’", 7),
        ("&#x2019 s", "’", 7),
        ("&T rest", "&", 1),
        ("& b", "&", 1),
        ("&nosuchname;", "&", 1),
        ("&#;", "&", 1),
        ("&lt;b&gt;", "<", 4),
        ("&#128;", "€", 6),
    ],
)
def test_an_entity_ends_where_a_browser_ends_it(text, meant, length):
    assert entity_at(text, 0) == (meant, length)


def test_the_braces_of_scripts_and_styles_open_no_template_code():
    page = "<!-- <script> --><p title='<style>'>{{a}}</p><script>{{b</script><STYLE x>c}}</STYLE>d"
    blanked = "<!-- <script> --><p title='<style>'>{{a}}</p><script>   </script><STYLE x>   </STYLE>d"
    assert blank_code(page) == blanked


@pytest.mark.parametrize("piece", TAGS)
def test_hostile_input_is_scanned_to_its_end(piece):
    text = piece * N
    assert sum(1 for _ in scan(text)) == TAGS[piece]
    assert blank_code(text) == (piece.ljust(len(text)) if piece == "<script>" else text)
