"""What is read of a raw mail: parts, charsets, zones, and where everything stands in the file."""

import base64

import pytest

from benchmarks.hostile import MAILS, N
from lint.model.document import Document
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.readers.eml import read
from lint.text.decode import decode


def source_of(raw: bytes | str) -> Source:
    return Source("mail.eml", "eml", *decode(raw.encode() if isinstance(raw, str) else raw))


def document(raw: bytes | str) -> Document:
    return read(source_of(raw))


def shown(raw: bytes | str) -> list[str]:
    """Each block's text, after its role and zone where they are not paragraph and body."""
    lines = []
    for block in document(raw).blocks:
        label = ("" if block.role == "paragraph" else block.role) + ("" if block.zone == "body" else f"@{block.zone}")
        lines.append(f"{label}: {block.text}" if label else block.text)
    return lines


def multipart(kind: str, *parts: str, boundary: str = "b1") -> str:
    body = "".join(f"--{boundary}\n{part}\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n{body}--{boundary}--\n'


def plain(text: str) -> str:
    return f"Content-Type: text/plain; charset=utf-8\n\n{text}"


def html(text: str) -> str:
    return f"Content-Type: text/html; charset=utf-8\n\n{text}"


LONG_PLAIN = "You get your van back on Monday. It is clean and full."
B64 = base64.b64encode("Größe zählt, ☕ auch.".encode()).decode()

CASES: dict[str, tuple[bytes | str, list[str]]] = {
    "no headers but text": ("\n\nJust words.", ["Just words."]),
    "simple": ("Subject: Van\nFrom: kim@example.com\n\nIt is\nready.", ["subject: Van", "It is ready."]),
    "mbox line": ("From kim Mon May  5\nSubject: Van\n\nIt is ready.", ["subject: Van", "It is ready."]),
    "folded subject": ("Subject: A van\n  for you\n\nHi.", ["subject: A van for you", "Hi."]),
    "encoded subject": (
        "Subject: =?utf-8?Q?Gr=C3=BC=C3?= =?utf-8?Q?=9Fe?= an =?iso-8859-1?B?6Q==?=\n\nHi.",
        ["subject: Grüße an é", "Hi."],
    ),
    "broken encoded subject": (
        "Subject: =?nonsense?B?%%?= and =?utf-8?X?a?=\n\nHi.",
        ["subject: and =?utf-8?X?a?=", "Hi."],
    ),
    "empty subject": ("Subject:\n\nHi there.", ["Hi there."]),
    "quoted-printable": (
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 at 5=\n"
        "=20pm =3D tea=\n\n\nNext=", ["Café at 5 pm = tea", "Next"],
    ),
    "quoted-printable in Latin-1": (
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nIt=92s caf=E9.",
        ["It’s café."],
    ),
    "quoted-printable garbage": (
        "Content-Transfer-Encoding: quoted-printable\n\n=ZZ =4 a=C3( =", ["=ZZ =4 aÃ("],
    ),
    "base64": (f"Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n{B64[:9]}\n{B64[9:]}\n",
               ["Größe zählt, ☕ auch."]),
    "cut off base64": ("Content-Transfer-Encoding: base64\n\n" + B64[:10] + "!!", ["Größe z"[:5]]),
    "8bit Windows-1252 said to be Latin-1": (
        b"Content-Type: text/plain; charset=iso-8859-1\n\nIt\x92s caf\xe9.", ["It’s café."],
    ),
    "8bit in another code page": (
        b"Content-Type: text/plain; charset=koi8-r\n\n" + "Привет, мир.".encode("koi8-r"), ["Привет, мир."],
    ),
    "8bit UTF-8 beside a Latin-1 header": (
        b"X-Old: \xe9\nContent-Type: text/plain; charset=utf-8\n\nCaf\xc3\xa9 \xe2\x98\x95.", ["Café ☕."],
    ),
    "7bit with shifts": (
        b"Content-Type: text/plain; charset=iso-2022-jp\n\n" + "価格です".encode("iso-2022-jp"), ["価格です"],
    ),
    "unknown charset": ("Content-Type: text/plain; charset=x-klingon\n\nCafé.", ["Café."]),
    "UTF-16 file": ("Subject: Van\n\nCafé.".encode("utf-16"), ["subject: Van", "Café."]),
    "flowed": (
        "Content-Type: text/plain; format=flowed\n\nIt is \nReady. \n\nNow\nGo",
        ["It is Ready.", "Now", "Go"],
    ),
    "HTML alone": (html("<p>It is <b>ready</b>.</p><script>x</script>"), ["It is ready."]),
    "plain before HTML": (multipart("alternative", plain(LONG_PLAIN), html(f"<p>{LONG_PLAIN}</p>")), [LONG_PLAIN]),
    "a stub gives way to HTML": (
        multipart("alternative", plain("View this email in your browser."), html(f"<p>{LONG_PLAIN}</p>")), [LONG_PLAIN],
    ),
    "an empty plain part gives way to HTML": (
        multipart("alternative", plain(""), multipart("related", html("<p>Hi.</p>"), boundary="b2")), ["Hi."],
    ),
    "attachments are no copy": (
        multipart("mixed", plain("Hi."), "Content-Type: text/plain\nContent-Disposition: attachment\n\nx"),
        ["Hi."],
    ),
    "a forwarded mail is quoted": (
        multipart("mixed", plain("See below."), "Content-Type: message/rfc822\n\nSubject: Old\n\nOld text."),
        ["See below.", "@quoted: Old text."],
    ),
    "no closing boundary": (
        'Content-Type: multipart/mixed; boundary="b"\n\npreamble\n--b\n\nOne.\n--b\n\nTwo.', ["One.", "Two."],
    ),
    "another boundary than announced": (
        'Content-Type: multipart/mixed; boundary="b"\n\n--abcdef\n\nOne.\n--abcdef--\n', ["One."],
    ),
    "multipart without boundary": ("Content-Type: multipart/mixed\n\nOne.", ["One."]),
    "headers without body": ("Subject: Van", ["subject: Van"]),
    "reply and footer": (
        "Message-ID: <1@x>\nSubject: Re: Van\n\nIt is ready.\n\n> Is it?\n> Please.\n\nUnsubscribe: https://example.com/u",
        ["subject: Re: Van", "It is ready.", "@quoted: Is it?", "@quoted: Please.",
         "@footer: Unsubscribe: https://example.com/u"],
    ),
    "signature in HTML": (
        html("<p>Ready.</p><p>Best,</p><p>Kim</p><p>Head of Vans</p>"),
        ["Ready.", "Best,", "Kim", "@signature: Head of Vans"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_blocks_of_a_mail(name: str) -> None:
    raw, expected = CASES[name]
    assert shown(raw) == expected


def test_headers_become_metadata() -> None:
    raw = (
        "Received: from x\nFrom: =?utf-8?Q?Kim_D=C3=A4le?= <kim@example.com>\nTo: Ann Lee <ann@example.com>\n"
        "Subject: Re: Van\nIn-Reply-To: <1@x>\n"
    ) + multipart("mixed", plain("Hi."), 'Content-Type: application/pdf; name="=?utf-8?Q?Pr=C3=A9is.pdf?="\n\nx')
    metadata = dict(document(raw).metadata)
    assert metadata.pop("title", "") == ""
    assert metadata == {
        "email": True, "from_name": "Kim Däle", "from_address": "kim@example.com", "to_name": "Ann Lee",
        "subject": "Re: Van", "sent": True, "reply": True, "attachments": ("Préis.pdf",),
    }  # fmt: skip


def test_a_draft_is_not_sent() -> None:
    metadata = document("Subject: Van\n\nIt is ready.").metadata
    assert (metadata["sent"], metadata["reply"], metadata["attachments"]) == (False, False, ())


@pytest.mark.parametrize(
    "raw",
    [
        multipart("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1"),
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIIB",
        "Subject: x\n\n-----BEGIN PGP MESSAGE-----\n\nabc",
    ],
)
def test_an_encrypted_mail_is_refused_in_one_line(raw: str) -> None:
    with pytest.raises(UnreadableError, match=r"^encrypted: .*$"):
        document(raw)


def test_places_in_a_quoted_printable_part_are_exact() -> None:
    raw = (
        "Subject: Van\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        "We caf=C3=A9 lever=\nage it."
    )
    view = document(raw).blocks[1].view
    assert view.text == "We café leverage it."
    spans = {
        word: view.to_source(view.text.index(word), view.text.index(word) + len(word)) for word in view.text.split()
    }
    assert {word: raw[span.start : span.end] for word, span in spans.items()} == {
        "We": "We", "café": "caf=C3=A9", "leverage": "lever=\nage", "it.": "it.",
    }  # fmt: skip
    assert view.is_verbatim(0, 2)
    assert not view.is_verbatim(3, 7)


def test_parts_without_a_place_in_the_file_have_their_own() -> None:
    raw = "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\n" + multipart(
        "mixed",
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{B64}",
        plain("Plain."),
        f"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{B64}",
    )
    blocks = document(raw).blocks
    assert [(block.view.to_source(0, 5)) for block in blocks] == [
        (0, 5, "subject"), (0, 5, "body"), (raw.index("Plain."), raw.index("Plain.") + 5, None), (0, 5, "body 2"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", MAILS)
def test_a_hostile_mail_keeps_its_words(name: str) -> None:
    blocks = document(MAILS[name].text(N)).blocks
    words = sum(token.kind == "word" for block in blocks for token in block.tokens)
    assert (len(blocks), words) == MAILS[name].read


@pytest.mark.parametrize("depth", [3, 19, 3_000])
def test_deep_nesting_is_read_as_far_as_it_makes_sense(depth: int) -> None:
    raw = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)) + "\nHi."
    assert any("Hi." in block.text for block in document(raw).blocks)
