"""CLR005: a sentence too long to take in at once."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule


@rule(
    code="CLR005",
    name="long-sentence",
    level="note",
    unit="sentence",
    roles="paragraph item quote notes description",
    says="{words} words in one sentence.",
    help="Make two of it: what the reader gets first, the rest after.",
    options=(
        Option("note-words", 25, "words above which a sentence is noted (the limit of GOV.UK)", 5, 200),
        Option("warning-words", 35, "words above which it is a warning", 5, 200),
    ),
    sources=("Short sentences are read: GOV.UK's limit is 25 words, the Oxford Guide to Plain English says 15 to 20.",),
    examples=(
        Bad(
            "[When you consider the number of different forms that your staff complete in the course of an ordinary "
            "week across all of the sites that you look after, it is easy to see why so many of the managers we meet "
            "feel that the paperwork never ends.]"
        ),
        Bad(
            "It saves time. [The tool, which was designed after two years of interviews with managers in many kinds of "
            "business, lets you plan, share, change, print, send and store the weekly rota for each of your teams.]"
        ),
        Bad(
            "- [Because each order is checked by two people before it leaves the warehouse and then once more by the "
            "driver at the door of the shop, the number of wrong parcels falls to almost none.]"
        ),
        Bad(
            "Hi Ann,\n\n[I am writing because your colleague at the Leeds depot told me last week that you are looking "
            "for a quicker way to plan the vans before the new depot opens in May.] Shall we talk?",
            kind="email",
        ),
        Good("Your staff fill in 60 forms a week. They can fill in ten."),
        Good("You plan the rota once. It reaches each phone in a minute. Two people check each order."),
        Good(
            "You get a quote by noon, a fitting date by Friday, and a call from the same fitter a week after."
        ),
        Good("| Plan | What you get |\n| --- | --- |\n| Small | " + "one desk and one phone and " * 6 + "a chair |"),
    ),
)
def long_sentence(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Readers of copy skim. A sentence that has to be read twice is not read at all."""
    words = sum(token.kind in ("word", "number") and token.text[0] not in "'’" for token in sentence.tokens)
    if words > options["note-words"]:
        yield sentence.hit(words=str(words), level="warning" if words > options["warning-words"] else "note")
