"""Annotations that GitHub Actions shows beside the lines of a pull request."""

from collections.abc import Iterator

from lint.model.finding import Finding
from lint.model.result import FileResult, Run
from lint.report.places import line_of, said, slashed

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def as_github(run: Run) -> str:
    """One workflow command a finding, and one for each file that could not be read."""
    lines = [_command(result, finding) for result in run.results for finding in result.findings]
    lines += [
        f"::error file={slashed(path).translate(_IN_PROPERTY)},title=pitchlint::{message.translate(_IN_MESSAGE)}\n"
        for path, message in run.failures
    ]
    return "".join(lines)


def _command(result: FileResult, finding: Finding) -> str:
    pairs = _properties(result, finding)
    properties = ",".join(f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in pairs)
    return f"::{_COMMANDS[finding.level]} {properties}::{said(result, finding).translate(_IN_MESSAGE)}\n"


def _properties(result: FileResult, finding: Finding) -> Iterator[tuple[str, object]]:
    place = finding.location
    line = line_of(result, place)
    yield "file", slashed(result.path)
    if line is not None:
        yield "line", line
        yield "endLine", place.end_line
        if line == place.end_line:  # columns of a span over several lines are refused
            yield "col", place.column
            yield "endColumn", place.end_column
    yield "title", f"{finding.code} {finding.rule}"
