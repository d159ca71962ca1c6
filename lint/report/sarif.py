"""SARIF 2.1.0, which GitHub code scanning and many editors and dashboards read."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from lint import __version__
from lint.model.finding import Edit, Finding
from lint.model.result import FileResult, Run
from lint.model.rule import Rule
from lint.model.source import Source
from lint.report.places import line_of, part_of, said, uri_of
from lint.report.rulemarkdown import as_markdown
from lint.report.rulepage import page_of, summary

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_FINGERPRINT = "pitchlint/v1"
_FINGERPRINT_OF_GITHUB = "primaryLocationLineHash"
"""The only fingerprint that GitHub goes by; without it, it hashes the lines around the finding."""


def as_sarif(run: Run, rules: Iterable[Rule]) -> str:
    """The run as one SARIF log. `rules` are those that may have run; each comes with its page as help."""
    catalogue = sorted(rules, key=lambda rule: rule.code)
    index = {rule.code: at for at, rule in enumerate(catalogue)}
    driver = {
        "name": "pitchlint",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in catalogue],
    }
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(run)],
                "results": [
                    _result(result, finding, index) for result in run.results for finding in result.findings
                ],
            }
        ],
    }  # fmt: skip
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    short = summary(rule)
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": short},
        "fullDescription": {"text": " ".join(rule.why.split()) or short},
        "help": {"text": rule.help or short, "markdown": as_markdown(page_of(rule))},
        "defaultConfiguration": {"level": rule.level, "enabled": rule.default},
        "properties": {"tags": list(dict.fromkeys(filter(None, (rule.code[:3], rule.name, rule.flag))))},
    }


def _invocation(run: Run) -> dict[str, Any]:
    record: dict[str, Any] = {"executionSuccessful": not run.failures}
    if run.failures:
        record["toolExecutionNotifications"] = [
            {"level": "error", "message": {"text": message}, "locations": [{"physicalLocation": _artifact(path)}]}
            for path, message in run.failures
        ]
    return record


def _result(result: FileResult, finding: Finding, index: Mapping[str, int]) -> dict[str, Any]:
    record: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.level,
        "message": {"text": said(result, finding)},
        "locations": [_location(result, finding)],
        "partialFingerprints": {
            _FINGERPRINT: finding.fingerprint,
            _FINGERPRINT_OF_GITHUB: f"{finding.fingerprint}:1",
        },
    }
    if finding.code in index:
        record["ruleIndex"] = index[finding.code]
    if finding.fix is not None and finding.fix.edits and _is_in_file(result, finding):
        replacements = [_replacement(edit, result.source) for edit in finding.fix.edits]
        change = {**_artifact(result.path), "replacements": replacements}
        record["fixes"] = [{"description": {"text": finding.fix.title}, "artifactChanges": [change]}]
    return record


def _is_in_file(result: FileResult, finding: Finding) -> bool:
    """Whether a place's offsets count from the beginning of the file itself."""
    return finding.location.line is not None and not result.source.apart


def _location(result: FileResult, finding: Finding) -> dict[str, Any]:
    record: dict[str, Any] = {"physicalLocation": {**_artifact(result.path), "region": _region(result, finding)}}
    part = ":".join(filter(None, (result.name.removeprefix(result.path).lstrip(":"), part_of(finding.location))))
    if part:
        record["logicalLocations"] = [{"name": part.rpartition(":")[2], "fullyQualifiedName": part}]
    return record


def _artifact(path: str) -> dict[str, Any]:
    return {"artifactLocation": {"uri": uri_of(path)}}


def _region(result: FileResult, finding: Finding) -> dict[str, Any]:
    place = finding.location
    line = line_of(result, place)
    if line is None:
        return {"startLine": 1}  # GitHub takes no result without a line; the logical location tells the true place
    region = {
        "startLine": line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": finding.match},
    }
    if _is_in_file(result, finding):
        region |= {"charOffset": place.start, "charLength": place.end - place.start}
    return region


def _replacement(edit: Edit, source: Source) -> dict[str, Any]:
    first, last = source.position(edit.start), source.position(edit.end)
    deleted = {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
        "charOffset": edit.start,
        "charLength": edit.end - edit.start,
    }
    return {"deletedRegion": deleted, "insertedContent": {"text": edit.text}}
