"""COM004: a promise without who, what or when."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.evidence import has_date, has_number


@rule(
    code="COM004",
    name="vague-commitment",
    level="note",
    unit="sentence",
    needs="vague-commitments",
    kinds="proposal email",
    levels={"proposal": "warning"},
    precedence=10,
    says="“{found}” leaves open who, what or when.",
    help="Make it checkable: “We answer within four hours, 7am to 7pm.”",
    sources=("A training was promised, and nobody had said what people could do after it.",),
    examples=(
        Bad("[Training will be provided] as needed.", kind="proposal"),
        Bad("[We will try to] mend it in due course.", kind="proposal"),
        Bad("Jo visits you, [depending on availability].", kind="proposal"),
        Bad("Hi Ann,\n\nThe report comes [in the near future].", kind="email"),
        Good("Mina trains both shifts on 4 May.", kind="proposal"),
        Good("We will try to mend it by Tuesday at ten.", kind="proposal"),
        Good("Hi Ann,\n\nCould you tell me as it suits you in the coming days?", kind="email"),
        Good("The rota grows and shrinks as needed.", kind="proposal"),
        Good("Training will be provided.", kind="web"),
    ),
)
def vague_commitment(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A promise without who, what and when can't be kept, since nobody can tell whether it was.

    A day, a date or a figure in the sentence is enough; questions promise nothing. Of several vague phrases in one
    sentence the longest is shown: one promise is made.
    """
    if sentence.is_question or sentence.is_imperative or has_date(sentence) or has_number(sentence):
        return
    found = sentence.matches("vague-commitments")
    if found:
        told = max(found, key=lambda match: match.last - match.first)
        yield sentence.hit(told.first, told.last)
