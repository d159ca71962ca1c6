"""FOC005: several sentences in a row with the seller as their subject."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule
from lint.rules.agreements import tells_of_its_writer

_NAMING = ("pronoun", "sender", "brand")
_ARTICLES = frozenset("article post guide chapter tutorial".split())
"""What tells its reader what it will show."""


@rule(
    code="FOC005",
    name="seller-streak",
    level="note",
    unit="document",
    roles="paragraph item",
    says="{count} sentences in a row are about you, the seller.",
    help="Turn one round, so that the reader acts in it: “You see …” instead of “Our tool shows …”.",
    options=(Option("in-a-row", 3, "sentences in a row before it is noted", 2, 50),),
    sources=("Three sentences about oneself in a row turn a talk into a monologue.",),
    examples=(
        Bad("[We build scheduling tools.] We have 14 patents. Our support desk is in Leeds. You can call it."),
        Bad("[Our tool connects to your calendar.] Our reports run at night. Our phone line is open late."),
        Bad("[We started in a garage.] We grew to 40 people. We moved to Boston. Now you can visit."),
        Bad("What is in it:\n\n- [We plan the route.]\n- We load the van.\n- We drive at night.\n"),
        Good("You connect your calendar once. Reports reach you before breakfast. We answer the phone until ten."),
        Good(
            "We build scheduling tools. You use them to plan a week in ten minutes. Your crews see the plan on their "
            "phones."
        ),
        Good("Then we tell you the date. We bring you a van. We ring you on the morning. It's yours by noon."),
        Good("We train your staff on Monday. By Friday they book jobs without help. You check the result with me."),
        Good("In this post I define the mesh. I trace its past. I describe where it goes."),
        Good("# What makes your crates so strong?\n\nWe build them of oak. We calculate each beam. Our saw is new."),
        Good("Acme checks the door. It sees whether the way is free. Acme opens it. Then it waits.", brands=("Acme",)),
        Good("> We were late every month. We tried two tools. Our staff hated both. We stayed with this one."),
    ),
)
def seller_streak(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """One sentence about the seller is news. Three in a row are a monologue, and the reader waits for its end."""
    if tells_of_its_writer(reading):
        return
    streak: list[SentenceReading] = []
    for sentence in [*reading.sentences, None]:
        if sentence is not None and _is_streak_word(sentence, streak):
            streak.append(sentence)
            continue
        if len(streak) >= options["in-a-row"] and _is_about_seller(streak):
            yield streak[0].hit(count=str(len(streak)))
        streak = [sentence] if sentence is not None and _is_streak_word(sentence, []) else []


def _is_about_seller(streak: list[SentenceReading]) -> bool:
    """Whether two subjects name the seller, one of them by "we" or "I": how a product works is told by its name alone.

    What answers a question of the reader's, and what an article says of itself, are no monologue.
    """
    forms = [_form_of_subject(sentence) for sentence in streak]
    if sum(map(bool, forms)) < 2 or not {"pronoun", "sender"}.intersection(forms):
        return False
    headings = streak[0].block.block.headings
    return not (headings and headings[-1].rstrip().endswith("?")) and _ARTICLES.isdisjoint(streak[0].words)


def _form_of_subject(sentence: SentenceReading) -> str:
    """How the subject names the seller: by "we", by name …; empty for "the product" or "it"."""
    first, last = sentence.subject.first, sentence.subject.last
    return next(
        (
            mention.form
            for mention in sentence.mentions
            if mention.party == "seller" and mention.form in _NAMING and first <= mention.first < last
        ),
        "",
    )


def _is_streak_word(sentence: SentenceReading, streak: list[SentenceReading]) -> bool:
    """Whether the seller acts in this sentence, in the same paragraph or list as the ones before."""
    if sentence.role not in ("paragraph", "item") or sentence.block.block.speaker == "customer":
        return False
    if sentence.subject.party not in ("seller", "product") or sentence.subject.first == sentence.subject.last:
        return False
    if "you" in sentence.words:
        return False  # something is done for the reader, or told to them
    if not streak:
        return True
    here, before = sentence.block.block, streak[-1].block.block
    return here is before or (here.group == before.group != 0)
