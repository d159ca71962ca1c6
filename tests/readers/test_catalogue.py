"""What catalogues say, record by record, and where."""

import time
from collections.abc import Iterator

import pytest

from lint.model.copyfields import CopyFields
from lint.model.document import Document
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.registry import read_all
from tests.exact_places import assert_exact

N = 20_000


def documents(text: str, format: str, fields: CopyFields) -> Iterator[Document]:
    for document in read_all(Source(f"copy.{format}", format, text), fields):
        assert_exact(document)
        yield document


def shown(text: str, format: str, *paths: str, **fields: str) -> list[str]:
    """One line a record: the texts of its blocks, their roles where they are not plain paragraphs."""
    lines = []
    for document in documents(text, format, CopyFields(paths, **fields)):
        blocks = [f"{'' if block.role == 'paragraph' else block.role + ' '}{block.text}" for block in document.blocks]
        lines.append(" | ".join(blocks))
    return lines


CSV = [
    ("a row a record", "id,body\n1,Pay less.\n2,Sleep well.\n", ["Pay less.", "Sleep well."]),
    ("quotation marks", 'body\n"Pay ""less"", sleep."\n', ['Pay "less", sleep.']),
    ("lines in a cell", 'body\n"Pay less.\n\nSleep well."\n', ["Pay less. | Sleep well."]),
    ("semicolons", "id;body\n1;Pay less, sleep.\n", ["Pay less, sleep."]),
    ("tabs", "id\tbody\n1\tPay less, sleep.\n", ["Pay less, sleep."]),
    ("names in other letters", " ID , Body \n1,Pay less.\n", ["Pay less."]),
    ("short, blank and empty rows", 'id,body\n1\n\n2,\n3," "\n4,Pay less.\n', ["Pay less."]),
    ("a mark inside a cell", 'body\nA 5" oven.\n', ['A 5" oven.']),
    ("Windows line ends", "id,body\r\n1,Pay less.\r\n", ["Pay less."]),
    ("nothing at all", "", []),
    ("a first row alone", "id,body\n", []),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CSV])
def test_csv(text: str, expected: list[str]) -> None:
    assert shown(text, "csv", "body") == expected


TREE = '{"a": {"b": "Pay less.", "n": 3}, "c.d": "Sleep well.", "l": [{"t": "One."}, {"t": "Two."}, "Three."]}'
PATHS = [
    (["a.b"], ["Pay less."]),
    (['"c.d"'], ["Sleep well."]),
    (["l[1].t"], ["Two."]),
    (["l[*].t"], ["One.", "Two."]),
    (["l[*]"], ["Three."]),
    (["a.*"], ["Pay less."]),
    (["*"], ["Sleep well."]),
    (["**"], ["Pay less.", "Sleep well.", "One.", "Two.", "Three."]),
    (["**.t"], ["One.", "Two."]),
    (["l.**"], ["One.", "Two.", "Three."]),
    (["a.b", "l[*].t"], ["Pay less. | One. | Two."]),  # what they share is the file
]


@pytest.mark.parametrize(("paths", "expected"), PATHS)
def test_key_paths(paths: list[str], expected: list[str]) -> None:
    assert shown(TREE, "json", *paths) == expected


def test_what_paths_share_is_a_record() -> None:
    text = """{"mails": [
      {"subject": "One", "parts": [{"text": "Pay less."}, {"text": "Sleep well."}]},
      {"subject": "Two", "parts": [{"text": "Call us."}]}
    ]}"""
    found = list(documents(text, "json", CopyFields(("mails[*].parts[*].text",), subject="mails[*].subject")))
    assert [[block.text for block in document.blocks] for document in found] == [
        ["One", "Pay less.", "Sleep well."],
        ["Two", "Call us."],
    ]
    assert [(document.kind, document.metadata["subject"]) for document in found] == [("email", "One"), ("email", "Two")]
    assert [document.source.member for document in found] == [{"record": 1}, {"record": 2}]


STRINGS = [
    ("json", r'["Caf\u00e9 \ud83d\ude00 \"now\"\nor \\ later"]', 'Café 😀 "now" or \\ later'),
    ("json", '["A \\ud83d b"]', "A \ufffd b"),
    ("jsonl", '\n["One."]\n\n["Two."]', "One.", "Two."),
    ("yaml", "- Pay\n  less.", "Pay less."),
    ("yaml", "- 'It''s.\n\n\n  Here.'", "It's. | Here."),
    ("yaml", '- "Pay \\\n   less \\u2013 \\"now\\""', 'Pay less – "now"'),
    ("yaml", "- |\n  Pay less.\n\n  Sleep well.\n- x", "Pay less. | Sleep well.", "x"),
    ("yaml", "- >-\n   Pay\n   less.\n\n\n   Sleep well.", "Pay less. | Sleep well."),
    ("yaml", "- &one Pay less.\n- *one\n- 12\n- yes\n- !!str 5", "Pay less.", "5"),
    ("yaml", "--- [One.]\n--- [Two.]", "One.", "Two."),
    ("yaml", "? [a, b]\n: One.\n? {c: d}\n: Two.\ne: Three.", "Two.", "Three."),
    ("toml", 'a = "Caf\\u00e9 \\"now\\""\nb = \'C:\\new\'\nc = 3', 'Café "now"', "C:\\new"),
    ("toml", 'a = """\nPay \\\n   less."""\n[[b]]\nc = [{ d = "One." }, "Two."]', "Pay less.", "One.", "Two."),
    ("toml", "[a.'b.c']\nd = '''\r\nPay less\r\nnow.''' # Not this.\r\n", "Pay less now."),
]


