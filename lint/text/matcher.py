"""Find the phrases of all word lists in one walk over a block's tokens.

A phrase is cut into tokens by the same tokeniser as the copy, so that hyphens, spaces of any kind, curly and straight
quotes are one and a phrase never matches inside another word. Beyond that:

* A word with a capital after its first letter (`SaaS`, `IT`) must be written that way; any other word matches in any
  case. A word in capitals (`SLA`) matches its plural too (`SLAs`).
* "We're" and "we are" are one (so are 've, 'll and 'm); 's and 'd are left alone, they mean several things.
* `<number>` stands for any one number, in figures or words; `<possessive>` for my, your, our, their, his, her, its.
* A single verb is not matched in its base and -s forms right after an article or possessive: in "your leverage" the
  word is a noun.
* A match does not begin right after a negating prefix and its hyphen: "non-leading" is not "leading".
* Of one list's matches, the leftmost wins and then the longest; they don't overlap. Lists don't see one another.
* A shield (`not in:`) silences all matches of its own list that lie inside it. Its last word may be plural.
"""

import marshal
from collections.abc import Iterable, Sequence
from typing import Any

from lint.model.document import Token
from lint.model.namedtuple import NamedTuple
from lint.text.inflect import PartOfSpeech, plural, spellings
from lint.text.patterns import pattern
from lint.text.tokens import tokenise

NUMBER = "<number>"
POSSESSIVE = "<possessive>"
PLACEHOLDERS = (NUMBER, POSSESSIVE)

_POSSESSIVES = ("my", "your", "our", "their", "his", "her", "its")
_ALTERNATIVES = {
    POSSESSIVE: _POSSESSIVES,
    **{
        word: pair
        for pair in (("are", "'re"), ("have", "'ve"), ("will", "'ll"), ("am", "'m"))
        for word in pair
    },
}  # fmt: skip
_NOUN_FOLLOWS = frozenset(("a", "an", "the", "every", "each", *_POSSESSIVES)) - {"her"}  # "helps her leverage it"
_NEGATING = frozenset(("non", "un", "anti", "de", "dis", "mis", "counter", "ex", "pseudo", "quasi", "semi", "co"))
_NUMBER_WORDS = frozenset((
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions",
    "billion", "billions", "dozen", "dozens",
))  # fmt: skip
_PLAIN = pattern(r"[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*")
_PLACEHOLDER = pattern(r"(<number>|<possessive>)")


class Entry(NamedTuple):
    """One line of a word list.

    `words` are the phrase's tokens in the form that they are compared in; `cased` the words, by index, whose capitals
    count. `pos` is the part of speech whose forms match too, and `head` the index of the word that inflects.
    `replacements` is empty where no word can be swapped in. `shields` are longer phrases in which nothing is found.
    """

    phrase: str
    words: tuple[str, ...]
    cased: tuple[tuple[int, str], ...] = ()
    pos: PartOfSpeech | None = None
    head: int = 0
    replacements: tuple[str, ...] = ()
    tags: frozenset[str] = frozenset()
    hint: str = ""
    shields: tuple[str, ...] = ()
    line: int = 0

    def is_in(self, longer: Sequence[str]) -> bool:
        """Whether the words of a longer phrase have the entry, in one of its forms, inside them."""
        size = len(self.words)
        heads = {spelling for _, spelling in spellings(self.words[self.head], self.pos)} if self.pos else set()
        return len(longer) > size and any(
            all(
                word in PLACEHOLDERS
                or word == longer[at + index]
                or (index == self.head and longer[at + index] in heads)
                for index, word in enumerate(self.words)
            )
            for at in range(len(longer) - size + 1)
        )


class Match(NamedTuple):
    """An entry of a list found in a block: half-open token indices, and the form its inflected word has."""

    list_key: str
    entry: Entry
    first: int
    last: int
    form: str


def phrase_words(phrase: str) -> tuple[tuple[str, ...], tuple[tuple[int, str], ...]]:
    """A phrase's tokens as they are compared, and those of them, by index, whose capitals count."""
    if _PLAIN.fullmatch(phrase):  # what the tokeniser gives for nearly all phrases, at a tenth of its cost
        words = phrase.replace("-", " ").split()
        return (tuple(words), ()) if phrase.islower() else (tuple([word.lower() for word in words]), _cased(words))
    texts: list[str] = []
    words = []
    for piece in _PLACEHOLDER.split(phrase) if "<" in phrase else (phrase,):
        if piece in PLACEHOLDERS:
            texts.append(piece)
            words.append(piece)
            continue
        for token in tokenise(piece):
            texts.append(token.text)
            words.append(token.norm)
    return tuple(words), _cased(texts)


