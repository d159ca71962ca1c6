"""Reviewdog's diagnostic format (rdjson), with rewrites as suggestions that one click applies."""

import json
from typing import Any

from lint.model.finding import Finding
from lint.model.result import FileResult, Run
from lint.model.source import Source
from lint.report.places import line_of, said, slashed

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def as_rdjson(run: Run) -> str:
    """The run as one rdjson object."""
    diagnostics = [_diagnostic(result, finding) for result in run.results for finding in result.findings]
    diagnostics += [
        {"message": message, "location": {"path": slashed(path)}, "severity": "ERROR"} for path, message in run.failures
    ]
    record = {"source": {"name": "pitchlint"}, "diagnostics": diagnostics}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(result: FileResult, finding: Finding) -> dict[str, Any]:
    place = finding.location
    has_line = line_of(result, place) is not None
    location: dict[str, Any] = {"path": slashed(result.path)}
    if has_line:
        location["range"] = _range(result.source, place.start, place.end)
    record: dict[str, Any] = {
        "message": said(result, finding),
        "location": location,
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.code},
    }
    if finding.fix is not None and finding.fix.edits and has_line:
        record["suggestions"] = [
            {"range": _range(result.source, edit.start, edit.end), "text": edit.text} for edit in finding.fix.edits
        ]
    return record


def _range(source: Source, start: int, end: int) -> dict[str, Any]:
    return {"start": _position(source, start), "end": _position(source, end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    """A place with its column in bytes of UTF-8, from 1, as the format has it."""
    line, column = source.position(offset)
    before = source.text[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
