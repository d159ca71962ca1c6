"""The page's drawings, as SVG with a title that says the same in words."""

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from lint.model.judgement import FOCUSES, Focus
from lint.report.page.markup import Markup, element

_WIDE, _HIGH = 420, 170
_LEFT, _RIGHT, _BASE, _TOP = 30, 14, 140, 14
BINS = 10
"""Columns of the distribution of scores."""


def dial(score: int | None) -> Markup:
    """Half a clock face: 0 (all about the seller) on the left, 100 (all about the reader) on the right."""
    shown = "–" if score is None else str(score)
    parts = [element("path", {"class": "track", "d": _arc(0, 100)})]
    if score:
        parts.append(element("path", {"class": f"value {band(score)}", "d": _arc(0, score)}))
    parts += [
        element("text", {"class": "figure", "x": 100, "y": 96, "text-anchor": "middle"}, shown),
        element("text", {"class": "end", "x": 20, "y": 118, "text-anchor": "middle"}, "seller"),
        element("text", {"class": "end", "x": 180, "y": 118, "text-anchor": "middle"}, "reader"),
    ]
    said = "No score: too little copy to judge" if score is None else f"Score {score} of 100"
    return _svg("dial", 200, 124, said, *parts)


def band(score: int | None) -> str:
    """The class that colours a score: low, middle or high."""
    if score is None:
        return "none"
    return "low" if score < 40 else "middle" if score < 60 else "high"


def shares(counts: Mapping[Focus, int], label: str) -> Markup:
    """One bar, parted by how many sentences there are of each focus."""
    total = sum(counts.values())
    said = ", ".join(f"{counts[focus]} {focus}" for focus in FOCUSES)
    parts, at = [], 0.0
    for focus in FOCUSES:
        if counts[focus]:
            width = 100 * counts[focus] / total
            parts.append(_rect(at, 0, width, 10, focus))
            at += width
    return _svg("shares", 100, 10, f"{label}: {said}", *parts, stretch=True)


def strip(focuses: Sequence[Focus], sentences: Sequence[str]) -> Markup:
    """A document from its beginning to its end: a stroke a sentence, coloured and as high as its focus."""
    heights = {"customer": 40, "shared": 30, "seller": 20, "neutral": 8}
    width = 1000 / max(len(focuses), 1)
    gap = min(width / 8, 2)
    parts = []
    for at, (focus, text) in enumerate(zip(focuses, sentences, strict=True)):
        stroke = _rect(at * width, 40 - heights[focus], width - gap, heights[focus], focus)
        parts.append(element("g", {}, _title(f"{focus}: {text}"), stroke))
    return _svg("strip", 1000, 40, f"Focus from the first sentence to the last of {len(focuses)}", *parts, stretch=True)


def distribution(scores: Sequence[int]) -> Markup:
    """How many files have which score, in ten columns."""
    counts = [0] * BINS
    for score in scores:
        counts[min(score * BINS // 100, BINS - 1)] += 1
    most, step = max(counts, default=0) or 1, (_WIDE - _LEFT - _RIGHT) / BINS
    parts: list[Markup] = [_baseline()]
    for at, count in enumerate(counts):
        x, height = _LEFT + at * step, (_BASE - _TOP - 8) * count / most
        low, high = at * 100 // BINS, (at + 1) * 100 // BINS
        column = _rect(x + 3, _BASE - height, step - 6, height, f"column {band(low)}")
        parts.append(element("g", {}, _title(f"{count} files score {low} to {high}"), column))
        if count:
            parts.append(_label(x + step / 2, _BASE - height - 3, str(count)))
        parts.append(_label(x, _BASE + 16, str(low)))
    parts.append(_label(_WIDE - _RIGHT, _BASE + 16, "100"))
    said = ", ".join(f"{low * 100 // BINS}–{(low + 1) * 100 // BINS}: {n}" for low, n in enumerate(counts) if n)
    return _svg("plot", _WIDE, _HIGH, f"Files by score: {said or 'none'}", *parts)


def trend(points: Sequence[tuple[str, float | None]], label: str) -> Markup:
    """Scores from 0 to 100 over time, a point each; where there was no score the line is broken."""
    step = (_WIDE - _LEFT - _RIGHT - 20) / max(len(points) - 1, 1)
    parts: list[Markup] = [_baseline()]
    for level in (0, 50, 100):
        y = _height_of(level)
        parts.append(element("line", {"class": "grid", "x1": _LEFT, "x2": _WIDE - _RIGHT, "y1": y, "y2": y}))
        parts.append(_label(_LEFT - 6, y + 4, str(level), "end"))
    runs: list[list[str]] = [[]]
    dots = []
    for at, (name, score) in enumerate(points):
        if score is None:
            runs.append([])
            continue
        x, y = round(_LEFT + 10 + at * step, 1), round(_height_of(score), 1)
        runs[-1].append(f"{x},{y}")
        dots.append(
            element(
                "g", {}, _title(f"{name}: {score:g}"), element("circle", {"class": "dot", "cx": x, "cy": y, "r": 4})
            )
        )
    lines = [element("polyline", {"class": "trend", "points": " ".join(run)}) for run in runs if len(run) > 1]
    if points:
        parts += [_label(_LEFT, _BASE + 18, _day(points[0][0]), "start")]
        parts += [_label(_WIDE - _RIGHT, _BASE + 18, _day(points[-1][0]), "end")] if len(points) > 1 else []
    said = ", ".join(f"{name}: {'none' if score is None else f'{score:g}'}" for name, score in points)
    return _svg("plot", _WIDE, _HIGH, f"{label}: {said}", *parts, *lines, *dots)


def _day(name: str) -> str:
    return name.split(" ", 1)[0]


def _height_of(score: float) -> float:
    return _BASE - (_BASE - _TOP) * score / 100


def _arc(low: float, high: float) -> str:
    def point(score: float) -> str:
        angle = pi * (1 - score / 100)
        return f"{100 + 80 * cos(angle):.2f} {100 - 80 * sin(angle):.2f}"

    return f"M {point(low)} A 80 80 0 0 1 {point(high)}"


def _baseline() -> Markup:
    return element("line", {"class": "axis", "x1": _LEFT, "x2": _WIDE - _RIGHT, "y1": _BASE, "y2": _BASE})


def _rect(x: float, y: float, width: float, height: float, kind: str) -> Markup:
    box = {"x": round(x, 2), "y": round(y, 2), "width": round(max(width, 0), 2), "height": round(height, 2)}
    return element("rect", {"class": kind, **box})


def _label(x: float, y: float, text: str, anchor: str = "middle") -> Markup:
    return element("text", {"x": round(x, 1), "y": round(y, 1), "text-anchor": anchor}, text)


def _title(text: str) -> Markup:
    return element("title", None, text)


def _svg(kind: str, width: int, height: int, said: str, *parts: Markup, stretch: bool = False) -> Markup:
    attributes: dict[str, object] = {
        "class": kind,
        "viewBox": f"0 0 {width} {height}",
        "role": "img",
        "aria-label": said,
    }
    if stretch:
        attributes["preserveAspectRatio"] = "none"
    return element("svg", attributes, *parts)
