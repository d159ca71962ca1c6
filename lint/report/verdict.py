"""What a file's figures mean, in plain words."""

from lint.model.finding import LEVELS
from lint.model.result import FileResult, Run

_BANDS = (
    (80, "about your reader"),
    (60, "mostly about your reader"),
    (40, "half about you, half about your reader"),
    (20, "mostly about you, the seller"),
    (0, "nearly all about you, the seller"),
)
"""Least scores and what they mean."""


def verdict(result: FileResult, min_score: int | None = None) -> str:
    """One sentence on whom the copy is about, with its figures; a second one where it misses `min_score`."""
    metrics = result.metrics
    if result.score is None:
        return "no copy in it to judge." if not result.words else "too little copy to judge whom it is about."
    words = next(words for least, words in _BANDS if result.score >= least)
    counts = [f"{metrics.we} × we", f"{metrics.you} × you"]
    if metrics.brand:
        counts.insert(1, f"{metrics.brand} × your name")
    rough = "; a rough guess from little text" if result.confidence == "low" else ""
    said = f"{words} (score {result.score} of 100; {', '.join(counts)}{rough})."
    if result.credits:
        said += f" It {praise(result)}."
    if min_score is not None and result.score < min_score:
        said += f" You ask for {min_score}."
    return said


def praise(result: FileResult) -> str:
    """What the copy does well, as a sentence that begins with "it" goes on; empty where there is nothing."""
    *others, last = [credit.message for credit in result.credits] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def count_of(number: int, noun: str) -> str:
    """A number with its noun: 1 note, 2 notes."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def unread(run: Run) -> str:
    """How many files could not be read, as a sentence that goes on after another; empty if all could."""
    return f" {count_of(len(run.failures), 'file')} could not be read." if run.failures else ""


def total(run: Run) -> str:
    """How many files there were, and the documents in them where some hold several; how many findings of each level."""
    levels = [finding.level for result in run.results for finding in result.findings]
    found = [count_of(levels.count(level), level) for level in reversed(LEVELS) if level in levels]
    files, documents = len({result.path for result in run.results}), len(run.results)
    several = f" with {count_of(documents, 'document')}" if documents > files else ""
    return f"{count_of(files, 'file')}{several}: {', '.join(found) or 'nothing found'}."
