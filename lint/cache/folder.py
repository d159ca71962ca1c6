"""The cache folder, and values kept there one a file.

A value is kept under a key that is a digest of all that it was made of, so that it is never stale. Whatever goes wrong
(no home, a full disk, a folder that can't be written, a file cut short by a crash) means that nothing is kept.
"""

import marshal
import os
import sys
from binascii import crc32
from collections.abc import Callable
from typing import Any

_KEPT = 8
"""Files of one name that are kept: every set of word lists and every release has its own."""
_SUM_BYTES = 4


def cache_folder() -> str:
    """Where the platform keeps what can be made anew; the variable PITCHLINT_CACHE_DIR says otherwise."""
    chosen = os.environ.get("PITCHLINT_CACHE_DIR")
    if chosen:
        return chosen
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
        return os.path.join(local, "pitchlint", "Cache")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches/pitchlint")
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "pitchlint")


def make_folder() -> None:
    """Make the cache folder, for its owner alone: results quote the copy. Raises OSError where that can't be done."""
    os.makedirs(cache_folder(), mode=0o700, exist_ok=True)


def load(name: str, key: bytes) -> Any:
    """The value kept under a name and a key; None where there is none that is whole."""
    try:
        with open(_path(name, key), "rb") as file:
            data = file.read()
    except OSError:
        return None
    kept = memoryview(data)[_SUM_BYTES:]
    if _sum(kept) != data[:_SUM_BYTES]:  # marshal must not see a damaged file
        return None
    return marshal.loads(kept)


def save(name: str, key: bytes, make: Callable[[], Any]) -> None:
    """Keep a value made of plain tuples, lists, dicts, sets, texts, bytes and numbers.

    It is made only where it can be kept.
    """
    path = _path(name, key)
    partial = f"{path}.{os.getpid()}"
    try:
        make_folder()
        try:
            with open(partial, "wb") as file:
                data = marshal.dumps(make())
                file.write(_sum(data) + data)
            os.replace(partial, path)  # whole or not at all, whoever reads or writes it meanwhile
        except OSError:
            os.unlink(partial)
            return
        _forget_oldest(name)
    except OSError:
        return


def _sum(data: bytes | memoryview) -> bytes:
    """Tells a file cut short or harmed by a crash; a digest would take half as long as all that a start reads."""
    return crc32(data).to_bytes(_SUM_BYTES, "big")


def _path(name: str, key: bytes) -> str:
    return os.path.join(cache_folder(), f"{name}-{sys.implementation.cache_tag}-{key.hex()}")


def _forget_oldest(name: str) -> None:
    with os.scandir(cache_folder()) as found:
        files = [(item.stat().st_mtime_ns, item.path) for item in found if item.name.startswith(name + "-")]
    for _, path in sorted(files)[:-_KEPT]:
        os.unlink(path)
