"""Phrases with slots: `{high|exacting} standards of` stands for one phrase for each choice of a word."""

from lint.text.patterns import pattern

MOST_PHRASES = 100
"""Phrases that one line may stand for; a line of more is several families."""

_SLOT = pattern(r"\{([^{}]*)\}")


def filled(text: str) -> list[str]:
    """The phrases that a text with slots stands for, in the order of the choices; a choice may be empty.

    Raises ValueError, in words for the list's writer, for a lone brace and for more than `MOST_PHRASES` phrases.
    """
    pieces = _SLOT.split(text)
    if any("{" in piece or "}" in piece for piece in pieces):
        raise ValueError("a slot begins with “{” and ends with “}”, like {this|that}")
    phrases = [""]
    for at, piece in enumerate(pieces):
        choices = piece.split("|") if at % 2 else [piece]
        if len(phrases) * len(choices) > MOST_PHRASES:
            raise ValueError(
                f"the slots of this line come to more than {MOST_PHRASES} phrases; make several lines of it"
            )
        phrases = [phrase + choice for phrase in phrases for choice in choices]
    return [" ".join(phrase.split()) for phrase in phrases]
