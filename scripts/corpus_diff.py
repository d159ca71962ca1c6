"""Show what a change finds more, and what it no longer finds, on a folder of copy.

python scripts/corpus_diff.py main FOLDER           this folder's files, committed or not, against the revision main
python scripts/corpus_diff.py v0.1.0 HEAD FOLDER    one revision against another

A finding is the same if file, rule, level, words and sentence are the same, wherever it moved in the file. Each
revision runs in a worktree of its own, without any config, and with the libraries of this Python.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
WORKTREE = "worktree"
_CHECK = (
    sys.executable, "-c", "from lint.cli import main; main()",
    "check", "--format", "json", "--isolated", "--no-cache", "--fail-on", "never",
)  # fmt: skip
_UNREADABLE_FILES = 2
_SENTENCE_SHOWN = 100


class Found(NamedTuple):
    """A finding, as far as it has to be the same before and after."""

    code: str
    rule: str
    severity: str
    path: str
    match: str
    sentence: str


class Report(NamedTuple):
    """What one revision says of the folder: each finding with its count, the line of its first, and what failed."""

    findings: Counter[Found]
    lines: dict[Found, int | None]
    files: int
    failed: dict[str, str]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Show what a change adds and removes on a folder of copy.")
    parser.add_argument("base", help="the git revision to compare with")
    parser.add_argument("head", nargs="?", default=WORKTREE, help=f"the revision to judge (default: {WORKTREE})")
    parser.add_argument("folder", type=Path, help="the copy")
    parser.add_argument("--samples", type=int, default=5, metavar="N", help="findings shown a rule and side")
    parser.add_argument("--select", metavar="CODES", help="only these rules")
    wanted = parser.parse_args(arguments)
    if not wanted.folder.is_dir():
        parser.error(f"there is no folder {wanted.folder}")
    folder = wanted.folder.resolve()
    with ExitStack() as stack:
        trees = [stack.enter_context(checked_out(revision)) for revision in (wanted.base, wanted.head)]
        running = [started(tree, folder, wanted.select) for tree in trees]
        before, after = (report_of(process, folder) for process in running)
    print("\n".join(differences(before, after, wanted.samples)))
    return 0


@contextmanager
def checked_out(revision: str) -> Iterator[Path]:
    """The folder in which a revision's files lie as long as they are needed."""
    if revision == WORKTREE:
        yield ROOT
        return
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        git = ("git", "-C", str(ROOT), "worktree")
        added = subprocess.run([*git, "add", "--detach", str(tree), revision], capture_output=True, encoding="utf-8")
        if added.returncode:
            raise SystemExit(added.stderr.strip())
        try:
            yield tree
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], capture_output=True, check=True)


def started(tree: Path, folder: Path, select: str | None) -> "subprocess.Popen[bytes]":
    """A run of the pitchlint that lies in a tree."""
    command = [*_CHECK, *(("--select", select) if select else ()), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONUTF8": "1"}
    return subprocess.Popen(command, cwd=tree, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def report_of(process: "subprocess.Popen[bytes]", folder: Path) -> Report:
    """What a run said, with paths as seen from the folder."""
    out, err = process.communicate()
    if process.returncode not in (0, _UNREADABLE_FILES) or not out:
        raise SystemExit(err.decode("utf-8", "replace").strip() or f"pitchlint left with {process.returncode}")
    said = json.loads(out)
    failed = {os.path.relpath(error["path"], folder): error["message"] for error in said["errors"]}
    report = Report(Counter(), {}, len(said["files"]), failed)
    for file in said["files"]:
        path = os.path.relpath(file["path"], folder)
        for finding in file["findings"]:
            found = Found(path=path, **{key: finding[key] for key in Found._fields if key != "path"})
            report.findings[found] += 1
            report.lines.setdefault(found, finding["location"].get("line"))
    return report


def differences(before: Report, after: Report, samples: int) -> Iterator[str]:
    """The report: totals, then each rule that changed with its counts and samples of both sides."""
    removed, added = before.findings - after.findings, after.findings - before.findings
    yield f"{after.files} files; findings: {before.findings.total()} before, {after.findings.total()} after"
    for sign, failed in (("fails now", after.failed), ("failed before", before.failed)):
        paths = sorted(failed.keys() - (before.failed.keys() & after.failed.keys()))
        yield from (f"{path} {sign}: {failed[path]}" for path in paths[:samples])
        if len(paths) > samples:
            yield f"{len(paths) - samples} more {sign}"
    for code, rule in sorted({(found.code, found.rule) for found in (*removed, *added)}):
        new, gone = _of_rule(added, code), _of_rule(removed, code)
        yield ""
        yield f"{code} {rule}: +{new.total()} -{gone.total()}"
        for sign, found, report in (("+", new, after), ("-", gone, before)):
            for one in _sample(list(found), samples):
                yield f"  {sign} {_line(one, report.lines[one])}{f' ({found[one]} times)' if found[one] > 1 else ''}"
            if len(found) > samples:
                yield f"  {sign} … {len(found) - samples} more"


def _of_rule(findings: Counter[Found], code: str) -> Counter[Found]:
    return Counter({found: count for found, count in findings.items() if found.code == code})


def _sample(found: Sequence[Found], most: int) -> list[Found]:
    """Some of the findings, the same ones on each run, in order."""
    chosen = random.Random(0).sample(range(len(found)), min(most, len(found)))
    return [found[at] for at in sorted(chosen)]


def _line(found: Found, line: int | None) -> str:
    place = f"{found.path}:{line}" if line else found.path
    sentence = " ".join(found.sentence.split())
    shown = sentence if len(sentence) <= _SENTENCE_SHOWN else f"{sentence[:_SENTENCE_SHOWN]} …"
    return f"{place} {found.severity} “{' '.join(found.match.split())[:_SENTENCE_SHOWN]}” in: {shown}"


if __name__ == "__main__":
    sys.exit(main())
