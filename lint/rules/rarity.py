"""How common a word is: whether it is among the most frequent ones of English, in any of its forms."""

import os
from functools import lru_cache

from lint.wordlists import wordlists_folder

LISTED = 25_000
"""Words of the frequency list that ships, the most frequent first."""
_SHORTEST = 6
"""Letters from which on a word can be a term; shorter ones that are rare are names, sounds and slang."""
_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""),
    ("er", "e"), ("ers", ""), ("ers", "e"), ("ness", ""), ("able", ""), ("able", "e"), ("ment", ""), ("less", ""),
    ("isation", "ization"), ("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("our", "or"), ("ours", "ors"),
)  # fmt: skip
"""Endings behind which a word is looked up too, British spellings among them."""
_BEGINNINGS = ("un", "re", "non", "pre", "over", "out", "mis", "in")


def is_rare(word: str, common: int) -> bool:
    """Whether a word in small letters is not among the `common` (at most LISTED) most frequent ones."""
    if len(word) < _SHORTEST or not (word.isascii() and word.isalpha() and word.islower()):
        return False
    known = _ranks()
    return all(known.get(form, LISTED) >= common for form in _forms(word))


def _forms(word: str) -> list[str]:
    """The word, and what is left of it without its ending, its doubled letter or its beginning."""
    forms = [word]
    for ending, base in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            forms.append(stem + base)
            if not base and stem[-1:] == stem[-2:-1]:
                forms.append(stem[:-1])
    return forms + [form[len(start) :] for form in forms for start in _BEGINNINGS if form.startswith(start)]


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    """The place of each listed word, counted from 0."""
    path = os.path.join(wordlists_folder(), "frequency", "en.txt")
    with open(path, encoding="ascii") as lines:
        words = [word for line in lines if not line.startswith("#") for word in line.split()]
    return {word: at for at, word in enumerate(words)}