@pytest.mark.parametrize(("format", "text", "expected"), [(case[0], case[1], list(case[2:])) for case in STRINGS])
def test_strings_of_trees(format: str, text: str, expected: list[str]) -> None:
    assert shown(text, format, "**") == expected


PO = (
    'msgid ""\nmsgstr ""\n"Language: {}\\n"\n\n'
    '#: a.c\n#, c-format\nmsgid "Pay "\n"%s less."\nmsgstr "Spend %s less."\n\n'
    '#, fuzzy\nmsgid "Sleep \\"well\\"."\nmsgstr "Nap."\n\n'
    'msgctxt "x"\nmsgid "A seat."\nmsgid_plural "%d seats."\nmsgstr[0] ""\n\n#~ msgid "Gone."\n'
)
UNITS = (
    '<?xml version="1.0"?>\n<xliff {}><file {}><{u}><{s}><source>Pay <g id="1">less</g> &amp; <x id="NAME"/>.</source>'
    "<target>Spend “less”.</target></{s}></{u}></file></xliff>"
)
XLIFF_1 = UNITS.format("", 'source-language="de" target-language="{}"', u="body", s="trans-unit")
XLIFF_2 = UNITS.format('srcLang="de" trgLang="{}"', "", u="unit", s="segment")
TRANSLATIONS = [
    ("po", PO.format("de"), (), ["Pay %s less.", 'Sleep "well".', "A seat. | %d seats."]),
    ("po", PO.format("en_GB"), (), ["Spend %s less.", 'Sleep "well".', "A seat. | %d seats."]),
    ("po", PO.format("de"), ("msgstr",), ["Spend %s less."]),
    ("po", PO.format("en_GB"), ("msgid",), ["Pay %s less.", 'Sleep "well".', "A seat. | %d seats."]),
    ("xliff", XLIFF_1.format("fr"), (), ["Pay less & {NAME}."]),
    ("xliff", XLIFF_1.format("en-GB"), (), ["Spend “less”."]),
    ("xliff", XLIFF_2.format("en-GB"), (), ["Spend “less”."]),
    ("xliff", XLIFF_2.format("en-GB"), ("source",), ["Pay less & {NAME}."]),
]


@pytest.mark.parametrize(("format", "text", "paths", "expected"), TRANSLATIONS)
def test_the_english_of_a_translation_is_read(
    format: str, text: str, paths: tuple[str, ...], expected: list[str]
) -> None:
    assert shown(text, format, *paths) == expected


def test_emails_of_a_table() -> None:
    text = (
        'subject,preheader,body\n"Your oven, {{first_name}}",It is ready,"Hi {{first_name}},\nCome by.\n\nBest,\nJo"\n'
    )
    (document,) = documents(text, "csv", CopyFields(("body",), subject="subject", preheader="preheader"))
    assert [(block.role, block.text) for block in document.blocks] == [
        ("subject", "Your oven, {{first_name}}"),
        ("preheader", "It is ready"),
        ("paragraph", "Hi {{first_name}},"),
        ("paragraph", "Come by."),
        ("paragraph", "Best,"),
        ("paragraph", "Jo"),
    ]
    assert document.kind == "email"
    assert [mark.kind for block in document.blocks[:3] for mark in block.marks] == ["merge", "merge"]


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_markup_in_a_field(format: str) -> None:
    texts = {
        "html": "<!-- pitchlint: off --><p>Pay <b>less</b> &amp; sleep.</p><ul><li>Now</li></ul>",
        "markdown": "<!-- pitchlint: off -->\n\nPay **less** &amp; sleep.\n\n- Now",
    }
    written = texts[format].replace("\n", "\\n")
    text = f'[{{"h": "Nights", "t": "{written}"}}]'
    (document,) = documents(text, "json", CopyFields(("[*].t",), heading="[*].h", format=format))
    assert [(block.role, block.text, block.headings) for block in document.blocks] == [
        ("heading", "Nights", ()),
        ("paragraph", "Pay less & sleep.", ("Nights",)),
        ("item", "Now", ("Nights",)),
    ]
    (comment,) = document.comments
    assert text[comment.start : comment.end] == "<!-- pitchlint: off -->"


