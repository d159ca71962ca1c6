"""One document on the page: its figures, its copy coloured by focus, and its findings beside it."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import groupby

from lint.model.finding import Finding, Location
from lint.model.result import FileResult, JudgedSentence
from lint.model.rule import Rule
from lint.report.page.figures import along, figures
from lint.report.page.markup import Markup, element, short, unseen
from lint.report.places import part_of
from lint.report.rulepage import summary
from lint.report.verdict import count_of

_HEADINGS = ("heading", "title", "subject")
_LABELS = {
    "title": "page title", "description": "description", "subject": "subject", "preheader": "preheader",
    "button": "button", "alt": "alternative text", "caption": "caption", "notes": "speaker notes", "quote": "quote",
}  # fmt: skip


def document(result: FileResult, number: int, rules: Mapping[str, Rule]) -> Markup:
    """A document's section. `number` makes its anchors."""
    copy = _Copy(result, f"d{number}")
    return element(
        "div",
        {"class": "document"},
        figures(result),
        along(result),
        _whole(copy, rules),
        _reading(copy, rules),
        _costs(result),
    )


class _Copy:
    """A document's sentences with the findings that stand in each, and the anchors of both."""

    def __init__(self, result: FileResult, anchor: str) -> None:
        self.result = result
        self._anchor = anchor
        self._holder: dict[int, int] = {}
        self.found_in: dict[int, list[int]] = {}
        starts: dict[str | None, list[tuple[int, int]]] = {}
        for at, sentence in enumerate(result.sentences):
            starts.setdefault(sentence.location.part, []).append((sentence.location.start, at))
        for in_part in starts.values():
            in_part.sort()
        for at, finding in enumerate(result.findings):
            place = finding.location
            in_part = starts.get(place.part, [])
            before = bisect_right(in_part, (place.start, len(result.sentences)))
            holder = in_part[before - 1][1] if before else None
            if holder is not None and place.start < result.sentences[holder].location.end:
                self._holder[at] = holder
                self.found_in.setdefault(holder, []).append(at)

    def finding(self, at: int) -> str:
        """The anchor of a finding."""
        return f"{self._anchor}-f{at + 1}"

    def sentence(self, at: int) -> str:
        """The anchor of a sentence."""
        return f"{self._anchor}-s{at + 1}"

    def is_apart(self, finding: int) -> bool:
        """Whether a finding is about more than some words of a sentence that is shown."""
        found = self.result.findings[finding]
        return finding not in self._holder or (found.scope == "document" and len(found.match) >= len(found.sentence))

    def holder_of(self, finding: int) -> int | None:
        """The sentence that a finding begins in; None where the copy that was judged doesn't hold it."""
        return self._holder.get(finding)


def _whole(copy: _Copy, rules: Mapping[str, Rule]) -> Markup:
    """What was found about the whole text, or in parts of it that are not shown."""
    findings = copy.result.findings
    apart = [at for at in range(len(findings)) if copy.is_apart(at)]
    title = count_of(len(findings), "finding") if findings else "Nothing found"
    inside = len(findings) - len(apart)
    said = "Nothing here needs a second look." if not findings else None
    if inside:
        said = f"{len(apart) or 'None'} of them on the whole text, {inside} beside the sentences below."
    return element(
        "div",
        {"class": "whole"},
        element("h3", None, title),
        element("p", {"class": "of"}, said) if said else None,
        _cards(copy, apart, rules),
    )


def _reading(copy: _Copy, rules: Mapping[str, Rule]) -> Markup:
    """The copy, block by block, each with the findings in it beside it."""
    rows: list[Markup] = []
    last_place = ""
    for _, group in groupby(enumerate(copy.result.sentences), key=lambda item: item[1].block):
        block = list(group)
        place = _slide_or_page(block[0][1].location)
        if place and place != last_place:
            rows.append(element("p", {"class": "place"}, place))
            last_place = place
        found = [at for sentence, _ in block for at in copy.found_in.get(sentence, []) if not copy.is_apart(at)]
        beside = element("div", {"class": "beside"}, _cards(copy, found, rules)) if found else None
        rows.append(element("div", {"class": "row"}, _block(copy, block), beside))
    body = rows or element("p", None, "There is no copy in it to judge.")
    return element("div", {"class": "reading"}, element("h3", None, "The copy"), body)


