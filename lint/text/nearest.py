"""What somebody who mistyped a word probably meant."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like `word`, letter case aside; None where none is near."""
    import difflib

    spelt = {item.lower(): item for item in known}
    close = difflib.get_close_matches(word.lower(), list(spelt), 1, 0.6)
    return spelt[close[0]] if close else None


def instead(word: str, known: Iterable[str], around: str = "{}") -> str:
    """How an error message goes on: the nearest known word, else all of them, each put into `around`."""
    known = list(known)
    close = nearest(word, known)
    if close is not None:
        return f"did you mean {around.format(close)}?"
    return "pitchlint knows " + ", ".join(around.format(item) for item in known)
