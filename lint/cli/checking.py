"""What `pitchlint check` does. `lint.cli.check` says what its options mean.

A hook that only names files gets here without click: to load it takes as long as to check a page.
"""

from typing import Any

from lint.api import Checker, Overrides
from lint.batch import check_files
from lint.cli.output import look, put, say
from lint.cli.session import NOTHING, STDIN_NAME, base_settings, gather, run, say_failures
from lint.cli.sieve import Sieve
from lint.config.settings import Settings
from lint.model.errors import UsageError
from lint.model.finding import LEVELS, Finding
from lint.model.result import FileResult
from lint.report.repeats import gathered
from lint.report.terminal import as_statistics, as_text
from lint.report.verdict import total, unread

PLAIN_FLAGS = {
    "--isolated": "isolated", "--no-cache": "no_cache", "-q": "quiet", "--quiet": "quiet",
    "-v": "verbose", "--verbose": "verbose",
}  # fmt: skip
"""Options without a value that hooks give, and the arguments of `check` that they are."""


def check(
    paths: tuple[str, ...], *, kind: Any = None, stdin_filename: str | None = None, config: str | None = None,
    isolated: bool = False, select: tuple[str, ...] | None = None, ignore: tuple[str, ...] | None = None,
    extend_select: tuple[str, ...] | None = None, format_: str = "text", output: str | None = None,
    color: str = "auto", fix: bool = False, unsafe_fixes: bool = False, output_dir: str | None = None,
    diff: bool = False, baseline: str | None = None, write_baseline: str | None = None, prune_baseline: bool = False,
    since: str | None = None, fail_on: Any = None, min_score: int | None = None, ratchet: str | None = None,
    sentences: bool = False, statistics: bool = False, no_cache: bool = False, jobs: int | None = None,
    quiet: bool = False, verbose: bool = False,
) -> int:  # fmt: skip
    """Check what the paths mean and report; the exit code."""
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
        from lint.cli.formats import report_of

        report = report_of(format_, done, checker, fails, sentences=sentences, statistics=statistics)
    to_stderr = fix and not diff and output is None and any(result.path == STDIN_NAME for result in done.results)
    put(report, output, err=to_stderr)
    say_failures(done, quiet=quiet, nothing=NOTHING if since is None else f"Nothing has changed since {since}.")
    if format_ == "text" and not quiet and len(done.results) > 1:
        say(total(done) + unread(done))
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
