"""How fast pitchlint is beside the other prose linters that are installed, on the same made copy.

    python benchmarks/compare.py [--megabytes 0.9] [--files 200] [--runs 5] [--peers FOLDER] [--program PITCHLINT]

It makes its own copy, runs each tool on one 3 KB page and on all files, in turn, and prints the medians of the wall
time and what they are to `python -c pass` and to pitchlint in one process. The peers are proselint, codespell,
write-good, textlint and Vale; one that is neither on the PATH nor in the folder that --peers names is not installed,
and is said to be. MB/s and milliseconds depend on the machine, the ratios hardly do.

It times this checkout. For what users have, name the program of an environment that holds pitchlint alone, and run the
comparison with that environment's Python: VENV/bin/python benchmarks/compare.py --program VENV/bin/pitchlint
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import made_copy

ROOT = Path(__file__).resolve().parents[1]
CHECKOUT = (sys.executable, "-c", f"import sys; sys.path[0] = {str(ROOT)!r}; from lint.cli import main; main()")
FLOOR = "python -c pass"
BASE = "pitchlint, 1 process"
PAGE_BYTES = 3_000
PEERS = {
    "proselint": ("check",),
    "codespell": (),
    "write-good": (),
    "textlint": ("--rule", "write-good"),
    "vale": ("--no-exit", "--config", "vale.ini"),
}
"""The programs of the peers, with the arguments before the files."""
VALE_CONFIG = "StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Vale\n"


class Tool(NamedTuple):
    """A command without its files, and whether it takes the one page, the many files, or both."""

    name: str
    command: tuple[str, ...]
    page: bool = True
    files: bool = True


def tools(pitchlint: Sequence[str], peers: str | None) -> list[Tool]:
    """pitchlint in its ways, and the peers that are there."""
    check = (*pitchlint, "check", "--isolated", "--quiet")
    found = [
        Tool(FLOOR, (sys.executable, "-c", "pass"), files=False),
        Tool("pitchlint --version", (*pitchlint, "--version"), files=False),
        Tool("pitchlint --help", (*pitchlint, "--help"), files=False),
        Tool(BASE, (*check, "--no-cache", "--jobs", "1")),
        Tool("pitchlint", (*check, "--no-cache"), page=False),
        Tool("pitchlint, from the cache", check, page=False),
    ]
    path = os.pathsep.join(filter(None, (peers, os.environ.get("PATH"))))
    for name, arguments in PEERS.items():
        program = shutil.which(name, path=path)
        if program:
            found.append(Tool(name, (program, *arguments)))
    return found


def seconds(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    """The wall time of one run."""
    start = time.perf_counter()
    subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    return time.perf_counter() - start


def medians(commands: Mapping[str, Sequence[str]], folder: Path, runs: int, installed: bool) -> dict[str, float]:
    """The median time of each command over runs that take turns, after one that counts for nothing.

    An `installed` pitchlint has its compiled modules beside it; those of a checkout are kept for the time of the runs.
    """
    environment = dict(os.environ) | {"PITCHLINT_CACHE_DIR": str(folder / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not installed:
        environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            taken = seconds(command, folder, environment)
            if run:
                times[name].append(taken)
    return {name: median(taken) for name, taken in times.items()}


def main() -> None:
    """Make the copy, run the tools, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=0.9)
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", metavar="FOLDER", help="where to look for the peers' programs first")
    parser.add_argument("--program", metavar="PITCHLINT", help="an installed pitchlint to time, not this checkout")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pitchlint-compare-") as name:
        folder = Path(name)
        size = made_copy.write(folder / "copy", round(options.megabytes * 1e6), options.files)
        (folder / "page.md").write_text(next(made_copy.pages(PAGE_BYTES, 1, seed=2)), encoding="utf-8")
        (folder / "vale.ini").write_text(VALE_CONFIG, encoding="utf-8")
        (folder / "styles").mkdir()
        files = [str(Path("copy", path.name)) for path in sorted((folder / "copy").iterdir())]
        known = tools((options.program,) if options.program else CHECKOUT, options.peers)
        commands = {one.name: (*one.command, "page.md") for one in known if one.page}
        installed = options.program is not None
        page = medians(commands, folder, 3 * options.runs, installed)  # short, so that noise counts for more
        print(f"\none page of {PAGE_BYTES:,} bytes {'ms':>10} {'x ' + FLOOR:>18}")
        for tool, taken in page.items():
            print(f"{tool:27} {taken * 1e3:8.0f} {taken / page[FLOOR]:18.1f}")
        commands = {one.name: (*one.command, *files) for one in known if one.files}
        many = medians(commands, folder, options.runs, installed)
        print(f"\n{size / 1e6:.2f} MB in {len(files)} files {'s':>12} {'MB/s':>8} {'speed / ' + BASE:>30}")
        for tool, taken in many.items():
            print(f"{tool:27} {taken:8.2f} {size / taken / 1e6:8.2f} {many[BASE] / taken:30.2f}")
        missing = PEERS.keys() - {one.name for one in known}
        if missing:
            print("\nnot installed:", ", ".join(sorted(missing)))


if __name__ == "__main__":
    main()
