"""The records of a catalogue: which of its strings are copy, and which of them belong together."""

from collections.abc import Callable, Iterator

from lint.model.copyfields import CopyFields
from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.model.source import Source
from lint.model.view import TextView
from lint.readers.catalogue.places import Node, Text

_ENGLISH = "en"


class Field(NamedTuple):
    """A string of a record: what the config calls it (`text`, `subject` …), and its view."""

    name: str
    view: TextView


def read_records(source: Source, fields: CopyFields) -> Iterator[list[Field]]:
    """The copy of each record, in the order in which it stands.

    Raises UnreadableError for a broken file, with the place, and for columns or key paths that are not in it.
    """
    if source.format == "po":
        yield from _po(source, fields)
    elif source.format == "xliff":
        yield from _xliff(source, fields)
    elif not fields.text:
        raise UnreadableError('the config names no text of it: add text = "…" to its table in [sources]')
    elif source.format == "csv":
        yield from _csv(source, fields)
    else:
        yield from _tree(source, fields)


def _named(fields: CopyFields) -> list[tuple[str, str]]:
    """What the config calls each string, and where it says that it is."""
    singles = (("subject", fields.subject), ("preheader", fields.preheader), ("heading", fields.heading))
    return [single for single in singles if single[1]] + [("text", place) for place in fields.text]


def _csv(source: Source, fields: CopyFields) -> Iterator[list[Field]]:
    from lint.readers.catalogue.csv import read_rows

    named = _named(fields)
    for row in read_rows(source, [column for _, column in named]):
        yield [Field(name, row[column].view(source.text)) for name, column in named if column in row]


def _tree(source: Source, fields: CopyFields) -> Iterator[list[Field]]:
    """A record is what the paths have in common: all that a list's item holds, or the whole file."""
    from lint.readers.catalogue.paths import Place, matches, parse_path, wild_steps

    trees, view_of = _trees(source)
    paths = [(name, parse_path(path)) for name, path in _named(fields)]
    shared = min(wild_steps(path) for _, path in paths)
    found = empty = False
    for tree in trees:
        empty = empty or not tree
        records: dict[Place, list[tuple[int, str, Text]]] = {}
        for name, path in paths:
            for text, place, through in matches(tree, path):
                record = place[: through[shared - 1]] if shared else ()
                records.setdefault(record, []).append((text.start, name, text))
                found = found or name == "text"
        for strings in sorted(map(sorted, records.values())):
            yield [Field(name, view_of(source, text)) for _, name, text in strings]
    if not found and not empty:
        raise UnreadableError(f"there is no text at {' or '.join(f'“{path}”' for path in fields.text)} in it")


def _trees(source: Source) -> tuple[Iterator[Node], Callable[[Source, Text], TextView]]:
    if source.format == "yaml":
        from lint.readers.catalogue import yaml

        return yaml.read_yaml(source), yaml.view_of
    if source.format == "toml":
        from lint.readers.catalogue import toml

        return iter((toml.read_toml(source),)), toml.view_of
    from lint.readers.catalogue import json

    trees = json.read_json_lines(source) if source.format == "jsonl" else iter((json.read_json(source),))
    return trees, json.view_of


def _po(source: Source, fields: CopyFields) -> Iterator[list[Field]]:
    """Entries of a PO file: what the config names, else the English of the two."""
    from lint.readers.catalogue.po import language_of, read_entries

    wrong = [name for name in fields.text if name not in ("msgid", "msgstr")]
    if wrong:
        raise UnreadableError(f"a PO file holds msgid and msgstr; the config asks for “{wrong[0]}”")
    english = False
    for entry in read_entries(source):
        if not entry.view(source.text, "msgid").text:
            english = language_of(entry.view(source.text, "msgstr").text).lower().startswith(_ENGLISH)
        elif fields.text:
            yield [Field("text", entry.view(source.text, name)) for name in fields.text]
        else:
            meant = entry.view(source.text, "msgstr")
            yield [Field("text", meant if english and meant.text else entry.view(source.text, "msgid"))]


def _xliff(source: Source, fields: CopyFields) -> Iterator[list[Field]]:
    """Units of an XLIFF file: what the config names, else the English of the two."""
    from lint.readers.catalogue.xliff import read_units

    wrong = [name for name in fields.text if name not in ("source", "target")]
    if wrong:
        raise UnreadableError(f"an XLIFF file holds source and target; the config asks for “{wrong[0]}”")
    for unit in read_units(source):
        if fields.text:
            yield [Field("text", unit.source if name == "source" else unit.target) for name in fields.text]
        else:
            english = unit.target.text and unit.target_language.lower().startswith(_ENGLISH)
            yield [Field("text", unit.target if english else unit.source)]
