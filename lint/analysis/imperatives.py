"""What an imperative tells: the reader's next move, mere navigation, or the seller's plan."""

from collections.abc import Sequence

from lint.analysis.evidence import Evidence, Verdict
from lint.analysis.wordclasses import NAVIGATION, PLAN_VERBS

CONTACTS = frozenset(
    "contact call email phone ring talk speak reach enquire inquire text write discuss arrange chat message".split()
)
_CALLING = frozenset("call contact email phone ring".split())
"""Contacts whose object is the seller even where it isn't "us" ("Please call the office to arrange yours")."""
LOOKING = frozenset(
    "learn read see view click watch visit discover explore find browse shop order buy start follow meet check "
    "download link skip go look".split()
)
_JOINING = frozenset("join come stay subscribe sign".split())
_SHOWING = frozenset("meet discover introduce explore experience try".split())
_POINTING = frozenset("see check learn browse view look read".split())
"""What points at a thing of the seller's: a show too, unless it leads to an answer ("See how …")."""
_ANSWERS = frozenset("how what which whether why when where if to".split())
_LEADING = frozenset("follow read view see visit watch check link browse go skip look scroll".split())
_BUYING = frozenset("buy shop order explore discover browse get".split())
_GETS = frozenset("free quote estimate trial sample demo consultation assessment discount results".split())
"""What makes an ask one that names what the reader gets."""
_REFERENCES = frozenset(
    "blog post page pages site website documentation docs notes video videos guide guides newsletter here below above "
    "link links article repo gallery brochure map faq faqs announcement".split()
)
"""What an imperative only points to: another page of the seller's."""
_EXPLAINING = frozenset("how what when whether why".split())
_FAVOURS = frozenset("wish help support trust believe bear forgive excuse".split())
_US = frozenset("us our me".split())
_NOTHING = "no result for the reader"
_MENU_WORDS, _BUTTON_WORDS, _LINK_WORDS, _NAVIGATION_WORDS, _ASK_WORDS = 3, 4, 6, 8, 16
"""Words up to which a line is taken for a menu's, a button's, a link's, an invitation to look, an ask for contact."""


def judge_imperative(seen: Evidence) -> Verdict:
    """The verdict on a sentence whose main clause is an imperative."""
    if any(mention.party == "inclusive" for mention in seen.mentions):
        return Verdict("customer" if seen.solid else "neutral", "“let’s” includes the reader")
    words, base = seen.words, seen.clause.base
    acts = seen.seller_acts_too
    if not acts and not seen.is_gain_plain:
        aside = _aside(seen)
        if aside is not None:
            return aside
    if seen.kind in ("deck", "proposal") and base in PLAN_VERBS and not seen.solid:
        if seen.is_gain_plain or any(mention.form == "noun" for mention in seen.mentions):
            return Verdict("shared", f"what the seller plans; for whom, or with what result: {seen.gain}")
        return Verdict("seller", "what the seller plans; no result for the reader")
    told = seen.tokens[seen.clause.verb].text if seen.clause.verb >= 0 else words[0]
    if acts:
        return Verdict("shared", f"“{told} …”: the reader acts, and so does the seller")
    if seen.is_gain_plain and seen.names_brand:
        return Verdict("shared", f"the reader acts by means of the seller; result {seen.gain}")
    return Verdict("customer", f"“{told} …” tells the reader what to do")


def _aside(seen: Evidence) -> Verdict | None:
    """The verdict on an imperative that moves the reader nowhere: navigation, a bare ask, a show, a favour."""
    words, base, count = seen.words, seen.clause.base, len(seen.words)
    names_gain = not _GETS.isdisjoint(words)
    asks = base in _CALLING or (base in CONTACTS and not _US.isdisjoint(words[1:4])) or "know" in words[2:5]
    if asks and (base in CONTACTS or base == "let") and not names_gain and count <= _ASK_WORDS:
        return Verdict("neutral", "a bare ask for contact")
    if seen.readers_after_verb:
        return None
    if base == "miss":
        return Verdict("seller", f"praises what is coming; {_NOTHING}")
    if base == "suggest" and "time" in words[:5]:
        return Verdict("neutral", "a bare ask")
    if _is_link(words, base) and not names_gain:
        return Verdict("neutral", "a bare ask")
    if count <= _BUTTON_WORDS and base in _BUYING and not names_gain:
        return Verdict("neutral", "a bare ask")
    is_new = "our" in words[1:4] and not {"new", "latest"}.isdisjoint(words[2:6]) and _REFERENCES.isdisjoint(words)
    if (words[-2:] == ["in", "action"] and seen.sellers) or (is_new and base in _SHOWING | _POINTING and base != "try"):
        return Verdict("seller", f"shows the seller or its product; {_NOTHING}")
    if count <= _MENU_WORDS and (words[0] in NAVIGATION or base in LOOKING or base in CONTACTS):
        return Verdict("neutral", "navigation")
    if count <= _LINK_WORDS and base in _LEADING:
        return Verdict("neutral", "navigation")
    if base in LOOKING and count <= _ASK_WORDS and not _REFERENCES.isdisjoint(words) and _EXPLAINING.isdisjoint(words):
        return Verdict("neutral", "points to another page")
    if base in _JOINING and not _US.isdisjoint(words[1:3]):
        return Verdict("neutral", "a bare invitation")
    looks = base in LOOKING or base in _JOINING
    if looks and count <= _NAVIGATION_WORDS and not {"us", "our", "full"}.isdisjoint(words):
        return Verdict("neutral", "navigation")
    shows = (base in _SHOWING and not (base == "try" and "to" in words[2:])) or (
        base in _POINTING and _ANSWERS.isdisjoint(words[1:4])
    )
    if shows and not seen.result.strength and (seen.sellers or not {"new", "latest"}.isdisjoint(words)):
        return Verdict("seller", f"shows the seller or its product; {_NOTHING}")
    if (base in CONTACTS and not names_gain) or (count <= _LINK_WORDS and "touch" in words):
        return Verdict("neutral", "a bare ask for contact")
    if base in _FAVOURS and not _US.isdisjoint(words):
        return Verdict("seller", "asks a favour for the seller")
    return None


def _is_link(words: Sequence[str], base: str) -> bool:
    """Whether a line only says where to go on: "Click here for prices", "Find out more or book here"."""
    if base == "reply":
        return len(words) <= _LINK_WORDS
    if base == "click":
        return words[1:2] == ["here"]
    if base == "connect":
        return words[1:2] == ["with"] and len(words) <= _LINK_WORDS
    return base == "find" and words[1:3] == ["out", "more"] and len(words) <= _NAVIGATION_WORDS
