"""Check one document: which rules run on it, at which level, and what is left of their hits."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from lint import suppress
from lint.analysis.brands import guess_brands
from lint.analysis.reading import BlockReading, Context, Reading, SentenceReading
from lint.config.selection import heaviest, is_chosen, label_of, weight
from lint.config.settings import Settings
from lint.engine.place import comment_finding, finding_of, location_of
from lint.engine.surmise import kind_of, purpose_of
from lint.model.document import Block, Document, Kind
from lint.model.finding import Finding, Hit, Level, Location
from lint.model.fingerprint import fingerprint
from lint.model.judgement import CREDITS, Change, Credit, Metrics
from lint.model.namedtuple import NamedTuple
from lint.model.result import CostlySentence, CreditedSentence, FileResult, JudgedSentence, Section
from lint.model.rule import Rule
from lint.text.language import is_english
from lint.text.matcher import Lexicon

_WORDS_FOR_LANGUAGE = 2000
_PROSE = ("paragraph", "item", "quote")
"""Roles whose sentences have a reading grade: the others are fragments."""

_QUOTES = {"“": "”", '"': '"', "«": "»", "„": "“"}


class Plan(NamedTuple):
    """What holds for all files of one config. `rules` is the whole catalogue; `settings` chooses from it.

    `kind` is what the user said that the files are; None leaves it to each file.
    """

    rules: tuple[Rule, ...]
    lexicon: Lexicon
    settings: Settings = Settings()
    kind: Kind | None = None


class _Candidate(NamedTuple):
    """A finding with what decides whether it stays and where it stands."""

    finding: Finding
    precedence: int
    part_rank: int


def check(document: Document, plan: Plan, *, sentences: bool = False, grade: bool = False) -> FileResult:
    """Everything that pitchlint has to say about a document.

    `sentences` asks for each sentence's judgement too, `grade` for the reading grade, which is slow to load. Copy that
    is not English is passed over: no findings, no score.
    """
    settings = plan.settings
    kind = plan.kind or kind_of(document, settings)
    if reason := document.metadata.get("passed_over"):
        return _passed_over(document, kind, str(reason))
    if not _is_english(document):
        return _passed_over(document, kind, "this copy does not seem to be English, the only language pitchlint reads")
    brands = settings.brands or guess_brands(document)
    context = Context(
        kind, settings.audience, brands, frozenset(settings.known_terms), purpose_of(document, settings, kind), True
    )  # fmt: skip
    reading = Reading(document, context, plan.lexicon)
    rules = _rules_for(document, kind, plan)
    candidates = _one_per_span(_candidates(rules, reading, settings))
    ordered = [candidate.finding for candidate in sorted(candidates, key=_reading_order)]
    suppressed = suppress.apply(document, ordered, map(label_of, rules), map(label_of, plan.rules))
    complaints = [
        comment_finding(rule, comment, found, _level(rule, None, None, kind, settings), document.source)
        for rule, comment, found in suppressed.complaints
        if rule in rules
    ]
    findings = _merged(suppressed.kept, complaints)
    result = _result(reading, _with_fingerprints(findings), suppressed.silenced, sentences)
    if grade:
        result = result._replace(reading_grade=_grade(reading))
    reading.let_go()
    return result


def _is_english(document: Document) -> bool:
    words: list[str] = []
    for block in document.blocks:
        if block.zone == "body":
            words += [token.norm for token in block.tokens if token.kind == "word"]
            if len(words) >= _WORDS_FOR_LANGUAGE:
                break
    return is_english(words) is not False


def _grade(reading: Reading) -> float | None:
    from lint.text.readability import readability

    figures = readability(sentence.text for sentence in reading.sentences if sentence.role in _PROSE)
    return figures.grade if figures else None


def _rules_for(document: Document, kind: Kind, plan: Plan) -> list[Rule]:
    settings = plan.settings
    ignored_here = settings.ignores_for(document.source.path)
    return [
        rule
        for rule in plan.rules
        if kind in rule.kinds
        and is_chosen(label := label_of(rule), settings.select, settings.ignore)
        and heaviest(ignored_here, label) is None
    ]


def _candidates(rules: Iterable[Rule], reading: Reading, settings: Settings) -> Iterator[_Candidate]:
    source, kind = reading.document.source, reading.context.kind
    quotations = _Quotations()
    part_ranks: dict[str | None, int] = {}
    for block in reading.document.blocks:
        if block.text:
            part_ranks.setdefault(block.view.segments[0].part, len(part_ranks))
    for rule, hit in _hits(rules, reading, settings):
        if hit.start >= hit.end:
            continue
        reads_quotes = rule.roles is not None and "quote" in rule.roles
        if rule.unit == "sentence" and not reads_quotes and quotations.hold(hit):
            continue
        finding = finding_of(rule, hit, _level(rule, hit, hit.block, kind, settings), source)
        yield _Candidate(finding, rule.precedence, part_ranks.get(finding.location.part, 0))


def _hits(rules: Iterable[Rule], reading: Reading, settings: Settings) -> Iterator[tuple[Rule, Hit]]:
    """The hits of all rules, each with its rule: block by block first, since little is held of a long document."""
    rules = tuple(rules)
    options = {rule.code: _options(rule, settings) for rule in rules}
    on_list: dict[str | None, list[Rule]] = {}  # most lists have no word in most blocks
    for rule in rules:
        if rule.unit != "document":
            on_list.setdefault(None if rule.also else rule.needs, []).append(rule)
    for block in reading.blocks:
        for name in (None, *block.all_matches):
            for rule in on_list.get(name, ()):
                if _is_read_by(rule, block.block):
                    for hit in _hits_in(rule, block, options[rule.code]):
                        yield rule, hit
    for rule in rules:
        if rule.unit == "document":
            for hit in rule.find(reading, options[rule.code]):
                yield rule, hit


def _hits_in(rule: Rule, block: BlockReading, options: Mapping[str, Any]) -> Iterator[Hit]:
    """The hits of a rule on sentences or blocks in a block."""
    if rule.unit == "block":
        yield from rule.find(block, options)
    else:  # most lists have no word in most sentences
        for sentence in block.sentences if rule.needs is None else block.sentences_with(rule.needs):
            yield from rule.find(sentence, options)
        if rule.also is not None:
            yield from rule.also(block, options)


def _is_read_by(rule: Rule, block: Block) -> bool:
    """Whether a rule reads a block: quotations and customers' own words only if it asks for them by role."""
    if rule.roles is not None:
        return block.role in rule.roles and (block.speaker != "customer" or "quote" in rule.roles)
    return block.role != "quote" and block.speaker != "customer"


