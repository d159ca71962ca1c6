"""VAL006: a result without how much, for whom or by when."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.document import Token
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.evidence import has_date, has_number
from lint.text.matcher import Match

_BETWEEN = frozenset("your the overall more team's company's business".split())
"""What may stand between the verb and what gets better."""
_JOINTS = frozenset(("and", "or", "&", ","))
_NAMING = frozenset("as like at when because".split())
"""What brings in an example or a reason."""
_ANNOUNCING = frozenset((":", "(", "—", "–"))


@rule(
    code="VAL006",
    name="vague-outcome",
    level="note",
    unit="sentence",
    needs="vague-outcomes",
    roles="paragraph item heading subject button title",
    levels={"subject": "warning", "heading": "warning", "button": "warning"},
    precedence=10,
    says="“{found}” doesn't say how much.",
    help="Put one figure on it: “Save two hours a week on invoices.”",
    sources=(
        "Customers ask to do more or to spend less; they decide on how much.",
        "What outcome is expected has to be said exactly, and early.",
    ),
    examples=(
        Bad("[Save time and money]."),
        Bad("[Increase productivity] and [reduce costs]."),
        Bad("Your teams use one list to [improve your efficiency]."),
        Bad("- Plan the week on one page\n- [Grow your sales]\n- Print the list"),
        Bad("Subject: [Boost your productivity]\n\nHi Ann,\n\nShall we talk?", kind="email", format="text"),
        Good("Save two hours a week on invoices."),
        Good("Cut missed calls from nine a day to one."),
        Good("Save time and money. Hill Street Bakery saved 40 dollars a week."),
        Good("Save time on invoices: one scan fills in the form."),
        Good("Late forms upset the rota and reduce efficiency."),
        Good("You improve results as Hill Street Bakery did in March."),
        Good("The time that you save costs nothing, and your sales stay yours."),
        Good("Daylight saving time ends in October."),
    ),
)
def vague_outcome(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Everybody promises to save time and money, so nobody hears it any more. One figure makes it a promise.

    Found where nothing follows that says on what: a figure, a date, a name or an example in this sentence or a figure
    in the next one is enough.
    """
    after = sentence.next
    if has_number(sentence) or has_date(sentence) or (after is not None and has_number(after)):
        return
    tokens = sentence.block.block.tokens
    first, last = sentence.sentence.first, sentence.sentence.last
    exampled = max((at for at in range(first, last) if tokens[at].norm in _NAMING), default=-1)
    found = sentence.matches("vague-outcomes")
    whats = {match.first: match for match in found if "what" in match.entry.tags}
    for verb in found:
        if "verb" not in verb.entry.tags or verb.form not in ("base", "s", "ing"):
            continue
        what = _object(verb.last, tokens, last, whats)
        if what is None or ("less" in verb.entry.tags and "spent" not in what.entry.tags):
            continue  # “late forms reduce efficiency” tells of a problem
        if exampled < what.last and _ends(tokens, what.last, last):
            yield sentence.hit(verb.first, what.last)


def _object(at: int, tokens: tuple[Token, ...], last: int, whats: Mapping[int, Match]) -> Match | None:
    """What gets better, one vague word or several ("time and money"); None where it is something else."""
    while at < last and tokens[at].norm in _BETWEEN and at not in whats:
        at += 1
    found = whats.get(at)
    while found is not None and found.last < last and tokens[found.last].norm in _JOINTS:
        following = found.last + 1
        if following not in whats:
            break
        found = whats[following]
    return found


def _ends(tokens: tuple[Token, ...], at: int, last: int) -> bool:
    """Whether the phrase is over: the sentence ends, or goes on with "and" or a mark that announces nothing."""
    if at == last:
        return True
    after = tokens[at]
    return after.norm == "and" or (after.kind == "punct" and after.norm not in _ANNOUNCING)
