"""What `check --format` may be, and the report that each makes."""

from collections.abc import Callable
from typing import Any

import click

from lint import plugins
from lint.api import Checker
from lint.cli.options import Choice
from lint.model.finding import Finding
from lint.model.result import FileResult, Run
from lint.model.rule import Rule

FORMATS = (
    "text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown", "html",
)  # fmt: skip


class Format(Choice):
    """One of the formats, or a report of a plug-in."""

    def __init__(self) -> None:
        super().__init__(*FORMATS)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value not in FORMATS and value in plugins.loaded("reports"):
            return value
        return super().convert(value, param, ctx)


def report_of(
    format: str, done: Run, checker: Checker, fails: Callable[[FileResult, Finding], bool], *,
    sentences: bool = False, statistics: bool = False,
) -> str:  # fmt: skip
    """The run in a format for other programs, or for people away from the terminal.

    Programs are told every place; what several files share is shown to people once.
    """
    match format:
        case "json" | "jsonl":
            from lint.report import records

            write = records.as_json if format == "json" else records.as_jsonl
            return write(done, sentences=sentences, statistics=statistics)
        case "sarif":
            from lint.report.sarif import as_sarif

            return as_sarif(done, rules_of(done, checker))
        case "html":
            from lint.report.page import as_page

            return as_page(done, rules_of(done, checker))
        case "github":
            from lint.report.github import as_github

            return as_github(done)
        case "gitlab":
            from lint.report.gitlab import as_gitlab

            return as_gitlab(done)
        case "junit":
            from lint.report.junit import as_junit

            return as_junit(done, fails)
        case "checkstyle":
            from lint.report.checkstyle import as_checkstyle

            return as_checkstyle(done)
        case "rdjson":
            from lint.report.rdjson import as_rdjson

            return as_rdjson(done)
        case "markdown":
            from lint.report.markdown import as_markdown_comment
            from lint.report.repeats import gathered

            return as_markdown_comment(gathered(done))
    report: str = plugins.loaded("reports")[format](done)
    return report


def rules_of(done: Run, checker: Checker) -> list[Rule]:
    """The rules that may have run, the word lists of every config among them."""
    paths = [result.path for result in done.results] or ["."]
    return list({rule.code: rule for path in paths for rule in checker.rules_for(path)}.values())
