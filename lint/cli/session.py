"""What `check` and `score` do alike: settle the config, gather the inputs, read them one by one."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from lint.api import Checker
from lint.batch import Checked, check_one
from lint.cli.commands import COMMANDS
from lint.cli.output import progress, say
from lint.config.load import load_config
from lint.config.settings import Settings
from lint.discovery import format_of, format_of_text
from lint.intake import MOST_BYTES, source_at, source_of
from lint.model.errors import UnreadableError, UsageError
from lint.model.namedtuple import NamedTuple
from lint.model.result import Failure, FileResult, Run
from lint.model.source import Source
from lint.report.excerpt import printable
from lint.text.contents import actual_format
from lint.text.decode import decode
from lint.text.nearest import nearest

STDIN = "-"
STDIN_NAME = "<stdin>"
"""What standard input is called in reports, unless --stdin-filename says otherwise."""

Work = Callable[[Source], Iterable[FileResult]]
"""What is done with each input; it gives one result a document."""


class Inputs(NamedTuple):
    """What to read: files, sorted, and whether standard input is among them under `stdin_name`."""

    files: tuple[str, ...]
    failures: tuple[Failure, ...]
    reads_stdin: bool
    stdin_name: str


def base_settings(config: str | None, isolated: bool) -> Settings | None:
    """The settings that hold for all files; None when each file has its own config."""
    if config is not None and isolated:
        raise UsageError("--config and --isolated: choose one")
    if isolated:
        return Settings()
    # as with other linters, the patterns of a config that is named are relative to where one stands
    return load_config(config, ".") if config is not None else None


def gather(checker: Checker, paths: Sequence[str], stdin_filename: str | None) -> Inputs:
    """The inputs that the arguments mean; without any, the files of the folder that one stands in."""
    named = [path for path in paths if path != STDIN]
    reads_stdin = len(named) < len(paths)
    files, failures = checker.find(named if paths else ["."])
    if not files and not reads_stdin:
        checker.settings_for(".")  # a wrong config or option is told even where there is nothing to check
    failures = tuple(failure._replace(message=failure.message + _meant(failure.path)) for failure in failures)
    return Inputs(files, failures, reads_stdin, stdin_filename or STDIN_NAME)


def _meant(path: str) -> str:
    """A hint for a mistyped command, which reads as the name of a file that isn't there."""
    close = nearest(path, COMMANDS) if path.isalpha() and not os.path.exists(path) else None
    return f"; did you mean the command `pitchlint {close}`?" if close else ""


def run(inputs: Inputs, work: Work, files: Iterator[Checked] | None = None) -> Run:
    """Work on all inputs; one that fails is named with its reason and stops no other.

    `files` are the outcomes of the files where they come from elsewhere (`lint.batch.check_files`). The results of
    documents that were read before a file failed stay.
    """
    results: list[FileResult] = []
    failures = list(inputs.failures)
    if files is None:
        files = (check_one(path, lambda path=path: work(source_at(path))) for path in inputs.files)  # type: ignore[misc]
    name = inputs.stdin_name
    stdin = (check_one(name, lambda: work(_stdin(name))) for _ in range(inputs.reads_stdin))
    with progress(chain(files, stdin), len(inputs.files) + inputs.reads_stdin) as outcomes:
        for outcome in outcomes:
            results.extend(outcome.results)
            if outcome.failure is not None:
                failures.append(outcome.failure)
    results.sort(key=lambda result: result.path)
    return Run(tuple(results), tuple(sorted(failures)))


_MOST_NAMED = 3
"""Documents of one file (records, messages) that are named where the same is to be said of them; of more, how many."""

NOTHING = "There is nothing to check here: no file in a format that pitchlint reads."


def say_failures(done: Run, *, quiet: bool, nothing: str = NOTHING) -> None:
    """Name the files that failed and those that were passed over, on standard error; `nothing` if there was no file."""
    for path, message in done.failures:
        say(f"pitchlint: {printable(path)}: {message}")
    if quiet:
        return
    names: dict[tuple[str, str], list[str]] = {}  # of the documents of a file of which the same is to be said
    for result in done.results:
        for remark in filter(None, (result.passed_over, *result.notices)):
            names.setdefault((result.path, remark), []).append(result.name)
    for (path, remark), documents in names.items():
        if len(documents) > _MOST_NAMED:
            say(f"{printable(path)}: {len(documents)} documents in it: {remark}.")
            continue
        for name in documents:
            say(f"{printable(name)}: {remark}.")
    if not done.results and not done.failures:
        say(nothing)


def _stdin(name: str) -> Source:
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise UnreadableError(f"more than {MOST_BYTES // 1_000_000} MB: save it as a file")
    format = format_of(name) if name != STDIN_NAME else actual_format(data, "text")
    if name == STDIN_NAME and format == "text":
        format = format_of_text(decode(data).text)
    return source_of(data, name, format)
