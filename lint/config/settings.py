"""What may be set, with its type and default."""

import os
from collections.abc import Mapping
from typing import Any, Literal

from lint.config.globs import Globs
from lint.model.copyfields import FORMATS as FIELD_FORMATS
from lint.model.copyfields import CopyFields
from lint.model.document import KINDS, Kind
from lint.model.errors import UsageError
from lint.model.finding import LEVELS, Level
from lint.model.namedtuple import NamedTuple
from lint.text.nearest import instead, nearest
from lint.text.patterns import pattern

FailOn = Literal["error", "warning", "note", "never"]
FAIL_ON: tuple[FailOn, ...] = ("error", "warning", "note", "never")
AUDIENCES = ("general", "business", "technical")
MOST_TEXT = 10_000_000
"""Letters that one document may hold, unless the config says otherwise: a book has a million."""
_LARGEST_TEXT = 50_000_000
PURPOSES = ("about", "docs", "release-notes", "internal", "investor", "reply")

_HEADER = pattern(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?$")
_ASSIGNMENT = pattern(r"\s*([^=\[\]#]+)=")
_KEY_PART = pattern(r"\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9_-]+)")


class Origin(NamedTuple):
    """The file that settings come from. `folder` is what their paths and patterns are relative to.

    `table` is the table of the file that holds them (`("tool", "pitchlint")`).
    """

    path: str = ""
    folder: str = ""
    text: str = ""
    table: tuple[str, ...] = ()

    def error(self, key: tuple[str, ...], message: str, value: str | None = None) -> UsageError:
        """An error that names the file, the line and the key, and says what is wrong with it."""
        line = _line_of(self.text, (*self.table, *key), value)
        return UsageError(f"{self.path}, line {line}: {'.'.join(key)}: {message}")


class Settings(NamedTuple):
    """The config, typed. Patterns are relative to `origin.folder`.

    `max_text` is in letters of one document. `min_score` is 0 … 100. `severity` and `rules` (options by rule) are by
    code, name or family as the user wrote them.
    """

    brands: tuple[str, ...] = ()
    known_terms: tuple[str, ...] = ()
    audience: str = "business"
    select: tuple[str, ...] = ("DEFAULT",)
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "warning"
    min_score: int | None = None
    exclude: tuple[str, ...] = ()
    max_text: int = MOST_TEXT
    wordlists: tuple[str, ...] = ()
    severity: Mapping[str, Level] = {}
    rules: Mapping[str, Mapping[str, Any]] = {}
    kinds: Mapping[Kind, tuple[str, ...]] = {}
    purposes: Mapping[str, tuple[str, ...]] = {}
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}
    sources: Mapping[str, CopyFields] = {}
    origin: Origin = Origin()

    def relative(self, path: str) -> str:
        """A path as the patterns of these settings see it."""
        folder = self.origin.folder or os.getcwd()
        try:
            return os.path.relpath(path, folder).replace(os.sep, "/")
        except ValueError:  # on another drive
            return os.path.basename(path)

    def is_excluded(self, path: str) -> bool:
        """Whether `exclude` leaves a file or folder out."""
        return bool(self.exclude) and Globs(self.exclude).match(self.relative(path))

    def ignores_for(self, path: str) -> tuple[str, ...]:
        """The codes that `per-file-ignores` switches off for a file."""
        if not self.per_file_ignores:
            return ()
        name = self.relative(path)
        return tuple(
            code for glob, codes in self.per_file_ignores.items() if Globs((glob,)).match(name) for code in codes
        )

    def fields_for(self, path: str) -> CopyFields | None:
        """Where `[sources]` says that a catalogue keeps its copy; None where it says nothing of it."""
        if not self.sources:
            return None
        name = self.relative(path)
        return next((fields for glob, fields in self.sources.items() if Globs((glob,)).match(name)), None)

    def kind_for(self, path: str) -> Kind | None:
        """The kind that `[kinds]` gives a file; None if it gives none."""
        return next((kind for kind, globs in self.kinds.items() if Globs(globs).match(self.relative(path))), None)

    def purpose_for(self, path: str) -> str:
        """The purpose that `[purposes]` gives a file, or an empty string."""
        return next((name for name, globs in self.purposes.items() if Globs(globs).match(self.relative(path))), "")


def settings_of(table: Mapping[str, Any], origin: Origin) -> Settings:
    """Settings of a config table. Raises UsageError for an unknown key or a wrong value, with its place."""
    fields: dict[str, Any] = {}
    for key, value in table.items():
        if key not in KEYS:
            raise origin.error((key,), f"unknown key; {instead(key, KEYS)}")
        fields[key.replace("-", "_")] = KEYS[key].check(value, (key,), origin)
    return Settings(**fields, origin=origin)


def _texts(value: Any, key: tuple[str, ...], origin: Origin) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise origin.error(key, f'needs a list of texts, such as ["one", "two"], not {_shown(value)}')
    return tuple(value)


def _one_of(*choices: str) -> Any:
    def check(value: Any, key: tuple[str, ...], origin: Origin) -> str:
        if not isinstance(value, str) or value not in choices:
            close = nearest(value, choices) if isinstance(value, str) else None
            hint = f"; did you mean “{close}”?" if close else ""
            raise origin.error(key, f"{_shown(value)} is not one of {', '.join(choices)}{hint}")
        return value

    return check


