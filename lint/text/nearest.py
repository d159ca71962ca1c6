"""What somebody who mistyped a word probably meant."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like `word`, letter case aside; None where none is near."""
    import difflib

    spelt = {item.lower(): item for item in known}
    close = difflib.get_close_matches(word.lower(), list(spelt), 1, 0.6)
    return spelt[close[0]] if close else None


def instead(word: str, known: Iterable[str]) -> str:
    """How an error message goes on: the nearest known word, else all of them."""
    known = list(known)
    close = nearest(word, known)
    return f"did you mean {close}?" if close else f"pitchlint knows {', '.join(known)}"
