"""Lines joined to a text, and words that were parted at the end of a line put together again."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from lint.readers.pdf.lines import Line

_COMPOUND = frozenset(
    "all award back best bottom brand break business case class client cloud co cost cross customer data day "
    "decision e easy end ever eye face fact fast first five follow four front full future go hand hands hard head "
    "high home house in industry know large last law lead left life light like line long low made make market "
    "meta mid mobile money month multi new non off on one open out over own part pay peer pre price problem quick "
    "re ready real result right risk roll safe sales second self service set shared short side single six small "
    "so software state step sub ten term third three time to tool top trade two up use user value voice wait warm "
    "week well wide word work world year".split()
)
"""First halves that stand before a hyphen in compounds: "long-term" keeps its hyphen, "cus-tomer" loses it."""
_TOO_CLOSE = frozenset(("re", "sub", "over", "out", "in", "on", "up", "to", "e", "co", "so", "go", "use", "pre"))
"""Halves of compounds that begin as many plain words: "re-cover", "in-crease"."""
_AROUND = ".,;:!?()[]“”‘’\"'"


class Words:
    """What a file's lines tell of how its words are written: whole words, and what stands before hyphens in them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.whole: set[str] = set()
        self.before_hyphens: set[str] = set()
        for line in lines:
            for word in line.lower().split():
                self.whole.add(word.strip(_AROUND))
                before, hyphen, after = word.strip(_AROUND).partition("-")
                if hyphen and after:
                    self.before_hyphens.add(before)


def joined(lines: Sequence[Line], words: Words) -> str:
    """The text of a paragraph's lines; `words` are those of its file."""
    text = [lines[0].text]
    for last, line in pairwise(lines):
        if last.hyphen:
            text.append(("-" if _keeps_hyphen(last.text, line.text, words) else "") + line.text)
        elif last.text.endswith(("-", "/", "—")) and last.text[-2:-1].isalpha():
            text.append(line.text)
        else:
            text.append(" " + line.text)
    return "".join(text) + ("-" if lines[-1].hyphen else "")


def _keeps_hyphen(before: str, after: str, words: Words) -> bool:
    first = before.split()[-1].lower().strip(_AROUND) if before.split() else ""
    second = after.split()[0].lower().strip(_AROUND) if after.split() else ""
    if not second or not second[0].isalpha() or after[0].isupper():
        return True
    if first + second in words.whole:
        return False
    return "-" in first or first in words.before_hyphens or first in _COMPOUND - _TOO_CLOSE
