"""The text of a mail that Outlook kept as compressed RTF alone ([MS-OXRTFCP], [MS-OXRTFEX])."""

import re
import struct

from lint.text.decode import decode_windows_1252

_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
"""What every compressed text may refer to from its start."""
_WINDOW = 4096
_LARGEST = 20_000_000

_TOKEN = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_BREAKS = {"par": "\n", "line": "\n", "tab": "\t", "cell": "\t", "row": "\n", "sect": "\n", "page": "\n"}
_SIGNS = {
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "endash": "–", "emdash": "—",
}  # fmt: skip
_SKIPPED = frozenset(
    "fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr listtable themedata "
    "listoverridetable generator filetbl revtbl rsidtbl mmathPr xmlnstbl datastore latentstyles".split()
)
"""Groups that hold no text of the mail."""


def html_or_text(data: bytes) -> tuple[str, str]:
    """The HTML that compressed RTF was made from, and its plain text; one of them is empty."""
    rtf = decompress(data)
    text = decode_windows_1252(rtf)
    if "\\fromhtml" in text[:1000]:
        return _plain(text, html=True), ""
    return "", _plain(text, html=False)


def decompress(data: bytes) -> bytes:
    """The RTF of a compressed property, as far as it goes."""
    if len(data) < 16:
        return b""
    _, size, kind, _ = struct.unpack_from("<IIII", data)
    if kind == 0x414C454D:  # "MELA": not compressed
        return data[16 : 16 + size]
    out = bytearray(_DICTIONARY)
    at, start = 16, len(_DICTIONARY)
    while at < len(data) and len(out) - start < min(size, _LARGEST):
        flags = data[at]
        at += 1
        for bit in range(8):
            if at >= len(data):
                break
            if not flags >> bit & 1:
                out.append(data[at])
                at += 1
                continue
            if at + 1 >= len(data):
                return bytes(out[start:])
            pair = data[at] << 8 | data[at + 1]
            at += 2
            # offsets count in a ring of 4096 bytes, which is what was written last
            back = (len(out) - (pair >> 4)) % _WINDOW
            if back == 0:
                return bytes(out[start:])
            for _ in range((pair & 15) + 2):
                out.append(out[-back] if back <= len(out) else 32)
    return bytes(out[start:])


def _plain(rtf: str, *, html: bool) -> str:
    """The text of RTF, or the HTML within it: groups that hold neither are passed over."""
    out: list[str] = []
    stack: list[tuple[bool, bool]] = []
    skip = hidden = False
    drop = 0
    first = False
    pending = bytearray()

    def flush() -> None:
        if pending:
            out.append(decode_windows_1252(bytes(pending)))
            pending.clear()

    for token in _TOKEN.finditer(rtf):
        byte, word, number, sign, brace, text = token.groups()
        if byte:
            if drop:
                drop -= 1
            elif not (skip or hidden):
                pending.append(int(byte, 16))
            first = False
            continue
        flush()
        if brace == "{":
            stack.append((skip, hidden))
            first = True
            continue
        if brace == "}":
            skip, hidden = stack.pop() if stack else (False, False)
        elif sign == "*" and first:
            skip = True  # until a word says that it is known
            continue
        elif word:
            if word == "htmltag" and html:
                skip = hidden = False
            elif word == "htmlrtf":
                hidden = number != "0"
            elif word in _SKIPPED and first:
                skip = True
            elif word == "u" and number and not (skip or hidden):
                out.append(chr(int(number) % 0x10000))
                drop = 1
            elif not (skip or hidden):
                out.append(_BREAKS.get(word) or _SIGNS.get(word, ""))
        elif sign and not (skip or hidden):
            out.append({"~": "\u00a0", "_": "-", "-": ""}.get(sign, sign if sign in "\\{}" else ""))
        elif text and not (skip or hidden):
            out.append(text[drop:])
        if text or sign:
            drop = 0
        first = False
    flush()
    return "".join(out).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
