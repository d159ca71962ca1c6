"""What a folder of copy holds: formats, folders that are of one kind, and the names that mean its owner."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from lint.analysis.brands import guess_brands
from lint.api import Checker
from lint.config.settings import Settings
from lint.discovery import format_of
from lint.intake import documents, source_at
from lint.model.document import Document, Kind
from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple

MOST_READ = 200
"""Files that are read for names, spread evenly over all that were found."""

_MOST_NAMES = 6
_LONGEST_NAME = 40
_LEAST_SHARE = 0.05
"""Share of the documents that a name must be found in: a customer's is found in few."""

_FREE_MAIL = ("gmail", "googlemail", "yahoo", "hotmail", "outlook", "live", "icloud", "aol", "gmx", "proton")

_KIND_OF_FOLDER: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("email", re.compile(r"e?-?mails?|outbox|outreach|newsletters?|sequences?|mailings?|drips?")),
    ("deck", re.compile(r"decks?|slides?|presentations?")),
    ("proposal", re.compile(r"proposals?|offers?|quotes?|quotations?|tenders?|rfps?")),
)
_NO_PITCH = re.compile(r"legal|terms|privacy|imprint|licen[cs]es?")
_LOGO = re.compile(r"(?:the )?(?P<before>.{2,40}?)(?:'s|’s)? logo|logo (?:of )?(?P<after>.{2,40})", re.IGNORECASE)
_TITLE_BREAK = re.compile(r"\s+[|–—·•»-]\s+|\s*\|\s*")
_YAML_TITLE = re.compile(r"^(?:title|name): *[\"']?([^\"'#\n]{2,60}?)[\"']? *(?:#.*)?$", re.MULTILINE)

_METADATA = (
    "package.json", "composer.json", "site.webmanifest", "manifest.json", "pyproject.toml", "hugo.toml", "config.toml",
    "_config.yml", "mkdocs.yml",
)  # fmt: skip
_KEYS = ("displayName", "productName", "title", "short_name", "name")


class Name(NamedTuple):
    """A name that seems to mean the folder's owner, and where it was found."""

    name: str
    reasons: tuple[str, ...]


class Survey(NamedTuple):
    """What was found: files by format and by topmost folder, names, folders by kind, and folders that hold no pitch."""

    formats: dict[str, int]
    folders: dict[str, int]
    names: tuple[Name, ...]
    kinds: dict[Kind, tuple[str, ...]]
    no_pitch: tuple[str, ...]

    @property
    def files(self) -> int:
        """How many files of copy there are."""
        return sum(self.formats.values())


