"""A rule's page on a terminal, as `pitchlint explain` prints it."""

from collections.abc import Iterable, Iterator

from lint.report.excerpt import cells, printable
from lint.report.rulepage import Code, Heading, Items, Paragraph, Part, Quote, Run
from lint.report.terminal import Look

_WIDEST = 88
_INDENT = "  "


def as_terminal(parts: Iterable[Part], look: Look) -> str:
    """The page for a terminal: what is found stands underlined, or between arrows where there are no colours."""
    return "\n\n".join("\n".join(_terminal(part, look)) for part in parts) + "\n"


def _terminal(part: Part, look: Look) -> Iterator[str]:
    width = min(look.width, _WIDEST)
    match part:
        case Heading(text, _):
            yield look.style(text, bold=True)
        case Paragraph(runs):
            yield from _wrapped(runs, look, width, _INDENT, _INDENT)
        case Items(items):
            for runs in items:
                yield from _wrapped(runs, look, width, f"{_INDENT}- ", f"{_INDENT}  ")
        case Quote(lines):
            bar = f"{_INDENT}{look.style('│', dim=True)} "
            for runs in lines:
                yield from _wrapped(runs, look, width, bar, bar)
        case Code(text, _):
            for line in text.split("\n"):
                yield f"{_INDENT}{_INDENT}{printable(line)}".rstrip()


def _wrapped(runs: Iterable[Run], look: Look, width: int, first: str, rest: str) -> Iterator[str]:
    """Runs broken into lines between words."""
    line, used = first, 0
    room = width - len(_INDENT) * 2
    for text, shown, spaced in _words(runs, look):
        wide = cells(text)
        if spaced and used and used + 1 + wide > room:
            yield line.rstrip()
            line, used = rest, 0
        elif spaced and used:
            line, used = line + " ", used + 1
        line, used = line + shown, used + wide
    yield line.rstrip()


def _words(runs: Iterable[Run], look: Look) -> Iterator[tuple[str, str, bool]]:
    """Each word of the runs as it is measured and as it is shown, and whether a space stands before it."""
    coloured = look.style(" ", underline=True) != " "
    spaced = False
    for run in runs:
        text = printable(run.text)
        if run.style == "mark" and not coloured:
            text = f"›{text}‹"
        words = text.split(" ")
        for at, word in enumerate(words):
            spaced = spaced or at > 0
            if not word:
                continue
            shown = word
            if run.style == "mark" and coloured:
                shown = look.style(word, fg="yellow", underline=True)
            elif run.style == "code":
                shown = look.style(word, fg="cyan")
            yield word, shown, spaced
            spaced = False
