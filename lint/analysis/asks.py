"""What the reader is asked: to take a next step, or about their own situation."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analysis.wordclasses import MODALS, WH_WORDS

if TYPE_CHECKING:
    from lint.analysis.reading import Reading, SentenceReading

_UNREAD = frozenset(("subject", "preheader", "title", "description", "alt", "caption", "notes"))
"""Roles that are not part of the copy that a reader goes through."""
STEPS = frozenset(
    "call contact click book schedule register sign order buy download request reply respond visit apply join "
    "subscribe ring enquire inquire reserve talk speak submit fill pick choose confirm let donate enroll enrol".split()
)
"""Verbs of an imperative that is a next step wherever it stands."""
_NOUNISH_STEPS = frozenset("email text message phone send shop complete drop".split())
"""Next steps too, but only before what they are done to: "Complete range of boilers" asks for nothing."""
_STEP_OBJECTS = frozenset("us me the your our this a an it now today here one".split())
_LATE_STEPS = frozenset("get try start upload request".split())
"""Verbs that are a next step near the end, where a reader who was convinced looks for one."""
_LATE = 0.5
"""The part of the copy, counted in sentences, after which it counts as near the end."""
_LATE_HEADS = _LATE_STEPS | frozenset("read see find learn check watch explore use view take give go visit".split())
"""Verbs that are a next step near the end where the line leads somewhere: it is or has a link, an address."""
_ASK_OBJECTS = frozenset("us me the here to below with our".split())
_APPLYING = frozenset("apply file claim order register book join buy".split())
"""What a page can explain how to do: "Find out how to apply"."""
_REACHING = frozenset("call contact email reach reply ring phone ask get".split())
"""What a reader should not "hesitate to" do."""
_DECK_STEPS = frozenset("call contact click book schedule register sign visit download request apply".split())
"""The next steps that a deck or proposal can ask for; its other imperatives are what the product does."""
_MEETING = frozenset(
    "meet meeting call chat talk conversation demo time minutes available open worth interested connect schedule slot "
    "availability discuss speak appointment".split()
)
_PITCHING = frozenset(
    "ready tired want looking need struggling wondering fed sick know ever why miss missed curious".split()
)
"""What a pitch with a question mark begins with ("Tired of slow reports?")."""
_OFFERS = frozenset("shall should may can could would".split())
_OPEN_HEADS = _OFFERS | frozenset("are is do does how when what which worth still interested".split())
"""What a question begins with that can be answered at once."""
_SUGGESTED = frozenset("suggest propose call contact email reply ask reach book".split())
"""What a reader is free to do: "feel free to suggest a time"."""
_REMOVALS = frozenset("remove removed removal unsubscribe opt-out".split())
"""What those who want no more mail are told: a way out, and no next step."""
_OF_MAILING = frozenset("to instructions list mailing mailings".split())
_POINTING = frozenset("if then here here's great good read find see check learn let click".split())
"""What follows a question that only shows some readers where to go on ("Do you use X? If so, …")."""
_YES_NO = frozenset("do did does have has are is was were".split())
_PLEAS = frozenset("want need ready looking interested worth can could may".split()) | _PITCHING
_LEAST_QUESTION = 4  # words
_MOST_ASKS = 3
"""Different things that a mail can ask for and still leave one clear thing to do."""


def has_next_step(reading: "Reading") -> bool:
    """Whether the reader is left with one clear thing to do.

    In a mail many different asks are none: a newsletter's links leave it to the reader to choose.
    """
    steps = [sentence for sentence in reading.sentences if is_next_step(sentence, len(reading.sentences))]
    if reading.context.kind == "email" and len({_verb_of(sentence) for sentence in steps}) > _MOST_ASKS:
        return False
    return bool(steps)


def _verb_of(sentence: "SentenceReading") -> str:
    """What a next step asks for, in a word."""
    clause = sentence.facts.clause
    if clause.kind == "imperative":
        return clause.base
    return next((word for word in sentence.words if word in STEPS or word in _LATE_STEPS), "")


def is_next_step(sentence: "SentenceReading", total: int) -> bool:
    """Whether a sentence tells the reader what to do next. `total` is the number of judged sentences."""
    words = sentence.words
    if sentence.role in _UNREAD or sentence.facts.judgement.reason == "small print" or is_way_out(words):
        return False
    late = sentence.index >= total * _LATE
    if sentence.facts.clause.kind == "imperative":
        return _is_told(sentence, words, late)
    if sentence.role in ("button", "link") and not (STEPS | _LATE_STEPS).isdisjoint(words):
        return True
    if sentence.facts.is_question and late and sentence.reading.context.kind in ("email", "proposal"):
        return _is_asking(sentence, words)
    return (late and words[0] in _LATE_HEADS and _leads_on(sentence)) or _is_said_to_do(words)


def _is_told(sentence: "SentenceReading", words: Sequence[str], late: bool) -> bool:
    """Whether an imperative is a next step."""
    clause = sentence.facts.clause
    base = clause.base
    after = words[clause.verb + 1 - sentence.sentence.first :][:1]
    if words[0] == "please" and {"find", "note", "wish", "see"} & set(words[1:2]):
        return False
    if sentence.reading.context.kind == "deck":
        return (base in _DECK_STEPS and after != ["to"]) or (late and _leads_on(sentence))
    if base in _NOUNISH_STEPS:
        return not _STEP_OBJECTS.isdisjoint(after)
    if base in STEPS:
        return base != "let" or "know" in words
    if base == "be" or ("free" in words and not _SUGGESTED.isdisjoint(words)):
        return "free" in words
    if base in ("find", "learn", "see") and "to" in words and not _APPLYING.isdisjoint(words):
        return True
    if late and (base in _LATE_STEPS or (base in _LATE_HEADS and _leads_on(sentence))):
        return True
    return _is_said_to_do(words)


def _leads_on(sentence: "SentenceReading") -> bool:
    """Whether a sentence has a link, an address or a number to call."""
    start, end = sentence.sentence.start, sentence.sentence.end
    return any(token.kind == "opaque" for token in sentence.tokens) or any(
        mark.kind in ("link", "url") and start <= mark.start < end for mark in sentence.block.block.marks
    )


def _is_said_to_do(words: Sequence[str]) -> bool:
    """A step behind an opener or a plea: "If you'd like a demo, click …", "please don't hesitate to call"."""
    if _PLEADING.isdisjoint(words):
        return _is_labelled_step(words)  # as most sentences, which is found out in one call
    for at, word in enumerate(words[:-1]):
        before = words[at - 1] if at else ""
        if word in _ASKED and words[at + 1] in _ASK_OBJECTS and before not in _NOT_ASKING:
            return True
        if words[at - 2 : at] == ["hesitate", "to"] and word in _REACHING:
            return True
    if "please" in words and not STEPS.isdisjoint(words):
        return True
    return "let me know" in " ".join(words) or _is_labelled_step(words)


_ASKED = frozenset("click reply call contact".split())
_PLEADING = _ASKED | {"hesitate", "please", "me"}
"""Words without which nobody is told to do a thing."""
_NOT_ASKING = frozenset("to a the our we will i 'll your phone they who".split())
"""Words before "call" or "click" after which it asks for nothing: "we will call you", "the call to us"."""


def _is_labelled_step(words: Sequence[str]) -> bool:
    return len(words) > 4 and words[0] == "next" and words[1] in ("step", "steps") and "you" in words


def _is_asking(sentence: "SentenceReading", words: Sequence[str]) -> bool:
    """A question that can be answered at once: for a meeting, for a yes."""
    head = words[sentence.facts.clause.start - sentence.sentence.first]
    if head in _PITCHING:
        return False
    return head in _OPEN_HEADS or not _MEETING.isdisjoint(words)


def is_way_out(words: Sequence[str]) -> bool:
    """Whether a line tells how to get no more mail."""
    if "unsubscribe" in words or ("rather" in words and "rather not" in " ".join(words)):
        return True
    return not _REMOVALS.isdisjoint(words) and not _OF_MAILING.isdisjoint(words[:6])


def is_real_question(sentence: "SentenceReading") -> bool:
    """Whether it asks the reader about their own situation: no pitch, no request for an appointment, no routing."""
    facts = sentence.facts
    if not facts.is_question or sentence.role in _UNREAD or sentence.role in ("heading", "button", "link"):
        return False
    if sentence.block.block.speaker == "customer" or any(mention.form == "reader" for mention in facts.mentions):
        return False
    begin = facts.clause.start - sentence.sentence.first
    words = [token.norm for token in sentence.tokens[begin:] if token.kind != "punct"]
    if len(words) < _LEAST_QUESTION:
        return False
    head = words[0]
    if not any(mention.party == "customer" and mention.form in ("pronoun", "name") for mention in facts.mentions):
        return _asks_openly(sentence, words)
    if head in _PLEAS or words[:2] == ["what", "if"] or (head in _YES_NO and not _PITCHING.isdisjoint(words[1:4])):
        return False
    if head in ("would", "will") and not (_MEETING | {"like"}).isdisjoint(words):
        return False
    if head in _YES_NO and _is_routing(sentence):
        return False
    return head in WH_WORDS or head in MODALS or head in _YES_NO


def _asks_openly(sentence: "SentenceReading", words: Sequence[str]) -> bool:
    """Whether a question of a mail that doesn't say "you" is still to the reader: "What has changed since May?"."""
    if sentence.reading.context.kind != "email" or words[1] == "if":
        return False
    named = any(mention.party == "seller" for mention in sentence.facts.mentions)
    return words[0] in WH_WORDS - {"why", "whose", "whom"} and not named


def _is_routing(sentence: "SentenceReading") -> bool:
    """Whether the sentence after a question sends those who say yes somewhere."""
    after = sentence.next
    return after is not None and after.block is sentence.block and after.tokens[0].norm in _POINTING
