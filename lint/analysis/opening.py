"""Where the copy opens and closes, greeting, title, navigation and sign-off left out, and what its opening is about."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from lint.analysis.asks import STEPS
from lint.analysis.wordclasses import PRODUCT_NOUNS
from lint.model.judgement import Opening

if TYPE_CHECKING:
    from lint.analysis.reading import Reading, SentenceReading

_PASSED = frozenset(("subject", "preheader", "title", "description", "button", "link", "alt", "caption", "notes"))
_EMPTY_REASONS = frozenset(
    (
        "a greeting", "navigation", "a sign-off", "nothing to read", "small print", "a pleasantry", "a label",
        "a label with its value", "a name or a field", "a bare ask", "a bare ask for contact",
    )
)  # fmt: skip
_SENTENCE_ENDS = frozenset((".", "!", "?", "…", "...", "?!", "!!", "!!!", ":"))
_SAID = 3
"""Words from which on a line that ends like a sentence says something ("Professional." doesn't)."""
_SAID_UNENDED = 5
"""Words from which on a line without a full stop can say something: a menu's entries and a page's labels are shorter."""
_ADDRESSED = frozenset("you your we our us the a an this every".split())
"""A headline that has one of these isn't the title of a list, although it is in capitals ("Win Back Your Evenings")."""
_NAMING = frozenset("project product".split())
"""What a proposal's first field names ("Project name: Atlas")."""

_ANNOUNCING = frozenset("announce announcing launch launching launched introduce introducing release released".split())
_PERCEIVING = frozenset("see notice read hear learn browse watch listen find visit follow admire meet discuss".split())
"""What a sender does who begins with what the reader did or said ("I saw your talk")."""
_MADE = frozenset("build design make create".split())
"""What is done to a product and not to a company: "Atlas is built for dispatchers"."""
_COMPANY_WORDS = frozenset(
    "years experience family-owned established since founded owned team experts specialists positioned based leading "
    "trusted qualified".split()
)
"""What a fragment tells of the company rather than of what it sells ("Over ten years of experience in …")."""


def opening_sentence(reading: "Reading") -> "SentenceReading | None":
    """The sentence that opens the copy: the first that says something; a title or label only where nothing else does."""
    title: SentenceReading | None = None
    for sentence in reading.sentences:
        if sentence.role in _PASSED or sentence.facts.judgement.reason in _EMPTY_REASONS:
            if _names_product(sentence):
                return sentence
            continue
        if _says_something(sentence):
            return sentence
        title = title or sentence
    return title


def _says_something(sentence: "SentenceReading") -> bool:
    """Whether a line is more than a title, a label or an entry of a menu."""
    facts = sentence.facts
    words = [token for token in sentence.tokens if token.kind in ("word", "number")]
    if "|" in sentence.text or (facts.is_open and facts.judgement.focus == "neutral"):
        return False
    if facts.clause.kind == "imperative" and facts.clause.base in STEPS and len(words) <= _SAID_UNENDED:
        return False
    if sentence.tokens[-1].norm in _SENTENCE_ENDS:
        return len(words) >= _SAID
    if len(words) < _SAID_UNENDED:
        return False
    if facts.clause.kind in ("fragment", "participle"):
        return not _is_capitalised(sentence)
    return not _is_capitalised(sentence) or any(token.norm in _ADDRESSED for token in words)


def _is_capitalised(sentence: "SentenceReading") -> bool:
    """Whether a line is written as a title is: no word of five letters or more begins with a small letter."""
    return not any(token.text[0].islower() and len(token.text) > 4 for token in sentence.tokens if token.kind == "word")


def _names_product(sentence: "SentenceReading") -> bool:
    """Whether a line is the field of a proposal that names what is proposed."""
    if sentence.reading.context.kind not in ("deck", "proposal") or sentence.role in _PASSED:
        return False
    first, last = sentence.facts.clause.label
    tokens = sentence.block.block.tokens
    return last < sentence.sentence.last and any(token.norm in _NAMING for token in tokens[first:last])


def closing_sentence(reading: "Reading") -> "SentenceReading | None":
    """The last sentence that says something: no sign-off and no name under it."""
    for sentence in reversed(reading.sentences):
        facts = sentence.facts
        is_name = len(sentence.tokens) <= 3 and facts.clause.kind == "fragment"
        if sentence.role in ("paragraph", "item") and facts.judgement.reason not in _EMPTY_REASONS and not is_name:
            return sentence
    return None


def opening_of(sentence: "SentenceReading | None") -> Opening:
    """Whom or what an opening sentence is about."""
    if sentence is None or sentence.facts.judgement.reason == "thanks":
        return "other"
    if _names_product(sentence):
        return "product"
    return _BY_PARTY[sentence.facts.subject.party](sentence)


def _about_seller(sentence: "SentenceReading") -> Opening:
    facts = sentence.facts
    if facts.clause.base in _PERCEIVING and any(mention.party == "customer" for mention in facts.mentions):
        return "customer"
    if any(token.norm in _ANNOUNCING for token in sentence.tokens):
        return "product"
    named = any(m.form == "brand" and m.first == facts.subject.first for m in facts.mentions)
    return "product" if named and facts.clause.passive and facts.clause.base in _MADE else "seller"


def _about_reader(sentence: "SentenceReading") -> Opening:
    judgement = sentence.facts.judgement
    if judgement.reason.startswith("what the seller plans"):
        return "product"
    if judgement.focus == "seller":  # "Try our new tool"
        return "product" if any(token.norm in PRODUCT_NOUNS for token in sentence.tokens) else "seller"
    return "other" if judgement.focus == "neutral" else "customer"


def _about_both(sentence: "SentenceReading") -> Opening:
    """The opening of an inclusive "we": the reader's, where the sentence says which group that is."""
    return "customer" if any(mention.party == "customer" for mention in sentence.facts.mentions) else "other"


def _about_else(sentence: "SentenceReading") -> Opening:
    facts = sentence.facts
    focus = facts.judgement.focus
    own = {mention.form for mention in facts.mentions if mention.party in ("seller", "applause")}
    if focus == "customer":
        return "customer"
    if focus == "neutral":
        return "seller" if own & {"pronoun", "brand"} and facts.clause.kind == "clause" else "other"
    if facts.clause.kind in ("fragment", "participle"):
        ours = "pronoun" in own or facts.judgement.reason.startswith("states an aim")
        return "seller" if ours or any(token.norm in _COMPANY_WORDS for token in sentence.tokens) else "product"
    return "seller" if "pronoun" in own or focus == "seller" else "product"


_BY_PARTY: dict[str, Callable[["SentenceReading"], Opening]] = {
    "seller": _about_seller,
    "product": lambda _: "product",
    "customer": _about_reader,
    "inclusive": _about_both,
    "other": _about_else,
}
