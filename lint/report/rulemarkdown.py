"""A rule's page in Markdown, for the docs."""

from collections.abc import Iterable, Iterator, Sequence

from lint.report.rulepage import Code, Heading, Items, Paragraph, Part, Quote, Run
from lint.text.patterns import pattern

_FENCE = pattern(r"`{3,}")
_MARKUP = pattern(r"[\\`*_\[\]<>|~&$]")
_LINE_SIGN = pattern(r"[#+=-]|\d{1,9}(?=[.)])")


def as_markdown(parts: Iterable[Part]) -> str:
    """The page in Markdown. Text that looks like markup is escaped, so that it reads as it was written."""
    return "\n\n".join(map(_markdown, parts)) + "\n"


def _markdown(part: Part) -> str:
    match part:
        case Heading(text, level):
            return f"{'#' * level} {escaped(text)}"
        case Paragraph(runs):
            return _markdown_line(runs)
        case Items(items):
            return "\n".join(f"- {_markdown_line(runs)}" for runs in items)
        case Quote(lines):
            return "\n".join(_quoted(lines))
        case Code(text, language):
            fence = "`" * (max(map(len, _FENCE.findall(text)), default=2) + 1)
            return f"{fence}{language}\n{text}\n{fence}"


def _quoted(lines: Sequence[Sequence[Run]]) -> Iterator[str]:
    for at, line in enumerate(lines):
        text = _markdown_line(line).rstrip()
        goes_on = text and at + 1 < len(lines) and any(run.text.strip() for run in lines[at + 1])
        yield f"> {text}\\" if goes_on else f"> {text}".rstrip()


def _markdown_line(runs: Sequence[Run]) -> str:
    out = ""
    for at, run in enumerate(runs):
        if run.style == "code":
            out += f"`{run.text}`"
        elif run.style == "mark":
            out += _strong(run.text, runs[at - 1] if at else None, runs[at + 1] if at + 1 < len(runs) else None)
        else:
            out += escaped(run.text, starts=not at)
    return out


def _strong(text: str, before: Run | None, after: Run | None) -> str:
    """Marked text: in asterisks where Markdown takes them for emphasis, else in tags, which always hold."""
    body = escaped(text, starts=before is None)
    opens = text[0].isalnum() or not (text[0].isspace() or (before and before.text[-1].isalnum()))
    closes = text[-1].isalnum() or not (text[-1].isspace() or (after and after.text[0].isalnum()))
    beside_another = "mark" in (before and before.style, after and after.style)
    return f"**{body}**" if opens and closes and not beside_another else f"<b>{body}</b>"


def escaped(text: str, *, starts: bool = True) -> str:
    """Text that Markdown shows as it stands; `starts` a line, where more characters mean something."""
    sign = _LINE_SIGN.match(text) if starts else None
    shown = _MARKUP.sub(r"\\\g<0>", text)
    if sign is None:
        return shown
    head = sign.group()
    return f"{head}\\{text[sign.end()]}{shown[len(head) + 1 :]}" if head[0].isdecimal() else f"\\{shown}"
