"""ASK003: the first thing asked is a model, a version or a count."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.asks import is_real_question
from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule


@rule(
    code="ASK003",
    name="narrow-technical-question",
    level="note",
    unit="document",
    kinds="email",
    precedence=10,
    says="“{found}” comes before what the reader wants to do.",
    help="Ask about their day first: “How many people would use it on a busy day?”",
    options=(Option("first-questions", 2, "questions at the start in which such a one is found", 1, 20),),
    sources=("The seller's questions were narrow and technical; the buyer cared about what it would be like.",),
    examples=(
        Bad("Hi Ann,\n\n[What model] is it, and how loud do you want it?\n\nBest, Jo", kind="email"),
        Bad("Hi Ann,\n\n[How many endpoints] do you have?", kind="email"),
        Bad("Hi Sam,\n\nThank you for writing. [What database] do you run? [On-prem or cloud]?", kind="email"),
        Bad("Hi Lee,\n\nShall we talk on Tuesday? If so, [which version] do you have in your shop?", kind="email"),
        Good("Hi Ann,\n\nWhat do you listen to, and where do you drive?", kind="email"),
        Good("Hi Ann,\n\nHow do your drivers get their list today? And which version do you have?", kind="email"),
        Good("Hi Sam,\n\nThe label tells you which version you have.", kind="email"),
        Good("Hi Sam,\n\nHow many people would use it on a busy day?", kind="email"),
        Good("What database do you run?", kind="web"),
    ),
)
def narrow_technical_question(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A form asks for the model. A person asks first what it is for, and recommends with that in mind.

    Read are the first questions of an email that is no reply; once it has asked about the reader's day, versions and
    counts are welcome.
    """
    if reading.context.purpose in ("internal", "reply") or reading.document.metadata.get("reply"):
        return
    questions = [sentence for sentence in reading.sentences if sentence.is_question]
    for question in questions[: options["first-questions"]]:
        technical = question.matches("technical-questions")
        if not technical and is_real_question(question):
            return
        for match in technical[:1]:
            yield question.hit(match.first, match.last)
