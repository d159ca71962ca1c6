"""Markdown for a comment on a pull request: a table of files, and the findings folded away below it."""

from collections.abc import Iterator

from lint.model.finding import LEVELS, Finding
from lint.model.result import FileResult, Run
from lint.report.excerpt import printable
from lint.report.places import part_of
from lint.report.rulemarkdown import escaped
from lint.report.verdict import count_of, praise, total

_ROOM = 60_000
"""Characters. GitHub refuses a comment of more than 65,536."""

_SIGNS = {"error": "🛑", "warning": "⚠️", "note": "💡"}


def as_markdown_comment(run: Run) -> str:
    """The run as a comment. What doesn't fit in one is counted."""
    head = "\n".join(("## pitchlint", "", total(run), *_failures(run), *_table(run), ""))
    out, room, left = [head], _ROOM - len(head), 0
    for result in run.results:
        lines = "\n".join(_findings(result)) + "\n"
        if not result.findings:
            continue
        if len(lines) > room:
            left += len(result.findings)
            continue
        out.append(lines)
        room -= len(lines)
    if left:
        out.append(f"\n{count_of(left, 'finding')} more had no room here.\n")
    return "".join(out)


def _failures(run: Run) -> Iterator[str]:
    if run.failures:
        yield ""
        yield from (f"- 🛑 {_code(path)} could not be read: {escaped(message)}" for path, message in run.failures)


def _table(run: Run) -> Iterator[str]:
    judged = [result for result in run.results if not result.passed_over]
    if not judged:
        return
    yield from ("", "| File | Score | we : you | Findings | What it does well |", "| --- | ---: | ---: | ---: | --- |")
    room = _ROOM // 2
    for shown, result in enumerate(judged):
        row = f"| {' | '.join(_cells(result))} |"
        room -= len(row) + 1
        if room < 0:
            yield f"| and {count_of(len(judged) - shown, 'more file')} | | | | |"
            return
        yield row


def _cells(result: FileResult) -> Iterator[str]:
    metrics = result.metrics
    counts = ((level, sum(found.level == level for found in result.findings)) for level in reversed(LEVELS))
    yield _code(result.name).replace("|", "\\|")
    yield "–" if result.score is None else str(result.score)
    yield f"{metrics.we + metrics.brand} : {metrics.you}"
    yield " ".join(f"{_SIGNS[level]} {count}" for level, count in counts if count) or "none"
    yield escaped(praise(result)) or " "


def _findings(result: FileResult) -> Iterator[str]:
    yield ""
    name = printable(result.name).replace("&", "&amp;").replace("<", "&lt;")
    yield f"<details><summary><b>{name}</b>: {count_of(len(result.findings), 'finding')}</summary>"
    yield ""
    for finding in result.findings:
        yield from _finding(finding)
    yield ""
    yield "</details>"


def _finding(finding: Finding) -> Iterator[str]:
    place = part_of(finding.location) or f"line {finding.location.line}"
    line = f"- {_SIGNS[finding.level]} **{escaped(printable(place))}** `{finding.code}` {_text(finding.message)}"
    if finding.help:
        line += f" {_text(finding.help)}"
    if finding.also_in:
        line += f" (The same in {count_of(len(finding.also_in), 'other file')}.)"
    yield line
    if finding.scope != "document":
        yield f"  > {_text(finding.sentence)}"


def _text(text: str) -> str:
    """Words of the copy: nobody is called by an @ in it, and no issue is linked by a #."""
    return escaped(" ".join(printable(text).split())).replace("@", "@\u200b").replace("#", "#\u200b")


def _code(text: str) -> str:
    text = printable(text)
    fence = "``" if "`" in text else "`"
    return f"{fence} {text} {fence}" if fence == "``" else f"{fence}{text}{fence}"
