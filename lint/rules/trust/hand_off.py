"""TRU005: the reader is passed on to nobody in particular."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.evidence import has_date, has_number


@rule(
    code="TRU005",
    name="hand-off",
    level="note",
    unit="sentence",
    needs="hand-offs",
    levels={"email": "warning"},
    precedence=10,
    says="“{found}” doesn't say who, or when.",
    help="Name the person and the day: “Jo Hill will run your setup. She will ring you on Tuesday.”",
    sources=(
        "Customers are passed along like parts on an assembly line.",
        "Make the problem your own: stay with it, or say who does.",
    ),
    examples=(
        Bad("I'll [hand you off to] our setup team.", kind="email"),
        Bad("Your file has been [passed to the next] free colleague.", kind="email"),
        Bad("Your question has been logged and [someone will be in touch]."),
        Bad("After you sign, [someone from our team will] plan the setup.", kind="proposal"),
        Good("I'll hand you over to Jo Hill, who runs the setup.", kind="email"),
        Good("Someone from our team will call you on Tuesday before ten."),
        Good("Mina has your notes, so you will not have to repeat them.", kind="email"),
        Good("I stay your contact until your staff can work without help.", kind="email"),
        Good("The driver handed the parcel over to a neighbour, who will be in touch."),
    ),
)
def hand_off(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Nobody likes to start over with a stranger. A name and a day tell the reader that they are not passed along.

    Left alone where the sentence names a person, a day or a time within which something happens.
    """
    if has_date(sentence) or has_number(sentence):
        return
    for match in sentence.matches("hand-offs"):
        if not _names_somebody(sentence, match.last):
            yield sentence.hit(match.first, match.last)


def _names_somebody(sentence: SentenceReading, last: int) -> bool:
    """Whether a name stands right behind the phrase."""
    tokens = sentence.block.block.tokens[last : min(last + 2, sentence.sentence.last)]
    return any(token.kind == "word" and token.text[0].isupper() and token.text != "I" for token in tokens)
