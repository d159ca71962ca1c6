"""Is a result for the reader in the sentence: what gets faster, cheaper, safer, easier, calmer."""

from collections.abc import Sequence
from typing import NamedTuple

from lint.analysis.verbs import VerbForm, verb_form
from lint.analysis.wordclasses import DETERMINERS, FINITE_BE, HAVE, MODALS, POSSESSIVES, PRONOUNS
from lint.model.document import Token
from lint.model.judgement import OUTCOMES, Mention, Outcome

STRONG, WEAK, NONE = 2, 1, 0


class Result(NamedTuple):
    """What a sentence says its reader gets.

    `strength`: STRONG a result, WEAK a sign of one that needs a reader beside it, NONE. The span (half-open, block
    token indices) is the phrase that says it.
    """

    strength: int
    kinds: tuple[Outcome, ...]
    first: int
    last: int


def _kinds(**words: str) -> dict[str, Outcome]:
    return {word: kind for kind, listed in words.items() for word in listed.split()}  # type: ignore[misc]


_LETTING = frozenset("help let allow enable free empower permit teach show assist guide equip".split())
"""Verbs after which the reader acts: "lets you close the books"."""
_RESULT_VERBS: dict[str, Outcome | None] = {
    **_kinds(
        time="speed accelerate shorten finish halve",
        money="earn afford refund lower",
        risk="avoid prevent protect safeguard secure flag catch detect recover rescue mitigate",
        effort="simplify ease automate skip eliminate remove streamline cut reduce fix solve relieve minimize minimise",
        feeling="enjoy relax enrich",
    ),
    **dict.fromkeys(
        "save grow increase boost improve gain win attract produce maximize maximise raise strengthen keep retain meet "
        "stop double triple generate provide give get make support restore maintain promote enhance preserve ensure "
        "optimize optimise extend".split()
    ),
}
_ANY_OBJECT = frozenset(
    "save avoid prevent protect safeguard rescue simplify ease automate eliminate relieve recover secure lower "
    "boost".split()
)
"""Result verbs that are enough with any object of the reader's."""
_PAINS = _kinds(
    time="time delay delays wait waiting downtime overtime backlog turnaround hours",
    money="cost costs fee fees bill bills tax taxes expenses waste wages premium premiums price prices",
    risk="risk risks mistake mistakes error errors fraud fines penalty penalties breach breaches loss losses damage "
    "injury theft accident accidents inconsistencies outages outage failure failures threats disruption injuries "
    "notices fear leaks breakdowns crashes attacks debt illness symptoms",
    effort="hassle hassles effort paperwork fuss steps clicks workload burden chores headache headaches work guesswork "
    "skills contract contracts clutter confusion interruptions",
    feeling="stress worry worries pain pains discomfort frustration anxiety dread noise",
)
"""What a reader wants less of."""
_GOODS = _kinds(
    time="time productivity",
    money="money compensation benefits payments pay refund revenue income profit profits sales cash margin margins "
    "commission commissions roi savings wages conversions leads",
    risk="safety protection compliance compliant security recovery heal healing",
    effort="control convenience visibility accuracy",
    feeling="comfort confidence joy fun health wellbeing mobility",
)
"""What a reader wants more of."""
_GAINS = _kinds(
    time="faster quicker sooner overnight",
    money="savings cheaper affordable discount refund",
    risk="safer safely",
    effort="easier easily hassle convenient conveniently automatically effortless effortlessly seamless seamlessly "
    "simpler",
    feeling="comfort comfortable comfortably calm calmer relief relaxed happier reassured enjoyable",
)
"""Words that speak of a gain by themselves."""
_UNITS = _kinds(
    time="hour hours minute minutes second seconds day days week weeks hrs mins", money="dollars euros pounds"
)
_LESS = frozenset("no less fewer lower without zero reduced minimal never eliminating any".split())
_MORE = frozenset("more extra higher additional better guaranteed".split())
_BETTER = frozenset("earlier sooner faster quicker less saved back".split())
_BEFORE_UNIT = frozenset("in within under by than save cut just only up".split())
_READER_VERBS = MODALS | HAVE | FINITE_BE
_CONDITIONS = frozenset("before while whenever when".split())


