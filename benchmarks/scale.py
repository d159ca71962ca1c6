"""How the time and the memory of `pitchlint check` grow: with the size of all copy, with one file, with many files.

    python benchmarks/scale.py [--many 1 4 16] [--one 0.1 0.4 1 4] [--small 10000] [--jobs 1]

The sizes are in megabytes of made copy. A line is one run of the command, without the cache. `MB/s` depends on the
machine; `growth` is the processor time for each megabyte over that of the first line of its table, where 1 is linear.
`memory` is the most that the run's processes held together, what they share counted once; without /proc it is that of
the largest one. `--many 1 10 100` takes a while.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import made_copy

ROOT = Path(__file__).resolve().parents[1]
CHECK = (sys.executable, "-c", "from lint.cli import main; main()", "check", "--isolated", "--no-cache", "--quiet")
FILE_BYTES, SMALL_FILE_BYTES = 4_500, 1_000
LOOKED_EVERY = 0.1
"""Seconds between two looks at the memory."""


class Used(NamedTuple):
    """What one run took: seconds on the clock and of processors, and bytes at its peak."""

    seconds: float
    processor: float
    memory: int


def held_by(process: int) -> int:
    """Bytes that a process and those that it started hold now; 0 where the system doesn't say."""
    try:
        parts = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").split("\n")
        own = next(int(part.split()[1]) * 1024 for part in parts if part.startswith("Pss:"))
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except (OSError, StopIteration):
        return 0
    return own + sum(held_by(int(child)) for child in children)


def check(folder: Path, jobs: int) -> Used:
    """Check a folder."""
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT)}
    start, most = time.perf_counter(), 0
    process = subprocess.Popen(
        (*CHECK, "--jobs", str(jobs), "."), cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        most = max(most, held_by(process.pid))
        time.sleep(LOOKED_EVERY)
    taken = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"the check ended with {process.returncode}")
    return Used(
        taken, usage.ru_utime + usage.ru_stime, most or usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    )


def table(title: str, runs: Iterable[tuple[float, int]], jobs: int) -> None:
    """Print a line for each of some megabytes in a number of files."""
    print(f"\n{title:24} {'files':>7} {'s':>8} {'MB/s':>7} {'growth':>7} {'memory':>8}")
    base = 0.0
    for megabytes, count in runs:
        with tempfile.TemporaryDirectory(prefix="pitchlint-scale-") as name:
            size = made_copy.write(Path(name), round(megabytes * 1e6), count)
            used = check(Path(name), jobs)
        pace = used.processor / size
        base = base or pace
        print(
            f"{size / 1e6:21.2f} MB {count:7,} {used.seconds:8.1f} {size / used.seconds / 1e6:7.2f} {pace / base:7.2f} "
            f"{used.memory / 1e6:5.0f} MB",
            flush=True,
        )


def main() -> None:
    """Make the copy, check it, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--many", type=float, nargs="*", default=[1, 4, 16], help="megabytes in many files")
    parser.add_argument("--one", type=float, nargs="*", default=[0.1, 0.4, 1, 4], help="megabytes in one file")
    parser.add_argument("--small", type=int, nargs="*", default=[10_000], help="files of 1 kB")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    table("many files", ((size, max(round(size * 1e6 / FILE_BYTES), 1)) for size in options.many), options.jobs)
    table("one file", ((size, 1) for size in options.one), 1)
    table("small files", ((count * SMALL_FILE_BYTES / 1e6, count) for count in options.small), options.jobs)


if __name__ == "__main__":
    main()
