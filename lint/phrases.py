"""The word lists with the lexicon of their phrases, as rules and the engine need them.

To parse the lists takes longer than to check a page. So what they come to is kept, under a digest of the lists and of
the code that reads them. The code and the lists that ship are told apart as Python tells code apart, by the size and
time of their files: to read them takes longer than to load what is kept.
"""

import os
from collections.abc import Iterable, Sequence
from typing import Any

from lint import __version__, wordlists
from lint.cache import folder
from lint.model import rule
from lint.model.namedtuple import NamedTuple
from lint.text import inflect, matcher, slots, tokens
from lint.text.digest import digest

_READ_BY = (
    __file__, wordlists.__file__, matcher.__file__, inflect.__file__, slots.__file__, tokens.__file__, rule.__file__,
)  # fmt: skip
"""Files whose code decides what the lists come to."""


class Phrases(NamedTuple):
    """All lists, which have no `entries` here, and the lexicon that their entries are in."""

    lists: tuple[wordlists.WordList, ...]
    lexicon: matcher.Lexicon


def load_phrases(extra_paths: Sequence[str] = ()) -> Phrases:
    """The phrases of the shipped lists and of those of `extra_paths` (files or folders).

    Raises WordListError for a list that can't be read or has a mistake.
    """
    extra = wordlists.read_lists(extra_paths)
    files = (*_READ_BY, *wordlists.list_files(wordlists.shipped_lists()))
    key = digest((os.fsencode(__version__), *map(_sign_of, files), phrases_stamp(extra)))
    kept = folder.load("lists", key)
    if kept is not None:
        heads, packed = kept
        return Phrases(tuple(map(_list_of, heads)), matcher.Lexicon.of_packed(*packed))
    lists = wordlists.parse_lists((*wordlists.read_lists([wordlists.shipped_lists()]), *extra))
    lexicon = matcher.Lexicon((words.key, words.entries) for words in lists)
    folder.save("lists", key, lambda: (list(map(_head_of, lists)), lexicon.packed()))
    return Phrases(tuple(words._replace(entries=()) for words in lists), lexicon)


def phrases_stamp(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A digest of what word lists say and where they are."""
    return digest(part for path, data in files for part in (os.fsencode(path), data))


def _head_of(words: wordlists.WordList) -> tuple[Any, ...]:
    """A list in plain values, without its entries."""
    examples = [(isinstance(example, rule.Bad), tuple(example)) for example in words.examples]
    return tuple(words._replace(entries=(), examples=examples))  # type: ignore[arg-type]


def _list_of(head: tuple[Any, ...]) -> wordlists.WordList:
    words = wordlists.WordList(*head)
    examples = (rule.Bad(*fields) if bad else rule.Good(*fields) for bad, fields in head[-1])
    return words._replace(examples=tuple(examples))


def _sign_of(path: str) -> bytes:
    """A file's path, size and time."""
    status = os.stat(path)
    return os.fsencode(f"{path} {status.st_size} {status.st_mtime_ns}")
