"""Two drafts of one piece, side by side: figures, and the sentences that went and came."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from lint.model.finding import LEVELS
from lint.model.judgement import FOCUSES, Focus
from lint.model.result import FileResult, JudgedSentence
from lint.report.excerpt import cells, excerpt, printable
from lint.report.terminal import Look

_MOST_SENTENCES = 12

Row = tuple[str, str, str, str]


def as_comparison(old: FileResult, new: FileResult, look: Look) -> str:
    """A table of both drafts' figures with what changed, and the sentences that only one of them has."""
    rows = list(_rows(old, new))
    widths = [max(cells(row[at]) for row in rows) for at in range(4)]
    out = []
    for at, row in enumerate(rows):
        line = "  ".join((row[0] + " " * (widths[0] - cells(row[0])), *(_right(row[n], widths[n]) for n in (1, 2, 3))))
        out.append(look.style(line.rstrip(), bold=True) if not at else line.rstrip())
    went, came = _only_in(old, new), _only_in(new, old)
    out += _listed("Sentences that went:", "-", went, look)
    out += _listed("Sentences that came:", "+", came, look)
    return "\n".join(out) + "\n"


def comparison_record(old: FileResult, new: FileResult) -> dict[str, Any]:
    """The same for JSON: both paths, the change of each figure, and the sentences that only one of them has."""
    return {
        "old": old.path,
        "new": new.path,
        "score": None if old.score is None or new.score is None else new.score - old.score,
        "we": new.metrics.we + new.metrics.brand - old.metrics.we - old.metrics.brand,
        "you": new.metrics.you - old.metrics.you,
        "findings": len(new.findings) - len(old.findings),
        "went": [{"text": sentence.text, "focus": sentence.focus} for sentence in _only_in(old, new)],
        "came": [{"text": sentence.text, "focus": sentence.focus} for sentence in _only_in(new, old)],
    }


def _right(text: str, width: int) -> str:
    return " " * (width - cells(text)) + text


def _rows(old: FileResult, new: FileResult) -> Iterator[Row]:
    yield "", printable(old.name), printable(new.name), "change"
    yield _number("score", old.score, new.score)
    yield _number("we", old.metrics.we + old.metrics.brand, new.metrics.we + new.metrics.brand)
    yield _number("you", old.metrics.you, new.metrics.you)
    for focus in FOCUSES:
        yield _number(f"about {focus}", _share(old, focus), _share(new, focus), "%")
    yield _number("words", old.words, new.words)
    yield _number("reading grade", _grade(old), _grade(new))
    for level in reversed(LEVELS):
        before, after = (sum(found.level == level for found in result.findings) for result in (old, new))
        yield _number(f"{level}s", before, after)
    yield "opening", old.opening, new.opening, "" if old.opening == new.opening else "other"
    steps = ["yes" if result.next_step else "no" for result in (old, new)]
    yield "next step", steps[0], steps[1], "" if steps[0] == steps[1] else "other"
    values = [", ".join(result.outcomes) or "none" for result in (old, new)]
    yield "value named", values[0], values[1], "" if values[0] == values[1] else "other"


def _grade(result: FileResult) -> float | None:
    return None if result.reading_grade is None else round(result.reading_grade, 1)


def _share(result: FileResult, focus: Focus) -> float | None:
    metrics = result.metrics
    return round(100 * metrics.focus[focus] / metrics.sentences) if metrics.sentences else None


def _number(name: str, old: float | None, new: float | None, unit: str = "") -> Row:
    change = "" if old is None or new is None or old == new else f"{round(new - old, 1):+g}"
    shown = ["-" if value is None else f"{value:g}{unit}" for value in (old, new)]
    return name, shown[0], shown[1], change


def _only_in(one: FileResult, other: FileResult) -> list[JudgedSentence]:
    left = Counter(" ".join(sentence.text.split()) for sentence in other.sentences)
    found = []
    for sentence in one.sentences:
        text = " ".join(sentence.text.split())
        if left[text]:
            left[text] -= 1
        else:
            found.append(sentence)
    return found


def _listed(title: str, sign: str, sentences: Sequence[JudgedSentence], look: Look) -> Iterator[str]:
    if not sentences:
        return
    yield ""
    yield look.style(title, bold=True)
    for sentence in sentences[:_MOST_SENTENCES]:
        text = excerpt(" ".join(sentence.text.split()), 0, 0, max(look.width - 14, 30)).text
        yield f"{sign} {sentence.focus:8}  {text}"
    if len(sentences) > _MOST_SENTENCES:
        yield f"  and {len(sentences) - _MOST_SENTENCES} more"
