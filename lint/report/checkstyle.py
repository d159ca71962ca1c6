"""Checkstyle XML, which Jenkins and many reviewing tools read."""

from lint.model.finding import Finding
from lint.model.result import Failure, FileResult, Run
from lint.report.places import attribute, line_of, said, slashed

_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def as_checkstyle(run: Run) -> str:
    """The run as Checkstyle XML: one element a file, the ones without findings included."""
    files: dict[str, list[str]] = {}
    for result in run.results:
        files.setdefault(slashed(result.path), []).extend(_error(result, finding) for finding in result.findings)
    for failure in run.failures:
        files.setdefault(slashed(failure.path), []).append(_unread(failure))
    listed = "".join(f" <file name={attribute(path)}>\n{''.join(errors)} </file>\n" for path, errors in files.items())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n{listed}</checkstyle>\n'


def _error(result: FileResult, finding: Finding) -> str:
    line = line_of(result, finding.location)
    at = 'line="1"' if line is None else f'line="{line}" column="{finding.location.column}"'
    severity = f'severity="{_SEVERITIES[finding.level]}"'
    source = attribute(f"pitchlint.{finding.code}")
    return f"  <error {at} {severity} message={attribute(said(result, finding))} source={source}/>\n"


def _unread(failure: Failure) -> str:
    return f'  <error line="1" severity="error" message={attribute(failure.message)} source="pitchlint"/>\n'
