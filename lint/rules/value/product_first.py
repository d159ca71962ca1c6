"""VAL002: the product is told, and what it changes for the reader isn't."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.analysis.verbs import verb_form
from lint.analysis.wordclasses import NEGATIONS, PRODUCT_NOUNS
from lint.model.finding import Hit, Level
from lint.model.rule import Bad, Good, rule
from lint.rules.agreements import is_offer
from lint.rules.news import is_news

_TELLING = frozenset(
    "offers offer provides provide features feature includes include supports support delivers deliver comprises "
    "contains combines combine integrates integrate leverages uses use built build developed develop designed launched "
    "launch introduced introduce announce announced released release specialize specialise specializes specialises "
    "present presents bring brings come comes has have".split()
)
_LAUNCHING = frozenset(("introducing", "announcing", "meet", "presenting", "unveiling"))
_AUXILIARIES = frozenset("have has 've are is 're now also currently just recently proudly".split())
_PURPOSES = frozenset("for so because without instead helps lets means enables enable allows allowing enabling".split())
_ASKING = frozenset(("what", "why", "how", "where", "who", "when"))
_PLAIN_VERBS = frozenset(("has", "have", "is", "use", "come", "comes", "bring", "deliver"))
"""What a product does to be told of, and a seller does without telling one."""
_POINTING = frozenset("this these that those it while as although though since when if for".split())
"""What refers to the sentence before, or begins a clause that isn't the main one."""
_ANNOUNCING = frozenset("announce announcing announced launch launched launching introduce introducing unveil".split())
_TERMS = frozenset(
    "refund refunds quote quotes quotation guarantee discount discounts free price prices pricing rates 24/7".split()
)
"""What a seller offers for the buyer's sake: terms, not features."""
_MAKING = frozenset(
    "offer provide supply manufacture produce develop design define build maintain manage handle stock install repair "
    "customize customise tailor integrate support cover operate conduct prepare draft analyze analyse automate deploy "
    "configure host".split()
)
"""What a firm that has its living by it does: a service is told."""
_WORKING = _MAKING | frozenset(
    "have include contain combine use run work come store connect detect track process scale sync synchronize collect "
    "generate display show read write send convert calculate record monitor ship feature comprise consist accept "
    "handle encrypt compress export import load install".split()
)
"""What a product does."""
_LEFT_OUT = frozenset(
    "includes supports offers provides features comes works runs integrates connects contains combines ships syncs "
    "stores accepts".split()
)
"""What a line of features begins with whose subject, the product, is left out."""
_BEING = frozenset(("is", "are", "'s", "'re", "has", "have", "can", "'ve"))
_OUT_NOW = frozenset(("live", "available", "here", "out"))
_MADE = frozenset(
    ("built with", "built on", "built using", "built from", "powered by", "based on", "written in", "made of",
     "made from", "made with", "equipped with", "fitted with", "compatible with", "integrated with",
     "comes with", "constructed of", "constructed from")
)  # fmt: skip
"""How a line without a verb tells what a thing is made of or comes in."""
_INTANGIBLES = frozenset("relationships relationship trust bridges success confidence communities community".split())
"""What a firm says that it builds and maintains, and is no service."""
_OCCASIONS = frozenset(("when", "if", "whether", "while", "note"))
"""What stands before a main clause that is told of an occasion of the reader's."""
_AIMS = frozenset(
    "optimize optimise improve reduce save avoid help keep make ensure protect increase speed prevent cut lower "
    "meet".split()
)
"""What something is for: “to reduce …”."""
_KIND = 8
"""Words of a predicate among which stands what kind of product it is."""
_SHORTEST_LINE = 4
"""Words of a line without a verb that tells more than a name."""
_ANNOUNCED_WITHIN = 7
"""Words behind "we" in which an announcement is told ("are pleased to announce")."""
_NEAR_OPENING = 3
"""Sentences from the opening on in which the product's place is a warning; further on it is a note."""


