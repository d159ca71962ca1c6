"""CLR005: a sentence too long to take in at once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.document import Token
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule

_RESTS = frozenset(";:-–—")
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")


@rule(
    code="CLR005",
    name="long-sentence",
    level="note",
    unit="sentence",
    roles="paragraph item notes description",
    says="{words} words without a rest.",
    help="Make two of it: what the reader gets first, the rest after.",
    options=(
        Option("note-words", 30, "words above which a sentence is noted", 5, 200),
        Option("warning-words", 35, "words above which it is a warning", 5, 200),
    ),
    sources=(
        "Short sentences are read: GOV.UK's limit is 25 words, the Oxford Guide to Plain English says 15 to 20.",
        "Two readers of our findings agreed with all above 30 words, and with half of those of 26 to 30.",
    ),
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
        Good("You get a quote by noon, a fitting date by Friday, and a call from the same fitter a week after."),
        Good(
            "You get three things for the price of one: a quote by noon on the day you ask, a fitting date by Friday "
            "of the same week; and a call from the fitter, who looks at the work with you after a week (or sooner if "
            "something rattles)."
        ),
        Good("Thank you to " + "Ann Hill Okoro, " * 9 + "and Jo Shah for the photos of the new depot in the morning."),
        Good("| Plan | What you get |\n| --- | --- |\n| Small | " + "one desk and one phone and " * 6 + "a chair |"),
    ),
)
def long_sentence(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Readers of copy skim. A sentence that has to be read twice is not read at all.

    Words are counted up to a rest: a semicolon, a colon or a dash. Words in brackets are counted apart, and a name of
    several words counts as one. What customers said is theirs, and stays as it is.
    """
    if sentence.size <= options["note-words"]:
        return
    words = _longest_stretch(sentence.tokens)
    if words > options["note-words"]:
        yield sentence.hit(words=str(words), level="warning" if words > options["warning-words"] else "note")


def _longest_stretch(tokens: Sequence[Token]) -> int:
    """The most words between two rests."""
    longest = words = aside = 0
    in_brackets = False
    before: Token | None = None
    for token in tokens:
        if token.kind != "punct":
            if _counts(token, before):
                if in_brackets:
                    aside += 1
                else:
                    words += 1
        elif token.text in _OPENING:
            in_brackets, aside = True, 0
        elif token.text in _CLOSING:
            in_brackets = False
        elif token.text[0] in _RESTS and not in_brackets:
            words = 0
        longest = max(longest, words, aside)
        before = token
    return longest


def _counts(token: Token, before: Token | None) -> bool:
    """Whether a token is a word of its own: no 's, and not the rest of a name ("Jacob K. Smith")."""
    if token.kind not in ("word", "number") or token.text[0] in "'’":
        return False
    return before is None or before.kind != "word" or not (_is_named(token) and _is_named(before))


def _is_named(token: Token) -> bool:
    return token.text[0].isupper() and not token.text.isupper()
