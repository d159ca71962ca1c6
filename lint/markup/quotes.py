"""Quotes in copy: where the quoted words end and the name of who said them begins."""

from lint.text.patterns import pattern

_DASH = r"(?:[—–―~]|-{1,3})"
_NAME = r"[^\W\d_a-z][\w.’'-]*(?:[ \u00a0](?:[^\W\d_a-z][\w.’'-]*|de|van|von|der|den|la|di|da|bin|al)){0,4}"
_ATTRIBUTION = pattern(
    rf"\s*{_DASH}\s*(?:{_NAME}|\{{\{{[^{{}}\n]{{1,60}}\}}\}})"
    r"(?:\s*[,|/(·—–-].{0,120}|\s+(?:at|of|from)\s.{0,80})?\s*"
)
_NAME_ALONE = pattern(rf"{_NAME}(?:\s*[,|/(·—–].{{0,120}})")
_DASHES = frozenset("—–―~-")
_CLOSING_QUOTES = '”"’»'
_LONGEST = 200


def attribution_start(text: str, last_line: int) -> int | None:
    """Where a quote's attribution begins: "— Jane Doe, CFO, Acme" as its last line, or after its closing quote mark.

    `last_line` is the offset at which the text's last line begins. None when the text ends in no attribution.
    """
    at = last_line
    if len(text) - at <= _LONGEST and _begins_with_dash(text, at) and _ATTRIBUTION.fullmatch(text, at):
        return at
    tail = max(0, len(text) - _LONGEST)
    at = max(text.rfind(mark, tail) for mark in _CLOSING_QUOTES) + 1
    if at > 1 and _begins_with_dash(text, at) and _ATTRIBUTION.fullmatch(text, at):
        return at
    return None


def _begins_with_dash(text: str, at: int) -> bool:
    """What few paragraphs do, and much quicker to see than an attribution."""
    return text[at:].lstrip()[:1] in _DASHES


def is_name_line(text: str) -> bool:
    """Whether a text of its own is a name with what its bearer does: "Jane Doe, CFO at Acme"."""
    return len(text) <= _LONGEST and _NAME_ALONE.fullmatch(text) is not None


def is_quoted(text: str) -> bool:
    """Whether a text stands wholly between quotation marks."""
    text = text.strip()
    return len(text) > 2 and text[0] in '“"«' and text[-1] in '”"»'
