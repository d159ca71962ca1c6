"""JUnit XML, which nearly every build server shows: a suite a file, a case a finding."""

from collections.abc import Callable

from lint.model.finding import Finding
from lint.model.result import Failure, FileResult, Run
from lint.report.places import attribute, element, part_of, said, slashed

Fails = Callable[[FileResult, Finding], bool]
"""Whether a finding makes the check of its file fail."""


def as_junit(run: Run, fails: Fails) -> str:
    """The run as JUnit XML. What doesn't fail a file stands in its suite's output."""
    suites = [*(_suite(result, fails) for result in run.results), *map(_unread, run.failures)]
    failures = sum(fails(result, finding) for result in run.results for finding in result.findings)
    tests = sum(max(sum(fails(result, found) for found in result.findings), 1) for result in run.results)
    head = f'<testsuites name="pitchlint" tests="{tests + len(run.failures)}" failures="{failures}"'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{head} errors="{len(run.failures)}">\n'
        f"{''.join(suites)}</testsuites>\n"
    )


def _suite(result: FileResult, fails: Fails) -> str:
    name = attribute(slashed(result.name))
    failing = [finding for finding in result.findings if fails(result, finding)]
    hints = [finding for finding in result.findings if not fails(result, finding)]
    cases = [_case(name, result, finding) for finding in failing] or [
        f'  <testcase classname={name} name="pitchlint"/>\n'
    ]
    if hints:
        listed = "".join(f"{_place(finding)}: {finding.code} {said(result, finding)}\n" for finding in hints)
        cases.append(f"  <system-out>{element(listed)}</system-out>\n")
    count = f'tests="{max(len(failing), 1)}" failures="{len(failing)}" errors="0"'
    return f" <testsuite name={name} {count}>\n{''.join(cases)} </testsuite>\n"


def _case(name: str, result: FileResult, finding: Finding) -> str:
    title = attribute(f"{finding.code} {finding.rule} {_place(finding)}")
    body = f"{_place(finding)}: {said(result, finding)}\n{finding.sentence}"
    return (
        f"  <testcase classname={name} name={title}>\n"
        f"   <failure type={attribute(finding.level)} message={attribute(finding.message)}>{element(body)}</failure>\n"
        "  </testcase>\n"
    )


def _place(finding: Finding) -> str:
    place = finding.location
    return part_of(place) if place.line is None else f"{place.line}:{place.column}"


def _unread(failure: Failure) -> str:
    name = attribute(slashed(failure.path))
    return (
        f' <testsuite name={name} tests="1" failures="0" errors="1">\n  <testcase classname={name} name="pitchlint">\n'
        f"   <error message={attribute(failure.message)}/>\n  </testcase>\n </testsuite>\n"
    )
