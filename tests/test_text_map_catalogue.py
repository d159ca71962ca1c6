"""Catalogues read like the parsers of the programs that use them, and every character leads back to its place."""

import csv
import io
import json
import tomllib
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint.model.copyfields import CopyFields
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.model.view import TextView
from lint.readers.catalogue import csv as own_csv
from lint.readers.catalogue import json as own_json
from lint.readers.catalogue import toml as own_toml
from lint.readers.catalogue import yaml as own_yaml
from lint.readers.catalogue.places import Node, Text
from lint.readers.catalogue.po import read_entries
from lint.readers.catalogue.xliff import read_units
from lint.registry import read_all

CHARACTERS = "aé😀\"'\\ \n\t#:-|>&*!%@`{}[],?=."
TEXTS = st.text(alphabet=CHARACTERS, max_size=14)
KEYS = st.text(alphabet="ab. \"'", max_size=3)


def trees(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8
    )


def said(source: Source, view: TextView) -> str:
    """What a view says, once all of its places are right."""
    last = 0
    for segment in view.segments:
        assert last <= segment.source_start <= segment.source_end <= len(source.text)
        last = segment.source_end
        if segment.verbatim:
            shown = view.text[segment.start : segment.end]
            assert source.text[segment.source_start : segment.source_end] == shown
    return view.text


def strings(tree: Any) -> Any:
    """A parsed tree with None for all that is no text."""
    if isinstance(tree, dict):
        return {key: strings(inner) for key, inner in tree.items()}
    if isinstance(tree, list):
        return [strings(inner) for inner in tree]
    return tree if isinstance(tree, str) else None


def read(source: Source, node: Node, view_of: Callable[[Source, Text], TextView]) -> Any:
    """A tree of places with what they say."""
    if isinstance(node, dict):
        return {key: read(source, inner, view_of) for key, inner in node.items()}
    if isinstance(node, list):
        return [read(source, inner, view_of) for inner in node]
    return said(source, view_of(source, node)) if node is not None else None


@given(trees(st.none() | st.booleans() | st.integers() | TEXTS), st.booleans(), st.sampled_from([None, 1]))
def test_json(tree, ascii_only, indent):
    source = Source("a.json", "json", json.dumps(tree, ensure_ascii=ascii_only, indent=indent))
    assert read(source, own_json.read_json(source), own_json.view_of) == strings(tree)


@given(st.text(alphabet='{}[]",:\\ut1ae \n-.0null', max_size=30))
def test_whatever_is_json_is_read(text):
    source = Source("a.json", "json", text)
    try:
        expected = strings(json.loads(text, strict=False))
    except ValueError:
        return
    assert read(source, own_json.read_json(source), own_json.view_of) == expected


@given(
    st.lists(st.lists(st.text(alphabet='a",;\n\r b', max_size=6), min_size=2, max_size=4), min_size=1, max_size=4),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from([",", ";", "\t"]),
)
def test_csv(rows, quoting, delimiter):
    file = io.StringIO(newline="")
    names = [f"c{number}" for number in range(4)]
    csv.writer(file, quoting=quoting, delimiter=delimiter).writerows([names, *rows])
    source = Source("a.csv", "csv", file.getvalue())
    found = [{name: said(source, cell.view(source.text)) for name, cell in row.items()}
             for row in own_csv.read_rows(source, names)]  # fmt: skip
    assert found == [dict(zip(names, row, strict=False)) for row in rows]


@settings(max_examples=200)
@given(
    trees(TEXTS), st.sampled_from([None, '"', "'", "|", ">"]), st.sampled_from([20, 80]), st.booleans(), st.booleans()
)
def test_yaml(tree, style, width, as_it_is, flow):
    text = yaml.safe_dump(tree, default_style=style, width=width, allow_unicode=as_it_is, default_flow_style=flow)
    source = Source("a.yaml", "yaml", text)
    assert [read(source, node, own_yaml.view_of) for node in own_yaml.read_yaml(source)] == [tree]


@pytest.mark.parametrize("style", ["", '"', "'", "|", ">"])
@given(st.lists(st.lists(st.sampled_from(["pay", "less", "é"]), min_size=1, max_size=6), min_size=1, max_size=3))
def test_the_words_of_yaml_keep_their_own_places(style, paragraphs):
    tree = {"a": {"b": "\n\n".join(map(" ".join, paragraphs))}}
    text = yaml.safe_dump(tree, default_style=style or None, width=12, allow_unicode=True)
    source = Source("a.yaml", "yaml", text)
    (root,) = own_yaml.read_yaml(source)
    assert isinstance(root, dict) and isinstance(root["a"], dict) and isinstance(root["a"]["b"], Text)
    view = own_yaml.view_of(source, root["a"]["b"])
    assert said(source, view) == tree["a"]["b"]
    verbatim = "".join(view.text[segment.start : segment.end] for segment in view.segments if segment.verbatim)
    assert verbatim.split() or not view.text
    assert "".join(verbatim.split()) == "".join(view.text.split())