def _block(copy: _Copy, sentences: Sequence[tuple[int, JudgedSentence]]) -> Markup:
    role = sentences[0][1].role
    kind = "head" if role in _HEADINGS else "item" if role == "item" else "para"
    label = element("span", {"class": "role"}, _LABELS[role]) if role in _LABELS else None
    return element("p", {"class": f"block {kind}"}, label, [(_sentence(copy, *item), " ") for item in sentences])


def _slide_or_page(location: Location) -> str:
    place = location.place or {}
    return next((f"{key.capitalize()} {place[key]}" for key in ("slide", "page") if key in place), "")


def _sentence(copy: _Copy, at: int, sentence: JudgedSentence) -> Markup:
    found = copy.found_in.get(at, [])
    body = _marked(sentence.text, [copy.result.findings[number] for number in found])
    notes = [
        element("a", {"href": f"#{copy.finding(number)}", "class": "ref"}, copy.result.findings[number].code)
        for number in found
    ]
    return element(
        "span",
        {"class": f"s {sentence.focus}", "id": copy.sentence(at), "title": f"{sentence.focus}: {sentence.reason}"},
        unseen(f"({sentence.focus}) "),
        body,
        [(" ", note) for note in notes],
    )


def _marked(text: str, findings: Sequence[Finding]) -> list[Markup | str]:
    """The sentence with the words that were found marked, where they are not all of it."""
    spans = sorted(
        (finding.offset, finding.offset + len(finding.match))
        for finding in findings
        if finding.sentence == text and len(finding.match) < len(text)
    )
    out: list[Markup | str] = []
    at = 0
    for start, end in spans:
        if start >= at:
            out += (text[at:start], element("mark", None, text[start:end]))
            at = end
    return [*out, text[at:]]


def _cards(copy: _Copy, numbers: Sequence[int], rules: Mapping[str, Rule]) -> Markup | None:
    if not numbers:
        return None
    return element("ol", {"class": "cards"}, [_finding(copy, at, copy.result.findings[at], rules) for at in numbers])


def _finding(copy: _Copy, at: int, finding: Finding, rules: Mapping[str, Rule]) -> Markup:
    rule = rules.get(finding.code)
    holder = copy.holder_of(at)
    place = part_of(finding.location) or f"line {finding.location.line}"
    where = element("a", {"href": f"#{copy.sentence(holder)}"}, place) if holder is not None else place
    about = " · about the whole text" if finding.scope == "document" and copy.is_apart(at) else None
    return element(
        "li",
        {"class": f"finding {finding.level}", "id": copy.finding(at), "tabindex": "-1"},
        element("p", None, element("b", {"class": "code"}, f"{finding.level} {finding.code}"), f" {finding.message}"),
        element("p", {"class": "help"}, finding.help) if finding.help else None,
        element("div", {"class": "where"}, element("span", None, where, about), _why(rule) if rule else None),
    )


def _why(rule: Rule) -> Markup:
    return element(
        "details",
        None,
        element("summary", None, "Why", unseen(f": {rule.name}")),
        element("p", None, summary(rule)),
        [element("p", None, " ".join(part.split())) for part in rule.why.split("\n\n")],
    )


def _costs(result: FileResult) -> Markup | None:
    if not result.costs_most:
        return None
    items = []
    for text, points, reason, _ in result.costs_most:
        gain = element("span", {"class": "gain"}, f" +{max(points, 1):.0f} points: ")
        items.append(element("li", None, element("q", None, short(text)), gain, reason))
    heading = element("h3", None, "What would lift it furthest")
    return element("div", {"class": "costs"}, heading, element("ol", None, items))
