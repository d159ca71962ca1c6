"""How files become documents: what a file is in spite of its name, files inside files, and what is refused."""

import base64
import io
import os
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from lint.api import Checker
from lint.config.settings import Settings
from lint.intake import documents, source_at, source_of
from lint.model.errors import UnreadableError
from lint.model.result import FileResult
from lint.report.records import file_record
from tests.readers.msg_maker import msg, ole
from tests.readers.pdf_maker import Put, pdf

MAIL = b"Subject: Van\nFrom: kim@example.com\nDate: today\n\nIt is ready.\n"
MAILBOX = b"From kim@example.com Mon May  5 09:12:00 2025\n" + MAIL
PAGE = b"<!DOCTYPE html><html><body><h1>Van</h1><p>It is ready.</p></body></html>"


def archive(**members: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/"), content)
    return data.getvalue()


def mail_with(*attached: tuple[str, bytes], text: str = "Here you are.") -> bytes:
    parts = [f"Content-Type: text/plain\n\n{text}\n".encode()]
    for name, data in attached:
        head = f'Content-Type: application/octet-stream; name="{name}"\nContent-Disposition: attachment\n'
        parts.append(f"{head}Content-Transfer-Encoding: base64\n\n".encode() + base64.encodebytes(data))
    body = b"".join(b"--b1\n" + part + b"\n" for part in parts)
    return b'Subject: Offer\nContent-Type: multipart/mixed; boundary="b1"\n\n' + body + b"--b1--\n"


def result_of(data: bytes, name: str = "mail.eml", settings: Settings = Settings()) -> Sequence[FileResult]:  # noqa: B008
    return tuple(Checker(settings).check_all(source_of(data, name)))


FORMATS = {
    "a PDF called .docx": ("a.docx", pdf([Put(50, 700, "Hi")]), "pdf"),
    "a PDF with rubbish before it": ("a.pdf", b"\r\n" + pdf([Put(50, 700, "Hi")]), "pdf"),
    "a Word file called .pptx": ("a.pptx", archive(word__document=b""), "docx"),
    "a deck called .md": ("a.md", archive(ppt__presentation=b""), "pptx"),
    "an ODT called .docx": ("a.docx", archive(mimetype=b"application/vnd.oasis.opendocument.text"), "odt"),
    "an Outlook mail called .eml": ("a.eml", msg(), "msg"),
    "a mail called .msg": ("a.msg", MAIL, "msg"),
    "a page called .txt": ("a.txt", PAGE, "html"),
    "a page called .md": ("a.md", b"\xef\xbb\xbf\n" + PAGE, "html"),
    "a page called .docx": ("a.docx", PAGE, "html"),
    "a mailbox called .txt": ("a.txt", MAILBOX, "mbox"),
    "text called .html": ("a.html", b"It is ready.\n\nCall us.", "text"),
    "a fragment of a page": ("a.html", b"It is <b>ready</b>.", "html"),
    "a template of a page": ("a.html", b"{{ greeting }}", "html"),
    "Markdown that begins with a tag": ("a.md", b"<p align=center>Van</p>\n\n# Van", "markdown"),
    "a text that begins with From": ("a.txt", b"From 9 to 5:\nwe are here\nat: home", "text"),
    "a broken Word file": ("a.docx", archive(word__document=b"")[:40], "docx"),
    "nothing": ("a.html", b"", "html"),
}


@pytest.mark.parametrize(("name", "data", "format"), FORMATS.values(), ids=FORMATS)
def test_a_file_is_read_as_what_it_is(name: str, data: bytes, format: str) -> None:
    assert source_of(data, name).format == format


REFUSED = {
    "old.ppt": (b"", "an old PowerPoint file: open it and save it as .pptx"),
    "deck.key": (b"", "in Keynote choose File > Export To > PowerPoint"),
    "letter.PAGES": (b"", "in Pages choose File > Export To > Word"),
    "offer.rtf": (b"", "an RTF document: open it and save it as .docx"),
    "offer.docx": (rb"{\rtf1 Hi}", "an RTF document: open it and save it as .docx"),
    "offer.txt": (ole({"WordDocument": b"x" * 5000}), "an old Word file: open it and save it as .docx"),
    "prices.docx": (archive(xl__workbook=b""), "save the sheet that holds the copy as CSV"),
    "secret.pptx": (ole({"EncryptedPackage": b"x"}), "locked with a password: save it without one and try again"),
    "home.md": (archive(home=b"Hi"), "an archive: unpack it and check the files in it"),
    "photo.md": (b"\x89PNG\r\n\x1a\n", "looks like a PNG image, not text"),
    "photo.heic": (b"", "pitchlint doesn't read this format"),
}


@pytest.mark.parametrize(("name", "case"), REFUSED.items(), ids=REFUSED)
def test_what_is_known_and_not_read_says_what_to_do(name: str, case: tuple[bytes, str]) -> None:
    with pytest.raises(UnreadableError) as caught:
        source_of(case[0], name)
    assert case[1] in str(caught.value)
    assert "\n" not in str(caught.value)


def test_attachments_are_documents_of_their_own() -> None:
    data = mail_with(("offer.md", b"# Van\n\nWe leverage vans."), ("offer.pdf", pdf([Put(50, 700, "You pay later.")])))
    mail, offer, paper = result_of(data)
    assert (mail.name, offer.name, paper.name) == (
        "mail.eml", "mail.eml:attachment offer.md", "mail.eml:attachment offer.pdf",
    )  # fmt: skip
    assert [finding.location.line for finding in offer.findings if finding.match == "leverage"] == [3]
    assert (mail.notices, paper.source.format) == ((), "pdf")


def test_what_is_attached_in_a_mail_in_an_outlook_mail_is_named_through_both() -> None:
    outer = msg({0x37: "Offer", 0x1000: "See below."}, attachments=[("inner.eml", mail_with(("a.txt", b"You pay.")))])
    names = [document.source.member for document in documents(source_of(outer, "mail.msg"))]
    assert names == [None, {"attachment": "inner.eml"}, {"attachment": "inner.eml:a.txt"}]


def test_attachments_that_are_not_read_are_named() -> None:
    locked = ole({"EncryptedPackage": b"x"})
    mail, deck, old = result_of(mail_with(("photo.heic", b"x"), ("deck.pptx", locked), ("old.doc", b"x"), ("x", b"")))
    assert mail.notices == ("attached and not read: photo.heic, x",)
    assert deck.passed_over == "not read: locked with a password: save it without one and try again"
    assert old.passed_over == "not read: an old Word file: open it and save it as .docx"


def test_what_is_left_out_is_in_the_record() -> None:
    mail, old = map(file_record, result_of(mail_with(("photo.heic", b"x"), ("old.doc", b"x"))))
    assert mail["notices"] == ["attached and not read: photo.heic"]
    assert old["notices"] == ["not read: an old Word file: open it and save it as .docx"]
    assert (old["member"], old["score"]) == ({"attachment": "old.doc"}, None)
    assert "notices" not in file_record(result_of(b"You pay.", "a.md")[0])


NESTED = "more is nested in this mail, or attached to it, than pitchlint reads: some of it is left out"


@pytest.mark.parametrize(
    ("name", "data", "notices"),
    [
        ("a.eml", b"Subject: x\nContent-Type: message/rfc822\n\n" * 3000 + b"Vans.", (NESTED,)),
        ("a.eml", b"Content-Type: message/rfc822\n\n" * 15 + b"Subject: x\n\nVans.", ()),
        ("a.eml", b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nVans.\n" * 3000, (NESTED,)),
        ("a.eml", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 3000 + b"Vans.", (NESTED,)),
        ("a.eml", b"Content-Type: text/plain; charset=utf-8\n\nVans " + "é".encode() * 9 + b"\xff.",
         ("1 letter in it could not be read (shown as \ufffd): check its encoding",)),
        ("a.html", b"<p>Vans &#xD800;&#0;.",
         ("2 letters in it could not be read (shown as \ufffd): check its encoding",)),
        ("a.eml", b"Content-Type: text/plain; charset=klingon-8\n\nVans \xe9.", ()),
    ],
)  # fmt: skip
def test_what_could_not_be_read_of_a_file_is_said(name: str, data: bytes, notices: tuple[str, ...]) -> None:
    assert result_of(data, name)[0].notices == notices


def test_nothing_is_fixed_in_an_attachment() -> None:
    source = source_of(mail_with(("offer.md", b"We utilize vans."), text="We utilize vans."), "mail.eml")
    fixed = Checker(Settings()).fix_source(source)
    assert fixed.edits == 1
    assert fixed.text == source.text.replace("We utilize vans.", "We use vans.", 1)


def test_attachments_are_read_to_a_depth() -> None:
    data = b"You pay."
    for level in range(6):
        data = mail_with((f"{level}.eml" if level else "a.txt", data))
    members = [(document.source.member or {}).get("attachment") for document in documents(source_of(data, "a.eml"))]
    assert members == [None, "5.eml", "5.eml:4.eml", "5.eml:4.eml:3.eml"]


def test_too_much_text_is_refused_and_the_limit_can_be_set() -> None:
    with pytest.raises(UnreadableError, match=r"^holds more than 100 letters of text: .*max-text"):
        result_of(b"You pay later. " * 10, "a.md", Settings(max_text=100))
    with pytest.raises(UnreadableError, match="max-text"):
        result_of(b"<i></i>" * 1000, "a.html", Settings(max_text=100))
    assert len(result_of(b"You pay later. " * 10, "a.md", Settings(max_text=200))) == 1
    one, two = result_of(MAILBOX + b"You pay. " * 20 + b"\n\n" + MAILBOX, "a.mbox", Settings(max_text=100))
    assert (bool(one.passed_over), two.passed_over) == (True, "")


def test_a_file_of_several_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.md"
    with open(path, "wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(UnreadableError, match=r"^larger than 60 MB"):
        source_at(str(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(UnreadableError, match="pipe"):
        source_at(str(tmp_path / "pipe.md"))
