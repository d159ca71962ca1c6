"""The page of one rule: what it says and why, examples, the way out, and its settings.

`page_of` is the one place that says what stands on the page; it is shown in Markdown for the docs, and on a terminal by
`pitchlint explain`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from lint.model.document import KINDS
from lint.model.namedtuple import NamedTuple
from lint.model.rule import Bad, Good, Option, Rule
from lint.text.patterns import pattern

_LONGEST = 420
"""Characters of an example that are shown; a longer one is cut once all that is found in it has been shown."""

_BRACKETS = pattern(r"\[\[|\]\]|\[|\]")
_BACKTICKS = pattern(r"`([^`]+)`")
_BLANK_LINES = pattern(r"\n\s*\n")
_WHERE = {"web": "On a web page", "email": "In an email", "deck": "In a deck", "proposal": "In a proposal"}
_IN_CODE = {"html": "html", "eml": "text"}
"""The formats whose examples are shown as they are written, and what their code block is called."""

Style = Literal["", "mark", "code"]


class Run(NamedTuple):
    """A stretch of text: plain, `mark`ed as found, or `code`."""

    text: str
    style: Style = ""


class Heading(NamedTuple):
    """A heading; level 1 is the page's own."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """Running text."""

    runs: tuple[Run, ...]


class Items(NamedTuple):
    """A list."""

    items: tuple[tuple[Run, ...], ...]


class Quote(NamedTuple):
    """Example copy, line by line; an empty line parts two paragraphs."""

    lines: tuple[tuple[Run, ...], ...]


class Code(NamedTuple):
    """Text as it is written, in a language that a highlighter knows."""

    text: str
    language: str


Part = Heading | Paragraph | Items | Quote | Code


def summary(rule: Rule) -> str:
    """What a rule says, in general: the words that it would name left open.

    The first sentence of its why, for a rule that words each message anew.
    """
    said = _general(rule.says)
    if said.strip("… "):
        return said
    return re.split(r"(?<=[.:?]) ", " ".join(rule.why.split()), maxsplit=1)[0].rstrip(":.") + "."


def page_of(rule: Rule) -> tuple[Part, ...]:
    """All that there is to say about a rule, in order."""
    return tuple(_parts(rule))


def _parts(rule: Rule) -> Iterator[Part]:
    yield Heading(f"{rule.code} {rule.name}", 1)
    yield _text(summary(rule))
    yield Items(tuple(map(_runs, _facts(rule))))
    yield Heading("Why")
    for paragraph in _BLANK_LINES.split(rule.why):
        yield _text(paragraph)
    if rule.sources:
        yield _text("Source:" if len(rule.sources) == 1 else "Sources:")
        yield Items(tuple(map(_runs, rule.sources)))
    for title, kind in (("What it finds", Bad), ("What it leaves alone", Good)):
        examples = [example for example in rule.examples if isinstance(example, kind)]
        if examples:
            yield Heading(title)
            yield from _examples(examples, rule)
    yield Heading("How to fix it")
    yield _text(_general(rule.help).strip("… ") or "Each finding names what to write instead.")
    if rule.options:
        yield Heading("Options")
        yield Items(tuple(map(_option, rule.options)))
    yield Heading("How to configure it")
    yield Code(_config(rule), "toml")
    yield _text("One place alone, in Markdown or HTML: put a comment before it.")
    yield Code(f"<!-- pitchlint: ignore {rule.code} -- why it is right here -->", "markdown")


def _general(message: str) -> str:
    """A message with the values that it names left open."""
    message = re.sub(r"\s*\{(?:instead|hint)\}", "", message)
    return re.sub(r"…\.$", "…", re.sub(r"\{\w+\}", "…", message)).strip()


def _facts(rule: Rule) -> Iterator[str]:
    exceptions = ", ".join(f"{place}: {level}" for place, level in sorted(rule.levels.items()))
    yield f"Level: {rule.level}" + (f" ({exceptions})" if exceptions else "")
    yield f"On by default: {'yes' if rule.default else 'no'}"
    yield "Kinds of copy: " + ", ".join(kind for kind in KINDS if kind in rule.kinds)
    if rule.roles:
        yield f"Where: {', '.join(sorted(rule.roles))}"
    if rule.flag:
        yield f"Flag: {rule.flag}"
    if rule.replaces:
        yield f"Known before as: {', '.join(rule.replaces)}"
    yield f"Since version {rule.since}"