WRONG = [
    ("csv", 'id,"my\ntext"\n1,x', ("body",), "it has no column “body”; its columns are id, my text"),
    ("csv", "id,boby\n1,x", ("body",), "it has no column “body”; did you mean “boby”?"),
    ("csv", 'body\n"Pay less', ("body",), "line 2, column 1: a quotation mark is never closed"),
    (
        "json",
        '{"a": 1,}',
        ("a",),
        "line 1, column 9: this is not valid JSON: a key in quotation marks should stand here",
    ),
    ("json", '{"a": "b}', ("a",), "line 1, column 7: this is not valid JSON: a quotation mark is never closed"),
    ("json", '{\n"a" 1}', ("a",), "line 2, column 5: this is not valid JSON: a colon should stand here"),
    ("json", "[1] x", ("a",), "line 1, column 5: this is not valid JSON: something follows its end"),
    ("json", '{"b": "x"}', ("a", "c"), "there is no text at “a” or “c” in it"),
    ("json", "{}", ("a..b",), "the config's key path “a..b” is none: look at “..b”"),
    ("json", "{}", ("**.**",), "the config's key path “**.**” has “**” in it more than once"),
    ("json", "{}", (), 'the config names no text of it: add text = "…" to its table in [sources]'),
    ("jsonl", '{"a": "x"}\n{"a": ]', ("a",), "line 2, column 7: this is not valid JSON: a value should stand here"),
    ("yaml", "a: b\n c: d", ("a",), "line 2, column 3: this is not valid YAML: mapping values are not allowed"),
    ("yaml", "a: \x01", ("a",), "line 1, column 4: this is not valid YAML: a character that YAML doesn't allow"),
    ("toml", "a = \n", ("a",), "this is not valid TOML: Invalid value (at line 1, column 5)"),
    ("po", "msgid Pay less", (), "line 1, column 1: this is no line of a PO file"),
    ("po", '"Pay less"', (), "line 1, column 1: a string without msgid or msgstr before it"),
    ("po", "", ("body",), "a PO file holds msgid and msgstr; the config asks for “body”"),
    ("xliff", "<a>\n</b>", (), "line 2, column 3: this is not valid XML: mismatched tag"),
    ("xliff", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', (), "refused: it declares XML entities"),
    ("xliff", "", ("body",), "an XLIFF file holds source and target; the config asks for “body”"),
]


@pytest.mark.parametrize(("format", "text", "paths", "message"), WRONG)
def test_what_is_wrong_is_told_in_one_line(format: str, text: str, paths: tuple[str, ...], message: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        list(documents(text, format, CopyFields(paths)))
    assert str(raised.value).startswith(message)
    assert "\n" not in str(raised.value)


def test_the_first_records_come_before_a_mistake() -> None:
    found = documents('["One."]\n[', "jsonl", CopyFields(("[*]",)))
    assert next(found).blocks[0].text == "One."
    with pytest.raises(UnreadableError):
        next(found)


DEEP = "nest more than 100 deep"
HOSTILE = [
    ("json", "[", "", DEEP), ("json", '{"a":', "", DEEP), ("json", '"', "", "something follows"),
    ("json", '["a', "", "“]”|comma"), ("json", " ", "", "a value"),
    ("yaml", "[", "", DEEP), ("yaml", "{a: ", "", DEEP), ("yaml", "- ", "", DEEP), ("yaml", "&a ", "", "not valid"),
    ("toml", "[", "a = ", DEEP), ("toml", "{a=", "a = ", DEEP), ("toml", "a.", "", DEEP),
    ("xliff", "<a>", "", DEEP), ("xliff", "<", "", "not valid XML"),
    ("po", 'msgid "', "", "no line"),
]  # fmt: skip


@pytest.mark.parametrize(("format", "piece", "head", "message"), HOSTILE)
def test_endless_nesting_and_open_signs_are_refused_at_once(format: str, piece: str, head: str, message: str) -> None:
    start = time.perf_counter()
    with pytest.raises(UnreadableError, match=message):
        list(documents(head + piece * N, format, CopyFields(() if format in ("po", "xliff") else ("**",))))
    assert time.perf_counter() - start < 5


LONG = [
    ("json", "[" + '"a",' * (N // 10) + '"b"]', 1 + N // 10),
    ("json", "{" + '"a": "b",' * N + '"a": "c"}', 1),  # of equal keys the last counts
    ("csv", "a\n" + '""' * N, 1),
    ("yaml", "a0: &a0 x\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n" for i in range(1, N)), 1),
    ("yaml", "a: b\n" * N, 1),
    ("po", 'msgid ""\n' + '"a"\n' * N, 1),
    ("xliff", "<xliff><trans-unit><source>" + "é&amp;" * N + "</source></trans-unit></xliff>", 1),
]


@pytest.mark.parametrize(("format", "text", "records"), LONG, ids=[f"{case[0]} {case[1][:20]!r}" for case in LONG])
def test_long_files_are_read_in_linear_time(format: str, text: str, records: int) -> None:
    fields = CopyFields({"csv": ("a",), "po": (), "xliff": ()}.get(format, ("**",)))
    found = sum(1 for _ in read_all(Source("copy", format, text), fields))
    assert found == records
