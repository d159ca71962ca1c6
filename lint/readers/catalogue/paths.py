"""Key paths: which strings of a tree are meant, and which of them belong together.

`title` is a key, `hero.title` a key in a table, `"a.b"` a key that holds a dot; `steps[0]` is the first item of a list,
`steps[*]` any item, `*` any key, `**` whatever lies below.
"""

from collections.abc import Iterator, Sequence

from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.readers.catalogue.places import Node, Text
from lint.text.patterns import pattern

_STEP = pattern(r'\[(\d{1,6}|\*)\]|(?:^|\.)(?:"([^"]+)"|(\*\*?)(?=[.\[]|$)|([^.\[\]"*]+))')

Place = tuple[str | int, ...]
"""The keys and item numbers that lead to a string."""


class Wild(str):
    """A step that several keys or items fit."""

    __slots__ = ()


_ITEM, _KEY, _ANYTHING = Wild("[*]"), Wild("*"), Wild("**")

Path = tuple[str | int, ...]
"""Steps: a key, the number of an item, or a Wild."""


class Match(NamedTuple):
    """A string that a path means, the keys to it, and how many of these lead through each of the path's wild steps."""

    text: Text
    place: Place
    through: tuple[int, ...]


def parse_path(path: str) -> Path:
    """The steps of a key path. Raises UnreadableError for what is none."""
    steps: list[str | int] = []
    at = 0
    while at < len(path):
        step = _STEP.match(path, at)
        if step is None:
            raise UnreadableError(f"the config's key path “{path}” is none: look at “{path[at:]}”")
        item, quoted, wild, key = step.groups()
        if item:
            steps.append(_ITEM if item == "*" else int(item))
        elif wild:
            steps.append(_KEY if wild == "*" else _ANYTHING)
        else:
            steps.append(quoted or key.strip())
        at = step.end()
    if steps.count(_ANYTHING) > 1:
        raise UnreadableError(f"the config's key path “{path}” has “**” in it more than once")
    return tuple(steps)


def wild_steps(path: Path) -> int:
    """How many steps of a path several keys or items fit."""
    return sum(isinstance(step, Wild) for step in path)


def matches(node: Node, path: Sequence[str | int], place: Place = (), through: tuple[int, ...] = ()) -> Iterator[Match]:
    """The strings of a tree that a path leads to, in order; `place` and `through` are those of the tree's root."""
    if not path:
        if isinstance(node, Text):
            yield Match(node, place, through)
        return
    step, rest = path[0], path[1:]
    if step is _ANYTHING:
        if rest or isinstance(node, Text):
            yield from matches(node, rest, place, (*through, len(place)))
        for key, child in _children(node):
            yield from matches(child, path, (*place, key), through)
        return
    for key, child in _children(node):
        deeper = (*place, key)
        if step is _ITEM or step is _KEY:
            if isinstance(node, list) == (step is _ITEM):
                yield from matches(child, rest, deeper, (*through, len(deeper)))
        elif step == key:
            yield from matches(child, rest, deeper, through)


def _children(node: Node) -> Iterator[tuple[str | int, Node]]:
    if isinstance(node, dict):
        yield from node.items()
    elif isinstance(node, list):
        yield from enumerate(node)
