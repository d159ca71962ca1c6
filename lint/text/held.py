"""The tokens of a text, held while they are in use and else cut out of it once more."""

from _weakref import ref  # what the module weakref adds to it takes a start longer, and is not needed
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from lint.model.document import Mark, Tokenised
from lint.text.ring import Ring
from lint.text.tokens import tokenise

_MOST = 200_000
"""Tokens that are held at once, 25 MB: all those of a document of a million letters."""


class HeldTokens(Tokenised):
    """The tokens of a text with its marks.

    `tokens` are let go of when many others were in use since, and worked out anew when they are asked for.
    """

    __slots__ = ("__weakref__", "_marks", "_text")

    def __init__(self, text: str, marks: Iterable[Mark]) -> None:
        self._text = text
        self._marks = marks
        self._take_up()
        kinds = [token.kind for token in self.tokens]
        self.words = kinds.count("word") + kinds.count("number")

    if not TYPE_CHECKING:  # for whom any name would be an attribute

        def __getattr__(self, name: str) -> Any:
            """Work out the tokens when they are not at hand; when they are, they are found without this."""
            if name == "tokens":
                self._take_up()
            return object.__getattribute__(self, name)

    def _take_up(self) -> None:
        self.tokens = tokenise(self._text, self._marks)
        _in_use.add(ref(self), len(self.tokens))

    def let_go(self) -> None:
        """Hold no tokens until they are asked for."""
        del self.tokens


def _let_go(of: "ref[HeldTokens]") -> None:
    held = of()
    if held is not None:
        held.let_go()


_in_use: "Ring[ref[HeldTokens]]" = Ring(_MOST, _let_go)
