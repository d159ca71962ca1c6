"""What was used last, as far as memory allows."""

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Ring(Generic[T]):
    """Things that hold something large while they are used: when they hold more than `most`, the oldest let it go.

    What is in use at the same time is small, so that the order of use need not be told: the first in is the first out.
    """

    def __init__(self, most: int, let_go: Callable[[T], None]) -> None:
        self._most = most
        self._let_go = let_go
        self._things: deque[tuple[T, int]] = deque()
        self._size = 0

    def add(self, thing: T, size: int) -> None:
        """Take in a thing that holds as much as `size`; others may have to let go for it, never itself."""
        self._things.append((thing, size))
        self._size += size
        while self._size > self._most and len(self._things) > 1:
            oldest, held = self._things.popleft()
            self._size -= held
            self._let_go(oldest)
