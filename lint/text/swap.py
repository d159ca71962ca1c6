"""Put a match's replacement into the form, the capitals and the article that its place asks for."""

from collections.abc import Sequence

from lint.model.document import Token
from lint.model.namedtuple import NamedTuple
from lint.text.inflect import article_for, forms, inflect, match_case
from lint.text.matcher import Match

_HELPERS = frozenset((
    "am", "are", "be", "been", "being", "is", "was", "were", "get", "gets", "getting", "got", "had", "has", "have",
    "having", "'m", "'re", "'s", "'ve", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't",
))  # fmt: skip
_BETWEEN = frozenset(("not", "never", "ever", "also", "already", "always", "just", "often", "now", "been", "being"))
_DETERMINERS = frozenset((
    "a", "an", "the", "this", "that", "these", "those", "my", "your", "our", "their", "his", "her", "its", "all",
    "any", "each", "every", "many", "no", "several", "some",
))  # fmt: skip


class Swap(NamedTuple):
    """A replacement and the tokens that it takes the place of: half-open indices, with the article if that changes."""

    first: int
    last: int
    text: str


def swap_for(match: Match, tokens: Sequence[Token], text: str) -> Swap | None:
    """The one replacement of a match in a block's tokens and text.

    None where the entry has no replacement or several, where its form can't be carried over for certain, and where it
    would bring a second article ("the plethora" with "a lot").
    """
    entry, first, last = match.entry, match.first, match.last
    if len(entry.replacements) != 1:
        return None
    replacement = entry.replacements[0]
    if entry.pos is not None:
        form = _form(match, tokens, replacement)
        if form is None:
            return None
        replacement = inflect(replacement, form, entry.pos)
    start = tokens[first].start
    found = text[start : tokens[last - 1].end]
    if entry.cased:
        found = "Found" if _opens_sentence(first, tokens) else "found"
    before = tokens[first - 1] if first else None
    opening = replacement.split()[0]
    if before is not None and before.norm in _DETERMINERS:
        if opening.lower() in _DETERMINERS:
            return None
        if before.norm in ("a", "an") and article_for(opening) != before.norm:
            article = article_for(opening).upper() if found.isupper() else match_case(before.text, article_for(opening))
            gap = text[before.end : start]
            return Swap(first - 1, last, article + gap + match_case(found, replacement))
    return Swap(first, last, match_case(found, replacement))


def _form(match: Match, tokens: Sequence[Token], replacement: str) -> str | None:
    """The form that the replacement takes, or None where the found word may have either of two that differ there."""
    if match.entry.pos != "v":
        return match.form
    own = forms(match.entry.words[match.entry.head], "v")
    if match.form == "base" and own["base"] == own["ed"] and inflect(replacement, "ed", "v") != replacement:
        return None
    if match.form == "ed" and own["ed"] == own["en"] and _is_participle(match, tokens):
        return "en"
    return match.form


def _is_participle(match: Match, tokens: Sequence[Token]) -> bool:
    """Whether a form like "used" is a participle here: after a helping verb or a determiner, or before "by"."""
    if match.last < len(tokens) and tokens[match.last].norm == "by":
        return True
    at = match.first - 1
    if at >= 0 and tokens[at].norm in _DETERMINERS:
        return True
    while at >= 0 and (tokens[at].norm in _BETWEEN or tokens[at].norm.endswith("ly")):
        if tokens[at].norm in _HELPERS:
            return True
        at -= 1
    return at >= 0 and tokens[at].norm in _HELPERS


def _opens_sentence(first: int, tokens: Sequence[Token]) -> bool:
    return first == 0 or (tokens[first - 1].kind == "punct" and tokens[first - 1].norm[0] in ".!?…")
