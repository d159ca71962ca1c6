"""From a rule's hit in a block to a finding at its place in the file."""

from collections.abc import Mapping
from typing import Any, Literal

from lint.model.document import Block
from lint.model.namedtuple import NamedTuple

Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("note", "warning", "error")
"""From the least to the most serious."""

Safety = Literal["safe", "unsafe", "shown"]
"""`safe` keeps the meaning and is applied by --fix, `unsafe` only when asked for, `shown` never."""


class Hit(NamedTuple):
    """What a rule yields: a span of a block's text and the values that its message names.

    `replacement` is the text to put there, or in place of the wider span `replaces` ("an ecosystem"), with its
    `safety`. `level` overrides the rule's own, `help` the rule's help line. A document rule's hit stands at its first
    evidence.
    """

    block: Block
    start: int
    end: int
    values: Mapping[str, str] = {}
    replacement: str | None = None
    safety: Safety = "shown"
    level: Level | None = None
    help: str | None = None
    replaces: tuple[int, int] | None = None


class Edit(NamedTuple):
    """Replace a half-open span of the source text, or of the text of a part of it."""

    start: int
    end: int
    text: str
    part: str | None = None


class Fix(NamedTuple):
    """A rewrite, and how safe it is."""

    title: str
    safety: Safety
    edits: tuple[Edit, ...]


class Location(NamedTuple):
    """Where a finding stands.

    `start` and `end` are offsets in the source's text, or in the text of `part`. Line and column are 1-based and None
    where a format has no lines or the part has no exact place in the file. `place` carries slide, shape, page ….
    """

    start: int
    end: int
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    part: str | None = None
    place: Mapping[str, Any] | None = None


class Finding(NamedTuple):
    """A rule's hit at its place in the file, ready to be reported.

    `offset` is where `match` begins in `sentence`. `also_in` names the other documents that hold the same words, where
    a report shows what they share once.
    """

    code: str
    rule: str
    flag: str | None
    level: Level
    message: str
    help: str
    match: str
    sentence: str
    scope: Literal["sentence", "block", "document"]
    location: Location
    fix: Fix | None
    fingerprint: str
    offset: int = 0
    also_in: tuple[str, ...] = ()
