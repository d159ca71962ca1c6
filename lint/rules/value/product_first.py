"""VAL002: the product is told, and what it changes for the reader isn't."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Hit, Level
from lint.model.rule import Bad, Good, rule
from lint.rules.agreements import is_offer
from lint.rules.features import tells_feature
from lint.rules.news import is_news

_LAUNCHING = frozenset(("introducing", "announcing", "meet", "presenting", "unveiling"))
_ANNOUNCING = frozenset("announce announcing announced launch launched launching introduce introducing unveil".split())
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
        Bad(
            "Our shop is in Leeds. We opened it in May.\n\n## Lofts\n\n[Loft rooms, stairs and dormers, with joinery "
            "from one workshop.]\n\nCall us."
        ),
        Good("Our shop is in Leeds.\n\n## Lofts\n\nLoft rooms, stairs and dormers, with no mess in your bedrooms."),
        Good("Our shop is in Leeds.\n\n## Lofts\n\nLoft rooms, stairs and dormers.\n\nYou sleep at home throughout."),
        Good(
            "We met in Leeds. Then we grew.\n\n## Lunch\n\nBread and butter. Soup and Bread. An apple, with its leaf."
        ),
        Bad("We met in Leeds. Then we grew.\n\n[We have over 400 moulds and nine ovens.] They stand in Hull."),
        Bad("# Features\n\n- Nine.\n\nTechnologies:\n\n[Graph store, vector index, broker]\n\nThank you", kind="deck"),
        Good("We met in Leeds. Then we grew.\n\nWe offer the finest bread and butter in the north. It is white."),
        Good("We met in Leeds. Then we grew.\n\nWe have updated our privacy policy. It is grey."),
        Bad(
            "# Ovenly\n\nWe met in Leeds.\n\n[Ovenly: a shared recipe platform using weights.]\n\nIt is grey.",
            brands=("Ovenly",),
        ),
        Good("We met in Leeds. Then we grew.\n\nWe have over 40 years of experience. We began in Hull."),
        Bad("# News\n\nThe lamp is red. [Crust 9 is out now.] Read more."),
        Bad("# News\n\nThe lamp is red. [Our depot map has been updated with nine colours.] Read more."),
        Good("# News\n\nThe lamp is red. Spring is here. Read more."),
        Bad("Our kit came in May. We drew it.\n\n[Our depot map can be combined with the van tracker.] We like it."),
        Bad("We met in Leeds. Then we grew.\n\n[Nine report features are available in Acme Plus.] We like it."),
        Bad("We met in Leeds. Then we grew.\n\n[Our services range from sharpening to hire.] We like it."),
        Bad("We met in Leeds. Then we grew.\n\n[Every frame is made of oak from Hull.] We like it."),
        Good("We met in Leeds. Then we grew.\n\nOur clients include a bakery, a bank and a farm. We like it."),
        Good("We met in Leeds. Then we grew.\n\nOur workshop runs from nine to noon. We like it."),
        Good("We met in Leeds. Then we grew.\n\nEvery loaf supports a local farm. We like it."),
        Good("Our kit came in May.\n\nSizes are available in stock; we cut others on request."),
        Good("You lose an hour a day to paper. We offer a map and nine charts. It is grey."),
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
    launches = _launches(sentence)
    tells = launches or tells_feature(sentence)
    if not tells and not is_news(sentence):
        return
    if sentence.reading.context.kind == "proposal" and not is_offer(sentence.reading):
        return
    if launches and sentence.role == "paragraph" and sentence.index and _launches(sentence.reading.sentences[0]):
        return  # the title has announced it
    before = sentence.previous
    if _has_use(sentence.next) or (before is not None and before.block is sentence.block and _has_use(before)):
        return
    opening = sentence.reading.opening_sentence
    early = opening is not None and sentence.index - opening.index < _NEAR_OPENING
    level: Level = "warning" if launches and (early or sentence.role in ("heading", "subject")) else "note"
    yield sentence.hit(level=level)


def _has_use(beside: SentenceReading | None) -> bool:
    """Whether a sentence beside it says what the reader has of it; being told where to click is no use."""
    if beside is None:
        return False
    return bool(beside.outcomes) or (beside.judgement.focus in ("customer", "shared") and not beside.is_imperative)


def _launches(sentence: SentenceReading) -> bool:
    """Whether the seller announces something."""
    tokens = sentence.words
    if tokens[0] in _LAUNCHING:
        return True
    if any(token.kind == "opaque" for token in sentence.tokens):
        return False
    subject = sentence.subject
    rest = tokens[subject.last - sentence.sentence.first :]
    if subject.party not in ("seller", "product") or subject.first == subject.last or rest[:1] in (["'ll"], ["will"]):
        return False
    return not _ANNOUNCING.isdisjoint(rest[:_ANNOUNCED_WITHIN])
