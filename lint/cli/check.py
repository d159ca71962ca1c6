"""`pitchlint check`: find what talks about the seller, and how to say it better."""

from typing import Any

import click

from lint.api import Checker, Overrides
from lint.batch import check_files
from lint.cli.formats import Format, report_of
from lint.cli.options import HOW_TO_SHOW, WHICH_FILES, Choice, Codes, look, put
from lint.cli.session import STDIN_NAME, base_settings, gather, run, say_failures
from lint.cli.sieve import Sieve
from lint.config.settings import FAIL_ON, Settings
from lint.model.errors import UsageError
from lint.model.finding import LEVELS, Finding
from lint.model.result import FileResult
from lint.report.repeats import gathered
from lint.report.terminal import as_statistics, as_text
from lint.report.verdict import total


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
def command(
    paths: tuple[str, ...], kind: Any, stdin_filename: str | None, config: str | None, isolated: bool,
    select: tuple[str, ...] | None, ignore: tuple[str, ...] | None, extend_select: tuple[str, ...] | None,
    format_: str, output: str | None, color: str, fix: bool, unsafe_fixes: bool, output_dir: str | None, diff: bool,
    baseline: str | None, write_baseline: str | None, prune_baseline: bool, since: str | None,
    fail_on: Any, min_score: int | None, ratchet: str | None, sentences: bool, statistics: bool, no_cache: bool,
    jobs: int | None, quiet: bool, verbose: bool,
) -> int:  # fmt: skip
    """Find what talks about the seller, and how to say it better.

    PATHS are files and folders (the current folder by default); `-` reads standard input.

    \b
    Exit code 0: nothing found at or above --fail-on. 1: something found.
    2: wrong usage or config, a file that could not be read, or fixes that undo one another.
    """
    if unsafe_fixes and not (fix or diff):
        raise UsageError("--unsafe-fixes goes with --fix or --diff")
    if output_dir is not None and (diff or not fix):
        raise UsageError("--output-dir goes with --fix, without --diff")
    if prune_baseline and (baseline is None or since is not None):
        raise UsageError("--prune-baseline goes with --baseline, and not with --since")
    if write_baseline is not None and (baseline is not None or since is not None or fix or diff):
        raise UsageError("--write-baseline goes without --baseline, --since, --fix and --diff")
    if ratchet is not None:
        from lint.cli.past import settled

        ratchet, paths = settled("--ratchet", ratchet, paths)
    chosen = Overrides(
        select=select or (),
        ignore=ignore or (),
        extend_select=extend_select or (),
        fail_on=fail_on,
        min_score=min_score,
    )
    checker = Checker(base_settings(config, isolated), chosen, kind=kind, sentences=sentences or format_ == "html")
    sieve = Sieve(checker, baseline=baseline, since=since)
    fixing = None
    if fix or diff:
        from lint.cli.fixing import Fixing

        fixing = Fixing(checker, unsafe=unsafe_fixes, dry=diff, folder=output_dir, sift=sieve.sift)
    inputs = sieve.narrow(gather(checker, paths, stdin_filename))
    files = None if fixing else check_files(checker, inputs.files, jobs=jobs, cached=not no_cache)
    done = run(inputs, fixing or checker.check_all, files)
    if write_baseline is not None:
        from lint.cli.known import write_baseline as write

        write(write_baseline, done)
        say_failures(done, quiet=quiet)
        return 2 if done.failures else 0
    done = sieve.apply(done)
    if fixing is not None and not quiet:
        fixing.say()

    def fails(result: FileResult, finding: Finding) -> bool:
        return _fails(finding, checker.settings_for(result.path))

    if diff and fixing is not None:
        report = "".join(fixing.diffs)
    elif format_ == "text":
        min_scores = {result.path: checker.settings_for(result.path).min_score for result in done.results}
        shown = look(color, output, quiet=quiet, verbose=verbose, sentences=sentences, min_scores=min_scores)
        report = as_statistics(done, shown) if statistics else as_text(gathered(done), shown)
    else:
        report = report_of(format_, done, checker, fails, sentences=sentences, statistics=statistics)
    to_stderr = fix and not diff and output is None and any(result.path == STDIN_NAME for result in done.results)
    put(report, output, err=to_stderr)
    say_failures(done, quiet=quiet)
    if format_ == "text" and not quiet and len(done.results) > 1:
        click.echo(total(done), err=True)
    sieve.close(prune=prune_baseline, quiet=quiet)
    fallen = False
    if ratchet is not None:
        from lint.cli.past import say_falls

        fallen = say_falls(checker, ratchet, done.results)
    if done.failures or (fixing is not None and fixing.unsettled):
        return 2
    if diff and fixing is not None:
        return int(bool(fixing.edits))
    return int(
        fallen
        or any(_scores_too_little(result, checker.settings_for(result.path)) for result in done.results)
        or any(fails(result, finding) for result in done.results for finding in result.findings)
    )


def _scores_too_little(result: FileResult, settings: Settings) -> bool:
    return settings.min_score is not None and result.score is not None and result.score < settings.min_score


def _fails(finding: Finding, settings: Settings) -> bool:
    """Whether a finding is at or above the level that fails."""
    return settings.fail_on != "never" and LEVELS.index(finding.level) >= LEVELS.index(settings.fail_on)
