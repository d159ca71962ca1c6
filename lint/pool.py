"""Several processes that work on one list of items.

A process that dies takes only the item down that it was at: that one is reported, and a new process goes on with the
others. Ctrl-C ends all of them at once.
"""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import connection, get_context
from typing import Any, TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

_AHEAD = 2
"""Items that a process has at a time, so that it need not wait for the next one."""

STARTS_QUICKLY = sys.platform == "linux"
"""Whether a process begins as a copy of this one, with all that was loaded; elsewhere it imports everything again."""

_context: Any = get_context("fork" if STARTS_QUICKLY else "spawn")


def cores() -> int:
    """How many processes can run at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def work_on(
    items: Sequence[Item], work: Callable[[Item], Outcome], processes: int, lost: Callable[[Item, int], Outcome]
) -> Iterator[Outcome]:
    """What `work` makes of each item, in the order in which they are done.

    `work` must raise nothing; it and its outcomes have to be picklable. `lost` says what becomes of an item whose
    process died, by its exit code (negative: the signal).
    """
    waiting = deque(items)
    workers = [_Worker(work) for _ in range(min(processes, len(items)))]
    try:
        for worker in workers * _AHEAD:
            worker.feed(waiting)
        while busy := {worker.pipe: worker for worker in workers if worker.items}:
            for pipe in connection.wait(list(busy)):
                worker = busy[pipe]
                try:
                    outcome = worker.pipe.recv()
                except (EOFError, OSError):
                    yield lost(worker.items.popleft(), worker.end())
                    waiting.extendleft(reversed(worker.items))
                    workers.remove(worker)
                    workers.append(worker := _Worker(work))
                    worker.feed(waiting)
                else:
                    worker.items.popleft()
                    yield outcome
                worker.feed(waiting)
    finally:
        for worker in workers:
            worker.end()


class _Worker:
    """A process with the items that it was given and has not given back."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self.items: deque[Any] = deque()
        self.pipe, theirs = _context.Pipe()
        self._process = _context.Process(target=_serve, args=(theirs, work), daemon=True)
        self._process.start()
        theirs.close()

    def feed(self, waiting: deque[Any]) -> None:
        """Hand over the next item, if there is one."""
        if not waiting:
            return
        item = waiting.popleft()
        self.items.append(item)
        try:
            self.pipe.send(item)
        except OSError:
            return  # it has just died, which is seen when it is listened to

    def end(self) -> int:
        """Stop the process; its exit code."""
        self._process.kill()
        self._process.join()
        self.pipe.close()
        return self._process.exitcode or 0


def _serve(pipe: Any, work: Callable[[Any], Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the first one ends the others
    parent = os.getppid()
    while True:
        while not pipe.poll(1):
            if os.getppid() != parent:
                return  # nobody is left to work for
        pipe.send(work(pipe.recv()))
