"""Reading grade and ease by textstat, which this module alone imports.

Three things make it a module of its own:

* `import textstat` loads all of nltk, nine tenths of its cost, and uses it only to look up syllables. While textstat is
  imported, an empty module stands in for nltk.
* That look-up downloads the CMU dictionary at run time. pitchlint never touches the network, and shipping the
  dictionary would add 3.5 MB, so textstat is handed a rule in its place (`syllables`), which agrees with the dictionary
  on 96 % of 32,000 common words. (Hyphenation, textstat's way out for other words, agrees on 61 % of all.)
* It cuts text into sentences by itself and gets copy wrong: bullets without full stops give a grade six times too
  high. It gets one clean sentence a line, each ended by a full stop.
"""

import re
import sys
from collections.abc import Iterable
from types import ModuleType
from typing import Any

from lint.model.namedtuple import NamedTuple
from lint.text.patterns import pattern

MIN_WORDS = 100
MIN_SENTENCES = 3
"""Below these a grade jumps by several years with one word, so none is given."""

_VOWELS = pattern("[aeiouy]+")
_SILENT_E = pattern(
    r"""
    [^aeiouy]e (?= (?: s | d | ly | ness | ful(?:ly)? | less(?:ly|ness)? | some | where | times? | thing | works? |
                       m[ae]n | people | house[sd]? | land | line[sd]? | light | person | bergs? | day | ways? )? $ )
  | [aeiouy][^aeiouy]ement (?= s?$ )
    """,
    re.VERBOSE,
)
_SPOKEN_E = pattern(r"(?:[td]ed|(?:[sxzcg]|[cs]h)es|[^aeiouylrw]le[sd]?|[cgt]res?|ndred|gged)$")
_HIATUS = pattern(
    r"""
    (?<![aeioutcgsx]) i (?= [ao] (?! n[a-z]*$ | us | l | u ) )      # via, bio; not -tion, -cial
  | (?<= [^cstgx] ) i (?= ous | al | an )                           # various, serial, median
  | i (?= um | us$ | or | er | est$ | ety | et | ent | ence | ate | ati | ast | o$ | os$ | a$ | as$ )
  | (?<= [^cstgxnlh] ) i (?= on )                                   # champion; not mission
  | [aeiouy] (?= ing )                                              # doing, seeing
  | (?<= [aeiouy][^aeiouy] ) e (?= as?$ )                          # idea; not tea
  | (?: (?<= cr ) | (?<= .[aeiou][^aeiou] ) ) e (?= at )                         # create, permeate; not treat
  | e (?= o (?! u | ple | n$ ) | ality | al (?: is | iz | m ) | um | ua | a (?: cti | tiv ) )
  | u (?= [ae][lnt] | ou | ity | in | as )                          # actual, fluent, ruin
  | [iu]a (?= ri )
  | y (?= [aoi][^aeiouy] ) | (?<= [aou] ) y (?= e )                 # crayon, layer, buyer
  | o (?= e[mt] | [ae]s[ie] )                                       # poem
  | (?<= [^aeiou] ) s (?= ms?$ )                                    # -ism
    """,
    re.VERBOSE,
)
_UNSPOKEN = pattern(r"^(som|ther|wher|lif)e(?=[a-z]{3})|^(ev)e(?=ry)|^(bus)i(?=nes)|(?<=ic)al(?=ly$)")
"""Vowels inside a word that nobody speaks: something, therefore, everyone, business, basically."""


class Readability(NamedTuple):
    """`grade` is Flesch-Kincaid's, in US school years (about -3 … 20 and above); `ease` Flesch's reading ease, where
    100 is very easy and 0 very hard."""

    grade: float
    ease: float


def readability(sentences: Iterable[str]) -> Readability | None:
    """The figures for clean sentences of prose, rounded to one place; None under 100 words or three sentences."""
    lines = [line for line in map(_clean, sentences) if line]
    if len(lines) < MIN_SENTENCES or sum(len(line.split()) for line in lines) < MIN_WORDS:
        return None
    textstat = _textstat()
    text = "\n".join(line + "." for line in lines)
    return Readability(round(textstat.flesch_kincaid_grade(text), 1), round(textstat.flesch_reading_ease(text), 1))


def syllables(word: str) -> int:
    """How many syllables an English word has, by its vowel groups, silent e's and vowels that meet (1 …)."""
    word = _UNSPOKEN.sub(r"\1\2\3", word.lower().replace("qu", "k").replace("gue", "g"))
    count = len(_VOWELS.findall(word))
    if _SILENT_E.search(word) and not _SPOKEN_E.search(word):
        count -= 1
    if word.startswith("y"):
        word = word[1:]
    return max(1, count + len(_HIATUS.findall(word)) + word.endswith(("ism", "isms", "thm")))


def _clean(sentence: str) -> str:
    """Words and commas only: marks inside a sentence would make textstat end it."""
    words = " ".join(word for word in sentence.split() if "@" not in word)
    words = re.sub(r"(?:https?://|www\.)\S+|[-–—/]", " ", words)
    return " ".join(re.sub(r"[^\w\s,'’%]", "", words).split())


class _Pronunciations:
    """What textstat looks words up in: for each word, one pronunciation with a marked vowel for each syllable."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["0"] * syllables(word)]


def _textstat() -> Any:
    """The library, without nltk, its dictionary and Pyphen."""
    if "textstat" not in sys.modules:
        had_nltk = sys.modules.get("nltk")
        sys.modules["nltk"] = ModuleType("nltk")
        try:
            import textstat
        finally:
            if had_nltk is None:
                del sys.modules["nltk"]
            else:
                sys.modules["nltk"] = had_nltk
    import textstat
    from textstat.backend.counts import _count_syllables

    _count_syllables.get_cmudict = lambda lang: _Pronunciations()
    _count_syllables.get_pyphen = lambda lang: None
    return textstat