@st.composite
def toml_values(draw: st.DrawFn, depth: int = 2) -> str:
    """A value as TOML may write it; some are no TOML."""
    kind = draw(st.integers(0, 6 if depth else 4))
    text = draw(TEXTS)
    escaped = json.dumps(text, ensure_ascii=False)
    if kind == 0:
        return f"'{text}'"
    if kind == 1:
        return f"'''\n{text}'''"
    if kind == 2:
        return f'"""\n\\\n   {escaped[1:-1]}"""'
    if kind == 3:
        return draw(st.sampled_from(["12", "true", "1979-05-27 07:32:00", json.dumps(text)]))
    if kind == 5:
        return "[ " + ", # no\n".join(draw(st.lists(toml_values(depth - 1), max_size=3))) + " ]"
    if kind == 6:
        pairs = draw(st.dictionaries(KEYS, toml_values(depth - 1), max_size=3))
        return f"{{ {', '.join(f'{json.dumps(key)} = {written}' for key, written in pairs.items())} }}"
    return escaped


@settings(max_examples=200)
@given(st.dictionaries(KEYS, toml_values(), max_size=3), st.booleans())
def test_toml(table, windows):
    text = "# no\n[t.u]\n" + "".join(f"{json.dumps(key)} = {written} # no\n" for key, written in table.items())
    check_toml(text.replace("\n", "\r\n") if windows else text)


@given(st.text(alphabet="ab.\"'=[]{}\n ,#\\tu0041", max_size=40))
def test_whatever_is_toml_is_read(text):
    check_toml(text)


def check_toml(text: str) -> None:
    source = Source("a.toml", "toml", text)
    try:
        expected = strings(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        with pytest.raises(UnreadableError):
            own_toml.read_toml(source)
    else:
        assert read(source, own_toml.read_toml(source), own_toml.view_of) == expected


def _quoted(text: str, at: int) -> str:
    """A text as a PO file writes it, over two lines from an offset on."""
    first, second = (
        part.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        for part in (text[:at], text[at:])
    )
    return f'"{first}"\n"{second}"'


@given(st.lists(st.tuples(TEXTS.filter(bool), TEXTS, st.integers(0, 14)), min_size=1, max_size=4))
def test_po(entries):
    text = "\n".join(f"# no\nmsgid {_quoted(one, at)}\nmsgstr {_quoted(two, at)}\n" for one, two, at in entries)
    source = Source("a.po", "po", text)
    found = [tuple(said(source, entry.view(text, name)) for name in ("msgid", "msgstr"))
             for entry in read_entries(source)]  # fmt: skip
    assert found == [(one, two) for one, two, _ in entries]


@given(st.lists(st.tuples(TEXTS, st.sampled_from(["", "<g id='1'>", "<!-- no -->", "<![CDATA["])), max_size=4))
@example([("]]>", "")])
@example([("]]>", "<![CDATA[")])
def test_xliff(pieces):
    written, meant = "", ""
    for text, sign in pieces:
        if sign == "<![CDATA[":
            text = safe = text.replace("]]>", "")  # which ends it
        else:
            safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&#62;")
        written += sign + safe + {"<g id='1'>": "</g>", "<![CDATA[": "]]>"}.get(sign, "")
        meant += text
    text = f"<xliff><trans-unit><source>{written}</source></trans-unit></xliff>"
    (unit,) = read_units(source := Source("a.xlf", "xliff", text))
    assert said(source, unit.source) == meant


@given(
    st.sampled_from(["csv", "json", "jsonl", "yaml", "toml", "po", "xliff"]),
    st.text(alphabet="<>/=\"'a[]{}:-|,;#\\\n \t&mxligdstr.é\ud800\x00", max_size=60),
)
def test_no_text_breaks_a_reader(format, text):
    fields = CopyFields(() if format in ("po", "xliff") else ("a",) if format == "csv" else ("**",))
    source = Source("a", format, text)
    try:
        for document in read_all(source, fields):
            for block in document.blocks:
                said(source, block.view)
    except UnreadableError as error:
        assert str(error)