def survey(folder: str) -> Survey:
    """Look through a folder. What can't be read is passed over."""
    files = Checker(Settings()).find([folder]).files
    relative = [os.path.relpath(path, folder).replace(os.sep, "/") for path in files]
    formats = Counter(format_of(path) or "" for path in files)
    step = max(-(-len(files) // MOST_READ), 1)
    found = _Names(folder)
    for path in files[::step]:
        try:
            for document in documents(source_at(path)):
                found.read(document)
        except UnreadableError:
            continue
    kinds = {kind: folders for kind, pattern in _KIND_OF_FOLDER if (folders := _folders_like(relative, pattern))}
    by_folder = Counter(path.partition("/")[0] if "/" in path else "." for path in relative)
    return Survey(
        dict(formats.most_common()),
        dict(by_folder.most_common()),
        found.likely(),
        kinds,
        _folders_like(relative, _NO_PITCH),
    )


def _folders_like(files: Sequence[str], pattern: re.Pattern[str]) -> tuple[str, ...]:
    """The topmost folders with such a name that hold files."""
    folders: set[str] = set()
    for file in files:
        parts = file.lower().split("/")[:-1]
        depth = next((at for at, part in enumerate(parts, 1) if pattern.fullmatch(part)), None)
        if depth is not None:
            folders.add("/".join(file.split("/")[:depth]))
    return tuple(sorted(folders))


class _Names:
    """Gathers names from documents, and weighs how many of them agree."""

    def __init__(self, folder: str) -> None:
        self._documents = 0
        self._pages = 0
        self._own: Counter[str] = Counter()
        self._titles: Counter[str] = Counter()
        self._logos: Counter[str] = Counter()
        self._domains: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        self._metadata = list(_metadata_names(folder))

    def read(self, document: Document) -> None:
        """Take what one document says of its owner."""
        self._documents += 1
        self._own.update(guess_brands(document))
        self._pages += bool(document.metadata.get("title"))
        pieces = _TITLE_BREAK.split(str(document.metadata.get("title") or ""))
        if len(pieces) > 1:
            self._titles.update({pieces[0].strip(), pieces[-1].strip()})
        self._logos.update(set(_logo_names(document)))
        address = str(document.metadata.get("from_address") or "")
        if "@" in address:
            self._domains[_owner_of(address.rpartition("@")[2])] += 1
        self._words.update(
            {token.text for block in document.blocks for token in block.tokens if token.text[:1].isupper()}
        )

    def likely(self) -> tuple[Name, ...]:
        """The names that several places agree on, the likeliest first."""
        points: Counter[str] = Counter()
        reasons: dict[str, list[str]] = {}

        def add(name: str, value: int, reason: str) -> None:
            if 1 < len(name) <= _LONGEST_NAME:
                points[name] += value
                reasons.setdefault(name, []).append(reason)

        often = 1 if self._documents < 3 else max(2, self._documents * _LEAST_SHARE)
        for name, count in self._own.items():
            if count >= often:
                add(name, 2 + count, f"acts as the seller in {_files(count)}")
        for name, count in self._titles.items():
            if count > 1 and count * 3 >= self._documents:
                add(name, 2 + count, f"ends the titles of {_files(count)}")
        for name, count in self._logos.items():
            if count > 1 and count * 2 >= self._pages:  # a customer's logo stands on few pages
                add(name, 2 + count, f"on the logo of {_files(count)}")
        for label, count in self._domains.items():
            if count >= often and label not in _FREE_MAIL:
                add(self._spelled(label), 2 + count, f"sends {_files(count)}")
        for name, file in self._metadata:
            add(self._spelled(name), 3, f"named in {file}")
        chosen = sorted(points, key=lambda name: (-points[name], name))[:_MOST_NAMES]
        return tuple(Name(name, tuple(reasons[name])) for name in chosen)

    def _spelled(self, name: str) -> str:
        """A name as the copy writes it; empty where it doesn't."""
        plain = re.sub(r"[\s_-]+", "", name).lower()
        written = [word for word in self._words if word.lower() == plain]
        if written:
            return max(written, key=lambda word: (self._words[word], word))
        words = name.split()
        return name if len(words) > 1 and all(word in self._words for word in words if word[:1].isupper()) else ""


def _files(count: int) -> str:
    return f"{count} file" if count == 1 else f"{count} files"


def _owner_of(domain: str) -> str:
    """The label of a domain that its owner chose: `acme` of mail.acme.co.uk."""
    labels = domain.lower().split(".")
    short_second = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return labels[-3] if short_second else labels[-2] if len(labels) > 1 else labels[0]


def _logo_names(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.role == "alt" and (found := _LOGO.fullmatch(block.text.strip())):
            yield (found["before"] or found["after"]).strip()


def _metadata_names(folder: str) -> Iterator[tuple[str, str]]:
    """Names in the files that describe a site or a package."""
    for file in _METADATA:
        try:
            with open(os.path.join(folder, file), encoding="utf-8-sig") as opened:
                text = opened.read(1_000_000)
        except (OSError, UnicodeDecodeError):
            continue
        for name in _names_in(text, file):
            yield name.rpartition("/")[2].strip(), file


def _names_in(text: str, file: str) -> Iterator[str]:
    if file.endswith(".yml"):
        yield from (found[1].strip() for found in _YAML_TITLE.finditer(text))
        return
    record: Any
    try:
        if file.endswith(".toml"):
            import tomllib

            record = tomllib.loads(text)
            record = {**record, **record.get("project", {})}
        else:
            import json

            record = json.loads(text)
        yield from (record[key] for key in _KEYS if isinstance(record.get(key), str))
    except (ValueError, AttributeError, TypeError, RecursionError):
        return
