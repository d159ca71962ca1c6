"""What a document seems to be where nobody said so: its kind and its purpose."""

import re
from collections.abc import Sequence

from lint.config.settings import Settings
from lint.markup.mailtext import is_sign_off, opens_with_greeting
from lint.model.document import Document, Kind
from lint.text.patterns import pattern

_DOCUMENTS = frozenset(("docx", "odt", "pdf"))
"""Formats of documents that are proposals unless their headings say otherwise."""

_KIND_OF_HEADING: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("email", pattern(r"(?:e-?mail|message|touch) ?#?\d|subject(?: line)?:|pre-?header:?$", re.IGNORECASE)),
    ("web", pattern(r"(?:home|landing|product|web) ?page\b|(?:website|web|page) copy\b|meta (?:title|description)\b|"
                    r"(?:above the fold|hero(?: section)?|call to action|cta)\W*$", re.IGNORECASE)),
    ("deck", pattern(r"slide #?\d", re.IGNORECASE)),
)  # fmt: skip
"""What headings of drafts say about what is drafted."""

FORMAT_KINDS: dict[str, Kind] = {"eml": "email", "pptx": "deck", "odp": "deck"}
"""Formats that are always of one kind."""

_GREETED_WITHIN, _SIGNED_WITHIN = 6, 16
"""Lines at the head and at the end of a text in which a greeting and a sign-off make it an email."""

_PURPOSE_OF_NAME = {
    **dict.fromkeys(("about", "about us", "aboutus", "our story", "who we are", "company history"), "about"),
    **dict.fromkeys(("contact", "contact us", "imprint", "team", "our team", "careers", "jobs"), "about"),
    **dict.fromkeys(("doc", "docs", "documentation", "user guide", "manual", "help"), "docs"),
    **dict.fromkeys(("change log", "changelog", "release note", "release notes", "releasenote"), "release-notes"),
    **dict.fromkeys(("releasenotes", "releases", "whats new", "what's new"), "release-notes"),
    **dict.fromkeys(("news", "newsroom", "press", "press release", "press releases"), "release-notes"),
    **dict.fromkeys(("internal", "intranet", "minutes"), "internal"),
    **dict.fromkeys(("investor", "investors", "investor deck", "investor update", "investor relations"), "investor"),
    **dict.fromkeys(("business plan", "fundraising"), "investor"),
}
"""Names of files and folders, with a space for a hyphen or an underscore."""
_PURPOSES = tuple(sorted(dict.fromkeys(_PURPOSE_OF_NAME.values()), key=lambda purpose: purpose == "docs"))
"""In the order in which they are looked for: a folder “docs” holds many things."""
_PURPOSE_OF_TITLE = {
    "about": pattern(
        r"(?i:about us|our story|who we are|company history)\W*$"
        r"|(?:About|ABOUT)(?: (?:[Tt]he|&|of|[A-Z0-9][\w&.'’-]*)){1,6}\W*$"
    ),
    "release-notes": pattern(
        r"(?:change ?log|release notes?|what['’]s new in\b|announcing\b[^.!?]{1,40}\b\d+\.\d+)", re.IGNORECASE
    ),
    "investor": pattern(
        r"(?:investor (?:deck|update|relations|presentation)"
        r"|(?:[\w&.’'-]+ ){0,4}(?:business plan|pitch ?deck)\W*(?:$|[-–—:|]))",
        re.IGNORECASE,
    ),
}
_WORDS_OF_TITLES = (
    "about", "our story", "who we are", "company history", "change", "release note", "new in", "announcing", "investor",
    "business plan", "pitch",
)  # fmt: skip
"""A title with none of these tells no purpose: to compile the three patterns takes a thirtieth of a start."""
_WORD = pattern(r"[a-z]+")
_NUMBERED = pattern(r"^\d+[._-]")
"""How some sites put folders in order: "02.news"."""
_INVESTOR_NAME = frozenset(("investor", "investors", "pitchdeck", "fundraising"))
"""Words in the name of a file that is for investors."""
_PARTS_OF_PITCH = pattern(
    r"(?:\d+[.)] ?)?(?:(?:the|our|your) )?(business model|revenue model|unit economics|financials\b|financing needs|"
    r"financial (?:plan|projections?)|funding\b|use of funds|raise$|exit strategy|why now|traction|go[- ]to[- ]market|"
    r"market (?:size|opportunity|analysis|validation)|compet(?:ition|itors)\W*$|competitive (?:advantage|landscape))"
)
"""Headings, in small letters, that a pitch for money has and an offer to a buyer doesn't.

The pattern is compiled for nearly every page, which takes twice the time for one that ignores case.
"""
_ENOUGH_PARTS = 3
_PARTS_OF_LESSON = pattern(
    r"(?:(?:home ?work|lab|exercise|lesson|lecture) ?#? ?\d"
    r"|(?:course|learning|session|lesson) (?:objectives|agenda|outline))"
)
"""Headings, in small letters, of lessons, which teach and sell nothing."""
_PARTS_OF_PAPER = frozenset(("abstract", "references"))
_FOLDERS_LOOKED_AT = 3

