"""Word lists: plain text files that a marketer can edit, each of them a rule or a vocabulary that rules read.

A list has a head of `key: value` lines (indented lines continue a value), then entries, one a line, then examples::

    # Business jargon
    code: CLR001
    name: jargon
    say: “{found}” is business jargon. {instead}

    leverage (v) -> use | build on
        not in: leverage ratio, leveraged buyout
    utilize (v) -> use                      ~safe
    move (v) the needle -> make a difference
    synergy (n) -> ?                        ~strong   # no swap: say what works better together

    bad:  We [utilize] your data.  =>  We use your data.
    bad (email): Let's [leverage] it.
    good: The leverage ratio fell to 2.1.

`?`, or no arrow, means that no word can be swapped in; `|` parts alternatives. A line `{high|exacting} standards of` is
as many entries as it has phrases: one for each choice of a word from every {slot}. `(v)`, `(n)`, `(adj)` follow the
word whose forms match too; at the end of a phrase of several words `(v)` inflects the first word and `(n)`, `(adj)`
the last, and a hyphenated word inflects at its end. A replacement takes the form over in the same way. ` # ` begins the
entry's hint. A list with `vocabulary: NAME` instead of `code:` is no rule; its tags are free, and files with one NAME
are one vocabulary. `lint.text.matcher` says what matches.
"""

import os
import re
from collections.abc import Iterable, Sequence
from typing import NoReturn, get_args

from lint.model.document import KINDS, Kind, Role
from lint.model.errors import UsageError
from lint.model.finding import LEVELS, Level
from lint.model.namedtuple import NamedTuple
from lint.model.rule import Bad, Good
from lint.text.inflect import PartOfSpeech
from lint.text.matcher import PLACEHOLDERS, Entry, phrase_words
from lint.text.nearest import instead, nearest
from lint.text.patterns import pattern
from lint.text.slots import filled

TAGS = ("safe", "weak", "strong", "error", "opener", "subject")
"""What an entry of a rule list may be tagged with."""

MESSAGE_VALUES = ("found", "instead", "hint")
"""What `say` and `help` may name in {braces}."""

_RULE_KEYS = (
    "code", "name", "flag", "level", "kinds", "roles", "say", "help", "why", "source", "precedence", "default", "since",
)  # fmt: skip
_VOCABULARY_KEYS = ("vocabulary", "why", "source", "since")
_KEYS = (*_RULE_KEYS, "vocabulary")
_KEY_LINE = pattern(r"([A-Za-z][\w-]*) *(?:\(([^()]*)\))? *:(?=\s|$)(?! *->)")
_PARTS_OF_SPEECH: dict[str, PartOfSpeech] = {"v": "v", "n": "n", "adj": "adj"}
_MARKER = pattern(r"(?<=\S) +\(([A-Za-z]+)\)(?!\S)")
_CODE = pattern(r"[A-Z]{3}\d{3}")
_NAME = pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_VERSION = pattern(r"\d+\.\d+(?:\.\d+)?")
_QUOTED = "“{}”"
_BRACES = pattern(r"\{(\w*)\}")


class WordListError(UsageError):
    """A mistake in a word list. `line` is 1-based; 0 is the file as a whole."""

    def __init__(self, path: str, line: int, message: str) -> None:
        super().__init__(f"{path}: line {line}: {message}" if line else f"{path}: {message}")
        self.path = path
        self.line = line
        self.message = message


class WordList(NamedTuple):
    """A parsed list. A rule has a `code` and `vocabulary` is None; a vocabulary has it the other way round.

    `say` is the rule's message; `help`, `why` and `sources` are for its page. `kinds` is never empty; `roles` None
    means all. `precedence`, `default` and `since` are as in `lint.model.rule.Rule`.
    """

    path: str
    code: str | None
    vocabulary: str | None
    name: str
    flag: str | None
    level: Level
    kinds: frozenset[Kind]
    roles: frozenset[str] | None
    say: str
    help: str
    why: str
    sources: tuple[str, ...]
    precedence: int
    default: bool
    since: str
    entries: tuple[Entry, ...]
    examples: tuple[Bad | Good, ...]

    @property
    def key(self) -> str:
        """What the list's matches are filed under: its code, or its vocabulary's name."""
        return self.code or self.vocabulary or ""