def _examples(examples: Iterable[Bad | Good], rule: Rule) -> Iterator[Part]:
    before = _caption("web" if "web" in rule.kinds else next(kind for kind in KINDS if kind in rule.kinds), (), "")
    for example in examples:
        audience = "" if example.audience == "business" else example.audience
        caption = _caption(example.kind, example.brands, audience)
        if caption != before:
            yield _text(caption)
        before = caption
        runs = _marked(example.text) if isinstance(example, Bad) else (Run(example.text),)
        yield from _example(_shortened(runs), example.format)
        if isinstance(example, Bad) and example.fixed is not None:
            yield _text("Mended:")
            yield from _example((Run(example.fixed),), example.format)


def _caption(kind: str, brands: Sequence[str], audience: str) -> str:
    """Under which conditions an example holds."""
    readers = f", for {audience} readers" if audience else ""
    names = f", where {' and '.join(brands)} means “us”" if brands else ""
    return f"{_WHERE[kind]}{readers}{names}:"


def _example(runs: Sequence[Run], format: str) -> Iterator[Part]:
    lines = _lines(runs)
    if format not in _IN_CODE and not any(line and line[0].text[:1].isspace() for line in lines):
        yield Quote(lines)
        return
    yield Code("".join(run.text for run in runs).strip("\n"), _IN_CODE.get(format, "text"))
    found = [run for run in runs if run.style == "mark"]
    if found:
        yield Paragraph((Run("Found: "), *_joined(found)))


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    for at, run in enumerate(runs):
        if at:
            yield Run(", ")
        yield run


def _marked(text: str) -> tuple[Run, ...]:
    """The runs of a `Bad` example's text: what stands in [brackets] is marked, a doubled bracket is a plain one."""
    runs: list[Run] = []
    plain, at = "", 0
    for bracket in _BRACKETS.finditer(text):
        plain += text[at : bracket.start()]
        at = bracket.end()
        sign = bracket.group()
        if len(sign) == 2:
            plain += sign[0]
        else:
            runs.append(Run(plain, "mark" if sign == "]" else ""))
            plain = ""
    return tuple(run for run in (*runs, Run(plain + text[at:])) if run.text)


def _shortened(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs cut between two words once enough of them was shown; nothing that is marked is lost."""
    length = sum(len(run.text) for run in runs)
    *first, last = runs
    room = max(_LONGEST - (length - len(last.text)), 1)
    if length <= _LONGEST or last.style or len(last.text) <= room:
        return tuple(runs)
    kept = last.text[:room].rpartition(" ")[0]
    return (*first, Run(f"{kept} …"))


def _lines(runs: Iterable[Run]) -> tuple[tuple[Run, ...], ...]:
    """The runs line by line, without empty lines at either end."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for at, text in enumerate(run.text.split("\n")):
            if at:
                lines.append([])
            if text:
                lines[-1].append(Run(text, run.style))
    filled = [at for at, line in enumerate(lines) if any(run.text.strip() for run in line)]
    if not filled:
        return ()
    return tuple(tuple(line) for line in lines[filled[0] : filled[-1] + 1])


def _option(option: Option) -> tuple[Run, ...]:
    bounds = f", {bounds_of(option)}" if bounds_of(option) else ""
    return (Run(option.name, "code"), Run(f" (default {toml(option.default)}{bounds}): {option.meaning}"))


def bounds_of(option: Option) -> str:
    """The range that an option may have, in words; empty if it has none."""
    low, high = option.least, option.most
    if low is not None and high is not None:
        return f"from {low:g} to {high:g}"
    if low is not None:
        return f"at least {low:g}"
    return "" if high is None else f"at most {high:g}"


def _config(rule: Rule) -> str:
    lines = [
        f'ignore = ["{rule.code}"]' if rule.default else f'select = ["DEFAULT", "{rule.code}"]',
        "",
        "[severity]",
        f'{rule.name} = "{"warning" if rule.level == "error" else "error"}"',
    ]
    if rule.options:
        lines += ["", f"[rules.{rule.code}]", *(f"{option.name} = {toml(option.default)}" for option in rule.options)]
    return "\n".join(lines)


def toml(value: object) -> str:
    """A number, truth value, text, list or table as a config spells it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml, value))}]"
    return str(value)


def _text(text: str) -> Paragraph:
    return Paragraph(_runs(text))


def _runs(text: str) -> tuple[Run, ...]:
    """Running text on one line; what stands in `backticks` is code."""
    pieces = _BACKTICKS.split(" ".join(text.split()))
    return tuple(Run(piece, "code" if at % 2 else "") for at, piece in enumerate(pieces) if piece)
