"""VAL005: a list of features without a word on what the reader does with them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from lint.analysis.reading import BlockReading, Reading, SentenceReading
from lint.analysis.wordclasses import PRODUCT_NOUNS
from lint.model.document import Kind
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule

_FEATURE_HEADINGS = frozenset(
    "feature features capabilities functionality functionalities product solution platform technology "
    "technologies stack components modules advantage advantages differentiators highlights".split()
)
"""What the heading of a list is named after where its items are features."""
_SERVICES = frozenset(("service", "services"))
"""What heads a menu on a page, to be chosen from, and a list of features on a slide, to be listened to."""
_PLANNED = frozenset(
    "roadmap evolution plan plans comparison history next future license name names team past selected".split()
)
"""What a heading says where its list is no offer."""
_HAVING = frozenset(
    "offers offer provides provide features feature includes include contains capabilities consists comprises uses use "
    "supports combines integrates built organised organized components layers modules technologies functions "
    "architecture".split()
)
"""What a sentence that introduces a list of features says of the product."""
_PEOPLE = frozenset(
    "customers clients users partners team staff people members industries sectors countries cities offices audience "
    "audiences stakeholders".split()
)
"""What a sentence speaks of that introduces a list of somebody else."""
_LONGEST_HEADING = 5
"""Words of a heading that is a label rather than a statement."""
_LONGEST_FEATURE = 14
"""Words and marks of an item that only names a feature; a longer one explains it."""
_LABEL_WITHIN = 5
"""Words and marks of an item among which the colon stands that makes it an entry to look up."""
_SUMS = "$€£"
_ENDS = (".", "!", "?", ":")
_LINKS = frozenset("you your so because without instead means lets when free income save saves".split())
_SILENT = ("release-notes", "internal", "docs")


@rule(
    code="VAL005",
    name="feature-without-outcome",
    flag="feature-only",
    level="note",
    unit="document",
    precedence=10,
    says="{bare} of {items} items name a feature and not what the reader does with it.",
    help="Add what it does for them: “One login, so you stop resetting passwords.”",
    options=(
        Option("min-items", 3, "items that make a list worth judging", 2, 100),
        Option("min-linked-share", 0.5, "share (0 … 1) of items that say what the reader gets", 0, 1),
    ),
    sources=(
        "A product has value only if it solves a problem of whoever buys it.",
        "Technology does not sell itself: somebody has to say what it changes.",
    ),
    examples=(
        Bad("# Features\n\n- [Dual-core processor]\n- 4 GB memory\n- Three USB ports\n- Steel case"),
        Bad("Our platform offers:\n\n- [Custom fields]\n- Audit logs\n- Role settings\n- Export to CSV"),
        Bad("# The product\n\n- [Real-time sync]\n- [Open API]\n- [Webhooks]\n- [Single sign-on]", kind="deck"),
        Bad(
            "## Key features\n\nAll of it is in the price.\n\n1. [Nine report templates]\n2. A calendar, so you see "
            "the week\n3. Forty chart types",
            kind="proposal",
        ),
        Good(
            "# Features\n\n- Steel case, so you can drop it on site\n- Three USB ports: plug in your scanner, printer "
            "and phone\n- Starts in four seconds, so your queue keeps moving"
        ),
        Good(
            "Our platform offers:\n\n- One login, so you stop resetting passwords\n- A log of each change, so your "
            "auditor gets an answer in minutes\n- Nine colours"
        ),
        Good("# Features\n\n- You see each order as it arrives\n- You add a field in a minute, without a developer"),
        Bad("# Our services\n\n[Depot maps]\n\n[Tyre checks]\n\n[Night rounds]", kind="deck"),
        Good("# Our services\n\n- Depot maps\n- Tyre checks\n- Night rounds"),
        Good("# Dental care\n\n- Check-ups\n- White fillings\n- Crowns and bridges\n- Whitening"),
        Bad(
            "Acme Cloud:\n\n- [Manages runs in one place]\n- A register of states\n- Roles for nine people",
            brands=("Acme Cloud",),
        ),
        Bad("# Technology\n\n[Graph store]\n\n[Vector index]\n\n[Message broker]", kind="deck"),
        Bad("It is nine years old. It has grown.\n\nKey components:\n\n- [Broker]\n- Store\n- Two workers"),
        Bad("The system is organised into four layers:\n\n- [Store]\n- Broker\n- Workers\n- Screen"),
        Good("Our platform is built with four partners:\n\n- Hill\n- Okoro\n- Shah\n- Jones"),
        Good("# Technology roadmap\n\n- Graph store\n- Vector index\n- Message broker", kind="deck"),
        Good("# Technology\n\nGraph store\n\nVector index\n\nMessage broker"),
        Good("# Features\n\n- Steel case\n- Three ports"),
        Good("# Tech stack\n\n- Frontend: React\n- Store: Postgres\n- Queue: RabbitMQ"),
        Good("# Selected solutions\n\n- Depot map for Hill Street\n- Van tracker\n- Nine depots"),
        Good("# The product\n\n- A new source of income\n- Always free\n- Three ports", kind="deck"),
        Good("You will need:\n\n- A phone\n- A scanner\n- A list of your vans"),
    ),
)
def feature_without_outcome(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A list of features leaves the reader to work out what each is good for, and few do.

    Read are lists below a heading such as “Features” and lists that the product or the seller introduces with a
    colon. Menus of services, agendas and tables are left alone. On a slide, where each line is read aloud, each bare
    line is found; elsewhere the first.
    """
    if reading.context.purpose in _SILENT or reading.context.audience == "technical":
        return
    for items in _lists(reading):
        if len(items) < options["min-items"] or not _lists_features(items[0]) or _looks_up(items):
            continue
        bare = [item for item in items if not _is_linked(item)]
        if len(items) - len(bare) < options["min-linked-share"] * len(items):
            for item in bare if reading.context.kind == "deck" else bare[:1]:
                yield item.sentences[0].hit(bare=str(len(bare)), items=str(len(items)))