def _options(rule: Rule, settings: Settings) -> dict[str, Any]:
    """The rule's options: its defaults, and over them what the config says under its code or name."""
    options: dict[str, Any] = {option.name: option.default for option in rule.options}
    for selector, values in settings.rules.items():
        if selector.upper() in (rule.code, *rule.replaces) or selector.lower() == rule.name:
            options.update(values)
    return options


def _level(rule: Rule, hit: Hit | None, block: Block | None, kind: Kind, settings: Settings) -> Level:
    """A finding's level: the config's word, else the hit's own, else the rule's for this role or kind."""
    if settings.severity:
        label = label_of(rule)
        weights = {name: found for name in settings.severity if (found := weight(name, label)) is not None}
        if weights:
            return settings.severity[max(weights, key=weights.__getitem__)]
    if hit is not None and hit.level is not None:
        return hit.level
    if block is not None and block.role in rule.levels:
        return rule.levels[block.role]
    return rule.levels.get(kind, rule.level)


class _Quotations:
    """Tells whether words are only mentioned: inside quotation marks, or marked up as a quotation."""

    def __init__(self) -> None:
        self._spans: dict[int, list[tuple[int, int]]] = {}

    def hold(self, hit: Hit) -> bool:
        """Whether the hit lies within a quotation."""
        spans = self._spans.get(id(hit.block))
        if spans is None:
            spans = self._spans[id(hit.block)] = _quotations_in(hit.block)
        before = bisect_right(spans, (hit.start, len(hit.block.text)))
        return before > 0 and hit.end <= spans[before - 1][1]


