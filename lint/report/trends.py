"""Scores over time, as text with a small curve, and as JSON."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lint import __version__
from lint.model.namedtuple import NamedTuple
from lint.report.excerpt import cells, printable

_CURVE = "▁▂▃▄▅▆▇█"
_NOW = "now"


class Moment(NamedTuple):
    """A score at one time: the commit's hash, date (ISO 8601) and subject, all empty for the files as they are."""

    commit: str
    date: str
    subject: str
    score: float | None
    documents: int


Style = Callable[..., str]
Trends = Sequence[tuple[str, Sequence[Moment]]]
"""The moments of each file or folder, oldest first."""


def as_text(trends: Trends, style: Style, width: int) -> str:
    """A curve for each path, and below it one line a moment."""
    return "\n".join("".join(_trend(path, moments, style, width)) for path, moments in trends)


def _trend(path: str, moments: Sequence[Moment], style: Style, width: int) -> Iterator[str]:
    known = [moment.score for moment in moments if moment.score is not None]
    yield style(printable(path), bold=True)
    yield f": {_change(known)}\n" if known else ": nothing in it could be judged.\n"
    if known:
        yield f"  {''.join(' ' if moment.score is None else _step(moment.score) for moment in moments)}\n"
    before: float | None = None
    for moment in moments:
        when, commit = (moment.date[:10], moment.commit[:8]) if moment.commit else (_NOW, "")
        score = "-" if moment.score is None else f"{moment.score:g}"
        moved = "" if before is None or moment.score is None else f"{moment.score - before:+g}"
        line = f"  {when:10}  {commit:8}  {score:>5}  {moved:>6}  {moment.documents:>5} judged  "
        subject = printable(moment.subject)
        room = max(width - cells(line), 10)
        yield line + (subject if cells(subject) <= room else subject[: room - 1] + "…")
        yield "\n"
        before = before if moment.score is None else moment.score


def _change(known: Sequence[float]) -> str:
    if len(known) == 1:
        return f"{known[0]:g}"
    return f"{known[0]:g} → {known[-1]:g} ({known[-1] - known[0]:+g})"


def _step(score: float) -> str:
    return _CURVE[min(int(score * len(_CURVE) / 100), len(_CURVE) - 1)]


def as_json(trends: Trends) -> str:
    """The trends as one JSON object."""
    record = {
        "version": 1,
        "tool": {"name": "pitchlint", "version": __version__},
        "history": [{"path": path, "points": [_record(moment) for moment in moments]} for path, moments in trends],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _record(moment: Moment) -> dict[str, Any]:
    return {
        "commit": moment.commit or None,
        "date": moment.date or None,
        "subject": moment.subject or None,
        "score": moment.score,
        "documents": moment.documents,
    }
