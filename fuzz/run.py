"""Damage inputs of every format, check them, and keep what fails.

python fuzz/run.py --minutes 10                all formats in turn
python fuzz/run.py --only .pdf .msg            these alone
python fuzz/run.py --corpus FOLDER             start from the files of a folder too
python fuzz/run.py --replay FILE…              check files that failed before

A failure is any error but UnreadableError and UsageError, or an input that keeps the processor busy for longer than
--seconds. What failed is written to fuzz/found/, which git ignores.
"""

import argparse
import random
import signal
import sys
import time
import traceback
from collections import Counter
from hashlib import blake2b
from pathlib import Path
from types import FrameType
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "fuzz")]

from mutations import mutated  # noqa: E402
from seeds import seeds  # noqa: E402
from target import check  # noqa: E402

FOUND = ROOT / "fuzz" / "found"
_LARGEST_SEED = 300_000


class TooSlow(BaseException):
    """An input that took longer than it may."""


def main() -> int:
    """Fuzz until the time is over; 1 if anything failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--only", nargs="+", metavar=".EXT")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--seconds", type=int, default=20, help="the longest that one input may take (20)")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--replay", nargs="+", type=Path)
    options = parser.parse_args()
    signal.signal(signal.SIGPROF, _stop)
    if options.replay:
        failures = [_failure(path.read_bytes(), path.suffix, options.seconds) for path in options.replay]
        return int(any(failures))
    return _fuzz(options)


def _fuzz(options: argparse.Namespace) -> int:
    pool = seeds()
    if options.corpus:
        for path in sorted(options.corpus.rglob("*")):
            if path.suffix in pool and path.stat().st_size <= _LARGEST_SEED:
                pool[path.suffix].append(path.read_bytes())
    pool = {extension: inputs for extension, inputs in pool.items() if extension in (options.only or pool)}
    others = [data for inputs in pool.values() for data in inputs if data[:2] != b"PK"] or [b""]
    chance = random.Random(options.seed)
    runs: Counter[str] = Counter()
    failures: dict[str, Path] = {}
    until = time.monotonic() + 60 * options.minutes
    while time.monotonic() < until:
        extension = chance.choice(list(pool))
        data = mutated(chance.choice(pool[extension]), chance, others)
        runs[extension] += 1
        failure = _failure(data, extension, options.seconds, quiet=True)
        if failure and failure not in failures:
            FOUND.mkdir(exist_ok=True)
            path = FOUND / f"{blake2b(data, digest_size=6).hexdigest()}{extension}"
            path.write_bytes(data)
            failures[failure] = path
            print(f"{path}: {failure}", flush=True)
    print(f"seed {options.seed}:", ", ".join(f"{count} {name}" for name, count in sorted(runs.items())))
    print(f"{len(failures)} kinds of failure")
    return int(bool(failures))


def _failure(data: bytes, extension: str, seconds: int, *, quiet: bool = False) -> str:
    """What went wrong, and where; empty if nothing did."""
    signal.setitimer(signal.ITIMER_PROF, seconds)  # of the processor, which others may be using
    try:
        check(data, extension)
        return ""
    except (Exception, TooSlow) as error:
        if not quiet:
            traceback.print_exc()
        last = [frame for frame in traceback.extract_tb(error.__traceback__) if "lint" in frame.filename][-1:]
        where = "".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in last)
        return f"{type(error).__name__} at {where}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise TooSlow


if __name__ == "__main__":
    sys.exit(main())
