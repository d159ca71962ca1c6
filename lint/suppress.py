"""Comments in the copy that tell pitchlint to leave a place alone.

ignore CLR001            the block that follows, or, beside text, the comment's own line
ignore CLR001["synergy"] one word of one rule
ignore CLR, hype -- why  families, codes and names; without any, all rules; what follows ` -- ` is the reason
off … on                 everything between
ignore-file FOC          the whole file

In the notes of a slide `ignore` and `off` cover the slide.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lint.config.selection import ALL, Label, complaint, weight
from lint.model.document import Comment, Document
from lint.model.finding import Finding
from lint.model.namedtuple import NamedTuple
from lint.model.rule import Rule, rule
from lint.model.source import Source
from lint.text.nearest import instead
from lint.text.patterns import pattern
from lint.text.tokens import normalise

_VERBS = ("ignore", "ignore-file", "off", "on")
_VERB = pattern(r"\s*([\w-]*)")
_ITEM = pattern(r"([\w-]+)(?:\[([^\[\]]{0,80})\])?")
_REASON = pattern(r"(?:^|\s)--(?:\s|$)")
_QUOTES = " \"'“”‘’"


@rule(
    code="PLT001",
    name="unused-suppression",
    level="note",
    unit="document",
    says="“{found}” suppresses nothing here.",
    help="Take it out, so that it hides nothing tomorrow.",
)
def unused_suppression(reading: Any, options: Mapping[str, Any]) -> tuple[()]:
    """A comment that no longer hides anything would silently hide the next finding in its place.

    It is judged among the rules that ran: a rule that is off, or silent on this kind of copy, doesn't count.
    """
    return ()


@rule(
    code="PLT002",
    name="unknown-suppression",
    level="note",
    unit="document",
    says="This comment does nothing: {found}.",
    help="Write it as in “pitchlint: ignore CLR001”; `pitchlint rules` lists codes and names.",
)
def unknown_suppression(reading: Any, options: Mapping[str, Any]) -> tuple[()]:
    """A mistyped code or word switches nothing off, and its author would never know."""
    return ()


RULES: tuple[Rule, ...] = (unused_suppression, unknown_suppression)
"""The rules on suppressions themselves. The engine makes their findings of `Complaint`s."""


class Complaint(NamedTuple):
    """A comment that PLT001 or PLT002 speaks about, and what its message names."""

    rule: Rule
    comment: Comment
    found: str


class Suppressed(NamedTuple):
    """The findings that stay, how many were silenced, and what is wrong with the comments."""

    kept: tuple[Finding, ...]
    silenced: int
    complaints: tuple[Complaint, ...]


_Place = tuple[str, Any]


class _Item(NamedTuple):
    """One selector of a comment, the word it is limited to ("" is any), and the source span that it covers.

    An item with a `place` covers what stands there instead: the slide whose notes it stands in.
    """

    comment: Comment
    selector: str
    word: str
    start: int
    end: int
    place: _Place | None = None

    @property
    def shown(self) -> str:
        return f'{self.selector}["{self.word}"]' if self.word else self.selector


def apply(document: Document, findings: Sequence[Finding], ran: Iterable[Label], known: Iterable[Label]) -> Suppressed:
    """Silence what the document's comments cover.

    `ran` are the rules that looked at this document, `known` all that there are.
    """
    if not document.comments:
        return Suppressed(tuple(findings), 0, ())
    ran, known = list(ran), list(known)
    items, complaints = _read(document, known)
    index = _Index(items)
    labels = {label.code: label for label in known}
    kept = tuple(finding for finding in findings if not index.covers(finding, labels[finding.code]))
    unused: dict[Comment, list[str]] = {}
    for item in items:
        if item not in index.used and any(weight(item.selector, label) is not None for label in ran):
            unused.setdefault(item.comment, []).append(item.shown)
    for comment, shown in unused.items():
        found = " ".join((comment.text.split(maxsplit=1)[0], ", ".join(shown)))
        complaints.append(Complaint(unused_suppression, comment, found.removesuffix(f" {ALL}")))
    return Suppressed(kept, len(findings) - len(kept), tuple(complaints))


class _Index:
    """Finds the item that covers a finding by bisection, however many comments there are."""

    def __init__(self, items: Iterable[_Item]) -> None:
        self.used: set[_Item] = set()
        self._placed: dict[tuple[str, str, _Place], list[_Item]] = {}
        self._starts: dict[tuple[str, str], list[int]] = {}
        self._furthest: dict[tuple[str, str], list[_Item]] = {}  # up to each start, the item that reaches furthest
        for item in sorted(items, key=lambda item: item.start):
            key = (item.selector.upper(), normalise(item.word))
            if item.place is not None:
                self._placed.setdefault((*key, item.place), []).append(item)
                continue
            furthest = self._furthest.setdefault(key, [])
            self._starts.setdefault(key, []).append(item.start)
            furthest.append(furthest[-1] if furthest and furthest[-1].end >= item.end else item)

    def covers(self, finding: Finding, label: Label) -> bool:
        """Whether an item covers a finding; it counts as used then."""
        at = finding.location.start if finding.location.part is None else -1
        places = (finding.location.place or {}).items() if self._placed else ()
        word = normalise(finding.match)
        selectors = [ALL, "DEFAULT", label.name.upper(), *label.replaces]
        selectors += [label.code[:length] for length in range(1, len(label.code) + 1)]
        for selector in selectors:
            for key in ((selector, ""), (selector, word)):
                if self._covers_place(key, places):
                    return True
                starts = self._starts.get(key)
                if starts is None or not (before := bisect_right(starts, at)):
                    continue
                item = self._furthest[key][before - 1]
                if at < item.end:
                    self.used.add(item)
                    return True
        return False

    def _covers_place(self, key: tuple[str, str], places: Iterable[_Place]) -> bool:
        for place in places:
            items = self._placed.get((*key, place))
            if items:
                self.used.update(items)
                return True
        return False


def _read(document: Document, known: Sequence[Label]) -> tuple[list[_Item], list[Complaint]]:
    """The items of all comments with what they cover, and complaints about what nobody can understand."""
    items: list[_Item] = []
    complaints: list[Complaint] = []
    blocks = _block_spans(document)
    whole = len(document.source.text) + 1
    open_at: list[int] = []  # indices of items of an `off` that no `on` has ended yet
    for comment in sorted(document.comments, key=lambda comment: comment.start):
        text = _REASON.split(comment.text, maxsplit=1)[0]
        found = _VERB.match(text)
        verb, rest = (found[1], text[found.end() :]) if found else ("", text)
        if verb not in _VERBS:
            complaints.append(Complaint(unknown_suppression, comment, f"“{verb}”: {instead(verb, _VERBS)}"))
            continue
        if verb == "on":
            for at in open_at:
                items[at] = items[at]._replace(end=comment.start)
            open_at.clear()
            continue
        place = None
        if verb == "ignore-file":
            start, end = -1, whole
        elif comment.place is not None:
            start, end = 0, 0
            place = comment.place
        elif verb == "off":
            start, end = comment.end, whole
        else:
            start, end = _covered(document.source, comment, blocks)
        pairs, problems = _selectors(rest, known)
        complaints += [Complaint(unknown_suppression, comment, problem) for problem in problems]
        if verb == "off":
            open_at += range(len(items), len(items) + len(pairs))
        items += [_Item(comment, selector, word, start, end, place) for selector, word in pairs]
    return items, complaints


def _selectors(text: str, known: Sequence[Label]) -> tuple[list[tuple[str, str]], list[str]]:
    """Selectors with their words, and what is wrong with the others."""
    pairs: list[tuple[str, str]] = []
    problems: list[str] = []
    for found in _ITEM.finditer(text):
        problem = complaint(found[1], known)
        if problem:
            problems.append(problem)
            if len(problems) == _MOST_PROBLEMS:  # a comment that was never closed, say: nobody reads thousands
                return pairs, problems
        else:
            pairs.append((found[1], (found[2] or "").strip(_QUOTES)))
    rest = _ITEM.sub("", text).strip(" ,\t\r\n")
    if rest:
        problems.append(f"“{rest[:40]}” is no rule")
    return pairs if pairs or problems else [(ALL, "")], problems


_MOST_PROBLEMS = 10
"""Words of one comment that are told to be no rules."""


class _Span(NamedTuple):
    start: int
    end: int


def _block_spans(document: Document) -> list[_Span]:
    """Source spans of the judged blocks, in order; a list's or table's first block covers the whole of it."""
    spans: list[_Span] = []
    first_of_group: dict[int, int] = {}
    for block in document.blocks:
        if block.zone != "body" or not block.text:
            continue
        place = block.view.to_source(0, len(block.text))
        if place.part is not None:
            continue
        if block.group and block.group in first_of_group:
            at = first_of_group[block.group]
            spans[at] = spans[at]._replace(end=max(spans[at].end, place.end))
        first_of_group.setdefault(block.group, len(spans))
        spans.append(_Span(place.start, place.end))
    return sorted(spans)


def _covered(source: Source, comment: Comment, blocks: Sequence[_Span]) -> tuple[int, int]:
    """What an `ignore` covers: beside text its own line, else the block around it or the next one."""
    line_start, line_end = source.line_span(source.position(comment.start).line)
    line_end = max(line_end, source.line_span(source.position(comment.end).line)[1])
    if (source.text[line_start : comment.start] + source.text[comment.end : line_end]).strip():
        return line_start, line_end
    after = bisect_right(blocks, (comment.start,))
    around = blocks[after - 1] if after else None
    if around is not None and around.end > comment.end:
        return around.start, around.end
    if after < len(blocks):
        return blocks[after].start, blocks[after].end
    return comment.end, comment.end