def _cased(texts: Iterable[str]) -> tuple[tuple[int, str], ...]:
    return tuple((index, text) for index, text in enumerate(texts) if text[1:] != text[1:].lower())


_End = tuple[int, int, str, tuple[str, ...] | None]
"""An entry in one of its forms, or one of its shields: its list, its number, the form, and the words of the shield."""

_Node = dict[str, Any]
"""A place in the trie: the places that a token leads to, and under `_ENDS` the list of `_End` that end here."""
_ENDS = ""


class _Kept(NamedTuple):
    """A lexicon that was kept: where in `packed` the place of each first word stands, and each entry."""

    words: dict[str, int]
    entries: list[int]
    packed: bytes

    def at(self, start: int) -> Any:
        """What stands at a place."""
        return marshal.loads(memoryview(self.packed)[start:])


class Lexicon:
    """The phrases of all lists in one dictionary of tokens; its size doesn't slow the matching.

    Built of pairs of a list's key and its entries; entries of one key are one list. Of two entries that could give
    the same match, one that is written so wins over a form of the other ("learning" over "learn"), then the first.

    A text meets few of the words that phrases begin with, so what follows such a word is worked out when the word is
    first met. That makes a lexicon quick to keep, too: of what `packed` gives, `of_packed` unpacks nothing.
    """

    def __init__(self, lists: Iterable[tuple[str, Iterable[Entry]]] = ()) -> None:
        self._keys: list[str] = []
        self._root: _Node = {}
        self._entries: dict[int, Entry] = {}
        self._waiting: dict[str, list[_End]] = {}  # what begins with a word
        self._kept = _Kept({}, [], b"")
        for key, entries in lists:
            if key not in self._keys:
                self._keys.append(key)
            owner = self._keys.index(key)
            for entry in entries:
                self._await_entry(owner, entry)

    def packed(self) -> tuple[list[str], tuple[dict[str, int], list[int], bytes]]:
        """The keys of the lists and all phrases, in plain values."""
        packed = bytearray()
        words, entries = {}, []
        for first in self._waiting:
            words[first] = len(packed)
            packed += marshal.dumps(self._below(first))
        for entry in self._entries.values():
            entries.append(len(packed))
            packed += marshal.dumps(tuple(entry))
        return self._keys, (words, entries, bytes(packed))

    @classmethod
    def of_packed(cls, keys: list[str], kept: tuple[dict[str, int], list[int], bytes]) -> "Lexicon":
        """The lexicon that `packed` gave the parts of."""
        lexicon = cls()
        lexicon._keys, lexicon._kept = keys, _Kept(*kept)
        return lexicon

    def match(self, tokens: Sequence[Token]) -> dict[str, list[Match]]:
        """The matches of each list that has any, by its key and in order of their place."""
        matches: dict[str, list[Match]] = {}
        waiting = self._kept.words or self._waiting
        root = self._root
        number = self._below(NUMBER) if NUMBER in waiting else None
        taken = [0] * len(self._keys)  # per list: where its last match ends
        shielded = [0] * len(self._keys)  # per list: the furthest end of a shield that has begun
        size = len(tokens)
        for first, token in enumerate(tokens):
            norm = token.norm
            numeric = number is not None and (token.kind == "number" or norm in _NUMBER_WORDS)
            if (norm not in waiting and not numeric) or token.kind == "opaque":
                continue
            found: list[tuple[int, list[_End]]] = []
            if norm in waiting:
                node = root[norm] if norm in root else self._below(norm)
                after = tokens[first + 1].norm if first + 1 < size else ""
                if _ENDS in node or after in node or NUMBER in node:  # of most first words the second is not there
                    _follow(node, tokens, first + 1, found)
            if numeric and number is not None:
                _follow(number, tokens, first + 1, found)
            if not found:
                continue
            if len(found) > 1:
                found.sort(key=_by_length, reverse=True)
            for last, ends in found:
                for owner, _, _, shield in ends:
                    if shield is not None:
                        shielded[owner] = max(shielded[owner], last)
            for last, ends in found:
                for owner, number_of_entry, form, shield in ends:
                    if shield is not None or first < taken[owner] or last <= shielded[owner]:
                        continue
                    entry = self._entries.get(number_of_entry) or self._entry(number_of_entry)
                    if not _stands(entry, form, first, tokens):
                        continue
                    taken[owner] = last
                    key = self._keys[owner]
                    matches.setdefault(key, []).append(Match(key, entry, first, last, form))
        return matches

    def _await_entry(self, owner: int, entry: Entry) -> None:
        """Note an entry and its shields under every word that they may begin with."""
        number = len(self._entries)
        self._entries[number] = entry
        if entry.pos is not None and entry.head == 0:
            for form, spelling in spellings(entry.words[0], entry.pos):
                self._await(spelling, (owner, number, form, None))
        else:
            self._await(entry.words[0], (owner, number, "base", None))
            if len(entry.words) == 1 and entry.cased and entry.phrase.isupper():
                self._await(entry.words[0] + "s", (owner, number, "s", None))
        for phrase in entry.shields:
            shield = phrase_words(phrase)[0]
            self._await(shield[0], (owner, number, "base", shield))

    def _await(self, first: str, end: _End) -> None:
        for choice in _ALTERNATIVES.get(first, (first,)):
            self._waiting.setdefault(choice, []).append(end)

    def _below(self, first: str) -> _Node:
        """The place that a first word leads to."""
        node: _Node | None = self._root.get(first)
        if node is None:
            kept = self._kept
            node = self._root[first] = kept.at(kept.words[first]) if kept.words else self._grown(self._waiting[first])
        return node

    def _grown(self, ends: Iterable[_End]) -> _Node:
        """What follows a first word of some phrases."""
        node: _Node = {}
        for end in ends:
            owner, number, _, shield = end
            entry = self._entries[number]
            words = shield or entry.words
            if shield is not None:
                _add(node, words[1:], end)
                _add(node, (*words[1:-1], plural(words[-1])), end)
            elif entry.pos is not None and entry.head > 0:
                before, after = words[1 : entry.head], words[entry.head + 1 :]
                for form, spelling in spellings(words[entry.head], entry.pos):
                    _add(node, (*before, spelling, *after), (owner, number, form, None))
            else:
                _add(node, words[1:], end)
        return node

    def _entry(self, number: int) -> Entry:
        """An entry, of a lexicon that was kept unpacked when it is first asked for."""
        entry = self._entries.get(number)
        if entry is None:
            entry = self._entries[number] = Entry(*self._kept.at(self._kept.entries[number]))
        return entry