class _Search:
    """One sentence while its result is looked for; indices count from the sentence's first token."""

    def __init__(self, tokens: Sequence[Token], first: int, last: int, mentions: Sequence[Mention]) -> None:
        self.tokens = tokens
        self.first = first
        self.words = [token.norm for token in tokens[first:last]]
        self.readers = {m.first - first for m in mentions if m.party == "customer" and m.form != "imperative"}
        self.strength = NONE
        self.at = 0
        self.kinds: set[Outcome] = set()

    def note(self, weight: int, at: int, kind: Outcome | None = None) -> None:
        """A sign of a result at an index."""
        if kind is not None:
            self.kinds.add(kind)
        if weight > self.strength:
            self.strength, self.at = weight, at

    def run(self) -> None:
        """Look at every word once, with a few words around it."""
        words = self.words
        size = len(words)
        for at, word in enumerate(words):
            after = words[at + 1] if at + 1 < size else ""
            before = words[at - 1] if at else ""
            if word in _GAINS:
                self.note(WEAK, at, _GAINS[word])
            self._see_amounts(at, word, before, after)
            if word in _LINKS:
                self._see_link(at, word, after)
            form = verb_form(word)
            if form is not None:
                if form.base in _LETTING:
                    self._see_letting(at, form)
                if form.base in _RESULT_VERBS:
                    self._see_verb(at, form, before)
            if at in self.readers and at:
                self._see_reader(at, word, after)

    def _see_amounts(self, at: int, word: str, before: str, after: str) -> None:
        """Less of a pain, more of a good; a number with its unit."""
        if word in _PAINS and (before in _LESS or after == "free"):
            self.note(STRONG, at, _PAINS[word])
        elif word in _GOODS and before in _MORE:
            self.note(STRONG, at, _GOODS[word])
        elif word == "same" and after == "day":
            self.note(WEAK, at, "time")
        elif self.tokens[self.first + at].kind == "number":
            unit = _UNITS.get(after)
            if unit is not None and at + 2 < len(self.words) and self.words[at + 2] in _BETTER:
                self.note(STRONG, at, unit)
            if unit is not None and (before in _BEFORE_UNIT or (at > 1 and self.words[at - 2] in ("in", "within"))):
                self.note(WEAK, at, unit)
            elif (word.endswith("%") or after in ("%", "percent")) and before not in ("initial", "first"):
                self.note(WEAK, at)

    def _see_link(self, at: int, word: str, after: str) -> None:
        """ "so that you …", "without …ing", "no need to"."""
        words, readers = self.words, self.readers
        size = len(words)
        if word == "so":
            target = at + 2 if after == "that" else at + 1
            if target in readers or (after == "that" and any(j in readers for j in range(at + 2, min(at + 6, size)))):
                self.note(STRONG, at, "effort")
        elif word == "peace" and after == "of":
            self.note(STRONG, at, "feeling")
        elif word == "no" and after in ("need", "longer"):
            self.note(STRONG, at, "effort")
        elif word == "without":
            target = at + 2 if after in ("having", "any", "the", "ever") else at + 1
            form = verb_form(words[target]) if target < size else None
            if form is not None and form.form == "ing":
                self.note(STRONG if readers else WEAK, at, "effort")
        elif word == "instead" and after == "of" and readers:
            self.note(WEAK, at, "effort")
        elif word == "apart" and at > 1 and at - 1 in readers:
            self.note(STRONG, at - 2)
        elif word in ("benefit", "benefits") and any(j in readers for j in range(max(0, at - 4), at)):
            self.note(STRONG, at)
        elif word in _CONDITIONS and at and at + 1 in readers and after == "you":
            self.note(WEAK, at)

    def _see_letting(self, at: int, form: VerbForm) -> None:
        """ "helps you …", "lets customers …", "helping businesses grow"."""
        words = self.words
        size = len(words)
        if form.form == "ed" or (at and words[at - 1] in DETERMINERS):
            return
        if any(j in self.readers for j in range(at + 1, min(at + 5, size))):
            self.note(WEAK if form.base in ("show", "teach", "guide") and form.form == "ing" else STRONG, at)
        elif form.base == "help" and at + 1 < size:
            target = at + 2 if words[at + 1] == "to" else at + 1
            next_form = verb_form(words[target]) if target < size else None
            if next_form is not None and next_form.form == "base":
                self.note(STRONG, at)

    def _see_verb(self, at: int, form: VerbForm, before: str) -> None:
        """ "cut costs", "saves you an hour": a verb of results with what it does that to."""
        words = self.words
        end = min(at + 7, len(words))
        if before in DETERMINERS or before in POSSESSIVES or not self._acts(at, form, before):
            return
        near = words[at + 1 : end]
        if not _OWN.isdisjoint(near[:2]):
            return
        base = form.base
        light = base in _LIGHT
        for word in near:
            if word in ("that", "which", "and", ".", ";") and word != "and":
                break
            if word in _GOODS and (
                not light
                or word == "compliant"
                or base in _BRINGING
                or (base in ("make", "get", "give")
                and word in ("money", "time", "compensation", "benefits", "payments", "refund", "savings", "control"))
            ):
                self.note(STRONG, at, _GOODS[word])
                return
            if word in _PAINS and not light:
                self.note(STRONG, at, _PAINS[word])
                return
        if light:
            return
        if any("%" in word or word == "percent" for word in near):
            self.note(STRONG, at, _RESULT_VERBS[base])
            return
        if any(j in self.readers for j in range(at + 1, end)):
            self.note(STRONG if base in _ANY_OBJECT or base in _IMPROVING else WEAK, at, _RESULT_VERBS[base])
        elif base in _PREVENTING and self.readers:
            self.note(STRONG, at, _RESULT_VERBS[base])
        elif base in ("save", "avoid", "prevent", "eliminate", "relieve", "earn", "improve", "simplify", "boost"):
            self.note(WEAK, at, _RESULT_VERBS[base])

    def _acts(self, at: int, form: VerbForm, before: str) -> bool:
        """Whether a form is a verb here and no adjective before a noun ("secured links", "lower deck")."""
        if form.form in ("s", "ing"):
            return True
        after = self.words[at + 1] if at + 1 < len(self.words) else ""
        if form.form == "base":
            if form.base in ("secure", "lower", "double", "triple", "free"):
                return not at or before in ("to", "and", "can", "will", "you", "'ll", "that", ",") or before in MODALS
            return True
        return after in DETERMINERS or after in POSSESSIVES or after in PRONOUNS or after == "by"

    def _see_reader(self, at: int, word: str, after: str) -> None:
        """The reader acts in a further clause: "… you can …"."""
        if word == "you" and (after in _READER_VERBS or verb_form(after) is not None):
            self.note(WEAK, at)


_OWN = frozenset("our us my me".split())
_PREVENTING = frozenset("avoid prevent eliminate relieve".split())
_BRINGING = frozenset("support restore maintain promote enhance preserve ensure extend optimize optimise".split())
_LIGHT = frozenset(
    "provide give get make keep meet support restore maintain promote enhance preserve ensure extend optimize "
    "optimise".split()
)
"""Verbs that are a result only with the good that they bring."""
_LINKS = frozenset("so no without instead apart benefit benefits peace".split()) | _CONDITIONS
_IMPROVING = frozenset(
    "grow increase improve maximize maximise strengthen speed accelerate fix solve flag catch cut reduce".split()
)


def find_result(tokens: Sequence[Token], first: int, last: int, mentions: Sequence[Mention]) -> Result:
    """The result that tokens `first` … `last` (half-open) of a block name for the reader."""
    search = _Search(tokens, first, last, mentions)
    search.run()
    kinds = tuple(kind for kind in OUTCOMES if kind in search.kinds)
    start = first + search.at
    return Result(search.strength, kinds, start, min(start + 4, last))
