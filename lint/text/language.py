"""Whether copy is English, by its function words and its script: enough to pass over what pitchlint cannot judge."""

from collections import Counter
from collections.abc import Iterable

_LEAST_WORDS = 20
"""Below this many words, function words tell too little."""

_LEAST_SHARE = 0.10
"""Share of a language's function words from which a text may be in it. Running text of any of them has 0.25 and more
(the lists are short), English copy with foreign names in it under 0.05."""

_LEAST_HITS, _LEAST_DIFFERENT = 4, 3
"""A list of foreign product names repeats an article or two; running text uses several words."""

_LEAD = 1.5
"""How many times the English function words those of another language must be, for a page with English terms in it."""

# Words that two of the languages share ("in", "was", "of", "on", "an", "me") are in no list.
_ENGLISH = frozenset(
    "the and to you your are that it our this with for be have not can will from they at by if what more when which "
    "has their there about how than these but who would been its were get all any".split()
)
_OTHERS = tuple(
    frozenset(words.split())
    for words in (
        "der und das ist nicht mit sie ein eine für auf dem den von zu sich auch wir ihr ihre ihnen bei wird "
        "werden einen einer sind oder wie nach über unsere im zum zur",
        "le la les des une et est dans pour vous nous que qui sur avec votre vos notre au aux du par plus ce cette "
        "sont ne pas il elle",
        "el la los las una y es en que para por con su sus más nuestro nuestra del al se como lo usted nos este esta",
        "il la gli di che e per una con non sono della del delle dei nel nella più come si le alla vostro nostro "
        "questo anche tua tuo",
        "het een en van zijn voor met niet op dat wij uw onze ook aan bij naar deze worden wordt jouw heeft je",
        "o os as um uma é em que para com não do da dos das por mais seu sua nosso nossa você como ao na no se",
    )
)

_LISTED = {word: [at for at, listed in enumerate(_OTHERS) if word in listed] for word in frozenset().union(*_OTHERS)}
"""Which of the other languages each function word belongs to."""


def is_english(words: Iterable[str]) -> bool | None:
    """Whether words, in lower case, are English; None where they are too few to tell (fewer than 20).

    False only for what is plainly another language: German, French, Spanish, Italian, Dutch or Portuguese by function
    words, any other script by its letters. A list of names with hardly a function word in it counts as English.
    """
    count = english = latin = other_script = 0
    hits = [0] * len(_OTHERS)
    seen: list[set[str]] = [set() for _ in _OTHERS]
    for word, times in Counter(words).items():  # most words come again: each is looked up once
        if not word[:1].isalpha():
            continue
        count += times
        if word[0] > "\u024f":  # beyond Latin Extended-B: another script, which may write without spaces
            other_script += len(word) * times
            continue
        latin += len(word) * times
        if word in _ENGLISH:
            english += times
        for at in _LISTED.get(word, ()):
            hits[at] += times
            seen[at].add(word)
    if other_script >= _LEAST_WORDS and other_script > latin:
        return False
    if count < _LEAST_WORDS:
        return None
    best = max(range(len(hits)), key=hits.__getitem__)
    foreign = (
        hits[best] >= max(_LEAST_HITS, _LEAST_SHARE * count)
        and len(seen[best]) >= _LEAST_DIFFERENT
        and hits[best] > _LEAD * english
    )
    return not foreign
