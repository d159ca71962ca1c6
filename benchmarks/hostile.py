"""Inputs that lead careless code into quadratic time, and what is read of them all the same.

A key of a table is a piece of text; N times in a row it makes the input, and the value says what the tests expect of
it. Readers' values are the number of blocks and of words. `benchmarks/growth.py` times the same inputs.
"""

from collections.abc import Callable
from typing import NamedTuple

N = 10_000
"""How often a piece is repeated in the tests: a step per pair of pieces would be a hundred million steps."""

TOKENS = {
    "a-": N + 1, "a.": 2 * N, "a@": 2 * N, "www.": 2, "http://!": 2, "1.": 2, "'s": N, "x.co.": 4 * N, "a\u0301": 1,
    "-": N, "shop-": N + 1,
}  # fmt: skip
"""Numbers of tokens."""

SENTENCES = {
    ". ": 1, "a. ": N // 2, "A. ": N // 2, "We go. ": N, "e.g. ": 1, "Inc. ": 1, "! ": 1, "(": 1, '" ': 1, "🎉": 1,
    "\n- ": 1, "Yes!) ": N, "1.\n": N, "U.S. ": 1,
}  # fmt: skip
"""Numbers of sentences."""

LIST = ("a a a a b", "a <number> a", "a", "    not in: a a a a a")
"""Entries that nearly match everywhere in the texts of NEAR_MATCHES, in the notation of the word lists."""

