"""Is a result for the reader in the sentence: what gets better, cheaper, safer, easier, calmer."""

from collections.abc import Sequence
from typing import NamedTuple

from lint.analysis.verbs import verb_form
from lint.analysis.wordclasses import DETERMINERS, FINITE_BE, HAVE, MODALS, POSSESSIVES, READER_ROLES
from lint.model.document import Token
from lint.model.judgement import Mention, Outcome

STRONG, WEAK, NONE = 2, 1, 0


class Result(NamedTuple):
    """What a sentence says its reader gets.

    `strength`: STRONG a concrete result, WEAK a sign of one that needs a reader beside it, NONE. The span (half-open,
    block token indices) is the phrase that says it.
    """

    strength: int
    kinds: tuple[Outcome, ...]
    first: int
    last: int


_LETTING = frozenset("help let allow enable free empower permit teach show assist guide give equip".split())
_RESULT_VERBS: dict[str, Outcome | None] = {
    **dict.fromkeys("save".split(), None),
    **dict.fromkeys("speed accelerate shorten finish halve".split(), "time"),
    **dict.fromkeys("earn afford refund lower pay sell double triple".split(), "money"),
    **dict.fromkeys("avoid prevent protect safeguard secure flag catch detect recover ensure rescue mitigate".split(), "risk"),
    **dict.fromkeys("simplify ease automate skip eliminate remove streamline cut reduce fix solve stop relieve minimize minimise".split(), "effort"),
    **dict.fromkeys("enjoy relax feel sleep enrich cushion".split(), "feeling"),
    **dict.fromkeys("grow increase boost improve gain win attract maximize maximise raise strengthen keep retain meet".split(), None),
}  # fmt: skip
_CONCERNS: dict[str, Outcome] = {
    **dict.fromkeys(
        "time hour hours minute minutes day days week weeks delay delays wait waiting deadline deadlines downtime overtime "
        "turnaround faster quicker sooner overnight evenings weekend backlog speed quickly fast".split(), "time"),
    **dict.fromkeys(
        "money cost costs price prices fee fees bill bills tax taxes refund savings saving cheaper budget revenue income "
        "profit profits sales cash cashflow margin margins discount commission commissions rates roi affordable "
        "spend expenses wages waste premium".split(), "money"),
    **dict.fromkeys(
        "risk risks mistake mistakes error errors fraud fines penalty penalties audit audits breach breaches loss losses damage "
        "injury theft accident accidents compliant compliance safe safer safely safety secure security inconsistencies outages outage failure "
        "failures threats protection disruption injuries notices".split(), "risk"),
    **dict.fromkeys(
        "hassle hassles effort paperwork fuss steps clicks easy easier easily simple simpler simply convenient convenience "
        "automatically seamless seamlessly effortless effortlessly workload burden chores".split(), "effort"),
    **dict.fromkeys(
        "stress worry worries worrying pain pains discomfort comfort comfortable comfortably calm calmer confidence confident "
        "frustration headache headaches peace enjoy relaxed relax relief happier joy fun anxiety dread wellbeing "
        "healthy healthier".split(), "feeling"),
}  # fmt: skip
_UNITS: dict[str, Outcome] = {
    **dict.fromkeys("hour hours minute minutes second seconds day days week weeks month months hrs mins".split(), "time"),
    **dict.fromkeys("dollars euros pounds usd eur gbp".split(), "money"),
}
_READER_ACTS = MODALS | HAVE | FINITE_BE
_BEFORE_UNIT = frozenset("in within under by than up save cut every each".split())


