"""Checkstyle XML, which Jenkins and many reviewing tools read."""

from lint.model.finding import Finding
from lint.model.result import Failure, Run
from lint.report.places import attribute, said, slashed

_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def as_checkstyle(run: Run) -> str:
    """The run as Checkstyle XML: one element a file, the ones without findings included."""
    files: dict[str, list[str]] = {}
    for result in run.results:
        files.setdefault(slashed(result.path), []).extend(map(_error, result.findings))
    for failure in run.failures:
        files.setdefault(slashed(failure.path), []).append(_unread(failure))
    listed = "".join(f" <file name={attribute(path)}>\n{''.join(errors)} </file>\n" for path, errors in files.items())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n{listed}</checkstyle>\n'


def _error(finding: Finding) -> str:
    place = finding.location
    at = f'line="{place.line}" column="{place.column}"' if place.line is not None else 'line="1"'
    severity = f'severity="{_SEVERITIES[finding.level]}"'
    source = attribute(f"pitchlint.{finding.code}")
    return f"  <error {at} {severity} message={attribute(said(finding))} source={source}/>\n"


def _unread(failure: Failure) -> str:
    return f'  <error line="1" severity="error" message={attribute(failure.message)} source="pitchlint"/>\n'
