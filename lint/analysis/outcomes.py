"""Is a result for the reader in the sentence: what gets faster, cheaper, safer, easier, calmer."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from lint.analysis.gains import (
    AIMS,
    ANSWERING,
    ANY_OBJECT,
    BEFORE_UNIT,
    BRINGING,
    CURRENCIES,
    DEMAND,
    GAINS,
    GIVEN,
    GOODS,
    IMPROVING,
    LESS,
    LETTING,
    LIGHT,
    MADE_SO,
    MORE,
    NUMBERS,
    OPENING_WAYS,
    PAINS,
    PEOPLE,
    REGAINED,
    RESULT_VERBS,
    SOONER,
    SPENDINGS,
    SUMS,
    TAKING_OVER,
    UNITS,
    WARDING,
)
from lint.analysis.signs import ENDS, LINKS, OWN, STRONG, WEAK, Signs
from lint.analysis.verbs import VerbForm, verb_form
from lint.analysis.wordclasses import DETERMINERS, FINITE_BE, HAVE, MODALS, NEGATIONS, POSSESSIVES, PRONOUNS
from lint.model.document import Token
from lint.model.judgement import OUTCOMES, Mention, Outcome
from lint.model.namedtuple import NamedTuple

_READER_VERBS = MODALS | HAVE | FINITE_BE
_ARTICLES = frozenset("the a an any all of your more".split())
_AFTER_STATE = ENDS | frozenset("to for when with by in on if as even while".split())
"""What follows an adjective that says how something is made: "makes it simple to …"."""
_SEAMS = frozenset(("that", "which", ".", ";"))
_NOUN_MARKS = (DETERMINERS - {"more"}) | POSSESSIVES
_REACH = 7
"""How many words behind a verb its object may lie."""
_LACKS = frozenset("no without none zero less fewer".split())
_ASIDE = frozenset("to for with from into".split())
_TRYING = frozenset("try tries trying tried strive strives want aim hope".split())
"""Before "to", an attempt and no result."""
_PLAIN = frozenset("make get give".split())
_GETTING = frozenset("get have give win hand bring take".split())
_FIGURES = frozenset(NUMBERS) | {"a", "an"}
_AMOUNTS = frozenset(("return", "same", "fewer")).union(PAINS, GOODS, DEMAND)
"""Words that tell of a result by what they are more or less of."""
_TELLING = _AMOUNTS.union(GAINS, LINKS, ("you",))
"""All words, besides verbs and figures, at which a sign of a result may stand."""
_TELLING_VERBS = frozenset(("make",)).union(LETTING, _GETTING, RESULT_VERBS)
_CUTTING = frozenset("save cut reduce lower halve minimise minimize".split())


class Result(NamedTuple):
    """What a sentence says its reader gets.

    `strength`: STRONG a result, WEAK a sign of one that needs a reader beside it, NONE. The span (half-open, block
    token indices) is the phrase that says it.
    """

    strength: int
    kinds: tuple[Outcome, ...]
    first: int
    last: int


class _Sign(NamedTuple):
    """What a word can be a sign of, and so what is to be looked at around it."""

    gain: Outcome | None
    is_amount: bool
    is_figure: bool
    see: Callable[[Signs, int, str, str], None] | None
    form: VerbForm | None


@lru_cache(20_000)  # asked for every word of the copy, which are the same few; a hostile text must not fill the memory
def _sign_of(word: str) -> _Sign | None:
    """What a word can be a sign of; None for most, which tell nothing whatever stands around them."""
    form = verb_form(word)
    is_figure = word in _FIGURES or word[0].isdigit() or word[1:2].isdigit()  # “5”, “$5”
    if word not in _TELLING and not is_figure and (form is None or form.base not in _TELLING_VERBS):
        return None
    return _Sign(GAINS.get(word), word in _AMOUNTS, is_figure, LINKS.get(word), form)


class _Search(Signs):
    """The search for the result of one sentence."""

    def run(self) -> None:
        """Look at every word once, with a few words around it."""
        words, last = self.words, len(self.words) - 1
        for at, word, sign in [
            (at, word, sign) for at, word in enumerate(words) if (sign := _sign_of(word)) is not None
        ]:
            gain, is_amount, is_figure, see, form = sign
            before, after = words[at - 1] if at else "", words[at + 1] if at < last else ""
            if gain is not None:
                self.note(WEAK, at, gain)
            if is_amount:
                self._see_amounts(at, word, before, after)
            if is_figure and (word in _FIGURES or self.tokens[at].kind == "number"):
                self._see_figures(at, word, before, after)
            if see is not None:
                see(self, at, before, after)
            if form is not None and form.base in _TELLING_VERBS:
                if form.base in LETTING:
                    self._see_letting(at, form)
                if form.base in _GETTING:
                    self._see_getting_back(at)
                if form.base == "make":
                    self._see_making(at)
                if form.base in RESULT_VERBS:
                    self._see_verb(at, form, before)
            if word == "you" and at and at in self.readers and (after in _READER_VERBS or verb_form(after) is not None):
                self.note(WEAK, at)

    def _see_amounts(self, at: int, word: str, before: str, after: str) -> None:
        """Less of a pain, more of a good."""
        if word in PAINS and (
            before in LESS
            or after == "free"
            or (before in _ARTICLES and (self.word(at - 2) in _LACKS or self.word(at - 3) == "none"))
        ):
            self.note(STRONG, at, PAINS[word])
        elif word in GOODS and before in MORE:
            self.note(STRONG, at, GOODS[word])
        elif word in DEMAND and before in MORE:
            self.note(STRONG, at, "money")
        elif word == "return" and after == "on":
            self.note(WEAK, at, "money")
        elif word == "same" and after == "day":
            self.note(WEAK, at, "time")
        elif word == "fewer" and after not in ("", "than") and before != "no" and self.readers:
            self.note(STRONG, at, "money" if "pay" in self.words[max(0, at - 3) : at] else PAINS.get(after, "effort"))

    def _see_figures(self, at: int, word: str, before: str, after: str) -> None:
        """A number with its unit: "in two days", "40 minutes earlier"."""
        if self.tokens[at].kind != "number" and word not in NUMBERS:
            if word in ("a", "an") and before in ("within", "in", "under") and after in UNITS:
                self.note(WEAK, at, UNITS[after])
            return
        unit = UNITS.get(after)
        promised = before == "within" and not ANSWERING.isdisjoint(self.words[: at - 1])
        if unit is not None and (promised or not SOONER.isdisjoint(self.words[at + 2 : at + 4])):
            self.note(STRONG, at, unit)
        elif unit is not None and (before in BEFORE_UNIT or self.word(at - 2) in ("in", "within", "save")):
            self.note(WEAK, at, unit)
        elif (word.endswith("%") or after in ("%", "percent")) and before not in ("initial", "first"):
            self.note(WEAK, at)

    def _see_letting(self, at: int, form: VerbForm) -> None:
        """ "helps you …", "lets customers …", "helping businesses grow"."""
        if form.form == "ed" or self.word(at - 1) in DETERMINERS or self.word(at - 1) in NEGATIONS:
            return
        if form.base == "show" and self.word(at + 1) in OWN:
            return  # "to show our appreciation"
        if self.has_reader(at + 1, at + 5):
            self.note(WEAK if form.base in ("show", "teach", "guide") and form.form == "ing" else STRONG, at)
        elif form.base == "help" and self.is_base(at + 2 if self.word(at + 1) == "to" else at + 1):
            self.note(STRONG, at)
        elif form.base == "assist":
            if self.word(at + 1) in PEOPLE and self.word(at + 2) in ("in", "with"):
                self.note(STRONG, at)
        elif form.base in OPENING_WAYS:
            for j, word in self.near(at, 4):
                if word in _SEAMS or word in OWN:
                    return
                if word in PEOPLE and self.is_base(j + 2 if self.word(j + 1) == "to" else j + 1):
                    self.note(STRONG, at)
                    return

    def _see_getting_back(self, at: int) -> None:
        """ "get your evenings back"."""
        near = self.words[at + 1 : at + _REACH]
        if "back" in near:
            kinds = [REGAINED[word] for word in near[: near.index("back")] if word in REGAINED]
            if kinds and OWN.isdisjoint(near):
                self.note(STRONG, at, kinds[-1])

    def _see_making(self, at: int) -> None:
        """ "makes tax returns far easier", "makes it simple to …"."""
        if self.word(at + 1) in OWN:
            return
        if self.word(at - 1) == "to" and self.word(at - 2) in _TRYING and not self.has_reader(at, len(self.words)):
            return
        for j, word in self.near(at, 14):
            if word in _SEAMS:
                return
            before = self.word(j - 1)
            if word not in MADE_SO or j == at + 1 or before in _NOUN_MARKS:
                continue
            if self.word(j + 1) in _AFTER_STATE:
                self.note(STRONG, at, MADE_SO[word])
                return

    def _see_verb(self, at: int, form: VerbForm, before: str) -> None:
        """ "cut costs", "saves you an hour": a verb of results with what it does that to."""
        words = self.words
        end = min(at + _REACH, len(words))
        if before in DETERMINERS or before in POSSESSIVES or not self._acts(at, form, before):
            return
        near = words[at + 1 : end]
        if not OWN.isdisjoint(near[:2]):
            return
        base = form.base
        light = base in LIGHT
        for previous, word in zip(words[at:end], near, strict=False):
            if word in _SEAMS:
                break
            if previous == "real" and word == "time":
                continue  # "real-time tracking" is a kind of tracking
            if word in GOODS and (
                not light or word == "compliant" or base in BRINGING or (base in _PLAIN and word in GIVEN)
            ):
                self.note(STRONG, at, GOODS[word])
                return
            if word in PAINS and (not light or base in TAKING_OVER) and (base != "save" or word != "work"):
                self.note(STRONG, at, PAINS[word])
                return
        if base in _CUTTING and self._spends(at):
            self.note(STRONG, at, "money")
            return
        named = self.has_reader(at + 1, end)
        if light:
            if named and before == "to" and base in AIMS and self.word(at - 2) not in ("how", "ready"):
                self.note(STRONG, at)
            return
        if base == "save" and self._saves_money(at, near):
            self.note(STRONG, at, "money")
        elif any("%" in word or word == "percent" for word in near):
            self.note(STRONG, at, "money" if base == "save" else RESULT_VERBS[base])
        elif named:
            self.note(STRONG if base in ANY_OBJECT or base in IMPROVING else WEAK, at, RESULT_VERBS[base])
        elif base in WARDING and (self.readers or self.word(at + 1) not in ENDS | PRONOUNS):
            self.note(STRONG, at, RESULT_VERBS[base])
        elif base in ("save", "avoid", "prevent", "eliminate", "relieve", "earn", "improve", "simplify", "boost"):
            self.note(WEAK, at, RESULT_VERBS[base])

    def _saves_money(self, at: int, near: Sequence[str]) -> bool:
        """Whether the verb at an index saves money: "save $700", "you could save hundreds"."""
        if any(word[0] in CURRENCIES or word in SUMS for word in near):
            return True
        return self.word(at + 1) in ENDS and self.has_reader(at - 3, at)

    def _spends(self, at: int) -> bool:
        """Whether what costs money is the object of the verb at an index: "half of that postage"."""
        for j, word in self.near(at, _REACH - 1):
            if word in SPENDINGS:
                return True
            if word in _ASIDE or word in _SEAMS or (word == "and" and self.is_base(j + 1)):
                return False
        return False

    def _acts(self, at: int, form: VerbForm, before: str) -> bool:
        """Whether a form is a verb here and no adjective before a noun ("secured links", "lower deck")."""
        if form.form in ("s", "ing"):
            return True
        after = self.word(at + 1)
        if form.form == "base":
            if form.base in ("secure", "lower", "double", "triple", "free"):
                if before == ",":
                    return after in DETERMINERS or after in POSSESSIVES
                return not at or before in ("to", "and", "can", "will", "you", "'ll", "that") or before in MODALS
            return True
        return after in DETERMINERS or after in POSSESSIVES or after in PRONOUNS or after == "by"


def find_result(tokens: Sequence[Token], words: Sequence[str], first: int, mentions: Sequence[Mention]) -> Result:
    """The result that a sentence names for the reader.

    Of its tokens and their forms; `first` is its first token's place in the block.
    """
    search = _Search(tokens, words, first, mentions)
    search.run()
    kinds = tuple(kind for kind in OUTCOMES if kind in search.kinds)
    start = first + search.at
    return Result(search.strength, kinds, start, min(start + 4, first + len(words)))