def _lists(reading: Reading) -> Iterator[list[BlockReading]]:
    """The items of each list. In a deck, lines below one another are a list too, whose bullets are drawn or lost."""
    in_deck = reading.context.kind == "deck"
    for (role, group), blocks in groupby(reading.blocks, key=_list_of):
        items = [block for block in blocks if block.sentences]
        if role == "item" and group and items:
            yield items
        elif role == "paragraph" and in_deck:
            for is_line, lines in groupby(items, key=_is_line):
                if is_line:
                    yield list(lines)


def _list_of(block: BlockReading) -> tuple[str, int]:
    return block.block.role, block.block.group


def _is_line(block: BlockReading) -> bool:
    """Whether a paragraph is a line that names something: short, and without the mark that ends a sentence."""
    return (
        len(block.sentences) == 1
        and len(block.block.tokens) <= _LONGEST_FEATURE
        and block.block.text.rstrip()[-1:] not in _ENDS
        and block.sentences[0].facts.clause.kind in ("fragment", "participle")
    )


def _lists_features(item: BlockReading) -> bool:
    """Whether the list that begins here is introduced as one of features."""
    lead = item.sentences[0].previous
    if lead is not None and lead.role == "paragraph" and lead.text.rstrip().endswith(":"):
        words = set(lead.words)
        if _is_label(words, item.reading.context.kind) or _is_name(lead):
            return True
        ours = any(mention.party == "seller" for mention in lead.mentions) or not PRODUCT_NOUNS.isdisjoint(words)
        others = not _PEOPLE.isdisjoint(words) or not _PLANNED.isdisjoint(words)
        return ours and not _HAVING.isdisjoint(words) and not others and not _says_what_for(lead)
    headings = item.block.headings
    return bool(headings) and _is_label(headings[-1].lower().split(), item.reading.context.kind)


def _is_label(words: Collection[str], kind: Kind) -> bool:
    """Whether a heading or a line before a list says that features follow, or on a slide services."""
    named = not _FEATURE_HEADINGS.isdisjoint(words) or (kind == "deck" and not _SERVICES.isdisjoint(words))
    return named and _PLANNED.isdisjoint(words) and len(words) <= _LONGEST_HEADING


def _is_name(lead: SentenceReading) -> bool:
    """Whether the line before a list is the name of the product: "Acme Cloud:"."""
    brand = next((mention for mention in lead.mentions if mention.form == "brand"), None)
    return brand is not None and brand.first == lead.sentence.first and brand.last >= lead.sentence.last - 1


def _looks_up(items: Sequence[BlockReading]) -> bool:
    """Whether most items are what a reader looks up: a part with its value ("Frontend: React"), a sum, a number."""
    values = sum(
        any(token.norm == ":" for token in item.block.tokens[1:_LABEL_WITHIN])
        or any(token.text[0] in _SUMS for token in item.block.tokens)
        for item in items
    )
    return 2 * values > len(items)


def _is_linked(item: BlockReading) -> bool:
    """Whether an item says what the reader does or gets, or why, or is too long for the name of a feature."""
    length = sum(len(sentence.tokens) for sentence in item.sentences)
    return length > _LONGEST_FEATURE or any(_says_what_for(sentence) for sentence in item.sentences)


def _says_what_for(sentence: SentenceReading) -> bool:
    return (
        bool(sentence.outcomes)
        or sentence.judgement.focus in ("customer", "shared")
        or any(token.norm in _LINKS for token in sentence.tokens)
    )
