"""Several processes on one list: everything is done once, the dead are named, Ctrl-C ends all of them."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lint.pool import work_on

ITEMS = list(range(40))
DEADLY = {7: 3, 20: 4, 39: 5}
"""Items on which a process ends, and its exit code."""


def double(item: int) -> int:
    return 2 * item


def double_or_die(item: int) -> int:
    if item in DEADLY:
        os._exit(DEADLY[item])
    return 2 * item


def kill_oneself(item: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return item


def lost(item: int, exit_code: int) -> int:
    return -1000 * item - exit_code


@pytest.mark.parametrize("processes", [1, 2, 5])
@pytest.mark.parametrize("items", [[], [3], ITEMS])
def test_every_item_is_done_once(items: list[int], processes: int) -> None:
    assert sorted(work_on(items, double, processes, lost)) == [2 * item for item in items]


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_a_process_that_dies_takes_only_its_item_down(processes: int) -> None:
    done = list(work_on(ITEMS, double_or_die, processes, lost))
    alive = [2 * item for item in ITEMS if item not in DEADLY]
    assert sorted(done) == sorted([*alive, *(lost(item, code) for item, code in DEADLY.items())])


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_the_signal_that_ended_a_process_is_told() -> None:
    assert sorted(work_on([1, 2], kill_oneself, 2, lost)) == sorted(lost(item, -signal.SIGKILL) for item in (1, 2))


ENDLESS = """\
import os, sys, time
from lint.pool import work_on
def wait(item):
    os.write(1, b"at work\\n")
    time.sleep(10_000)
if __name__ == "__main__":
    try:
        list(work_on([1, 2], wait, 2, lambda item, code: None))
    except KeyboardInterrupt:
        sys.exit(130)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_ctrl_c_ends_all_processes(tmp_path: Path, environment: dict[str, str]) -> None:
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, script], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as first:
        try:
            assert first.stdout is not None
            for _ in range(2):
                assert first.stdout.readline() == "at work\n"
            first.send_signal(signal.SIGINT)
            # the output ends when the last process that holds it has ended, and none of them would by itself
            assert first.stdout.read() == ""
            assert first.wait() == 130
        finally:
            first.kill()
