"""What tells one pitchlint from another: its code, the libraries beside it, and the Python that runs it."""

import os
import sys
from collections.abc import Iterator
from functools import cache

import lint
from lint.text.digest import digest


@cache
def code_stamp() -> bytes:
    """A digest that changes with the release, with an edit of its code, and with any library that is installed.

    Code is told apart as Python tells it apart, by the size and time of its files: to read them takes longer.
    """
    package = os.path.dirname(os.path.abspath(lint.__file__))
    parts = [lint.__version__, sys.version, package, *_files(package), *_installed()]
    return digest(part.encode("utf-8", "surrogateescape") for part in parts)


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        for item in sorted(found, key=lambda item: item.name):
            if item.is_dir():
                yield from _files(item.path)
            elif item.name.endswith((".py", ".so", ".pyd")):
                status = item.stat()
                yield f"{item.path} {status.st_size} {status.st_mtime_ns}"


def _installed() -> list[str]:
    """Names and versions of the distributions on the path."""
    names: set[str] = set()
    for folder in sys.path:
        try:
            names.update(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))
        except OSError:
            continue
    return sorted(names)