def wordlists_folder() -> str:
    """The folder of the lists that ship: beside this module in a wheel, beside the package in a checkout."""
    package = os.path.dirname(os.path.abspath(__file__))
    inside = os.path.join(package, "wordlists")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "wordlists")


def load_lists(extra_paths: Sequence[str] = ()) -> tuple[WordList, ...]:
    """The shipped English lists, then those of `extra_paths` (files, or folders of .txt files), sorted by file name.

    Raises WordListError for a list that can't be read or has a mistake, and for two rule lists of one code or name.
    """
    return parse_lists(read_lists((shipped_lists(), *extra_paths)))


def shipped_lists() -> str:
    """The folder of the English lists that ship."""
    return os.path.join(wordlists_folder(), "en")


def list_files(path: str) -> list[str]:
    """The lists that a path means: the .txt files of a folder, sorted, or a file itself."""
    if not os.path.isdir(path):
        return [path]
    with os.scandir(path) as found:
        return sorted(item.path for item in found if item.name.endswith(".txt") and item.is_file())


def read_lists(paths: Iterable[str]) -> tuple[tuple[str, bytes], ...]:
    """Path and content of each list that paths mean. Raises WordListError for one that can't be read."""
    return tuple((file, _read(file)) for path in paths for file in list_files(path))


def parse_lists(files: Iterable[tuple[str, bytes]]) -> tuple[WordList, ...]:
    """The lists that files spell out. Raises WordListError as `load_lists` does."""
    lists: list[WordList] = []
    taken: dict[str, str] = {}
    for file, data in files:
        words = parse_list(_decoded(data, file), file)
        if words.code is not None:
            for label in (words.code, words.name):
                if label in taken:
                    raise WordListError(file, 0, f"“{label}” is taken by {taken[label]}; choose another")
                taken[label] = file
        lists.append(words)
    return tuple(lists)


def parse_list(text: str, path: str) -> WordList:
    """The list that `text` spells out. Raises WordListError, with the line, at the first mistake."""
    parser = _Parser(path)
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        parser.read(number, line)
    return parser.finish()


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise WordListError(path, 0, f"this word list can't be read ({(error.strerror or 'error').lower()})") from None


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise WordListError(path, 0, "this is not UTF-8 text; save it as UTF-8") from None