_LIST_SUBJECT = pattern(r"(?:(?:re|aw|fwd?): ?)*\[[\w.+&][\w.+& -]{0,30}\] \S", re.IGNORECASE)
"""The subject of a sent mail that went through a discussion list: "[gardeners] Which spade?"."""
_NO_LIST = pattern(
    r"\[(?:your|my|the|company|name|first|last|topic|event|product|original|insert|draft|test|new|free|live|sale|offer|"
    r"webinar|video|guide|report|e-?book|podcast|survey|invit\w+|reminder|update|announce\w*|download|exclusive|action)\b",
    re.IGNORECASE,
)
"""What stands in the same brackets in templates and in subjects of marketing."""


def kind_of(document: Document, settings: Settings) -> Kind:
    """The kind of a document: by config, format, what its reader saw, and at last by its content."""
    configured = settings.kind_for(document.source.path)
    if configured is not None:
        return configured
    by_format = FORMAT_KINDS.get(document.source.format)
    if by_format is not None:
        return by_format
    if document.source.format in _DOCUMENTS:
        return _drafted(document)
    if document.kind != "web":
        return document.kind
    if document.metadata.get("slides"):
        return "deck"
    return "email" if reads_as_email(document) else "web"


def _drafted(document: Document) -> Kind:
    """What a document of a word processor drafts, by its headings; a proposal where they tell nothing."""
    headings = [block.text for block in document.blocks if block.role == "heading" and block.zone == "body"]
    for kind, wording in _KIND_OF_HEADING:
        if any(map(wording.match, headings)):
            return kind
    return "email" if reads_as_email(document) else "proposal"


def reads_as_email(document: Document) -> bool:
    """Whether a text has a subject line, or a greeting and a sign-off."""
    if document.metadata.get("subject") is not None:
        return True
    lines = [line for block in document.blocks if block.zone != "hidden" for line in block.text.split("\n") if line]
    greeted = any(map(opens_with_greeting, lines[:_GREETED_WITHIN]))
    return greeted and any(map(is_sign_off, lines[-_SIGNED_WITHIN:]))


def purpose_of(document: Document, settings: Settings, kind: Kind) -> str:
    """What the copy is for, by config, the names of its file and folders, its title and first heading.

    A purpose can only switch rules off, so that a wrong guess costs a finding and never makes one.
    """
    configured = settings.purpose_for(document.source.path)
    if configured:
        return configured
    by_path = _purpose_of_path(settings.relative(document.source.path))
    headings = [block.text for block in document.blocks if block.role == "heading" and block.zone == "body"]
    titles = (str(document.metadata.get("title") or ""), *headings[:1])
    front = document.metadata.get("front_matter")
    is_manual = by_path == "docs" and kind == "web"  # an email, a deck or a proposal in a folder “docs” is none
    return (
        (by_path if by_path != "docs" else "")
        or _purpose_of_titles(titles, kind)
        or _purpose_of_headings(headings)
        or ("docs" if is_manual or (isinstance(front, dict) and front.get("type") in ("docs", "doc")) else "")
        or _purpose_of_mail(document)
    )


def _purpose_of_path(path: str) -> str:
    """The purpose that the names of a file and its folders tell, or an empty string."""
    names = path.lower().replace("\\", "/").split("/")[-_FOLDERS_LOOKED_AT:]
    names[-1] = names[-1].split(".")[0]
    told = {_PURPOSE_OF_NAME.get(_NUMBERED.sub("", name).replace("-", " ").replace("_", " ")) for name in names}
    if not _INVESTOR_NAME.isdisjoint(_WORD.findall(names[-1])):
        told.add("investor")
    return next((purpose for purpose in _PURPOSES if purpose in told), "")


def _purpose_of_titles(titles: Sequence[str], kind: Kind) -> str:
    """The purpose that the title or the first heading tells."""
    for title in titles:
        if not any(word in title.lower() for word in _WORDS_OF_TITLES):
            continue
        for purpose, shape in _PURPOSE_OF_TITLE.items():
            if purpose == "about" and kind != "web":
                continue  # a deck that begins with “About us” is no about page
            if shape.match(title.strip()):
                return purpose
    return ""


def _purpose_of_mail(document: Document) -> str:
    """Whether a mail answers one, or went through a discussion list."""
    subject = str(document.metadata.get("subject") or "")
    if subject.lower().startswith("re:") and any(block.zone == "quoted" for block in document.blocks):
        return "reply"
    if document.metadata.get("sent") and _LIST_SUBJECT.match(subject) and not _NO_LIST.search(subject):
        return "internal"  # a discussion among people who know each other sells nothing
    return ""


def _purpose_of_headings(headings: Sequence[str]) -> str:
    """The purpose of a pitch for money, a lesson or a paper, by the parts that it has."""
    headings = [heading.lower() for heading in headings]
    parts = {found[1] for heading in headings if (found := _PARTS_OF_PITCH.match(heading))}
    if len(parts) >= _ENOUGH_PARTS:
        return "investor"
    names = {heading.lstrip("0123456789. ") for heading in headings}
    taught = any(map(_PARTS_OF_LESSON.match, headings)) or names >= _PARTS_OF_PAPER
    return "docs" if taught else ""
