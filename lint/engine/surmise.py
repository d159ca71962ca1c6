"""What a document seems to be where nobody said so: its kind and its purpose."""

import re

from lint.config.settings import Settings
from lint.markup.mailtext import is_sign_off, opens_with_greeting
from lint.model.document import Document, Kind

FORMAT_KINDS: dict[str, Kind] = {"eml": "email"}
"""Formats that are always of one kind."""

_GREETED_WITHIN, _SIGNED_WITHIN = 6, 16
"""Lines at the head and at the end of a text in which a greeting and a sign-off make it an email."""

_PURPOSE_OF_NAME = {
    "about": re.compile(r"(?:about(?:[-_ ]?us)?|our[-_ ]story|who[-_ ]we[-_ ]are|company[-_ ]history)"),
    "docs": re.compile(r"(?:docs?|documentation|user[-_ ]guide|manual|help)"),
    "release-notes": re.compile(r"(?:change[-_ ]?log|release[-_ ]?notes?|releases|what'?s[-_ ]new)"),
    "internal": re.compile(r"(?:internal|intranet|minutes)"),
    "investor": re.compile(r"(?:investors?|investor[-_ ](?:deck|update|relations)|fundraising)"),
}
_PURPOSE_OF_TITLE = {
    "about": re.compile(r"(?:about (?:us|\w+)|our story|who we are|company history)\W*$", re.IGNORECASE),
    "release-notes": re.compile(r"(?:change ?log|release notes?|what['’]s new in)\b", re.IGNORECASE),
    "investor": re.compile(r"(?:investor (?:deck|update|relations|presentation))\b", re.IGNORECASE),
}
_FOLDERS_LOOKED_AT = 3


def kind_of(document: Document, settings: Settings) -> Kind:
    """The kind of a document: by config, format, what its reader saw, and at last by its content."""
    configured = settings.kind_for(document.source.path)
    if configured is not None:
        return configured
    by_format = FORMAT_KINDS.get(document.source.format)
    if by_format is not None:
        return by_format
    if document.kind != "web":
        return document.kind
    if document.metadata.get("slides"):
        return "deck"
    return "email" if reads_as_email(document) else "web"


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
    names = settings.relative(document.source.path).lower().replace("\\", "/").split("/")[-_FOLDERS_LOOKED_AT:]
    names[-1] = names[-1].split(".")[0]
    for purpose, pattern in _PURPOSE_OF_NAME.items():
        if any(pattern.fullmatch(name) for name in names):
            return purpose
    first_heading = next((block.text for block in document.blocks if block.role == "heading"), "")
    for title in (str(document.metadata.get("title") or ""), first_heading):
        for purpose, pattern in _PURPOSE_OF_TITLE.items():
            if purpose == "about" and kind != "web":
                continue  # a deck that begins with “About us” is no about page
            if pattern.match(title.strip()):
                return purpose
    subject = str(document.metadata.get("subject") or "")
    if subject.lower().startswith("re:") and any(block.zone == "quoted" for block in document.blocks):
        return "reply"
    return ""
