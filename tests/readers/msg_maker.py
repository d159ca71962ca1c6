"""Small Outlook mails for tests: an OLE file with the properties that a mail has."""

import struct
from collections.abc import Mapping, Sequence

_FREE, _END, _NO_STREAM = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
Tree = Mapping[str, "bytes | Tree"]


def msg(
    texts: Mapping[int, str] = {},
    *,
    html: bytes = b"",
    rtf: bytes = b"",
    codepage: int = 0,
    narrow: Mapping[int, bytes] = {},
    attachments: Sequence[tuple[str, bytes]] = (),
) -> bytes:
    """The bytes of a mail with text properties by number, its subject being 0x37 and its text 0x1000."""
    rows = b"".join(struct.pack("<IIII", number << 16 | 3, 6, codepage, 0) for number in (0x3FDE, 0x3FFD) if codepage)
    tree: dict[str, bytes | Tree] = {"__properties_version1.0": bytes(32) + rows}
    for number, text in texts.items():
        tree[f"__substg1.0_{number:04X}001F"] = text.encode("utf-16-le")
    for number, data in narrow.items():
        tree[f"__substg1.0_{number:04X}001E"] = data
    if html:
        tree["__substg1.0_10130102"] = html
    if rtf:
        tree["__substg1.0_10090102"] = rtf
    for at, (name, data) in enumerate(attachments):
        tree[f"__attach_version1.0_#{at:08X}"] = {
            "__properties_version1.0": bytes(8),
            "__substg1.0_3707001F": name.encode("utf-16-le"),
            "__substg1.0_37010102": data,
        }
    return ole(tree)


def uncompressed(rtf: bytes) -> bytes:
    """RTF in the frame of a compressed one that isn't."""
    return struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf


def ole(tree: Tree) -> bytes:
    """An OLE file with the streams and folders of a tree."""
    entries: list[list[object]] = [["Root Entry", 5, _NO_STREAM, _NO_STREAM, _END, 0]]
    streams: list[tuple[int, bytes]] = []

    def add(folder: Tree, parent: int) -> None:
        before = -1
        for name, content in folder.items():
            number = len(entries)
            entries.append([name, 2 if isinstance(content, bytes) else 1, _NO_STREAM, _NO_STREAM, 0, 0])
            entries[parent if before < 0 else before][3 if before < 0 else 2] = number
            before = number
            if isinstance(content, bytes):
                entries[number][5] = len(content)
                streams.append((number, content))
            else:
                add(content, number)

    add(tree, 0)
    mini = bytearray()
    mini_fat: list[int] = []
    sectors: list[bytes] = []
    fat: list[int] = []

    def store(data: bytes) -> int:
        if not data:
            return _END
        first = len(sectors)
        count = -(-len(data) // _SECTOR)
        sectors.extend(data[at * _SECTOR : (at + 1) * _SECTOR].ljust(_SECTOR, b"\0") for at in range(count))
        fat.extend([*range(first + 1, first + count), _END])
        return first

    for number, data in streams:
        if len(data) >= _CUTOFF:
            entries[number][4] = store(data)
        elif data:
            count = -(-len(data) // _MINI)
            entries[number][4] = len(mini_fat)
            mini_fat += [*range(len(mini_fat) + 1, len(mini_fat) + count), _END]
            mini += data.ljust(count * _MINI, b"\0")
        else:
            entries[number][4] = _END
    entries[0][4], entries[0][5] = store(bytes(mini)), len(mini)
    mini_start = store(b"".join(struct.pack("<I", sector) for sector in mini_fat))
    directory = b"".join(_entry(*entry) for entry in entries)  # type: ignore[arg-type]
    directory_start = store(directory)
    fat_count = -(-(len(fat) + 1) // (_SECTOR // 4))
    fat_start = len(sectors)
    fat += [0xFFFFFFFD] * fat_count
    table = b"".join(struct.pack("<I", sector) for sector in fat)
    table = table.ljust(fat_count * _SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIII", 0, fat_count, directory_start, 0, _CUTOFF)
    header += struct.pack("<IIII", mini_start, -(-len(mini_fat) * 4 // _SECTOR) or 0, _END, 0)
    header += b"".join(struct.pack("<I", fat_start + at) for at in range(fat_count))
    return header.ljust(_SECTOR, b"\xff") + b"".join(sectors) + table


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    wide = (name + "\0").encode("utf-16-le")
    return (
        wide.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(wide), kind, 1, _NO_STREAM, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