class _Parser:
    """Reads a list line by line, keeping what the lines so far have said."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.line = 0
        self.head: dict[str, list[str]] = {}
        self.head_lines: dict[str, int] = {}
        self.entries: list[Entry] = []
        self.family = 0  # where the entries of the last line begin
        self.seen: dict[tuple[tuple[str, ...], str | None], int] = {}
        self.examples: list[Bad | Good] = []
        self.continues: list[str] | None = None
        self.shielding = False

    def fail(self, message: str, line: int | None = None) -> NoReturn:
        raise WordListError(self.path, self.line if line is None else line, message)

    def read(self, number: int, line: str) -> None:
        self.line = number
        text = line.strip()
        if not text or text == "#" or text.startswith("# "):
            return
        if line[0] in " \t":
            self._read_indented(text)
            return
        self.continues, self.shielding = None, False
        if ":" in text and (found := _KEY_LINE.match(text)):
            key, value = found[1], text[found.end() :].strip()
            if key in ("bad", "good"):
                self._read_example(key, found[2], value)
            else:
                self._read_head(key if found[2] is None else found[0].rstrip(":"), value)
        else:
            self._read_entry(text)

    def _read_indented(self, text: str) -> None:
        if self.continues is not None:
            self.continues.append(text)
        elif text.startswith("not in:") and self.entries:
            self.shielding = True
            self._read_shields(text[len("not in:") :])
        elif self.shielding:
            self._read_shields(text)
        else:
            self.fail(f"“{text}” is indented: such a line continues the head or begins with “not in:” below an entry")

    def _read_head(self, key: str, value: str) -> None:
        if key not in _KEYS:
            self.fail(f"“{key}:” is not a key that pitchlint knows; {instead(key, (*_KEYS, 'bad', 'good'), '“{}:”')}")
        if self.entries:
            self.fail(f"“{key}:” belongs above the first entry")
        if key in self.head and key != "source":
            self.fail(f"“{key}:” is given twice, here and in line {self.head_lines[key]}")
        self.head_lines[key] = self.line
        if key == "source" and key in self.head:
            self.head[key].append("\n")
        self.continues = self.head.setdefault(key, [])
        if value:
            self.continues.append(value)

    def _read_entry(self, text: str) -> None:
        body, _, hint = text.partition(" # ")
        body, tilde, tail = body.partition("~")
        tags = frozenset(self._tags(tail)) if tilde else frozenset()
        left, arrow, right = body.partition("->")
        try:
            phrases = filled(left) if "{" in left else [left]
        except ValueError as mistake:
            self.fail(str(mistake))
        self.family = len(self.entries)
        for phrase in phrases:
            self._add_entry(phrase, self._replacements(right) if arrow else (), tags, hint.strip())

    def _add_entry(self, text: str, replacements: tuple[str, ...], tags: frozenset[str], hint: str) -> None:
        phrase, pos, inflected = self._split_marker(text)
        if not phrase:
            self.fail("there is no word or phrase before “->”")
        if "<" in phrase:
            self._check_placeholders(phrase)
        words, cased = phrase_words(phrase)
        head = len(words if inflected is phrase else phrase_words(inflected)[0]) - 1 if pos else 0
        if "safe" in tags and len(replacements) != 1 and "vocabulary" not in self.head:
            self.fail(f"“~safe” needs exactly one replacement, “{phrase}” has {len(replacements) or 'none'}")
        if (words, pos) in self.seen:
            self.fail(f"“{phrase}” is listed twice, here and in line {self.seen[words, pos]}")
        self.seen[words, pos] = self.line
        self.entries.append(Entry(phrase, words, cased, pos, head, replacements, tags, hint, (), self.line))

    def _tags(self, text: str) -> list[str]:
        """The tags at the end of an entry, whose first ~ has been read."""
        first, *others = text.split() or [""]
        tags = [first]
        for word in others:
            if word[0] != "~":
                self.fail(f"“{word}” stands behind a tag; tags end the line, or come before its # hint")
            tags.append(word[1:])
        for tag in tags:
            if tag not in TAGS and "vocabulary" not in self.head:
                self.fail(f"“~{tag}” is not a tag that pitchlint knows; {instead(tag, TAGS, '“~{}”')}")
        return tags

    def _split_marker(self, text: str) -> tuple[str, PartOfSpeech | None, str]:
        """An entry's phrase, its part of speech, and the beginning of the phrase up to the word that inflects."""
        text = text.strip()
        markers = list(_MARKER.finditer(text)) if "(" in text else []
        if not markers:
            return text, None, text
        before, after = text[: markers[0].start()].rstrip(), text[markers[0].end() :].lstrip()
        marker = markers[0][1]
        pos = _PARTS_OF_SPEECH.get(marker)
        if pos is None:
            self.fail(f"“({marker})” is not a part of speech that pitchlint knows; use (v), (n) or (adj)")
        if len(markers) > 1:
            self.fail(f"“{text}” has {len(markers)} markers; only one word of a phrase inflects")
        if after:
            return f"{before} {after}", pos, before
        return before, pos, before.split()[0] if pos == "v" else before

    def _check_placeholders(self, phrase: str) -> None:
        for name in re.findall(r"<\w+>", phrase):
            if name not in PLACEHOLDERS and (close := nearest(name, PLACEHOLDERS)) is not None:
                self.fail(f"“{name}” is not a placeholder that pitchlint knows; did you mean “{close}”?")

    def _replacements(self, text: str) -> tuple[str, ...]:
        text = text.strip()
        if text == "?":
            return ()
        choices = tuple([choice.strip() for choice in text.split("|")]) if "|" in text else (text,)
        if "?" in choices:
            self.fail("“?” says that no word can be swapped in, so nothing else stands beside it")
        if "" in choices:
            self.fail("a replacement is missing; write “?” where no word can be swapped in")
        return choices

    def _read_shields(self, text: str) -> None:
        shields = tuple(shield for part in text.split(",") if (shield := part.strip()))
        if not shields:
            self.fail("“not in:” names no phrase")
        for shield in shields:
            words = phrase_words(shield)[0]
            shielded = [at for at in range(self.family, len(self.entries)) if self.entries[at].is_in(words)]
            if not shielded:
                self.fail(
                    f"“{shield}” is no longer phrase with “{self.entries[-1].phrase}” in it, so it shields nothing"
                )
            for at in shielded:
                self.entries[at] = self.entries[at]._replace(shields=(*self.entries[at].shields, shield))

    def _read_example(self, key: str, kind: str | None, value: str) -> None:
        if kind is not None and kind not in KINDS:
            self.fail(f"“{kind}” is not a kind of document; {instead(kind, KINDS, _QUOTED)}")
        if "vocabulary" in self.head:
            self.fail(f"a vocabulary is no rule, so it has no “{key}:” lines")
        if not value:
            self.fail(f"“{key}:” gives no text")
        chosen: Kind = kind or "web"
        if key == "good":
            self.examples.append(Good(value, chosen))
            return
        text, arrow, fixed = value.partition("=>")
        plain = text.replace("[[", "").replace("]]", "")
        if plain.count("[") != plain.count("]") or not re.search(r"\[[^\[\]]+\]", plain):
            self.fail("a “bad:” line shows in [brackets] what is to be found")
        self.examples.append(Bad(text.strip(), chosen, fixed=fixed.strip() if arrow else None))

    def finish(self) -> WordList:
        """The list that the lines made. Raises WordListError for what is missing or misshapen in the head."""
        is_rule = "vocabulary" not in self.head
        for key in ("code", "name", "say") if is_rule else ():
            if not self._value(key):
                self.fail(f"“{key}:” is missing" + (" (or “vocabulary:”)" if key == "code" else ""), 0)
        for key in () if is_rule else self.head:
            if key not in _VOCABULARY_KEYS:
                self.fail(f"a vocabulary is no rule, so it has no “{key}:”", self.head_lines[key])
        if not self.entries:
            self.fail("there is no entry in this list", 0)
        for key in ("say", "help"):
            for name in _BRACES.findall(self._value(key)):
                if name not in MESSAGE_VALUES:
                    known = instead(name, MESSAGE_VALUES, "“{{{}}}”")
                    self.fail(f"“{{{name}}}” is nothing that a message can name; {known}", self.head_lines[key])
        return WordList(
            path=self.path,
            code=self._shaped("code", _CODE, "three capitals and three digits, like “ABC123”") if is_rule else None,
            vocabulary=None if is_rule else self._shaped("vocabulary", _NAME, "small letters and hyphens"),
            name=self._shaped("name", _NAME, "small letters and hyphens, like “our-jargon”") if is_rule else "",
            flag=self._shaped("flag", _NAME, "small letters and hyphens") or None,
            level=self._one_of("level", LEVELS, "warning"),  # type: ignore[arg-type]
            kinds=frozenset(self._some_of("kinds", KINDS)) or frozenset(KINDS),  # type: ignore[arg-type]
            roles=frozenset(self._some_of("roles", get_args(Role))) or None,
            say=self._value("say"),
            help=self._value("help"),
            why=self._value("why"),
            sources=tuple(source for part in self._value("source").split("\n") if (source := part.strip())),
            precedence=int(self._shaped("precedence", re.compile(r"-?\d{1,6}"), "a whole number") or 0),
            default=self._one_of("default", ("on", "off"), "on") == "on",
            since=self._shaped("since", _VERSION, "a version, like “0.1.0”") or "0.1.0",
            entries=tuple(self.entries),
            examples=tuple(self.examples),
        )

    def _value(self, key: str) -> str:
        return " ".join(self.head.get(key, ()))

    def _shaped(self, key: str, shape: re.Pattern[str], meaning: str) -> str:
        value = self._value(key)
        if key in self.head and not shape.fullmatch(value):
            self.fail(f"“{key}: {value}” has the wrong shape; it is {meaning}", self.head_lines[key])
        return value

    def _one_of(self, key: str, known: tuple[str, ...], default: str) -> str:
        value = self._value(key)
        if key in self.head and value not in known:
            self.fail(f"“{value}” is no {key}; {instead(value, known, _QUOTED)}", self.head_lines[key])
        return value or default

    def _some_of(self, key: str, known: tuple[str, ...]) -> list[str]:
        values = self._value(key).replace(",", " ").split()
        for value in values:
            if value not in known:
                self.fail(f"“{value}” is none of the {key}; {instead(value, known, _QUOTED)}", self.head_lines[key])
        return values