def _score(value: Any, key: tuple[str, ...], origin: Origin) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 100:
        raise origin.error(key, f"needs a whole number from 0 to 100, not {_shown(value)}")
    return value


def _fields(value: Any, key: tuple[str, ...], origin: Origin) -> CopyFields:
    if not isinstance(value, dict):
        raise origin.error(key, f'needs a table, [sources."{key[-1]}"], not {_shown(value)}')
    found: dict[str, Any] = {}
    for name, inner in value.items():
        if name not in CopyFields._fields:
            raise origin.error((*key, name), f"unknown key; {instead(name, CopyFields._fields)}")
        if name == "format":
            found[name] = _one_of(*FIELD_FORMATS)(inner, (*key, name), origin)
        elif name == "text" and isinstance(inner, list):
            found[name] = _texts(inner, (*key, name), origin)
        elif isinstance(inner, str) and inner.strip():
            found[name] = (inner,) if name == "text" else inner
        else:
            raise origin.error((*key, name), f"needs a column or a key path, not {_shown(inner)}")
    return CopyFields(**found)


def _letters(value: Any, key: tuple[str, ...], origin: Origin) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _LARGEST_TEXT:
        wanted = f"needs a whole number of letters from 1 to {_LARGEST_TEXT}, such as {MOST_TEXT}"
        raise origin.error(key, f"{wanted}, not {_shown(value)}")
    return value


def _table(check: Any, keys: tuple[str, ...] | None = None) -> Any:
    def check_all(value: Any, key: tuple[str, ...], origin: Origin) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise origin.error(key, f"needs a table, [{'.'.join(key)}], not {_shown(value)}")
        for item in value:
            if keys is not None and item not in keys:
                raise origin.error((*key, item), f"unknown key; {instead(item, keys)}")
        return {item: check(inner, (*key, item), origin) for item, inner in value.items()}

    return check_all


def _scalar(value: Any, key: tuple[str, ...], origin: Origin) -> Any:
    if not isinstance(value, str | int | float | bool):
        raise origin.error(key, f"needs a number, true, false or a text, not {_shown(value)}")
    return value


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    return f"“{value}”" if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


class Key(NamedTuple):
    """A key of the config: how its value is checked, what it takes, and what it does."""

    check: Any
    takes: str
    meaning: str


KEYS: Mapping[str, Key] = {
    "brands": Key(_texts, "texts", "names that mean “us”: a sentence about one of them is about the seller"),
    "known-terms": Key(_texts, "texts", "words and acronyms that your readers know; nothing asks to explain them"),
    "audience": Key(_one_of(*AUDIENCES), "one of " + ", ".join(AUDIENCES), "who reads: how much has to be explained"),
    "select": Key(_texts, "codes, names, families, DEFAULT or ALL", "rules that run"),
    "ignore": Key(_texts, "codes, names or families", "rules that don't run"),
    "fail-on": Key(_one_of(*FAIL_ON), "one of " + ", ".join(FAIL_ON), "level from which a finding stops a commit"),
    "min-score": Key(_score, "whole number from 0 to 100", "score below which a file fails"),
    "exclude": Key(_texts, "patterns of paths", "files that are left out, even where they are named"),
    "max-text": Key(
        _letters, "whole number", f"letters that one document may hold ({MOST_TEXT:,}); a longer one is refused"
    ),
    "wordlists": Key(_texts, "files or folders", "your own word lists"),
    "severity": Key(
        _table(_one_of(*LEVELS)), "a level by code, name or family: " + ", ".join(LEVELS), "level of rules"
    ),
    "rules": Key(_table(_table(_scalar)), "a table by code or name", "options of a rule"),
    "kinds": Key(
        _table(_texts, KINDS), "patterns of paths by kind: " + ", ".join(KINDS), "which kind of copy files are"
    ),
    "purposes": Key(
        _table(_texts, PURPOSES),
        "patterns of paths by purpose: " + ", ".join(PURPOSES),
        "what files are for; rules that don't suit it stay silent",
    ),
    "per-file-ignores": Key(
        _table(_texts), "codes, names or families by pattern", "rules that don't run on some files"
    ),
    "sources": Key(
        _table(_fields),
        "tables by pattern of paths: text, subject, preheader, heading (columns or key paths), format",
        "where spreadsheets, data files and translations keep their copy; without it they are left alone",
    ),
}
"""Every key of the config, in the order in which the docs tell of them."""


def _line_of(text: str, key: tuple[str, ...], value: str | None) -> int:
    """The line that sets a key, or the next one that holds a value; for messages only, so a scan is enough."""
    lines = text.splitlines()
    table: tuple[str, ...] = ()
    best, depth = 1, 0
    for number, line in enumerate(lines, 1):
        if header := _HEADER.match(line):
            here = table = _key_parts(header[1])
        elif assignment := _ASSIGNMENT.match(line):
            here = (*table, *_key_parts(assignment[1]))
        else:
            continue
        if len(here) > depth and key[: len(here)] == here:
            best, depth = number, len(here)
    if value is not None:
        quoted = (f'"{value}"', f"'{value}'")
        return next((at for at in range(best, len(lines) + 1) if any(q in lines[at - 1] for q in quoted)), best)
    return best


def _key_parts(text: str) -> tuple[str, ...]:
    return tuple(first or second or third for first, second, third in _KEY_PART.findall(text))
