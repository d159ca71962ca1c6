"""What a sentence tells of the offer: what it has, does and is made of, and what the seller supplies."""

from collections.abc import Sequence
from itertools import pairwise

from lint.analysis.gains import PEOPLE
from lint.analysis.reading import SentenceReading
from lint.analysis.verbs import verb_form
from lint.analysis.wordclasses import (
    BRAND_NOUNS,
    COMPANY_NOUNS,
    FINITE_BE,
    MODALS,
    NEGATIONS,
    OFFER_NOUNS,
    PREPOSITIONS,
    PRODUCT_NOUNS,
    PRONOUNS,
)
from lint.model.judgement import Mention
from lint.rules.evidence import has_date

_PURPOSES = frozenset(
    "for so because without instead helps lets means enables enable allows allowing enabling ensuring".split()
)
"""What brings in whom it is for, or what it is good for."""
_AIMS = frozenset(
    "optimize optimise improve reduce save avoid help keep make ensure protect increase speed prevent cut lower meet "
    "enable".split()
)
"""What something is for: “to reduce …”."""
_TERMS = frozenset(
    "refund refunds quote quotes quotation guarantee guarantees discount discounts free price prices pricing rates "
    "vouchers warranty 24/7 terms policy policies privacy cookies personal information week weekdays hours payment "
    "payments".split()
)
"""What a seller offers for the buyer's sake or has to say: terms, hours, law; no features."""
_PRAISE = frozenset("best highest finest commitment integrity".split())
"""What a seller praises itself for: that is a boast, and tells no feature."""
_INTANGIBLES = frozenset("relationships relationship trust bridges success confidence communities community".split())
"""What a firm says that it builds and maintains, and is no service."""
_ASIDES = frozenset(("your", "i", "but"))
"""What stands in sentences that are about somebody, or weigh something."""
_ASKING = frozenset(("what", "why", "how", "where", "who", "when"))
_OCCASIONS = frozenset("when if whether while though although since note".split())
"""What stands before a main clause that is told of an occasion of the reader's."""
_GIVEN_TO = frozenset("for to by with help helps let lets".split())
"""What stands before a group of readers who get or do something."""

_RECIPIENT = 4
"""Words from the verb on among which the group stands that gets what is told: “we offer domestic clients …”."""
_LETTING = frozenset(("allows", "enables", "lets"))

_SUPPLYING = frozenset(
    "offer provide supply manufacture produce develop design define build maintain manage stock install repair "
    "specialize specialise customize customise tailor integrate cover operate conduct prepare draft analyze "
    "analyse automate deploy configure use introduce launch release create sell rent lease import distribute "
    "fabricate print teach train service clean restore refurbish undertake perform process collect "
    "record measure test inspect audit translate".split()
)
"""What a firm that has its living by it does: a service is told. Who supports or handles takes work off somebody."""
_WORKING = _SUPPLYING | frozenset(
    "have include contain combine support work run handle come store connect detect track scale sync synchronize "
    "generate display show read write send convert calculate monitor ship feature comprise consist accept encrypt "
    "compress export load deliver bring leverage present host range span".split()
)
"""What a product does."""
_MADE = frozenset(
    "design build make base power write combine configure include cover equip fit compose integrate construct compile "
    "pair bundle split organise organize store".split()
)
"""What was done to a product, by which it is told what it is: “is configured to run …”."""
_BROUGHT_OUT = frozenset("develop build design create launch introduce release add update".split())
"""What a seller has done who tells of a product: “we've built …”."""
_NEVER_SURE = frozenset("should would must 'd might could may".split())
_BEFORE_VERB = frozenset("also currently now just recently proudly already even both".split())
_HAD = frozenset(
    "years year decades experience employees staff people engineers specialists technicians experts consultants "
    "members partners clients customers offices locations".split()
)
"""What a firm has in numbers that is no feature."""
_RUNNING_ON = frozenset("on in under with across".split())
_AT_HAND = frozenset(("available", "compatible"))
_WHERE = frozenset("in on with from as".split())
_STOCK = frozenset("stock store stores request".split())
_PARTIES = BRAND_NOUNS | COMPANY_NOUNS | PEOPLE | frozenset("partners sponsors suppliers".split())
"""What “our” is said of that is somebody, not something sold."""
_RELEASES = frozenset("release releases version versions update updates edition".split())
_POINTED_AT = frozenset("the this these our".split())
_ALL = frozenset("all every each".split())
_KIND = 8
"""Words of a predicate among which stands what kind of product it is."""
_NUMBER_WITHIN = 5
"""Words behind "have" among which the number stands of what a firm has."""

