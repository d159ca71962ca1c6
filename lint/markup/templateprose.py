"""Words that template code holds: what a call says in its place, and the arguments of includes that hold copy.

`{{ __("Book a call") }}` shows its words where it stands, so they are read as part of the sentence around it. An
argument such as `{% include cta.html title="Get your audit" %}` shows up elsewhere, so it is a block of its own.
"""

import re
from collections.abc import Iterator

from lint.model.document import Role
from lint.model.namedtuple import NamedTuple
from lint.text.patterns import pattern

_STRING = r"""(?:"((?:[^"\\]++|\\.)*+)"|'((?:[^'\\]++|\\.)*+)')"""

_SAYS = pattern(
    rf"""
    (?:\{{\{{[{{]?|\{{%|\{{!!|<%[=-]?|<\?(?:php|=)) [-~=\s]*
    (?:(?:echo|print)\s+)?
    (?:(?:\w{{1,40}}\s?\(\s?){{0,2}}
       (?:_e|__?|_e?x|n?gettext|esc_(?:html|attr)_(?:_|e|x)|trans(?:late)?|lang|t|i18n|T
         |link_to|button_to|submit_tag|\w{{1,40}}\.(?:submit|label|button)(?:\s+:\w+,)?)
       (?:\s?\(\s?|\s+) | (?<=[{{=!])\s*)
    {_STRING}
    """,
    re.VERBOSE | re.DOTALL,
)
"""A call that shows its first argument: translation functions, links and buttons; or nothing but a text."""

_ARGUMENT = pattern(
    rf"""
    (?<![\w.-]) (?:["']?\$?(?P<name>[A-Za-z][\w-]{{0,40}})["']?\s{{0,4}}(?:=>|=(?!=)|:(?!:))
                 | :(?P<symbol>[a-z]\w{{0,40}})\s?,) \s{{0,4}} (?:\w{{1,20}}\(\s{{0,4}})?
    {_STRING}
    | (?<=[\s(,]) {_STRING} (?=[\s),;/>%}}-])
    """,
    re.VERBOSE | re.DOTALL,
)
_CONTROL = pattern(r"[{<%?\s~-]*(?:php\b\s*)?(?:if|elif|elsif|else|elseif|unless|when|case|for|foreach|while|switch)\b")
_NAME_WORD = pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_BUTTON = pattern(r"button|btn|cta|(?<![a-z])link", re.IGNORECASE)
_LABEL = pattern(r"(?:text|label)$", re.IGNORECASE)
_ROLES: dict[str, Role] = {
    **dict.fromkeys("title heading headline".split(), "title"),
    **dict.fromkeys("description summary excerpt".split(), "description"),
    **dict.fromkeys(
        "text body content copy message question answer label subtitle subheading subheadline tagline lead lede intro "
        "teaser blurb".split(),
        "paragraph",
    ),
    **dict.fromkeys("button cta btn".split(), "button"),
    "caption": "caption", "alt": "alt", "subject": "subject", "preheader": "preheader",
}  # fmt: skip
_WORD = pattern(r"[(\"“‘']*[^\W\d_]+(?:['’&-][^\W\d_]+)*['’\"”)]*[.,:;!?…]*")
_NO_PROSE = pattern(r"[<>{}\\=_@#|]|\w/\w|\w\.[a-z]|://|^[./]")
_LONGEST_CODE = 2000
"""Characters; a longer run of code is a program, not an include."""
_FEWEST_WORDS = 3
"""Words of an argument without a name that make it copy rather than a name or a setting."""


class Prose(NamedTuple):
    """An argument that readers see: its role, and the span of its text."""

    role: Role
    start: int
    end: int


def said_in_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the words that the code in a span shows where it stands; None when it shows none."""
    found = _SAYS.match(text, start, min(end, start + _LONGEST_CODE))
    if not found:
        return None
    low, high = found.span(found.lastindex or 0)
    return (low, high) if _is_prose(text[low:high].replace("\\", "")) else None


def arguments(text: str, start: int, end: int) -> Iterator[Prose]:
    """The arguments in a span of code that plainly hold copy, by their names or by their shape."""
    if end - start > _LONGEST_CODE or _CONTROL.match(text, start, end):
        return
    button = -1
    for found in _ARGUMENT.finditer(text, start, end):
        low, high = found.span(found.lastindex or 0)
        name = found["name"] or found["symbol"]
        role = _role(name) if name else "paragraph"
        if role is None or not _is_prose(text[low:high]):
            continue
        if not name and len(text[low:high].split()) < _FEWEST_WORDS:
            continue
        if name and role == "paragraph" and _LABEL.search(name):
            if button < 0:
                button = bool(_BUTTON.search(text, start, min(start + 40, low)))
            if _BUTTON.search(name) or (button and text[high - 1] not in ".?:"):
                role = "button"
        yield Prose(role, low, high)


def _role(name: str) -> Role | None:
    words = [word.lower() for word in _NAME_WORD.findall(name)]
    return _ROLES.get(words[-1]) if words else None


def _is_prose(text: str) -> bool:
    """Whether a string reads as words for people: no path, key, class name or code."""
    words = text.split()
    if not words or _NO_PROSE.search(text):
        return False
    plain = [word for word in words if _WORD.fullmatch(word)]
    if len(words) == 1:
        return bool(plain) and text[0].isupper() and not text.isupper()
    if 2 * len(plain) < len(words):
        return False
    return not (text.islower() and any("-" in word or word[-1].isdigit() for word in words))