def _quotations_in(block: Block) -> list[tuple[int, int]]:
    """Spans of a block's quotations, in order; the end of each is the furthest reached so far."""
    spans = [(mark.start, mark.end) for mark in block.marks if mark.kind == "quote"]
    opened: tuple[int, str] | None = None
    for token in block.tokens:
        if token.kind != "punct":
            continue
        if opened is not None and token.text == opened[1]:
            spans.append((opened[0], token.end))
            opened = None
        elif opened is None and token.text in _QUOTES and not block.text[token.start - 1 : token.start].isalnum():
            opened = (token.start, _QUOTES[token.text])
    spans.sort()
    furthest = accumulate((end for _, end in spans), max)
    return [(start, end) for (start, _), end in zip(spans, furthest, strict=True)]


def _one_per_span(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Of several findings on one identical span, the one of highest precedence.

    A finding about the whole document only stands for itself at its first evidence, and stays.
    """
    best: dict[tuple[str | None, int, int, str], _Candidate] = {}
    for candidate in candidates:
        finding = candidate.finding
        place = finding.location
        apart = finding.code if finding.scope == "document" else ""
        key = (place.part, place.start, place.end, apart)
        rival = best.get(key)
        if rival is None or (-candidate.precedence, finding.code) < (-rival.precedence, rival.finding.code):
            best[key] = candidate
    return list(best.values())


def _reading_order(candidate: _Candidate) -> tuple[int, int, int, str]:
    place = candidate.finding.location
    return candidate.part_rank, place.start, place.end, candidate.finding.code


def _merged(findings: Sequence[Finding], complaints: Sequence[Finding]) -> list[Finding]:
    """Findings with those about comments, which stand in the file's own text, put in their place."""
    if not complaints:
        return list(findings)
    merged = [*findings, *complaints]
    apart = [finding for finding in merged if finding.location.part is not None]
    inside = [finding for finding in merged if finding.location.part is None]
    inside.sort(key=lambda finding: (finding.location.start, finding.location.end, finding.code))
    return apart + inside


def _with_fingerprints(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    seen: dict[str, int] = {}
    done: list[Finding] = []
    for finding in findings:
        alike = fingerprint(finding.code, finding.match, finding.sentence)
        occurrence = seen.get(alike, 0)
        seen[alike] = occurrence + 1
        if occurrence:
            alike = fingerprint(finding.code, finding.match, finding.sentence, occurrence)
        done.append(finding._replace(fingerprint=alike))
    return tuple(done)


def _result(reading: Reading, findings: tuple[Finding, ...], suppressed: int, sentences: bool) -> FileResult:
    return FileResult(
        source=reading.document.source,
        kind=reading.context.kind,
        words=reading.word_count,
        score=reading.score,
        confidence=reading.confidence,
        metrics=reading.metrics,
        opening=reading.opening,
        next_step=reading.next_step,
        question=reading.has_question,
        outcomes=tuple(reading.outcomes),
        findings=findings,
        suppressed=suppressed,
        sections=tuple(Section(title, score) for title, score in reading.sections),
        sentences=tuple(_judged(reading, sentence) for sentence in reading.sentences) if sentences else (),
        credits=tuple(_credited(reading, credit) for credit in reading.credits),
        costs_most=tuple(_costly(reading, change) for change in reading.costs_most),
    )


def _judged(reading: Reading, sentence: SentenceReading) -> JudgedSentence:
    focus, reason = sentence.judgement
    place = _place_of(reading, sentence)
    return JudgedSentence(sentence.text, sentence.role, focus, reason, place, sentence.block.index)


def _costly(reading: Reading, change: Change) -> CostlySentence:
    sentence = reading.sentences[change.sentence]
    return CostlySentence(sentence.text, change.points, change.reason, _place_of(reading, sentence))


def _credited(reading: Reading, credit: Credit) -> CreditedSentence:
    sentence = reading.sentences[credit.sentence]
    return CreditedSentence(credit.name, CREDITS[credit.name], sentence.text, _place_of(reading, sentence))


def _place_of(reading: Reading, sentence: SentenceReading) -> Location:
    start, end = sentence.sentence.start, sentence.sentence.end
    return location_of(reading.document.source, sentence.block.block, start, end)


def _passed_over(document: Document, kind: Kind, reason: str) -> FileResult:
    counts = Metrics(0, 0, 0, 0, {"customer": 0, "seller": 0, "shared": 0, "neutral": 0}, None, 0)
    return FileResult(
        document.source, kind, 0, None, "none", counts, "other", False, False, (), (), 0, (), (), passed_over=reason
    )
