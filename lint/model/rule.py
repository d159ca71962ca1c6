"""A rule is a value: what it looks for, why, how it speaks, and the examples that prove it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from lint.model.document import KINDS, Kind
from lint.model.finding import Hit, Level
from lint.model.namedtuple import NamedTuple

Unit = Literal["sentence", "block", "document"]
Find = Callable[[Any, Mapping[str, Any]], Iterable[Hit]]
"""A rule's function: the unit that it reads (from `lint.analysis.reading`) and its options give hits."""


class Bad(NamedTuple):
    """Copy that the rule must flag, exactly at the [brackets] and nowhere else.

    A literal bracket is doubled. With `fixed` given, the rule's fix must give exactly that text.
    """

    text: str
    kind: Kind = "web"
    format: str = "markdown"
    brands: tuple[str, ...] = ()
    fixed: str | None = None
    audience: str = "business"


class Good(NamedTuple):
    """Copy on which the rule must stay silent. Brackets are ordinary characters here."""

    text: str
    kind: Kind = "web"
    format: str = "markdown"
    brands: tuple[str, ...] = ()
    audience: str = "business"


class Option(NamedTuple):
    """A setting of a rule: its default, what it means with its unit, and the range it may have."""

    name: str
    default: int | float | bool | str
    meaning: str
    least: float | None = None
    most: float | None = None


class Rule(NamedTuple):
    """One rule of the catalogue.

    `says` is the message and `help` the line below it; both may name values of the hit in {braces}. `levels` overrides
    `level` by kind or role (a role wins). `precedence` decides which of two rules reports on one identical span: the
    higher one. `needs` is a word list (by code or vocabulary) without a match of which a sentence holds nothing for it;
    `also` then reads whole blocks, in which most of what no list can name is ruled out sooner than in each sentence.
    """

    code: str
    name: str
    flag: str | None
    level: Level
    unit: Unit
    says: str
    help: str
    why: str
    find: Find
    kinds: frozenset[Kind] = frozenset(KINDS)
    roles: frozenset[str] | None = None
    levels: Mapping[str, Level] = {}
    precedence: int = 0
    options: tuple[Option, ...] = ()
    sources: tuple[str, ...] = ()
    examples: tuple[Bad | Good, ...] = ()
    default: bool = True
    since: str = "0.1.0"
    replaces: tuple[str, ...] = ()
    needs: str | None = None
    also: Find | None = None


def rule(
    *, code: str, name: str, level: Level, unit: Unit, says: str, help: str, flag: str | None = None,
    kinds: str = "web email deck proposal", roles: str | None = None, levels: Mapping[str, Level] | None = None,
    precedence: int = 0, options: Iterable[Option] = (), sources: Iterable[str] = (),
    examples: Iterable[Bad | Good] = (), default: bool = True, since: str = "0.1.0", replaces: Iterable[str] = (),
    needs: str | None = None,
) -> Callable[[Find], Rule]:  # fmt: skip
    """Make a Rule of a function whose docstring says why it matters. Registers nothing."""

    def make(find: Find) -> Rule:
        return Rule(
            code=code, name=name, flag=flag, level=level, unit=unit, says=says, help=help,
            why=(find.__doc__ or "").strip(), find=find, kinds=frozenset(kinds.split()),  # type: ignore[arg-type]
            roles=frozenset(roles.split()) if roles else None, levels=levels or {}, precedence=precedence,
            options=tuple(options), sources=tuple(sources), examples=tuple(examples), default=default,
            since=since, replaces=tuple(replaces), needs=needs,
        )  # fmt: skip

    return make
