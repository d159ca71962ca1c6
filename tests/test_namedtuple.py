"""The named tuples of the project do what those of `typing` do."""

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from lint.model import namedtuple
from lint.model.finding import Edit


def none(base: Any) -> Any:
    class Made(base):  # type: ignore[misc]
        """A tuple of nothing."""

    return Made


def few(base: Any) -> Any:
    class Made(base):  # type: ignore[misc]
        """A tuple of a few."""

        first: int
        second: str = "two"
        third: tuple[int, ...] = ()

        @property
        def both(self) -> str:
            return f"{self.first} {self.second}"

    return Made


def many(base: Any) -> Any:
    class Made(base):  # type: ignore[misc]
        a: int
        b: int
        c: int
        d: int
        e: int
        f: int
        g: int
        h: int
        i: int
        j: int
        k: int
        l: int  # noqa: E741
        m: int
        n: int
        o: int
        p: int = 16

    return Made


NUMBERS = tuple(range(15))
USES: dict[str, Callable[[Any], object]] = {
    "fields": lambda made: (made._fields, made._field_defaults, made.__match_args__, made.__name__),
    "by place": lambda made: made(1, "x", (2,)),
    "with defaults": lambda made: made(1),
    "by name": lambda made: made(third=(3,), first=1),
    "all fifteen": lambda made: made(*NUMBERS),
    "one of sixteen by name": lambda made: made(*NUMBERS, p=1).p,
    "too few": lambda made: made(),
    "too many": lambda made: made(*range(30)),
    "unknown name": lambda made: made(1, fourth=1),
    "repr": lambda made: repr(made(1)),
    "replaced": lambda made: made(1)._replace(second="x"),
    "unknown replaced": lambda made: made(1)._replace(fourth=1),
    "as a dict": lambda made: made(1)._asdict(),
    "made": lambda made: made._make([1, 2, 3]),
    "copied": lambda made: copy.copy(made(1)),
    "a tuple": lambda made: (made(1) == (1, "two", ()), hash(made(1)), made(1)[1:], len(made(1))),
    "a property": lambda made: made(1).both,
    "set": lambda made: setattr(made(1), "first", 2),
    "set what is no field": lambda made: setattr(made(1), "other", 2),
}


def outcome(use: Callable[[Any], object], made: Any) -> object:
    try:
        return use(made)
    except Exception as error:
        return type(error)


@pytest.mark.parametrize("shape", [none, few, many])
@pytest.mark.parametrize("use", USES)
def test_same_as_those_of_typing(shape: Callable[[Any], Any], use: str) -> None:
    ours, theirs = (outcome(USES[use], shape(module.NamedTuple)) for module in (namedtuple, typing))
    assert ours == theirs


def test_a_pickled_one_comes_back() -> None:
    edit = Edit(1, 2, "text")
    back = pickle.loads(pickle.dumps(edit))
    assert (type(back), back) == (Edit, edit)
    match back:
        case Edit(start, end):
            assert (start, end) == (1, 2)
