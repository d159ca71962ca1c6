"""`pitchlint score`: one row a file, to see where to start, and how it went over time."""

import os
from typing import Any

import click

from lint.api import Checker, Overrides
from lint.batch import check_files
from lint.cli.options import HOW_TO_SHOW, WHICH_FILES, Choice
from lint.cli.output import look, put
from lint.cli.session import STDIN, base_settings, gather, run, say_failures
from lint.model.errors import UsageError
from lint.model.result import FileResult, Run
from lint.report.scores import as_table
from lint.report.terminal import Look


@click.command("score", context_settings={"help_option_names": ["-h", "--help"]})
@WHICH_FILES
@click.option(
    "--format", "format_", type=Choice("text", "json", "html"), default="text", help="What the report looks like."
)
@HOW_TO_SHOW
@click.option("--min-score", type=click.IntRange(0, 100), metavar="N", help="Fail files that score less.")
@click.option(
    "--ratchet", is_flag=False, flag_value="HEAD", metavar="[REV]",
    help="Fail files that score less than at a git revision (the last commit).",
)  # fmt: skip
@click.option(
    "--history", is_flag=False, flag_value="HEAD", metavar="[REV-RANGE]",
    help="Show how each file or folder scored at past git revisions (all that led here).",
)  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="The table alone.")
def command(
    paths: tuple[str, ...], kind: Any, stdin_filename: str | None, config: str | None, isolated: bool,
    format_: str, output: str | None, color: str, min_score: int | None, ratchet: str | None, history: str | None,
    quiet: bool,
) -> int:  # fmt: skip
    """One row a file: its score from 0 (all about the seller) to 100 (all about the reader), and what is behind it.

    PATHS are files and folders (the current folder by default); `-` reads standard input. Below each row stand the
    sentences whose change would lift the score furthest. Two files are two drafts: what changed from the first to the
    second stands below them.
    """
    if (ratchet or history) and STDIN in paths:
        raise UsageError("--ratchet and --history ask git about files, and standard input is none")
    if ratchet is not None:
        from lint.cli.past import settled

        ratchet, paths = settled("--ratchet", ratchet, paths)
    if history is not None:
        from lint.cli.past import settled

        history, paths = settled("--history", history, paths)
    sentences = format_ == "html" or _are_drafts(paths)
    wanted = Overrides(min_score=min_score)
    checker = Checker(base_settings(config, isolated), wanted, kind=kind, grade=history is None, sentences=sentences)
    inputs = gather(checker, paths, stdin_filename)
    done = run(inputs, checker.check_all, check_files(checker, inputs.files))
    shown = look(color, output, quiet=quiet)
    if history is not None or format_ == "html":
        report = _over_time(history, paths or (".",), done, checker, format_, shown)
    else:
        report = _table(done, format_, shown, _drafts(done, paths))
    put(report, output)
    say_failures(done, quiet=quiet)
    fallen = False
    if ratchet is not None:
        from lint.cli.past import say_falls

        fallen = say_falls(checker, ratchet, done.results)
    if done.failures:
        return 2
    least = {result.path: checker.settings_for(result.path).min_score or 0 for result in done.results}
    return int(fallen or any(result.score is not None and result.score < least[result.path] for result in done.results))


def _are_drafts(paths: tuple[str, ...]) -> bool:
    return len(paths) == 2 and all(map(os.path.isfile, paths))


def _drafts(done: Run, paths: tuple[str, ...]) -> tuple[FileResult, FileResult] | None:
    """The results of two drafts in the order in which they were named."""
    found = {result.path: result for result in done.results}
    if not _are_drafts(paths) or len(done.results) != 2 or set(found) != set(paths):
        return None
    return found[paths[0]], found[paths[1]]


def _table(done: Run, format: str, shown: Look, drafts: tuple[FileResult, FileResult] | None) -> str:
    if format == "json":
        from lint.report.records import scores_as_json

        return scores_as_json(done, drafts)
    table = as_table(done, shown)
    if drafts is None:
        return table
    from lint.report.comparison import as_comparison

    return f"{table}\n{as_comparison(*drafts, shown)}"


def _over_time(
    span: str | None, paths: tuple[str, ...], done: Run, checker: Checker, format: str, shown: Look
) -> str:  # fmt: skip
    """The trends of the paths; as HTML, at the head of a page about the files as they are."""
    from lint.cli.past import moments
    from lint.history import trends
    from lint.report import trends as reports

    found = (
        [] if span is None else [(trend.path, moments(trend)) for trend in trends(checker, span, paths, done.results)]
    )
    if format == "json":
        return reports.as_json(found)
    if format == "text":
        return reports.as_text(found, shown.style, shown.width)
    from lint.cli.formats import rules_of
    from lint.report.page import as_page
    from lint.report.page.overview import Trend

    curves = [
        Trend(path, [(f"{at.date[:10] or 'now'} {at.subject}".strip(), at.score) for at in line])
        for path, line in found
    ]
    return as_page(done, rules_of(done, checker), curves)
