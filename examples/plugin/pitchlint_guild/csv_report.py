"""A report for a spreadsheet: one line a finding."""

import csv
import io

from lint.model.result import Run


def as_csv(run: Run) -> str:
    """Path, line, code, level and message of each finding."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("path", "line", "code", "level", "message"))
    for result in run.results:
        for finding in result.findings:
            writer.writerow((result.path, finding.location.line, finding.code, finding.level, finding.message))
    return out.getvalue()
