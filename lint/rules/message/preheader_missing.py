"""EML003: the preview of a newsletter says “View in browser”."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule

_NOT_PREVIEWED = frozenset(("title", "description", "subject", "alt", "notes"))
_FIRST_WORDS = 2
"""Tokens that may stand before the phrase in the preview ("Click to view in browser")."""


@rule(
    code="EML003",
    name="preheader-missing",
    level="note",
    unit="document",
    kinds="email",
    precedence=10,
    says="The preview of this email reads “{found}”.",
    help="Put a hidden line before it that goes on where the subject ends: “Two dates left in May, and what to bring.”",
    sources=("Most mail programs show the first words of a message beside its subject, before it is opened.",),
    examples=(
        Bad("<p>[View this email in your browser]</p><p>Your oven course starts on 4 May.</p>", "email", "html"),
        Bad("<p>[View online]</p><h1>Two dates left in May</h1><p>Bring an apron.</p>", "email", "html"),
        Bad(
            "<p>[Having trouble reading this email]? Open it on our site.</p><p>Hi Ann,</p><p>The oven is ready.</p>",
            "email",
            "html",
        ),
        Bad('<img src="a.png" alt="Acme"><p>[View in browser]</p><p>Your oven is ready.</p>', "email", "html"),
        Good(
            '<div class="preheader" style="display:none">Two dates left in May</div>\n<p>View in browser</p>'
            "<p>Your oven course starts on 4 May.</p>",
            "email",
            "html",
        ),
        Good("<p>Your oven course starts on 4 May.</p><p>View this email in your browser</p>", "email", "html"),
        Good("<p>Hi Ann,</p><p>You can view online what the oven costs.</p>", "email", "html"),
        Good("<p>View in browser</p><p>Your oven course starts on 4 May.</p>", "web", "html"),
        Good("View in browser\n\nHi Ann,\n\nYour oven is ready.", "email", "text"),
    ),
)
def preheader_missing(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The preview stands beside the subject and helps to decide whether a mail is opened. Its first words fill it."""
    if reading.document.source.format not in ("html", "eml"):
        return
    first = next(
        (
            block
            for block in reading.document.blocks
            if block.text and block.role not in _NOT_PREVIEWED and block.zone != "hidden"
        ),
        None,
    )
    if first is None:
        return
    for match in reading.lexicon.match(first.tokens).get("browser-links", [])[:1]:
        if match.first <= _FIRST_WORDS:
            start, end = first.tokens[match.first].start, first.tokens[match.last - 1].end
            yield Hit(first, start, end, {"found": first.text[start:end]})
