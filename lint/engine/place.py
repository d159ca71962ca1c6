"""From a hit in a block to a finding at its place in the file."""

from bisect import bisect_right
from collections.abc import Mapping
from sys import intern

from lint.model.document import Block, Comment, Sentence
from lint.model.finding import Edit, Finding, Fix, Hit, Level, Location, Safety
from lint.model.rule import Rule
from lint.model.source import Source
from lint.text.patterns import pattern

_FIELD = pattern(r"\{(\w+)\}")
_LONGEST_SENTENCE = 2000
"""Characters. A list without a full stop that goes on for pages is not repeated in each of its findings."""


def location_of(source: Source, block: Block, start: int, end: int) -> Location:
    """Where a span of a block's text stands in the file."""
    span = block.view.to_source(start, end)
    if span.part is not None:
        return Location(span.start, span.end, part=span.part, place=block.place)
    return _in_lines(source, span.start, span.end, block.place)


def finding_of(rule: Rule, hit: Hit, level: Level, source: Source) -> Finding:
    """The finding that a rule's hit makes; its fingerprint is still empty."""
    block, text = hit.block, hit.block.text
    match = intern(text[hit.start : hit.end])  # the same words are found, and said, in file after file: kept once
    start, end = _sentences_around(block, hit.start, hit.end)
    values = {"found": match, **hit.values}
    fix = _fix_of(hit, source)
    help = fill(rule.help if hit.help is None else hit.help, values).strip()
    return Finding(
        rule.code,
        rule.name,
        rule.flag,
        level,
        intern(fill(rule.says, values).strip()),
        intern(help or (fix.title + "." if fix else "")),
        match,
        text[start:end],
        rule.unit,
        location_of(source, block, hit.start, hit.end),
        fix,
        "",
        hit.start - start,
    )


def comment_finding(rule: Rule, comment: Comment, found: str, level: Level, source: Source) -> Finding:
    """The finding about a comment that speaks to pitchlint."""
    if comment.part is None:
        text = source.text[comment.start : comment.end]
        place = _in_lines(source, comment.start, comment.end, None)
    else:
        text = comment.text
        place = Location(
            comment.start, comment.end, part=comment.part, place=dict([comment.place]) if comment.place else None
        )
    message = fill(rule.says, {"found": found})
    return Finding(
        rule.code, rule.name, rule.flag, level, message, rule.help, text, text, "block", place, None, ""
    )  # fmt: skip


def fill(text: str, values: Mapping[str, str]) -> str:
    """A message with the {fields} that it names; a field without a value, and any other brace, stays as it is."""
    if "{" not in text:
        return text
    return _FIELD.sub(lambda field: str(values.get(field[1], field[0])), text)


def _in_lines(source: Source, start: int, end: int, place: Mapping[str, object] | None) -> Location:
    first, last = source.position(start), source.position(end)
    return Location(start, end, first.line, first.column, last.line, last.column, None, place)


def _sentences_around(block: Block, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence that holds a span, or of all sentences that it touches; cut where it is endless."""
    sentences = block.sentences
    if not sentences:
        return 0, len(block.text)
    first = last = max(bisect_right(sentences, start, key=_start_of) - 1, 0)
    if end > sentences[first].end:  # as few do
        last = max(bisect_right(sentences, max(start, end - 1), key=_start_of) - 1, 0)
    left, right = min(sentences[first].start, start), max(sentences[last].end, end)
    if right - left > _LONGEST_SENTENCE:
        left, right = max(left, start - _LONGEST_SENTENCE // 2), min(right, max(end, start + _LONGEST_SENTENCE // 2))
    return left, right


def _start_of(sentence: Sentence) -> int:
    return sentence.start


def _is_plain(text: str) -> bool:
    """Whether a text means itself in any catalogue: no quotation mark that would end a string, no comma of a CSV."""
    return all(char.isalnum() or char in " -" for char in text)


def _fix_of(hit: Hit, source: Source) -> Fix | None:
    if hit.replacement is None:
        return None
    view = hit.block.view
    start, end = hit.replaces or (hit.start, hit.end)
    span = view.to_source(start, end)
    replaced = hit.block.text[start:end]
    title = f"Replace “{replaced}” with “{hit.replacement}”" if hit.replacement else f"Leave out “{replaced}”"
    if source.apart:
        exact = False
    elif span.part is None:
        exact = view.is_verbatim(start, end) and ("record" not in (source.member or ()) or _is_plain(hit.replacement))
    else:
        run = view.segment_at(start)
        exact = run.writable and run.verbatim and end <= run.end
    safety: Safety = hit.safety if exact else "shown"
    return Fix(title, safety, (Edit(span.start, span.end, hit.replacement, span.part),) if exact else ())