def find_result(
    tokens: Sequence[Token], first: int, last: int, mentions: Sequence[Mention], main_verb: int
) -> Result:
    """The result that tokens `first` … `last` of a block name. `main_verb` is the index of the main clause's verb."""
    words = [token.norm for token in tokens[first:last]]
    size = len(words)
    readers = {m.first - first for m in mentions if m.party == "customer"}
    strength, at, kinds = NONE, -1, set()

    def note(weight: int, index: int) -> None:
        nonlocal strength, at
        if weight > strength:
            strength, at = weight, index

    for k, word in enumerate(words):
        kind = _CONCERNS.get(word)
        if kind is not None and not (word in ("simple", "simply", "easy", "fast", "secure", "safe", "fun") and k + 1 >= size):
            kinds.add(kind)
            if readers:
                note(WEAK, k)
        before = words[k - 1] if k else ""
        after = words[k + 1] if k + 1 < size else ""
        if word == "so" and after in ("you", "your", "that", "customers", "they"):
            reader_at = k + 1 if after != "that" else k + 2
            if reader_at in readers or after == "customers" or (after == "that" and readers):
                note(STRONG, k)
        elif word in ("without", "instead") and k + 1 < size:
            target = k + 2 if after in ("of", "having", "any") else k + 1
            form = verb_form(words[target]) if target < size else None
            if (form is not None and form.form == "ing") or (target < size and words[target] in _CONCERNS):
                kinds.add("effort")
                note(STRONG if readers or (target < size and words[target] in _CONCERNS) else WEAK, k)
        elif word == "no" and after in ("need", "more", "longer", "matter", "additional", "extra"):
            kinds.add("effort")
            note(STRONG if after != "matter" else WEAK, k)
        elif word in ("before", "while", "whenever", "when", "as", "if") and k and k + 1 in readers and after == "you":
            note(WEAK, k)
        form = verb_form(word)
        if form is not None:
            base = form.base
            if base in _LETTING and k + 1 < size:
                near = [j for j in range(k + 1, min(k + 5, size)) if j in readers]
                next_form = verb_form(words[k + 2]) if after == "to" and k + 2 < size else verb_form(after)
                if near and base not in ("give", "show", "teach", "guide", "equip"):
                    note(STRONG, k)
                elif near:
                    note(WEAK if base == "give" else STRONG, k)
                elif base == "help" and next_form is not None and next_form.form == "base":
                    note(STRONG, k)
            elif base in _RESULT_VERBS and before not in DETERMINERS and before not in POSSESSIVES:
                span = range(k + 1, min(k + 6, size))
                own = any(words[j] in ("our", "us") for j in range(k + 1, min(k + 3, size)))
                concern = next((words[j] for j in span if words[j] in _CONCERNS), None)
                served = any(j in readers for j in span)
                if concern is not None and not own:
                    kinds.add(_CONCERNS[concern])
                    note(STRONG, k)
                elif served and not own and base not in ("keep", "feel", "enjoy", "stop", "pay", "meet", "sell", "ensure"):
                    if _RESULT_VERBS[base]:
                        kinds.add(_RESULT_VERBS[base])  # type: ignore[arg-type]
                    note(STRONG, k)
                elif served and not own:
                    note(WEAK, k)
                elif base in ("avoid", "prevent", "save", "eliminate", "relieve", "earn") and not own and span:
                    if _RESULT_VERBS[base]:
                        kinds.add(_RESULT_VERBS[base])  # type: ignore[arg-type]
                    note(WEAK, k)
        if tokens[first + k].kind == "number":
            unit = _UNITS.get(after)
            if unit is not None and (before in _BEFORE_UNIT or words[max(0, k - 2)] in _BEFORE_UNIT):
                kinds.add(unit)
                note(WEAK, k)
            elif word.endswith("%") or after in ("%", "percent"):
                note(WEAK, k)
            elif word[0] in "$€£":
                kinds.add("money")
        elif word == "same" and after == "day":
            kinds.add("time")
            note(WEAK, k)
        if word in ("benefit", "benefits") and k and any(j in readers for j in range(max(0, k - 4), k)) or (
            word == "apart" and k > 1 and k - 1 in readers
        ):
            note(STRONG, k)
        if k in readers and word == "you" and k + first != main_verb - 1 and k > 1:
            if after in _READER_ACTS or verb_form(after) is not None:
                note(WEAK, k)
    order = ("time", "money", "risk", "effort", "feeling")
    found = tuple(kind for kind in order if kind in kinds)
    start = first + max(at, 0)
    return Result(strength, found, start, min(start + 4, last))  # type: ignore[arg-type]


def is_reader_role(word: str) -> bool:
    """Whether a noun names a group that the reader may belong to."""
    return word in READER_ROLES
