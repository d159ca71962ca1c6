"""CSV and TSV with the place of every cell."""

import re
from collections.abc import Iterator, Sequence

from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.model.source import Source
from lint.model.view import TextView, ViewBuilder
from lint.readers.catalogue.places import broken, unescaped
from lint.text.nearest import nearest
from lint.text.patterns import pattern

DELIMITERS = ",;\t|"
_DOUBLED = pattern(r'""')


class Cell(NamedTuple):
    """The spans of a cell: what its quotation marks hold (empty without any), and what stands outside them."""

    quoted: tuple[int, int]
    bare: tuple[int, int]

    def view(self, text: str) -> TextView:
        """What the cell says."""
        builder = ViewBuilder()
        unescaped(builder, text, *self.quoted, _DOUBLED, lambda _: '"')
        builder.add(text[slice(*self.bare)], *self.bare)
        return builder.view()


def read_rows(source: Source, columns: Sequence[str]) -> Iterator[dict[str, Cell]]:
    """The cells of the named columns, row by row, below the row of their names.

    The delimiter is the one that gives these columns. Raises UnreadableError for a column that is not there, and for a
    quotation mark that is never closed.
    """
    places: dict[str, int] = {}
    delimiter, names = ",", list[str]()
    for delimiter in DELIMITERS:
        header = next(_rows(source, delimiter), None)
        if header is None:
            return
        found = [_in_one_line(cell.view(source.text).text) for cell in header]
        at = {name.casefold(): number for number, name in reversed(list(enumerate(found)))}
        places = {name: at[key] for name in columns if (key := _in_one_line(name).casefold()) in at}
        if len(places) == len(set(columns)):
            break
        names = max(names, found, key=len)
    else:
        missing = next(name for name in columns if name not in places)
        close = nearest(missing, names)
        hint = f"did you mean “{close}”?" if close else f"its columns are {', '.join(names)[:200]}"
        raise UnreadableError(f"it has no column “{missing}”; {hint}")
    rows = _rows(source, delimiter)
    next(rows)
    for row in rows:
        yield {name: row[at] for name, at in places.items() if at < len(row)}


def _in_one_line(name: str) -> str:
    return " ".join(name.split())


def _rows(source: Source, delimiter: str) -> Iterator[list[Cell]]:
    """The rows of a file; a blank line is none."""
    text, sign = source.text, re.escape(delimiter)
    cell_at = re.compile(rf'(?:"((?:[^"]++|"")*+)("?))?+([^{sign}\r\n]*+)({sign}|\r\n|\r|\n|\Z)')
    row: list[Cell] = []
    at = 0
    while at < len(text) or row:
        found = cell_at.match(text, at)
        assert found is not None
        if found[2] == "":
            raise broken(source, found.start(), "a quotation mark is never closed")
        quoted = found.span(1) if found[2] else (at, at)
        row.append(Cell(quoted, found.span(3)))
        at = found.end()
        if found[4] != delimiter:
            if len(row) > 1 or found[1] is not None or found[3]:
                yield row
            row = []
