"""Path patterns of the config: `*.eml`, `outbox/**`, `legal`."""

import re
from collections.abc import Sequence

_WILD = re.compile(r"(\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\])")
_AS_REGEX = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


class Globs:
    """A set of path patterns, relative to one folder.

    A pattern without a slash matches a file or folder of that name at any depth; one with a slash is anchored at the
    folder. A pattern that matches a folder matches all that is in it. `**` spans folders, `*` and `?` don't.
    """

    __slots__ = ("_regex", "patterns")

    def __init__(self, patterns: Sequence[str]) -> None:
        self.patterns = tuple(patterns)
        self._regex = re.compile("|".join(map(_translate, patterns))) if patterns else None

    def match(self, path: str) -> bool:
        """Whether a path, relative to the patterns' folder and with forward slashes, is meant."""
        return self._regex is not None and self._regex.fullmatch(path) is not None


def _translate(pattern: str) -> str:
    body = pattern.replace("\\", "/").removeprefix("./").rstrip("/")
    anchored = "/" in body
    parts = []
    for part in _WILD.split(body.lstrip("/")):
        if part in _AS_REGEX:
            parts.append(_AS_REGEX[part])
        elif _WILD.fullmatch(part):
            parts.append("[" + part[1:-1].replace("!", "^", 1).replace("\\", "\\\\") + "]")
        else:
            parts.append(re.escape(part))
    return ("" if anchored else "(?:.*/)?") + "".join(parts) + "(?:/.*)?"
