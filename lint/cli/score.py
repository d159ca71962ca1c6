"""`pitchlint score`: one row a file, to see where to start."""

from typing import Any

import click

from lint.api import Checker, Overrides
from lint.batch import check_files
from lint.cli.options import HOW_TO_SHOW, WHICH_FILES, Choice, look, put
from lint.cli.session import base_settings, gather, run, say_failures
from lint.report.scores import as_table


@click.command("score", context_settings={"help_option_names": ["-h", "--help"]})
@WHICH_FILES
@click.option("--format", "format_", type=Choice("text", "json"), default="text", help="What the report looks like.")
@HOW_TO_SHOW
@click.option("--min-score", type=click.IntRange(0, 100), metavar="N", help="Fail files that score less.")
@click.option("-q", "--quiet", is_flag=True, help="The table alone.")
def command(
    paths: tuple[str, ...], kind: Any, stdin_filename: str | None, config: str | None, isolated: bool,
    format_: str, output: str | None, color: str, min_score: int | None, quiet: bool,
) -> int:  # fmt: skip
    """One row a file: its score from 0 (all about the seller) to 100 (all about the reader), and what is behind it.

    PATHS are files and folders (the current folder by default); `-` reads standard input. Below each row stand the
    sentences whose change would lift the score furthest.
    """
    checker = Checker(base_settings(config, isolated), Overrides(min_score=min_score), kind=kind, grade=True)
    inputs = gather(checker, paths, stdin_filename)
    done = run(inputs, checker.check_all, check_files(checker, inputs.files))
    if format_ == "json":
        from lint.report.records import scores_as_json

        report = scores_as_json(done)
    else:
        report = as_table(done, look(color, output, quiet=quiet))
    put(report, output)
    say_failures(done, quiet=quiet)
    if done.failures:
        return 2
    least = {result.path: checker.settings_for(result.path).min_score or 0 for result in done.results}
    return int(any(result.score is not None and result.score < least[result.path] for result in done.results))
