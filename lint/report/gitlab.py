"""GitLab Code Quality: a JSON list that merge requests show."""

import json
from collections import Counter
from hashlib import blake2b
from typing import Any

from lint.model.finding import Finding
from lint.model.result import FileResult, Run
from lint.report.places import line_of, said, slashed

_SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}
_DIGEST_BYTES = 16


def as_gitlab(run: Run) -> str:
    """One record a finding. A file that could not be read is a blocker."""
    seen: Counter[tuple[str, str]] = Counter()
    records: list[dict[str, Any]] = []
    for result in run.results:
        path = slashed(result.path)
        for finding in result.findings:
            seen[path, finding.fingerprint] += 1
            records.append(_record(result, finding, seen[path, finding.fingerprint]))
    for path, message in run.failures:
        path = slashed(path)
        records.append(_entry("unreadable", message, path, 1, "blocker", _digest(path, message)))
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _record(result: FileResult, finding: Finding, occurrence: int) -> dict[str, Any]:
    path = slashed(result.path)
    digest = _digest(path, finding.fingerprint, str(occurrence))
    line = line_of(result, finding.location) or 1  # GitLab takes no record without a line
    return _entry(finding.code, said(result, finding), path, line, _SEVERITIES[finding.level], digest)


def _entry(check: str, description: str, path: str, line: int, severity: str, digest: str) -> dict[str, Any]:
    return {
        "check_name": check,
        "description": description,
        "severity": severity,
        "fingerprint": digest,
        "location": {"path": path, "lines": {"begin": line}},
    }


def _digest(*parts: str) -> str:
    """A fingerprint of its own for each record: GitLab drops those that share one."""
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).hexdigest()
