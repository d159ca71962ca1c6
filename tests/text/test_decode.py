"""From a file's bytes to its text and back."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.model.errors import UnreadableError
from lint.text.decode import decode, encode

READABLE = [
    (b"", "", "utf-8", b""),
    (b"We ship.\r\n", "We ship.\r\n", "utf-8", b""),
    ("Crème brûlée 🎉".encode(), "Crème brûlée 🎉", "utf-8", b""),
    (b"\xef\xbb\xbfHi", "Hi", "utf-8", b"\xef\xbb\xbf"),
    (b"\xff\xfeH\x00i\x00", "Hi", "utf-16-le", b"\xff\xfe"),
    (b"\xfe\xff\x00H\x00i", "Hi", "utf-16-be", b"\xfe\xff"),
    (b"\xff\xfe\x00\x00H\x00\x00\x00", "H", "utf-32-le", b"\xff\xfe\x00\x00"),
    (b"\x00\x00\xfe\xff\x00\x00\x00H", "H", "utf-32-be", b"\x00\x00\xfe\xff"),
    ("Plain words, no mark.".encode("utf-16-le"), "Plain words, no mark.", "utf-16-le", b""),
    ("Plain words, no mark.".encode("utf-16-be"), "Plain words, no mark.", "utf-16-be", b""),
    (b"It\x92s \x80 5", "It’s € 5", "windows-1252", b""),
    (b"caf\xe9", "café", "windows-1252", b""),
    (b"odd \x81\x8d byte \xe9", "odd \x81\x8d byte é", "windows-1252", b""),
    ("Ã©".encode("cp1252") + b" caf\xe9", "Ã© café", "windows-1252", b""),
    (b"a mail cut off " * 600 + b"\x00\x00", "a mail cut off " * 600 + "\0\0", "utf-8", b""),
    (b"a form feed\x0c and a tab\t and an escape \x1b", "a form feed\x0c and a tab\t and an escape \x1b", "utf-8", b""),
]
OTHER_SCRIPTS = [
    ("Всем привет, это письмо о новых ценах на хлеб и булки в нашей пекарне. " * 5).encode("cp1251"),
    ("これは新しいパンの値段についての手紙です。毎朝焼きたてをお届けします。" * 5).encode("shift_jis"),
]
BINARY = [
    (b"%PDF-1.7\n...", "looks like a PDF, not text"),
    (b"PK\x03\x04rest", "looks like a ZIP archive or office file, not text"),
    (b"\x89PNG\r\n\x1a\nrest", "looks like a PNG image, not text"),
    (b"MZ\x90\x00rest", "looks like a program, not text"),
    (b"{\\rtf1 Hello}", "looks like an RTF document, not text"),
    (b"some\x00thing", "not a text file"),
    (b"a long text " * 600 + b"\x00\x01" * 99, "not a text file"),
    (bytes(range(1, 9)) * 20, "not a text file"),
    (b"\xff\xfeH\x00\x00\xd8", "starts as UTF-16-LE text but is broken further on"),
]


@pytest.mark.parametrize(("data", "text", "encoding", "bom"), READABLE)
def test_text_is_decoded_and_written_back(data: bytes, text: str, encoding: str, bom: bytes) -> None:
    assert decode(data) == (text, encoding, bom)
    assert encode(*decode(data)) == data


@pytest.mark.parametrize(("data", "reason"), BINARY)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data)
    assert str(caught.value) == reason


ANY_BYTES = st.one_of(
    st.binary(max_size=200),
    st.binary(max_size=200).map(lambda data: data.replace(b"\x00", b"x")),
    st.tuples(
        st.sampled_from([b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00"]), st.binary(max_size=80)
    ).map(b"".join),
    st.text(max_size=80).flatmap(
        lambda text: st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-8-sig"]).map(
            lambda encoding: text.encode(encoding, "ignore")
        )
    ),
)


@given(ANY_BYTES)
def test_the_same_bytes_come_back(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableError as refused:
        assert str(refused).count("\n") == 0
        return
    assert encode(*decoded) == data
    assert not any("\ud800" <= char <= "\udfff" for char in decoded.text)


def test_a_fix_may_add_characters_that_the_encoding_has() -> None:
    text, encoding, bom = decode(b"caf\xe9 \x81")
    assert encode(text + " €", encoding, bom) == b"caf\xe9 \x81 \x80"
    with pytest.raises(UnicodeEncodeError):
        encode(text + " 🎉", encoding, bom)


@pytest.mark.parametrize("data", OTHER_SCRIPTS)
def test_code_pages_of_other_scripts_are_guessed_where_asked(data: bytes) -> None:
    pytest.importorskip("charset_normalizer", reason="needs the extra encodings")
    guessed = decode(data, guess=True)
    assert encode(*guessed) == data
    assert sum(char.isalpha() for char in guessed.text) > len(guessed.text) / 2
    assert decode(data).encoding == "windows-1252"


def test_western_text_needs_no_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    assert decode("Le café où tu étais".encode("cp1252"), guess=True).text == "Le café où tu étais"
    with pytest.raises(UnreadableError, match=r"^in an old encoding: .*pitchlint\[encodings\]"):
        decode(OTHER_SCRIPTS[0], guess=True)


def test_a_few_wrong_bytes_leave_the_rest_as_it_is() -> None:
    data = "It’s “caf".encode() + b"\xe9" + "” – yes…".encode()
    assert decode(data, guess=True) == ("It’s “caf\uf7e9” – yes…", "UTF-8 with wrong bytes", b"")
    assert encode(*decode(data, guess=True)) == data
    assert decode(data + "\uf7e9".encode(), guess=True).encoding == "windows-1252"


@given(ANY_BYTES)
def test_the_same_bytes_come_back_from_a_guess(data: bytes) -> None:
    try:
        assert encode(*decode(data, guess=True)) == data
    except UnreadableError as refused:
        assert str(refused).count("\n") == 0
