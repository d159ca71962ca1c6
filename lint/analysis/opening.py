"""Where the copy opens and closes, greeting, title, navigation and sign-off left out, and what its opening is about."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lint.analysis.asks import STEPS, is_way_out
from lint.analysis.wordclasses import PRODUCT_NOUNS
from lint.model.judgement import Opening

if TYPE_CHECKING:
    from lint.analysis.reading import Reading, SentenceReading
    from lint.model.document import Token

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
"""Words from which on a line without a full stop can say something: entries of a menu and labels are shorter."""
_LONG_WORD = 5
"""Letters from which on a word of a title is written with a capital, which articles and prepositions aren't."""
_VERBLESS = ("fragment", "participle")
_DESCRIBED = 6
"""Words from which on a fragment with a full stop describes something rather than names it."""
_ADDRESSED = frozenset("you your we our".split())
"""A line in capitals that has one of these and a verb is a headline ("Win Back Your Evenings")."""
_SHOWING = frozenset("connect see learn read view browse explore discover unlock get start meet try".split())
"""What a button or a menu's entry begins with, next steps apart."""
_FIELD_WORDS = 6
_NAMING = frozenset("project product".split())
"""What a proposal's first field names ("Project name: Atlas")."""

_ANNOUNCING = frozenset("announce announcing launch launching launched introduce introducing release released".split())
_PERCEIVING = frozenset("see notice read hear learn browse watch listen find visit follow admire meet discuss".split())
"""What a sender does who begins with what the reader did or said ("I saw your talk")."""
_MADE = frozenset("build design make create".split())
"""What is done to a product and not to a company: "Atlas is built for dispatchers"."""
_WITHIN_NAMES = frozenset("of and the for".split())
_SERVING = frozenset(
    "let lets help helps allow allows enable enables give gives show shows bring brings save saves keep keeps".split()
)
_COMPANY_WORDS = frozenset(
    "years experience family-owned established since founded owned team experts specialists positioned based leading "
    "trusted qualified".split()
)
"""What a fragment tells of the company rather than of what it sells ("Over ten years of experience in …")."""


def opening_sentence(reading: "Reading") -> "SentenceReading | None":
    """The sentence that opens the copy: the first that says something, or a title where nothing else does."""
    title: SentenceReading | None = None
    for sentence in reading.sentences:
        if sentence.role in _PASSED:
            continue
        if _names_product(sentence):
            return sentence
        if sentence.facts.judgement.reason in _EMPTY_REASONS:
            continue
        if _says_something(sentence):
            return sentence
        title = title or sentence
    return title


def _says_something(sentence: "SentenceReading") -> bool:
    """Whether a line is more than a title, a label, an entry of a menu or a way out of a mailing list."""
    clause = sentence.facts.clause
    words = [token for token in sentence.tokens if token.kind in ("word", "number")]
    count = len(words)
    if "|" in sentence.text or is_way_out([token.norm for token in words]):
        return False
    if clause.kind == "imperative" and clause.base in STEPS | _SHOWING and count <= _SAID_UNENDED:
        return False
    ended = sentence.tokens[-1].norm in _SENTENCE_ENDS
    if sentence.facts.is_open and sentence.facts.judgement.focus == "neutral":
        described = ended and count >= _DESCRIBED and not _is_capitalised(words)
        return described and sentence.reading.context.kind != "deck"
    if ended:
        return count >= _SAID
    if count < _SAID_UNENDED:
        return False
    return not _is_capitalised(words) or (clause.kind not in _VERBLESS and _is_headline(sentence, words))


def _is_capitalised(words: "Sequence[Token]") -> bool:
    """Whether a line is written as a title is: no word of five letters or more begins with a small letter."""
    return not any(token.text[0].islower() and len(token.text) >= _LONG_WORD for token in words if token.kind == "word")


def _is_headline(sentence: "SentenceReading", words: "Sequence[Token]") -> bool:
    """Whether a capitalised line with a verb speaks to its reader, as no menu's entries in one line do."""
    if any(token.norm in _ADDRESSED for token in words):
        return True
    if sentence.facts.clause.kind != "imperative":
        return False
    return sentence.block.block.level == 1 or all(token.text.isupper() for token in words)


def _names_product(sentence: "SentenceReading") -> bool:
    """Whether a line is the field of a proposal that names what is proposed."""
    if sentence.reading.context.kind not in ("deck", "proposal"):
        return False
    words = sentence.words
    colon = words.index(":") if ":" in words[:_FIELD_WORDS] else 0
    return 0 < colon < len(words) - 1 and not _NAMING.isdisjoint(words[:colon])


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
    shows_own = sentence.facts.clause.base in _SHOWING and any(token.norm == "our" for token in sentence.tokens)
    if judgement.focus == "seller" or shows_own:  # "Try our new tool"
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
        return "product" if _is_served(sentence) else "customer"
    if facts.clause.kind in _VERBLESS:
        return _of_fragment(sentence, "pronoun" in own)
    if focus == "neutral":
        return "seller" if own & {"pronoun", "brand"} else _of_page(sentence)
    return "seller" if "pronoun" in own or focus == "seller" else "product"


def _of_page(sentence: "SentenceReading") -> Opening:
    """What a page opens on that names neither party: a name is its maker's; where a page sells, a thing is for sale."""
    reading = sentence.reading
    if reading.context.kind != "web":
        return "other"
    first, last = sentence.facts.subject.first, sentence.facts.subject.last
    words = [token.text for token in sentence.block.block.tokens[first:last] if token.kind == "word"]
    if reading.context.purpose == "about":
        return "seller"
    if len(words) > 1 and all(word[0].isupper() or word in _WITHIN_NAMES for word in words):
        return "seller"
    own = sum(found.subject.party in ("seller", "product") for found in reading.facts)
    return "product" if own > sum(found.judgement.focus == "customer" for found in reading.facts) else "other"


def _is_served(sentence: "SentenceReading") -> bool:
    """Whether a thing does something for the reader: "a report that lets you …"."""
    tokens = sentence.block.block.tokens
    reader = next((m.first for m in sentence.facts.mentions if m.party == "customer"), -1)
    if reader <= sentence.sentence.first or sentence.facts.clause.kind != "clause":
        return False
    return tokens[reader - 1].norm in _SERVING


def _of_fragment(sentence: "SentenceReading", ours: bool) -> Opening:
    """What a fragment describes: the company, by the words that companies have for themselves, or what it sells."""
    judgement = sentence.facts.judgement
    if ours or sentence.tokens[0].norm == "to" or judgement.reason.startswith("says what the sender does"):
        return "seller"
    if any(token.norm in _COMPANY_WORDS for token in sentence.tokens):
        return "seller"
    return "other" if judgement.focus == "neutral" else "product"


_BY_PARTY: dict[str, Callable[["SentenceReading"], Opening]] = {
    "seller": _about_seller,
    "product": lambda _: "product",
    "customer": _about_reader,
    "inclusive": _about_both,
    "other": _about_else,
}
