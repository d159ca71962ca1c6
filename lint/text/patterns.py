"""Regular expressions that are compiled when they are first used.

One page needs a third of the patterns, and to compile all of them takes longer than to check a page.
"""

import re
from typing import Any, AnyStr, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, at the first use of one of its methods; a wrong pattern raises re.error then."""
    return cast("re.Pattern[AnyStr]", _Uncompiled(text, flags))


class _Compiled:
    """Holds the methods of a compiled pattern as attributes, which are found as fast as the pattern's own."""


class _Uncompiled(_Compiled):
    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern = text
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        self.__class__ = _Compiled  # type: ignore[assignment]  # without __getattr__, which slows every look-up
        return getattr(self, name)