def _add(node: _Node, words: Sequence[str], end: _End) -> None:
    """Put the words that follow a node below it."""
    for index, word in enumerate(words):
        if word in _ALTERNATIVES:
            for choice in _ALTERNATIVES[word]:
                _add(node.setdefault(choice, {}), words[index + 1 :], end)
            return
        node = node.setdefault(word, {})
    ends: list[_End] = node.setdefault(_ENDS, [])
    is_base = end[2] == "base"
    ends.insert(sum(form == "base" for _, _, form, _ in ends) if is_base else len(ends), end)


def _by_length(found: tuple[int, list[_End]]) -> int:
    return found[0]


def _follow(node: _Node, tokens: Sequence[Token], at: int, found: list[tuple[int, list[_End]]]) -> None:
    """Add what ends at a node or beyond it, when the tokens from `at` on are followed."""
    size = len(tokens)
    while True:
        if _ENDS in node:
            found.append((at, node[_ENDS]))
        if at == size or (token := tokens[at]).kind == "opaque":
            return
        at += 1
        if NUMBER in node and _is_number(token):
            _follow(node[NUMBER], tokens, at, found)
        if token.norm not in node:
            return
        node = node[token.norm]


def _is_number(token: Token) -> bool:
    return token.kind == "number" or token.norm in _NUMBER_WORDS


def _stands(entry: Entry, form: str, first: int, tokens: Sequence[Token]) -> bool:
    """Whether an entry whose words are there is there in fact: its capitals, its part of speech, no negating prefix."""
    for index, text in entry.cased:
        if tokens[first + index].text != (text + "s" if form == "s" and entry.pos is None else text):
            return False
    if first == 0:
        return True
    before = tokens[first - 1]
    if before.norm in _NEGATING and before.end + 1 == tokens[first].start:
        return False
    is_noun = entry.pos == "v" and len(entry.words) == 1 and form in ("base", "s") and before.norm in _NOUN_FOLLOWS
    return not is_noun
