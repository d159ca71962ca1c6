"""Ways to damage an input, as disks, mail programs and ill will do."""

import io
import random
import zipfile

_LARGEST = 300_000
"""Bytes of a damaged input: larger ones take time, and fail where smaller ones do."""

PIECES = (
    b"{{", b"{%", b"}}", b"<a ", b"<!--", b"-->", b"</", b"<div>", b"]]>", b"<![CDATA[", b"&", b"&#x110000;", b"&#0;",
    b"\x00", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\r", b"\r\n", b"\n\n",
    b"---\n", b"```\n", b"> ", b"- ", b"    ", b"[", b"](", b"![", b"|", b"`", b"*", b"_", b"\\", b"=?utf-8?Q?", b"?=",
    b"=", b"=3D=\n", b"--outer\n", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n", b"Subject: ", b"From a 1\n",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"\xe2\x80\xa8", b"\xe2\x80\x8b", b"\xf0\x9f\x8e\x89", b"9" * 40, b"-1",
    b"4294967295", b"obj\n", b"stream\n", b"endstream\n", b"/Kids [1 0 R]", b"<w:p>", b"</w:p>", b"<a:p>", b"<text:p>",
)  # fmt: skip
"""What means something to one of the readers."""


def mutated(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """A damaged copy. Members of an archive are damaged within it as often as the archive itself."""
    if data[:2] == b"PK" and chance.random() < 0.7:
        return _in_archive(data, chance, others)
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        _damage(out, chance, others)
    return bytes(out[:_LARGEST])


def _damage(out: bytearray, chance: random.Random, others: list[bytes]) -> None:
    at = chance.randrange(len(out) + 1)
    end = min(len(out), at + chance.choice((1, 2, 8, 64, 1024)))
    how = chance.randrange(8)
    if how == 0:
        del out[at:end]
    elif how == 1:
        out[at:at] = out[at:end] * chance.choice((1, 2, 50, 1000))
    elif how == 2:
        out[at:end] = chance.randbytes(end - at)
    elif how == 3 and at < len(out):
        out[at] ^= 1 << chance.randrange(8)
    elif how == 4:
        out[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 3, 300))
    elif how == 5:
        del out[at:]
    elif how == 6:
        other = chance.choice(others)
        start = chance.randrange(len(other) + 1)
        out[at:at] = other[start : start + chance.choice((8, 100, 3000))]
    else:
        start = chance.randrange(len(out) + 1)
        out[at:at] = out[start : start + chance.choice((8, 100, 3000))]


def without_archive(data: bytes) -> dict[str, bytes]:
    """The members of an archive; empty for what is none, or broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()[:200]}
    except Exception:  # zipfile raises half a dozen kinds of error
        return {}


def with_members(members: dict[str, bytes]) -> bytes:
    """An archive of the members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def _in_archive(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    members = without_archive(data)
    if not members:
        return data
    name = chance.choice(list(members))
    how = chance.randrange(10)
    if how == 0:
        del members[name]
    elif how == 1:
        members[name] = members[chance.choice(list(members))]
    else:
        out = bytearray(members[name])
        for _ in range(chance.choice((1, 2, 6))):
            _damage(out, chance, others)
        members[name] = bytes(out[:_LARGEST])
    return with_members(members)
