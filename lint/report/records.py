"""JSON for other programs: one object, or one line a file."""

import json
from collections import Counter
from typing import Any

from lint import __version__
from lint.model.finding import Finding, Fix, Location
from lint.model.result import FileResult, JudgedSentence, Run

VERSION = 1
"""Raised when a key changes its meaning or goes away; new keys don't raise it."""


def as_json(run: Run, *, sentences: bool = False, statistics: bool = False) -> str:
    """The whole run as one JSON object."""
    return _dump(
        {
            "version": VERSION,
            "tool": {"name": "pitchlint", "version": __version__},
            "files": [file_record(result, sentences=sentences) for result in run.results],
            "errors": _error_records(run),
            "summary": _summary(run, statistics),
        },
        indent=2,
    )


def as_jsonl(run: Run, *, sentences: bool = False, statistics: bool = False) -> str:
    """One line a file, and at the end one with the summary and the files that failed."""
    lines = [_dump(file_record(result, sentences=sentences)) for result in run.results]
    return "".join((*lines, _dump({"summary": _summary(run, statistics), "errors": _error_records(run)})))


def scores_as_json(run: Run, drafts: tuple[FileResult, FileResult] | None = None) -> str:
    """What `score` knows of each file: its record without findings, with the sentences that cost most.

    `drafts` are the older and the newer of two files that are drafts of one piece; what changed comes with them.
    """
    record: dict[str, Any] = {
        "version": VERSION,
        "tool": {"name": "pitchlint", "version": __version__},
        "files": [_score_record(result) for result in run.results],
        "errors": _error_records(run),
        "summary": {"files": len(run.results), "errors": len(run.failures)},
    }
    if drafts is not None:
        from lint.report.comparison import comparison_record

        record["comparison"] = comparison_record(*drafts)
    return _dump(record, indent=2)


def file_record(result: FileResult, *, sentences: bool = False) -> dict[str, Any]:
    """The `files` object of one file."""
    record = _judgement_record(result)
    record["findings"] = [_finding_record(finding) for finding in result.findings]
    record["suppressed"] = result.suppressed
    if notices := [text for text in (result.passed_over, *result.notices) if text]:
        record["notices"] = notices
    record["credits"] = _credit_records(result)
    record["sections"] = [{"title": title, "score": score} for title, score in result.sections]
    if sentences:
        record["sentences"] = [_sentence_record(sentence) for sentence in result.sentences]
    return record


def _score_record(result: FileResult) -> dict[str, Any]:
    record = _judgement_record(result)
    record["sections"] = [{"title": title, "score": score} for title, score in result.sections]
    record["credits"] = _credit_records(result)
    record["costs_most"] = [
        {"text": text, "points": round(points, 2), "reason": reason, "location": _location_record(location)}
        for text, points, reason, location in result.costs_most
    ]
    return record


def _credit_records(result: FileResult) -> list[dict[str, Any]]:
    return [
        {"name": name, "message": message, "sentence": text, "location": _location_record(location)}
        for name, message, text, location in result.credits
    ]


def _judgement_record(result: FileResult) -> dict[str, Any]:
    metrics = result.metrics
    rate = metrics.customer_focus_rate
    member = result.source.member
    return {
        "path": result.path,
        **({"member": dict(member)} if member else {}),
        "format": result.source.format,
        "kind": result.kind,
        "words": result.words,
        "score": result.score,
        "confidence": result.confidence,
        "metrics": {
            "we": metrics.we,
            "you": metrics.you,
            "brand": metrics.brand,
            "sentences": metrics.sentences,
            "focus": dict(metrics.focus),
            "customer_focus_rate": None if rate is None else round(rate, 2),
            "reading_grade": None if result.reading_grade is None else round(result.reading_grade, 2),
            "questions": metrics.questions,
        },
        "opening": result.opening,
        "next_step": result.next_step,
        "question": result.question,
        "outcome": list(result.outcomes),
    }


def _finding_record(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "flag": finding.flag,
        "severity": finding.level,
        "message": finding.message,
        "help": finding.help,
        "match": finding.match,
        "sentence": finding.sentence,
        "scope": finding.scope,
        "fingerprint": finding.fingerprint,
        "location": _location_record(finding.location),
        "fix": _fix_record(finding.fix),
    }


def _location_record(place: Location) -> dict[str, Any]:
    record: dict[str, Any] = {}
    if place.line is not None:
        record.update(line=place.line, column=place.column, end_line=place.end_line, end_column=place.end_column)
    record.update(place.place or {})
    if place.part is not None:
        record["part"] = place.part
    record.update(start=place.start, end=place.end)
    return record


def _fix_record(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"start": start, "end": end, "text": text} for start, end, text, _ in fix.edits]
    return {"applicability": fix.safety, "edits": edits}


def _sentence_record(sentence: JudgedSentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "role": sentence.role,
        "focus": sentence.focus,
        "reason": sentence.reason,
        "location": _location_record(sentence.location),
    }


def _error_records(run: Run) -> list[dict[str, str]]:
    return [{"path": path, "message": message} for path, message in run.failures]


def _summary(run: Run, statistics: bool) -> dict[str, Any]:
    findings = [finding for result in run.results for finding in result.findings]
    summary: dict[str, Any] = {"files": len(run.results), "findings": len(findings), "errors": len(run.failures)}
    if statistics:
        summary["rules"] = dict(sorted(Counter(finding.code for finding in findings).items()))
    return summary


def _dump(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"