_LEFT_OUT = frozenset(
    "includes supports offers provides features comes works runs integrates connects contains combines ships syncs "
    "stores accepts".split()
)
"""What a line of features begins with whose subject, the product, is left out."""
_MADE_OF = frozenset(
    ("built with", "built on", "built using", "built from", "powered by", "based on", "written in", "made of",
     "made from", "made with", "equipped with", "fitted with", "compatible with", "integrated with",
     "comes with", "constructed of", "constructed from")
)  # fmt: skip
"""How a line without a verb tells what a thing is made of or comes with."""
_PARTS = frozenset((",", "with", "including", "using"))
"""What joins the parts of which a line without a verb describes something."""
_DESCRIBES_NOTHING = PREPOSITIONS | frozenset(
    "the our my no proud trusted ideal perfect required based located crafted due not only even first most easy "
    "friendly a an and or this that these those all one available standard higher lower designed photo photos image "
    "images illustration registered".split()
)
"""What a line begins with that names, places or praises something."""
_NOT_IN_LINES = (PRONOUNS - {"one"}) | FINITE_BE | MODALS | {"need", "needs", "want", "wants"}
"""What shows that a line is a sentence that was not understood."""
_SHORTEST_LINE, _LONGEST_LINE = 4, 24
"""Words of a line without a verb that describes: a shorter one is a name, a longer one was not understood."""
_SHORTEST_LEFT_OUT = 3
_NAMES = 2
"""Words with a capital behind its first that such a line may hold; with more it lists places or people."""


def tells_feature(sentence: SentenceReading) -> bool:
    """Whether a sentence says what the offer has, does or is made of, and not whom it serves or what for."""
    tokens = sentence.words
    if sentence.is_question or tokens[-1] == ":":
        return False
    clause = sentence.facts.clause
    if _lets_seller(sentence, tokens):
        return True
    if clause.kind == "fragment" and _is_product_of(sentence):
        return True
    if _says_use(sentence, tokens):
        return False
    if clause.kind == "clause":
        return sentence.role != "subject" and _states(sentence)
    return clause.kind == "fragment" and sentence.role in ("paragraph", "item") and _describes(sentence, tokens)


def _lets_seller(sentence: SentenceReading, tokens: Sequence[str]) -> bool:
    """Whether who gains by the product or the way of working is the seller: “Our method allows us to …”."""
    ours = sentence.role != "heading" and sentence.subject.party in ("seller", "product")
    return ours and "us" in tokens and any(one in _LETTING and two == "us" for one, two in pairwise(tokens))


def _says_use(sentence: SentenceReading, tokens: Sequence[str]) -> bool:
    """Whether it says whom or what it is for, names what a buyer asks for (terms), or praises."""
    if tokens[0] in _ASKING or "opaque" in [token.kind for token in sentence.tokens]:
        return True
    if not all(said.isdisjoint(tokens) for said in (_PURPOSES, _TERMS, _PRAISE, _INTANGIBLES, _ASIDES, NEGATIONS)):
        return True
    if any(_is_served(sentence, mention) for mention in sentence.mentions):
        return True
    return "to" in tokens and any(one == "to" and two in _AIMS for one, two in pairwise(tokens))


def _is_served(sentence: SentenceReading, mention: Mention) -> bool:
    """Whether the reader is named, or a group of readers who act or to whom something is given."""
    if mention.party != "customer" or mention.form == "imperative":
        return False
    verb = sentence.facts.clause.verb
    if mention.form != "noun" or mention.first < verb or 0 <= verb < mention.last <= verb + _RECIPIENT:
        return True
    return mention.first > 0 and sentence.block.block.tokens[mention.first - 1].norm in _GIVEN_TO


def _states(sentence: SentenceReading) -> bool:
    """Whether the seller supplies something, or the offer has or does it, at present and in general."""
    clause, subject = sentence.facts.clause, sentence.subject
    tokens = sentence.block.block.tokens
    if clause.verb < 0 or subject.first == subject.last:
        return False
    opener = {token.norm for token in tokens[sentence.sentence.first : subject.first]}
    if not opener.isdisjoint(_OCCASIONS) or (opener and sentence.role == "heading"):
        return False
    subjects = [token.norm for token in tokens[subject.first : subject.last]]
    if subjects[0] in PREPOSITIONS or (len(subjects) == 1 and subjects[0] in PRONOUNS - {"we"}):
        return False
    if not _RELEASES.isdisjoint(subjects):
        return False  # that is news
    rest = [token.norm for token in tokens[clause.verb : sentence.sentence.last] if token.norm not in _BEFORE_VERB]
    if _is_offer(sentence):
        return _is_told(sentence, rest)
    return subject.party == "seller" and not clause.passive and _supplies(sentence, rest)


