"""The table of `score`: one row a file, and below it what would lift the score furthest."""

from lint.model.judgement import FOCUSES
from lint.model.result import FileResult, Run
from lint.report.excerpt import cells, excerpt, printable
from lint.report.terminal import Look, place_of
from lint.report.verdict import praise

_HEAD = ("file", "score", "we : you", "seller", "customer", "shared", "neutral", "grade", "opening", "next step")
_LEFT = (0, 8)  # columns that are set flush left


def as_table(run: Run, look: Look) -> str:
    """One row a file; unless the look is quiet, below it the sentences that cost most."""
    results = [result for result in run.results if not result.passed_over]
    if not results:
        return ""
    rows = [_row(result) for result in results]
    widths = [max(map(cells, column)) for column in zip(_HEAD, *rows, strict=True)]
    out = [look.style(_line(_HEAD, widths), bold=True)]
    for result, row in zip(results, rows, strict=True):
        out.append(_line(row, widths))
        if not look.quiet:
            out += _changes(result, look)
    return "\n".join(out) + "\n"


def _row(result: FileResult) -> tuple[str, ...]:
    metrics = result.metrics
    all_of_them = metrics.sentences
    share = {focus: f"{metrics.focus[focus] / all_of_them:.0%}" if all_of_them else "-" for focus in FOCUSES}
    return (
        printable(result.name),
        "-" if result.score is None else str(result.score),
        f"{metrics.we + metrics.brand} : {metrics.you}",
        share["seller"],
        share["customer"],
        share["shared"],
        share["neutral"],
        "-" if result.reading_grade is None else f"{result.reading_grade:.1f}",
        result.opening,
        "yes" if result.next_step else "no",
    )


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    parts = []
    for at, (text, width) in enumerate(zip(row, widths, strict=True)):
        gap = " " * (width - cells(text))
        parts.append(text + gap if at in _LEFT else gap + text)
    return "  ".join(parts).rstrip()


def _changes(result: FileResult, look: Look) -> list[str]:
    out = [f"  It {praise(result)}."] if result.credits else []
    if not result.costs_most:
        return out
    out.append("  What would lift it furthest:")
    for text, points, reason, location in result.costs_most:
        place = place_of(result, location)
        gain = f"+{points:.0f}" if points >= 1 else "+1"
        shown = excerpt(" ".join(text.split()), 0, 0, max(look.width - cells(place) - 12, 30)).text
        out += (f"    {place} ({gain}) {shown}", f"      {printable(reason)}")
    return out