NEAR_MATCHES = {"a ": 0, "1 a ": N // 2, "a 1 ": N // 2, "a a a a ": 0}
"""Numbers of matches of LIST."""

TAGS = {
    "<a ": 0, '<a x="y" ': 0, '<a x="': 0, "<!--": 1, "<div>": N, "</p>": N, "&": 1, "&#": 1, "<![CDATA[": 0,
    "<script>": 1, "<script ": 0, "<": N, "<!": 0,
}  # fmt: skip
"""Numbers of texts, tags, comments and scripts."""

CLOSERS = "}}%}%>#}|*]--}}?>]%%"
"""What closes the openers of TEMPLATES, all in one row."""

TEMPLATES = {
    "{{ ": (0, 5), "{{{": (0, 0), "{%": (0, 6), "{#": (0, 10), "{{!--": (0, 20), "{{/*": (0, 0), "{!!": (0, 0),
    "<%": (0, 8), "<?php ": (6 * N, 23), "%%[": (0, 23), "*|A": (0, 0), "[": (0, 0), "[[": (0, 0), "<<a": (0, 0),
    "{": (0, 0), "${": (0, 0), "%a": (0, 0), "[a b=": (0, 16), '[a b="': (0, 0), "[/a": (0, 0), "{#a .b": (0, 0),
    "{% comment %}": (13, 13), "[a ": (0, 0), "<%--": (0, 0), "{a|": (0, 3), "{n, plural, ": (0, 0), "«a": (0, 0),
    '{% a b="c ': (0, 14), "{{ t 'a ": (0, 0), "{{- /* ": (0, 9),
}  # fmt: skip
"""Numbers of masked characters: of openers alone, and with CLOSERS behind them."""

MARKDOWN = {
    "[": (1, 0), "*a_": (1, N), "`": (0, 0), "<!--": (0, 0), "{{ ": (1, 0), "{%": (1, 0), "<%": (1, 0), "> ": (0, 0),
    "- ": (0, 0), "<a ": (1, N), "<br>": (0, 0), "![": (1, 0), "](": (1, 0), "|a": (1, N), "[a]: ": (1, N),
    "{/* ": (1, 0), "<A ": (1, N), "<A b={": (1, 2 * N), "{": (1, 0), "*|A": (1, N), '[a b="': (1, 2 * N),
    "---\n": (0, 0), "> a\n": (1, N), "&": (1, 0), "“a” — ": (1, N), "[^1]": (1, 0), "a\n{% x %}\n": (N, N),
    "title: '": (1, N), "```\n": (0, 0),
}  # fmt: skip

TEXT = {
    "> ": (0, 0), ">\n": (0, 0), "> a\n": (1, N), "- ": (0, 0), "- a\n": (N, N), "a\n": (1, N), "\n": (0, 0),
    "On 5 x\n": (N, 2 * N), "From: a\n": (0, 0), "Best,\nKim\n": (2 * N, 2 * N), "--\n": (0, 0),
    "A B\n\n": (N, 2 * N), "x ": (1, N), "1. ": (1, 0), "Hi ,": (1, N), "<a@": (1, N), "{{": (0, 0), "[": (0, 0),
    "=\n": (0, 0), "a" * 60 + "\n": (1, N), "unsubscribe\n\n": (N, N), "Subject: a\n": (N, N),
    "  " * 9 + "- a\n": (N, N), "{{a}} ": (1, 0), "a {{ b(c) }} ": (1, N), "{% a %}\n": (0, 0), "a {% b %}\n": (1, N),
}  # fmt: skip
"""They follow a subject line, which the numbers leave out."""

HTML = {
    "<a ": (0, 0), '<a x="y" ': (0, 0), "<!--": (0, 0), "<div>": (0, 0), "</p>": (0, 0), "&": (0, 0), "&amp": (0, 0),
    "<![CDATA[": (0, 0), "<script>": (0, 0), "<script ": (0, 0), "<svg>": (0, 0), "<b>": (0, 0), "<ul><li>": (0, 0),
    "<table><tr><td>": (0, 0), "<td>": (0, 0), "<span hidden>x": (1, 1), "<a href=x>": (0, 0), "<p>x": (N, N),
    "x<br>": (1, N), "<": (0, 0), "<<": (0, 0), "{{": (0, 0), "{%": (0, 0), "<?": (0, 0),
    "<div class=menu><a href=x>y": (N, N), "<div class=review><blockquote>x": (N, N), "[": (0, 0), "<h1>x": (N, N),
    "<a title=x href=y>z": (2 * N, 2 * N), "<code>x": (1, 0), "<i>x</i> ": (1, N), "<a href=x>y</a> ": (N, N),
    "<span hidden>x</span>y ": (N + 1, 2 * N), "x &nbsp;": (1, N), "{{a}} ": (1, 0),
    "a {{ b(c) }} ": (1, N), '{% a text="Go now" %}': (N, 2 * N),
    '[a text="Go now"]c': (N + 1, 2 * N + 1), "<input type=submit value=x>": (N, N),
}  # fmt: skip


class Hostile(NamedTuple):
    """An input of any size: its text by the number of repetitions, and the blocks and words that N of them give."""

    text: Callable[[int], str]
    read: tuple[int, int]


_MIXED = "Content-Type: multipart/mixed; boundary=b\n\n"

NESTING = {
    "inline tags closed outside": Hostile(lambda n: "<i>" * n + "<div>" + "<b>" * n + "x " + "</i>" * n + "y", (1, 2)),
    "tags never opened": Hostile(lambda n: "<div>" * n + "x " + "</span></p></li></td>" * n + "y", (2, 2)),
    "hidden tags closed outside": Hostile(
        lambda n: "<span hidden>" * n + "x <div>y" + "</span>" * n + "z", (2, 2)
    ),
}  # fmt: skip
"""HTML whose tags are closed in the wrong order."""

MAILS = {
    "nested parts": Hostile(
        lambda n: "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(n)) + "\nHi.",
        (2 * (N - 20), 7 * (N - 20) - 5),  # from the twentieth on they are read as text
    ),
    "nested mails": Hostile(lambda n: "Content-Type: message/rfc822\n\n" * n + "Hi.", (0, 0)),
    "many parts": Hostile(lambda n: _MIXED + "--b\n\nHi.\n" * n, (999, 999)),
    "boundaries in one line": Hostile(lambda n: _MIXED + "--b " * n, (1, N)),
    "quotes": Hostile(lambda n: "Subject: x\n\n" + ">" * n + "\n> a" * n, (2, N + 1)),
    "quoted-printable garbage": Hostile(
        lambda n: "Content-Transfer-Encoding: quoted-printable\n\n" + "=C3= =\n==A" * n, (1, N + 1)
    ),
    "quoted bytes": Hostile(lambda n: "Content-Transfer-Encoding: quoted-printable\n\n" + "=E2=98=95" * n, (1, 0)),
    "one huge line": Hostile(lambda n: "Subject: x\n\n" + "word " * n, (2, N + 1)),
    "many headers": Hostile(lambda n: "X: y\n" * n + "\nHi.", (1, 1)),
    "one huge header": Hostile(
        lambda n: "Subject: " + "=?utf-8?Q?" * n + "\n y" * n + "\n\nHi.", (2, 4001)  # the subject is cut off
    ),
    "parentheses in From": Hostile(lambda n: "From: " + "(" * n + "<" * n + "\n\nHi.", (1, 1)),
    "semicolons": Hostile(lambda n: "Content-Type: text/plain;" + ' a="' * n + "\n\nHi.", (1, 1)),
    "open tags": Hostile(lambda n: "Content-Type: text/html\n\n" + "<div " * n, (0, 0)),
}  # fmt: skip