def _is_offer(sentence: SentenceReading) -> bool:
    """Whether the subject is the product, a name that may stand for it, or a thing that is sold: “this set”."""
    subject = sentence.subject
    tokens = sentence.block.block.tokens[subject.first : subject.last]
    if subject.party == "seller":
        if tokens[0].norm == "our":
            return not any(token.norm in _PARTIES for token in tokens)
        return any(m.form == "brand" and subject.first <= m.first < subject.last for m in sentence.mentions)
    if subject.party != "other":
        return subject.party == "product" and tokens[0].norm not in ("these", "those")
    if tokens[0].norm in _ALL:
        return sentence.facts.clause.passive
    goods = tokens[-1].norm in PRODUCT_NOUNS or tokens[-1].norm in OFFER_NOUNS
    return goods and (tokens[0].norm in _POINTED_AT or _at_hand(sentence))


def _at_hand(sentence: SentenceReading) -> bool:
    """Whether something “is available in …”."""
    after = sentence.block.block.tokens[sentence.facts.clause.verb + 1 : sentence.sentence.last]
    return (
        len(after) > 2 and after[0].norm in _AT_HAND and after[1].norm in _WHERE and _STOCK.isdisjoint(sentence.words)
    )


def _is_told(sentence: SentenceReading, rest: Sequence[str]) -> bool:
    """Whether the predicate says what a product has, does, or is."""
    clause, verb = sentence.facts.clause, rest[0]
    if clause.passive:
        return clause.base in _MADE and verb not in ("was", "were") and verb not in _NEVER_SURE
    if clause.base == "be":
        kind = rest[1:2] in (["a"], ["an"], ["the"]) and not PRODUCT_NOUNS.isdisjoint(rest[2:_KIND])
        return verb in FINITE_BE and (kind or _at_hand(sentence))
    if _is_perfect(verb, clause.base):
        return clause.base in _BROUGHT_OUT
    if clause.base == "run" and _RUNNING_ON.isdisjoint(rest[1:3]):
        return False  # "runs from nine to noon"
    return len(rest) > 2 and clause.base in _WORKING and (_is_present(verb) or (verb in MODALS - _NEVER_SURE))


def _supplies(sentence: SentenceReading, rest: Sequence[str]) -> bool:
    """Whether the predicate says what the seller makes or does for a living, or how many of a thing it has."""
    clause, verb = sentence.facts.clause, rest[0]
    if clause.base == "have":
        near = sentence.block.block.tokens[clause.verb : clause.verb + _NUMBER_WITHIN]
        return any(token.kind == "number" for token in near) and _HAD.isdisjoint(rest)
    if _is_perfect(verb, clause.base):
        return clause.base in _BROUGHT_OUT
    return len(rest) > 2 and clause.base in _SUPPLYING and (_is_present(verb) or verb == "can")


def _is_perfect(verb: str, base: str) -> bool:
    return verb in ("have", "has", "'ve") and base != "have"


def _is_present(verb: str) -> bool:
    form = verb_form(verb)
    return verb in FINITE_BE or (form is not None and form.form in ("base", "s"))


def _describes(sentence: SentenceReading, tokens: Sequence[str]) -> bool:
    """Whether a line without a verb describes what is supplied: “Roof extensions, loft rooms and porches.”"""
    words = [token for token in sentence.tokens if token.kind in ("word", "number")]
    if tokens[0] in _LEFT_OUT:
        return len(words) >= _SHORTEST_LEFT_OUT
    if len(words) < _SHORTEST_LINE:
        return False
    if any(f"{one} {two}" in _MADE_OF for one, two in pairwise(tokens)):
        return True
    if len(words) > _LONGEST_LINE or tokens[0] in _DESCRIBES_NOTHING or not _NOT_IN_LINES.isdisjoint(tokens):
        return False
    kind = sentence.reading.context.kind
    if kind == "deck" and tokens.count(",") > 1:
        return not sentence.has_digits
    if sentence.role == "item" or kind == "email" or tokens[-1] != "." or _PARTS.isdisjoint(tokens):
        return False
    return sum(not word.text[0].islower() for word in words[1:]) <= _NAMES and not has_date(sentence)


def _is_product_of(sentence: SentenceReading) -> bool:
    """Whether a line tells a product by its kind and its technology: “Acme: An open marketplace using …”."""
    words = sentence.words[sentence.facts.clause.start - sentence.sentence.first :]
    if words[:1] not in (["a"], ["an"]) or PRODUCT_NOUNS.isdisjoint(words[1:_KIND]):
        return False
    if any(_is_served(sentence, mention) for mention in sentence.mentions):
        return False
    return "using" in words or any(f"{one} {two}" in _MADE_OF for one, two in pairwise(words))
