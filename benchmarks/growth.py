"""How time grows with the size of an input: each tool and the whole check, on hostile input and on ordinary copy.

python benchmarks/growth.py

How to read it: a line is one input, made at two sizes of which one is four times the other. MB/s is the speed on the
larger one, and depends on the machine; `ratio` is the larger one's time over the smaller one's, both of this run, and
does not. 4 is linear, 16 is quadratic. The last lines are of one text and ever more entries in its word lists, where 1
is no growth. The exit code is 1 if a ratio exceeds 7, or 2 there.
"""

import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from timeit import repeat, timeit
from typing import NamedTuple

import hostile

from lint.api import check_text
from lint.markup.html import blank_code, scan
from lint.markup.templates import mask_templates
from lint.model.source import Source
from lint.registry import read_all
from lint.text.matcher import Lexicon
from lint.text.sentences import split_sentences
from lint.text.tokens import tokenise
from lint.wordlists import load_lists, parse_list

TIMES = 4
"""How much larger the larger input is."""

MOST = 7.0
"""The ratio above which growth is no longer linear: midway, in doublings, between 4 and 16, less what noise adds."""

MOST_BY_ENTRIES = 2.0
"""The same for fifty times as many entries of word lists, which should not matter."""

REPEATS = 3
"""Runs of which the fastest counts, unless the first is long enough to be told from noise."""

LONG = 0.1
"""Seconds from which one run is enough."""

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "before"

Input = Callable[[int], str]
"""Makes the text of a size in characters, or a little less."""

Work = Callable[[], object]


class Tool(NamedTuple):
    """What is timed: a name, the smaller size, the inputs by name, and what makes the timed work of a text."""

    name: str
    size: int
    inputs: Mapping[str, Input]
    prepare: Callable[[str], Work]


class Growth(NamedTuple):
    """One line of the table: speed in MB/s, and the time of the larger input over that of the smaller one."""

    tool: str
    input: str
    speed: float
    ratio: float


