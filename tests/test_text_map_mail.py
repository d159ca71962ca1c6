"""The position map of plain text and mail: every character of a block leads back to the one it was read from."""

import base64
import quopri

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint.model.document import Document
from lint.model.source import Source
from lint.readers import eml, text

LETTERS = "aA é\u0301ß🎉👍🏽\u00a0\u200b日.,!?=>-*_1:\t\"'{}[]#"
WORDS = st.sampled_from(
    ["We ship", "your van", "ready.", "- ", "1. ", "> ", "Hi Ann,", "Best,", "Kim", "-- ", "{{first_name}}", "é🎉",
     "e\u0301", "\u00a0", "==== ", "Prices", "Subject: ", "On Tue 5 Ann wrote:", "a very long line of words " * 3,
     "https://example.com/a=b", "unsubscribe", " "]
)  # fmt: skip
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"])
COPY = st.one_of(
    st.text(alphabet=LETTERS + "\r\n", max_size=120),
    st.lists(st.one_of(WORDS, LINE_ENDS), max_size=25).map("".join),
)
HEADERS = "Subject: Van\r\nMessage-ID: <1@example.com>\r\n"


def check_places(document: Document, sources: dict[str | None, str]) -> None:
    """Assert that verbatim characters are the source's and that places grow from block to block within a part."""
    for block in document.blocks:
        for at, char in enumerate(block.text):
            span = block.view.to_source(at, at + 1)
            source = sources[span.part]
            assert 0 <= span.start < span.end <= len(source)
            if block.view.is_verbatim(at, at + 1):
                assert source[span.start : span.end] == char
        starts = [segment.source_start for segment in block.view.segments]
        assert starts == sorted(starts)


def letters(copy: str) -> str:
    return "".join(char for char in copy if char.isalpha())


@given(COPY)
def test_plain_text(copy: str) -> None:
    document = text.read(Source("a.txt", "text", copy))
    check_places(document, {None: copy})
    for block in document.blocks:
        gaps = [block.text[segment.start : segment.end] for segment in block.view.segments if not segment.verbatim]
        assert set(gaps) <= {" "}  # only the break between two lines is not the source's own


@given(st.lists(st.one_of(WORDS.filter(lambda word: word != "Subject: "), LINE_ENDS), max_size=25).map("".join))
def test_no_letter_of_plain_text_is_lost(copy: str) -> None:
    document = text.read(Source("a.txt", "text", copy))
    assert letters("".join(block.text for block in document.blocks)) == letters(copy)


@given(COPY)
def test_mail_as_it_stands(copy: str) -> None:
    raw = HEADERS + "\r\n" + copy
    check_places(eml.read(Source("a.eml", "eml", raw)), {None: raw})


@given(COPY)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_quoted_printable_mail_reads_as_the_text_it_was_made_of(copy: str) -> None:
    copy = copy.replace("\r\n", "\n").replace("\r", "\n")
    encoded = quopri.encodestring(copy.encode()).decode("ascii")
    raw = HEADERS + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    document = eml.read(Source("a.eml", "eml", raw + encoded))
    check_places(document, {None: raw + encoded})
    plain = eml.read(Source("b.eml", "eml", HEADERS + "\r\n" + copy))
    assert [(block.role, block.zone, block.text) for block in document.blocks] == [
        (block.role, block.zone, block.text) for block in plain.blocks
    ]
    for block in document.blocks:
        for at, char in enumerate(block.text):
            span = block.view.to_source(at, at + 1)
            written = quopri.decodestring((raw + encoded)[span.start : span.end]).decode()
            assert written == char or (char == " " and not written.strip(" >\t\u00a0\r\n"))


@given(st.lists(COPY, min_size=1, max_size=3))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_base64_parts_have_places_of_their_own(copies: list[str]) -> None:
    parts = "".join(
        "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64.encodebytes(copy.encode()).decode()
        + "\r\n"
        for copy in copies
    )
    raw = f"{HEADERS}Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--\r\n"
    names = ["body", "body 2", "body 3"]
    check_places(eml.read(Source("a.eml", "eml", raw)), {None: raw, **dict(zip(names, copies, strict=False))})


@given(st.binary(max_size=150), st.sampled_from(["koi8-r", "shift_jis", "gb2312", "iso-2022-jp", "utf-8", "utf-7", ""]),
       st.sampled_from(["8bit", "quoted-printable", "base64", "x-other"]))  # fmt: skip
def test_any_bytes_in_any_charset_are_read(data: bytes, charset: str, transfer: str) -> None:
    raw = (
        (f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {transfer}\n\n".encode() + data)
        .decode("latin-1")
        .encode("cp1252", "replace")
        .decode("cp1252")
    )
    document = eml.read(Source("a.eml", "eml", raw, "windows-1252"))
    for block in document.blocks:
        assert not any("\ud800" <= char <= "\udfff" for char in block.text)
        for segment in block.view.segments:
            if segment.verbatim and segment.part is None:
                assert raw[segment.source_start : segment.source_end] == block.text[segment.start : segment.end]


@given(st.lists(st.sampled_from(
    ["Content-Type: multipart/mixed; boundary=b\n", "Content-Type: multipart/alternative; boundary=c\n", "\n", "--b\n",
     "--c\n", "--b--\n", "--c--\n", "Content-Type: text/html\n", "Content-Type: message/rfc822\n", "<p>We ship</p>\n",
     "We ship.\n", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "=C3=A9\n",
     "V2Ugc2hpcC4=\n", "> quoted\n", " folded\n", ":\n", "Subject: a\n", "From: <<>>\n", "charset=\x00\n"]
), max_size=25).map("".join))  # fmt: skip
def test_no_mail_however_broken_stops_the_reader(raw: str) -> None:
    for block in eml.read(Source("a.eml", "eml", raw)).blocks:
        for segment in block.view.segments:
            if segment.verbatim and segment.part is None:
                assert raw[segment.source_start : segment.source_end] == block.text[segment.start : segment.end]
