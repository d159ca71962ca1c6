"""What a start tag says about the text inside it: menu, footer, hidden, button, testimonial, layout.

HTML5 and ARIA say it by name; most pages and nearly all mails say it by class and id, so the words that those are
made of are read too. Words are taken whole: "preview" is no "review", "has-footer" is no "footer".
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from lint.model.document import Zone
from lint.model.namedtuple import NamedTuple
from lint.text.patterns import pattern


class Signs(NamedTuple):
    """What a tag's name and attributes tell.

    `menu` is a guess at navigation that its links must confirm; `voice` marks a testimonial or review, or `part` of
    one, `author` the line naming who gave it; `preheader` an e-mail's preview text; `layout` a table that only
    arranges things.
    """

    zone: Zone | None = None
    hidden: bool = False
    menu: bool = False
    button: bool = False
    voice: bool = False
    part: bool = False
    author: bool = False
    preheader: bool = False
    layout: bool = False


NOTHING = Signs()
_SKIP_LINK = Signs(zone="navigation")

_TOO_WIDE = frozenset({"html", "body", "main", "form"})
"""Elements whose classes describe the page or what else is on it rather than their own text."""

_WORD = pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_HIDDEN_STYLE = pattern(r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
_SHOWN_SOMEWHERE = pattern(r":(?:block|flex|grid|inline|visible|not-sr-only)|-(?:block|flex|inline)\b")
_BUTTON_STYLE = pattern(r"(?<![\w-])(?:background(?:-color)?|border(?:-radius)?)\s*:\s*(?!none|0|transparent)", re.I)

_BUTTON_UTILITIES = tuple(pattern(rf"(?:^|\s){name}") for name in (r"p[xy]?-\d", "(?:bg|border)-", "rounded"))
"""What style sheets of one class a property give a link to make a button of it: room, a ground or line, corners."""

_HIDDEN = frozenset(
    "hidden d-none sr-only visually-hidden visually-hidden-focusable visuallyhidden screen-reader-text "
    "screen-reader-only screenreader assistive-text offscreen element-invisible".split()
)
_MENU = frozenset(
    "nav navbar navigation menu menus submenu topnav mainnav subnav sidenav navmenu topmenu "
    "mainmenu sidemenu sitemap pagination pager dropdown toolbar topbar utility tabs sidebar".split()
)
_TRAIL = frozenset({"breadcrumb", "breadcrumbs"})
_FOOTER = frozenset("footer colophon copyright unsubscribe subfooter".split())
_NOT_ITS_OWN = frozenset("has no with without above before after pre card modal panel dialog quote blockquote".split())
_COOKIE = frozenset("cookie cookies gdpr cookieconsent onetrust cookiebot".split())
_LEGAL = frozenset("legal text copy notice links footer info terms line note wrapper container".split())
_PREHEADER = frozenset("preheader preheadertext previewtext".split())
_BUTTON = frozenset("btn button cta".split())
_NOT_A_BUTTON = frozenset(
    "group bar wrapper wrap row container section band strip banner box block actions text buttons area col".split()
)
_VOICE = frozenset("testimonial testimonials testimony review reviews".split())
_VOICE_PARTS = frozenset("author text stars rating avatar image img photo quote content body header icon mark".split())
_AUTHOR = frozenset("author name cite attribution person client role byline position meta company".split())

_MAIL_QUOTES = frozenset("gmail_quote yahoo_quoted moz-cite-prefix divrplyfwdmsg appendonsend".split())
_MAIL_SIGNATURES = frozenset("gmail_signature moz-signature ms-outlook-mobile-signature signature".split())


def read_signs(name: str, attributes: Mapping[str, str]) -> Signs:
    """The signs of one start tag, given its lower-case name and its attributes' values."""
    role = attributes.get("role", "").lower()
    style = attributes.get("style", "")
    named = f"{attributes.get('id', '')} {attributes.get('class', '')}"
    signs = NOTHING if name in _TOO_WIDE else _of_names(name, named)
    zone: Zone | None = signs.zone
    if role == "navigation":
        zone = "navigation"
    elif role == "contentinfo":
        zone = "footer"
    elif name == "blockquote" and attributes.get("type") == "cite":
        zone = "quoted"
    hidden = (
        signs.hidden
        or "hidden" in attributes
        or bool(style and _HIDDEN_STYLE.search(style))
        # Mail templates put aria-hidden on layout tables whose text everybody sees.
        or (attributes.get("aria-hidden", "").lower() == "true" and name not in ("table", "td", "body"))
    )
    button = signs.button or role == "button"
    if name == "a" and not button:
        classes = attributes.get("class", "")
        button = ("padding" in style and bool(_BUTTON_STYLE.search(style))) or (
            "rounded" in classes and all(utility.search(classes) for utility in _BUTTON_UTILITIES)
        )
    layout = role in ("presentation", "none")
    if (zone, hidden, button, layout) == (signs.zone, signs.hidden, signs.button, signs.layout):
        return signs
    return signs._replace(zone=zone, hidden=hidden, button=button, layout=layout)


def _of_names(name: str, named: str) -> Signs:
    """The signs of an element's id and classes together."""
    signs = NOTHING
    for token in named.split():
        its = _of_token(token)
        if its is NOTHING or (its is _SKIP_LINK and name != "a"):
            continue
        zone = its.zone if its.zone and (signs.zone in (None, "footer")) else signs.zone
        signs = Signs(zone, *map(max, signs[1:], its[1:]))
    if signs.hidden and _SHOWN_SOMEWHERE.search(named):
        return signs._replace(hidden=False)
    return signs


@lru_cache(maxsize=4096)  # the classes of a site are few and come again on every element
def _of_token(token: str) -> Signs:
    """The signs of one id or class."""
    lower = token.lower()
    if lower in _HIDDEN:
        return Signs(hidden=True)
    if lower in _MAIL_QUOTES:
        return Signs(zone="quoted")
    if lower in _MAIL_SIGNATURES:
        return Signs(zone="signature")
    words = frozenset(word.lower() for word in _WORD.findall(token))
    own = not words & _NOT_ITS_OWN
    if words & _PREHEADER or {"preview", "text"} <= words:
        return Signs(preheader=True)
    if "disclaimer" in words or ("legal" in words and words <= _LEGAL) or _is_cookie_notice(words):
        return Signs(zone="disclaimer")
    if words & _FOOTER and own:
        return Signs(zone="footer")
    if words & _TRAIL:
        return Signs(zone="navigation")
    if "skip" in words:
        return _SKIP_LINK
    if words & _VOICE:
        return Signs(voice=True, part=bool(words & _VOICE_PARTS), author=bool(words & _AUTHOR))
    if words & _BUTTON and not words & _NOT_A_BUTTON:
        return Signs(button=True)
    if words & _MENU and own:
        return Signs(menu=True)
    if "quote" in words and words & _AUTHOR:
        return Signs(author=True)
    return NOTHING


def _is_cookie_notice(words: frozenset[str]) -> bool:
    # A bakery may well have a block of "cookies".
    return bool(words & _COOKIE) and (len(words) > 1 or "cookies" not in words)