@rule(
    code="VAL002",
    name="product-first",
    flag="feature-only",
    level="note",
    unit="sentence",
    roles="heading paragraph item subject title",
    precedence=50,
    says="Tells what it is, not yet what it changes for the reader.",
    help="Say what they can do now, or stop doing: “See where each van is, and get a text when one is late.”",
    sources=(
        "Customers ask for a result, seldom for the next release.",
        "A product has value only if it solves a problem; technology doesn't sell itself.",
    ),
    examples=(
        Bad("[Introducing the all-electric Widget 9.]"),
        Bad("[We've developed a phone system with nine lines.] It is made in Leeds."),
        Bad("[Our platform provides tracking, alerts and reports.] It runs on Linux."),
        Bad("# Scheduling\n\n[Our new software includes a map, a calendar and forty charts.]\n\nThe map is blue."),
        Bad("[The platform supports 40 protocols.] It was written in Go.", kind="deck"),
        Good("Guests reach the right desk on the first call."),
        Good("See where each van is, and get a text when one is late."),
        Good("You know by nine each morning which orders will be late."),
        Good("Our platform provides a map. You see at nine which orders will be late."),
        Good("We offer a refund for 30 days, so you can try it at home."),
        Bad("[We are thrilled to announce Atlas 4.] It ships today."),
        Good("# What we offer\n\nWe offer a free quote within a day."),
        Good("Our services include:\n\n- audits\n- training"),
        Good("You asked for faster exports; our new release has them."),
        Good("The bakery opens at six. This release includes fixes from forty people in nine countries."),
        Good("We offer training, but it isn't what we live on."),
        Bad("We met in Leeds.\n\n[We define benchmarks in all nine areas of a firm.] Our office is in Leeds."),
        Bad(
            "We met in Leeds. Then we grew.\n\nAcme is nine. [Acme stores each scan on two discs.] It is grey.",
            brands=("Acme",),
        ),
        Bad("# Our platform\n\n- [Includes a register of modules]\n- [Works on all the large clouds]", kind="deck"),
        Bad(
            "We met in Leeds. Then we grew.\n\nThe list is long. [Acme is a shared planning platform.] It is grey.",
            brands=("Acme",),
        ),
        Bad("Our tables are old. We saw them in Leeds.\n\n[Two-way entry, built with three beams of oak.] We like it."),
        Bad("# News\n\n[Our new depot map is now live.] We drew it in May."),
        Good("# News\n\n- Added support for trays of nine loaves\n- Fixed the timer"),
        Bad(
            "# News\n\nThe lamp is red. [Ovenly Bakeries today unveiled Crust 9.] It was shown in Leeds.",
            brands=("Ovenly",),
        ),
        Bad("# News\n\nThe lamp is red. [This version adds support for trays of nine loaves.] It is grey."),
        Bad(
            "Our tables are old. We saw them in Leeds.\n\n[Our method allows us to act as broker or buyer.] It is new."
        ),
        Good("# News\n\n- Added a button to print the week's orders\n- Fixed the timer"),
        Good("# News\n\n- Updated the timer, so your loaves no longer burn"),
        Good("We build the frame around your press."),
        Good("We build relationships, not transactions. They last."),
        Good("Fast service is our promise. Our shop is in Leeds."),
        Good("# Our platform\n\n- Includes a register of modules, so you look in one place"),
        Good("We don't handle other makes. We saw them in Leeds."),
        Good("We manage nine shops. You buy your bread in each of them."),
        Good("- Boards\n- Two-way entry\n- Built with oak", brands=("Acme",)),
    ),
)
def product_first(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Customers ask for a result: do more, spend less, stop worrying. They seldom ask for a product.

    A sentence that tells a product, a feature or a launch is found when neither it nor the next one says what the
    reader gets from it.
    """
    purpose = sentence.reading.context.purpose
    if purpose in ("internal", "about", "reply", "release-notes"):
        return
    if sentence.judgement.focus != "seller" or sentence.outcomes:
        return
    tells = _tells_product(sentence)
    if not tells and not is_news(sentence):
        return
    if sentence.reading.context.kind == "proposal" and not is_offer(sentence.reading):
        return
    if sentence.role == "paragraph" and sentence.index and _tells_product(sentence.reading.sentences[0]):
        return  # the title has announced it
    after = sentence.next
    if after is not None and (after.outcomes or after.judgement.focus in ("customer", "shared")):
        return
    opening = sentence.reading.opening_sentence
    early = opening is not None and sentence.index - opening.index < _NEAR_OPENING
    level: Level = "warning" if tells and (early or sentence.role in ("heading", "subject")) else "note"
    yield sentence.hit(level=level)


def _tells_product(sentence: SentenceReading) -> bool:
    """Whether the product acts, or the seller offers or announces, and nothing says for whom or what for."""
    tokens = [token.norm for token in sentence.tokens]
    if tokens[0] in _LAUNCHING:
        return True
    if tokens[0] in _ASKING or tokens[0] in _POINTING or _TERMS.intersection(tokens) or sentence.is_question:
        return False
    if "but" in tokens or any(token.kind == "opaque" for token in sentence.tokens) or tokens[-1] == ":":
        return False
    subject = sentence.subject
    if subject.party not in ("product", "seller") or subject.first == subject.last:
        return _is_feature_line(sentence, tokens)
    before, rest = tokens[: subject.last - sentence.sentence.first], tokens[subject.last - sentence.sentence.first :]
    announces = subject.party == "seller" and rest[:1] not in (["'ll"], ["will"])
    if announces and _ANNOUNCING.intersection(rest[:_ANNOUNCED_WITHIN]):
        return True
    if rest[:2] in (["allows", "us"], ["enables", "us"], ["lets", "us"]):
        return True
    if _PURPOSES.intersection(rest) or _INTANGIBLES.intersection(rest) or _OCCASIONS.intersection(before):
        return False
    if any(one == "to" and two in _AIMS for one, two in pairwise(rest)):
        return False
    if "your" in tokens:
        return False
    if _is_out_now(rest) or _does_its_work(sentence, rest):
        return True
    if rest[:2] in (["is", "our"], ["are", "our"]) or tokens[: subject.last - sentence.sentence.first] == [
        "technology"
    ]:
        return False
    while len(rest) > 1 and rest[0] in _AUXILIARIES and rest[1] in _TELLING | _AUXILIARIES:
        rest = rest[1:]
    if not rest or rest[0] not in _TELLING or sentence.role == "item":
        return False
    return subject.party == "product" or rest[0] not in _PLAIN_VERBS


def _is_out_now(rest: Sequence[str]) -> bool:
    """News of the product: "is now live"."""
    return rest[:2] in (["is", "now"], ["are", "now"]) and len(rest) > 2 and rest[2] in _OUT_NOW


def _does_its_work(sentence: SentenceReading, rest: Sequence[str]) -> bool:
    """Whether the firm does what it lives by, or the product what it is made to do, at present and in general.

    A company's name may stand for either.
    """
    clause, subject = sentence.facts.clause, sentence.subject
    if subject.party == "seller" and clause.passive:
        return False
    if clause.kind != "clause" or clause.verb < 0 or not NEGATIONS.isdisjoint(rest):
        return False
    verb = sentence.block.block.tokens[clause.verb].norm
    form = verb_form(verb)
    if verb not in _BEING and (form is None or form.form not in ("base", "s")):
        return False
    if any(mention.party == "customer" for mention in sentence.mentions):
        return False
    if clause.base == "be":
        return _is_kind_of_product(rest)
    named = any(m.form == "brand" and subject.first <= m.first < subject.last for m in sentence.mentions)
    return clause.base in (_WORKING if named or subject.party == "product" else _MAKING)


def _is_kind_of_product(rest: Sequence[str]) -> bool:
    """Whether the predicate says what kind of product it is: "is a distributed platform based on …"."""
    return rest[:1] == ["is"] and rest[1:2] in (["a"], ["an"], ["the"]) and not PRODUCT_NOUNS.isdisjoint(rest[2:_KIND])


def _is_feature_line(sentence: SentenceReading, tokens: Sequence[str]) -> bool:
    """Whether a line without a subject tells a feature: "Includes a …", "Two-way entry, built with …"."""
    if sentence.role not in ("paragraph", "item") or _PURPOSES.intersection(tokens) or sentence.is_imperative:
        return False
    if any(mention.party == "customer" for mention in sentence.mentions):
        return False
    words = sum(token.kind in ("word", "number") for token in sentence.tokens)
    if tokens[0] in _LEFT_OUT:
        return words >= _SHORTEST_LINE - 1
    pairs = {f"{one} {two}" for one, two in pairwise(tokens)}
    return words >= _SHORTEST_LINE and not _MADE.isdisjoint(pairs)
