"""Annotations that GitHub Actions shows beside the lines of a pull request."""

from collections.abc import Iterator

from lint.model.finding import Finding
from lint.model.result import Run
from lint.report.places import said, slashed

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def as_github(run: Run) -> str:
    """One workflow command a finding, and one for each file that could not be read."""
    lines = [_command(result.path, finding) for result in run.results for finding in result.findings]
    lines += [
        f"::error file={slashed(path).translate(_IN_PROPERTY)},title=pitchlint::{message.translate(_IN_MESSAGE)}\n"
        for path, message in run.failures
    ]
    return "".join(lines)


def _command(path: str, finding: Finding) -> str:
    properties = ",".join(f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in _properties(path, finding))
    return f"::{_COMMANDS[finding.level]} {properties}::{said(finding).translate(_IN_MESSAGE)}\n"


def _properties(path: str, finding: Finding) -> Iterator[tuple[str, object]]:
    place = finding.location
    yield "file", slashed(path)
    if place.line is not None:
        yield "line", place.line
        yield "endLine", place.end_line
        if place.line == place.end_line:  # columns of a span over several lines are refused
            yield "col", place.column
            yield "endColumn", place.end_column
    yield "title", f"{finding.code} {finding.rule}"
