"""`pitchlint check`: find what talks about the seller, and how to say it better."""

from typing import Any

import click

from lint.cli.checking import check
from lint.cli.formats import Format
from lint.cli.options import HOW_TO_SHOW, WHICH_FILES, Choice, Codes
from lint.config.settings import FAIL_ON


@click.command("check", context_settings={"help_option_names": ["-h", "--help"]})
@WHICH_FILES
@click.option("--select", type=Codes(), metavar="CODES", help="Run these rules alone: codes, names, families.")
@click.option("--ignore", type=Codes(), metavar="CODES", help="Leave these rules out.")
@click.option("--extend-select", type=Codes(), metavar="CODES", help="Run these rules too.")
@click.option("--format", "format_", type=Format(), default="text", help="What the report looks like.")
@HOW_TO_SHOW
@click.option("--fix", is_flag=True, help="Swap words where the meaning cannot change.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also where it might.")
@click.option("--output-dir", metavar="DIR", help="With --fix: leave the files as they are and put fixed copies here.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; write nothing.")
@click.option("--baseline", metavar="FILE", help="Leave out the findings that FILE knows.")
@click.option("--write-baseline", metavar="FILE", help="Write all findings to FILE: what is there today is known.")
@click.option("--prune-baseline", is_flag=True, help="With --baseline: take out of it what is no longer there.")
@click.option("--since", metavar="REV", help="Only what has changed since a git revision.")
@click.option("--fail-on", type=Choice(*FAIL_ON), help="The least level that fails the check (warning).")
@click.option("--min-score", type=click.IntRange(0, 100), metavar="N", help="Fail files that score less.")
@click.option(
    "--ratchet", is_flag=False, flag_value="HEAD", metavar="[REV]",
    help="Fail files that score less than at a git revision (the last commit).",
)  # fmt: skip
@click.option("--sentences", is_flag=True, help="Show whom each sentence is about; with -v, why.")
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of listing them.")
@click.option("--no-cache", is_flag=True, help="Read every file anew.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Use up to N processes.")
@click.option("-q", "--quiet", is_flag=True, help="Findings alone.")
@click.option("-v", "--verbose", is_flag=True, help="Notes too.")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Find what talks about the seller, and how to say it better.

    PATHS are files and folders (the current folder by default); `-` reads standard input.

    \b
    Exit code 0: nothing found at or above --fail-on. 1: something found.
    2: wrong usage or config, a file that could not be read, or fixes that undo one another.
    """
    return check(paths, **options)