def repeated(piece: str, head: str = "", tail: str = "") -> Input:
    """A piece over and over, between a head and a tail."""
    return lambda size: head + piece * (size // len(piece)) + tail


def sized(one: hostile.Hostile) -> Input:
    """An input made by the number of its repetitions, made by its size."""
    piece = len(one.text(2)) - len(one.text(1))
    return lambda size: one.text(size // piece)


def pieces(table: Mapping[str, object], head: str = "", tail: str = "") -> dict[str, Input]:
    """The inputs of a table of pieces."""
    return {repr(piece + tail): repeated(piece, head, tail) for piece in table}


def copy(name: str, head_end: str, tail_start: str = "") -> dict[str, Input]:
    """An example's copy over and over, with its head and its tail once."""
    head, mark, body = (EXAMPLES / name).read_text(encoding="utf-8").partition(head_end)
    at = body.index(tail_start) if tail_start else len(body)
    return {f"copy of {name}": repeated(body[:at] + "\n\n", head + mark, body[at:])}


def reader(format: str, inputs: Mapping[str, Input], extension: str = "") -> Tool:
    """The reader of a format."""
    path = f"copy.{extension or format}"
    return Tool(extension or format, 10_000, inputs, lambda text: lambda: next(read_all(Source(path, format, text))))


def check(format: str, inputs: Mapping[str, Input]) -> Tool:
    """The whole check of a format: reading, judging, all default rules."""
    return Tool(f"check {format}", 4_000, inputs, lambda text: lambda: check_text(text, format=format))


def tools() -> Iterator[Tool]:
    """All that is timed."""
    prose = copy("outreach.txt", "\n\n")
    markdown = pieces(hostile.MARKDOWN) | copy("landing-page.md", "\n---\n")
    html = {
        **pieces(hostile.HTML),
        **{name: sized(nesting) for name, nesting in hostile.NESTING.items()},
        **copy("newsletter.html", "<body>", "</body>"),
    }
    text = pieces(hostile.TEXT, "Subject: x\n\n") | prose
    mails = {name: sized(mail) for name, mail in hostile.MAILS.items()} | copy("reply.eml", "\n\n")
    lists = [(words.key, words.entries) for words in load_lists()]
    hostile_list = parse_list("vocabulary: hostile\n\n" + "\n".join(hostile.LIST), "hostile.txt").entries
    lexicon = Lexicon([*lists, ("hostile", hostile_list)])

    def sentences(text: str) -> Work:
        tokens = tokenise(text)
        return lambda: split_sentences(text, tokens)

    def matches(text: str) -> Work:
        tokens = tokenise(text)
        return lambda: lexicon.match(tokens)

    yield Tool("tokens", 10_000, pieces(hostile.TOKENS) | prose, lambda text: lambda: tokenise(text))
    yield Tool("sentences", 10_000, pieces(hostile.SENTENCES) | prose, sentences)
    yield Tool("matcher", 10_000, pieces(hostile.NEAR_MATCHES) | prose, matches)
    templates = pieces(hostile.TEMPLATES) | pieces(hostile.TEMPLATES, tail=hostile.CLOSERS) | prose
    yield Tool("templates", 100_000, templates, lambda text: lambda: mask_templates(text))
    yield Tool("tags", 10_000, pieces(hostile.TAGS), lambda text: lambda: (list(scan(text)), blank_code(text)))
    yield reader("markdown", markdown)
    yield reader("markdown", markdown, "mdx")
    yield reader("html", html)
    yield reader("text", text)
    yield reader("eml", mails)
    yield check("markdown", markdown)
    yield check("html", html)
    yield check("text", text)
    yield check("eml", mails)


def growth(tool: Tool) -> Iterator[Growth]:
    """How a tool's time grows, input by input."""
    for name, make in tool.inputs.items():
        large_text = make(TIMES * tool.size)
        small_work, large_work = tool.prepare(make(tool.size)), tool.prepare(large_text)
        small, large = seconds(small_work), seconds(large_work)
        if large / small > MOST:  # again: the machine may have been busy
            small, large = seconds(small_work), seconds(large_work)
        yield Growth(tool.name, name, len(large_text.encode()) / large / 1e6, large / small)


def lexicons() -> Iterator[Growth]:
    """How the matcher's time grows with the entries of its lists, where 1 is no growth.

    The words of an entry are common first halves with a rare second one, so that every word of the text begins many.
    """
    text = copy("outreach.txt", "\n\n")["copy of outreach.txt"](100_000)
    tokens = tokenise(text)
    common = sorted({token.norm for token in tokens if token.kind == "word"})
    base = 0.0
    for count in (1_000, 10_000, 50_000):
        entries = [f"{common[number % len(common)]} zonk{number}" for number in range(count - len(common))] + common
        lists = parse_list("vocabulary: many\n\n" + "\n".join(entries), "many.txt").entries
        lexicon = Lexicon([("many", lists)])
        lexicon.match(tokens)  # what follows a word is worked out when the word is first met
        taken = seconds(lambda lexicon=lexicon: lexicon.match(tokens))
        base = base or taken
        yield Growth("matcher", f"{count:,} entries", len(text.encode()) / taken / 1e6, taken / base)


def seconds(work: Work) -> float:
    """The processor time that some work takes, at its fastest."""
    first = timeit(work, timer=time.process_time, number=1)
    return first if first > LONG else min(first, *repeat(work, timer=time.process_time, number=1, repeat=REPEATS - 1))


def main() -> int:
    """Print the table; 1 if something grows too fast."""
    too_fast = 0
    print(f"{'tool':15} {'MB/s':>8} {'ratio':>6}  input")
    for tool in tools():
        for line in growth(tool):
            too_fast += line.ratio > MOST
            sign = "  << not linear" if line.ratio > MOST else ""
            print(f"{line.tool:15} {line.speed:8.2f} {line.ratio:6.1f}  {line.input}{sign}", flush=True)
    for line in lexicons():
        too_fast += line.ratio > MOST_BY_ENTRIES
        print(f"{line.tool:15} {line.speed:8.2f} {line.ratio:6.1f}  {line.input}", flush=True)
    print(f"{too_fast} of the ratios above {MOST:g}")
    return 1 if too_fast else 0


if __name__ == "__main__":
    sys.exit(main())
