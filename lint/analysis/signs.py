"""Set phrases that speak of a result: "so that you …", "without …ing", "off your plate"."""

from collections.abc import Callable, Mapping, Sequence

from lint.analysis.gains import PEOPLE, SPARED
from lint.analysis.verbs import verb_form
from lint.analysis.wordclasses import FINITE_BE, MODALS, NEGATIONS, POSSESSIVES
from lint.model.document import Token
from lint.model.judgement import Mention, Outcome

STRONG, WEAK, NONE = 2, 1, 0
OWN = frozenset("our us my me".split())
ENDS = frozenset(("", ".", ",", "!", ";", "—", "–", ":", "than", "and"))
"""What ends a phrase."""
_SELVES = frozenset("we i".split())
_BURDENS = frozenset("plate plates hands shoulders mind desk".split())
_WISHES = frozenset("want need wish looking searching struggling".split())
_ANYWHERE = frozenset("anywhere anytime".split())
_AT_EASE = frozenset(
    (("around", "the", "clock"), ("up", "to", "date"), ("at", "any", "time"), ("at", "any", "hour"), ("in", "control"))
)


class Signs:
    """One sentence and the signs of a result that were found in it; indices count from its first token.

    `readers` are the indices at which the reader is named, `strength` that of the strongest sign (STRONG, WEAK, NONE),
    `at` its index, `kinds` those of all signs.
    """

    def __init__(self, tokens: Sequence[Token], words: Sequence[str], first: int, mentions: Sequence[Mention]) -> None:
        self.tokens = tokens
        self.words = words
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

    def word(self, at: int) -> str:
        """The word at an index, empty outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def has_reader(self, first: int, last: int) -> bool:
        """Whether the reader is named between two indices (half-open)."""
        return any(at in self.readers for at in range(max(0, first), last))

    def is_base(self, at: int) -> bool:
        """Whether a verb stands at an index in its bare form."""
        form = verb_form(self.word(at))
        return form is not None and form.form == "base"

    def near(self, at: int, reach: int) -> list[tuple[int, str]]:
        """The words behind an index, with theirs."""
        return list(enumerate(self.words[at + 1 : at + 1 + reach], at + 1))


def _see_so(signs: Signs, at: int, before: str, after: str) -> None:
    """ "so you can …", "so that the reader …"."""
    that = after == "that"
    target = at + 2 if that else at + 1
    for_reader = target in signs.readers or (that and signs.has_reader(target, at + 6))
    if for_reader or any(word in PEOPLE and signs.word(j + 1) in MODALS for j, word in signs.near(at, 4)):
        signs.note(STRONG, at, "effort")


def _see_without(signs: Signs, at: int, before: str, after: str) -> None:
    """ "without …ing"."""
    late = after in ("having", "any", "the", "ever") or after in POSSESSIVES
    form = verb_form(signs.word(at + 2 if late else at + 1))
    if form is not None and form.form == "ing":
        signs.note(STRONG if signs.readers else WEAK, at, "effort")


def _see_no(signs: Signs, at: int, before: str, after: str) -> None:
    """ "no need to …", "no longer"."""
    if after in ("need", "longer"):
        signs.note(STRONG, at, "effort")


def _see_duty(signs: Signs, at: int, before: str, after: str) -> None:
    """ "don't have to", "never need to"."""
    if after == "to" and before in NEGATIONS and signs.word(at - 2) not in _SELVES:
        signs.note(STRONG if signs.has_reader(at - 5, at) else WEAK, at - 1, "effort")


def _see_never(signs: Signs, at: int, before: str, after: str) -> None:
    """ "never … again"."""
    if "again" in signs.words[at + 2 : at + 9] and before not in _SELVES:
        signs.note(STRONG, at, "effort")


def _see_peace(signs: Signs, at: int, before: str, after: str) -> None:
    """ "peace of mind"."""
    if after == "of":
        signs.note(STRONG, at, "feeling")


def _see_instead(signs: Signs, at: int, before: str, after: str) -> None:
    """ "instead of …"."""
    if after == "of" and signs.readers:
        signs.note(WEAK, at, "effort")


def _see_apart(signs: Signs, at: int, before: str, after: str) -> None:
    """ "sets you apart"."""
    if at > 1 and at - 1 in signs.readers:
        signs.note(STRONG, at - 2)


def _see_benefit(signs: Signs, at: int, before: str, after: str) -> None:
    """ "your benefits", "an advantage for your team"."""
    owned = signs.word(at) in ("benefit", "benefits") and signs.has_reader(at - 4, at)
    if owned or (after in ("for", "to") and signs.has_reader(at + 2, at + 4)):
        signs.note(STRONG, at)


def _see_condition(signs: Signs, at: int, before: str, after: str) -> None:
    """ "before you …"."""
    if at and at + 1 in signs.readers and after == "you":
        signs.note(WEAK, at)


def _see_meaning(signs: Signs, at: int, before: str, after: str) -> None:
    """ "which means that you …"."""
    if before in ("which", ",", "—") and signs.has_reader(at + 1, at + 4):
        signs.note(STRONG, at)


def _see_pay(signs: Signs, at: int, before: str, after: str) -> None:
    """ "you pay only …", "pay less"."""
    if after in ("less", "nothing", "only", "half") and signs.readers:
        signs.note(STRONG, at, "money")


def _see_less(signs: Signs, at: int, before: str, after: str) -> None:
    """ "for less", "for free", "free of charge"."""
    of_charge = signs.word(at) == "free" and after == "of" and signs.word(at + 2) == "charge"
    if of_charge or (before == "for" and after in ENDS):
        signs.note(STRONG, at, "money")


def _see_off(signs: Signs, at: int, before: str, after: str) -> None:
    """ "off your plate"."""
    target = at + 2 if after == "of" else at + 1
    if signs.word(target) in POSSESSIVES and signs.word(target + 1) in _BURDENS and signs.word(target) not in OWN:
        signs.note(STRONG, at, "effort")


def _see_use(signs: Signs, at: int, before: str, after: str) -> None:
    """ "can be used to …"."""
    if before == "be" and signs.word(at - 2) in ("can", "may"):
        near = [j for j, word in signs.near(at, 6) if word == "to"]
        if near and signs.is_base(near[0] + 1):
            signs.note(STRONG, at)


def _see_entitled(signs: Signs, at: int, before: str, after: str) -> None:
    """ "who qualifies", "whether you are eligible"."""
    if not {"who", "whether", "if"}.isdisjoint(signs.words[max(0, at - 3) : at]):
        signs.note(STRONG, at)


def _see_no_problem(signs: Signs, at: int, before: str, after: str) -> None:
    """ "bad weather? Not a problem", "price no object": a worry that is taken away."""
    lacks = before in ("no", "never") or (before == "a" and signs.word(at - 2) in ("not", "never", "isn't"))
    if lacks and after in ENDS:
        signs.note(STRONG, at, "feeling")


def _see_wish(signs: Signs, at: int, before: str, after: str) -> None:
    """ "for cooks who want …", "parents looking for …": a wish of those for whom it is made."""
    wishing = after if after not in FINITE_BE else signs.word(at + 2)
    if wishing in _WISHES and (before in PEOPLE or before.endswith("s")):
        signs.note(STRONG, at)


def _see_on_time(signs: Signs, at: int, before: str, after: str) -> None:
    """ "on time", "within budget", "in the comfort of your home"."""
    if before in ("on", "within", "in"):
        word = signs.word(at)
        if word == "time" and before == "on":
            signs.note(STRONG, at, "time")
        elif word == "budget" and before != "in":
            signs.note(STRONG, at, "money")
    elif signs.word(at) == "comfort" and after == "of" and signs.word(at + 2) in POSSESSIVES - {"our", "my"}:
        signs.note(STRONG, at, "feeling")


def _see_fit(signs: Signs, at: int, before: str, after: str) -> None:
    """ "tailored to suit your budget", "flexes to meet your needs": a benefit, however vague."""
    if before == "to" and after == "your" and OWN.isdisjoint(signs.words[:at]):
        signs.note(STRONG, at)


def _see_half(signs: Signs, at: int, before: str, after: str) -> None:
    """ "half the time", "twice as fast"."""
    if (after == "as" and signs.word(at + 2) in ("long", "fast", "quickly")) or (
        after == "the" and signs.word(at + 2) == "time"
    ):
        signs.note(STRONG, at, "time")


def _see_sleep(signs: Signs, at: int, before: str, after: str) -> None:
    """ "sleep well"."""
    if after in ("well", "better", "soundly", "easy"):
        signs.note(STRONG, at, "feeling")


def _see_ease(signs: Signs, at: int, before: str, after: str) -> None:
    """ "around the clock", "up to date", "at any hour", "in control", of something that is the reader's."""
    if signs.readers and ((before, signs.word(at)) in _AT_EASE or (before, signs.word(at), after) in _AT_EASE):
        signs.note(WEAK, at - 1, "effort")


def _see_gentle(signs: Signs, at: int, before: str, after: str) -> None:
    """ "easy on your wallet"."""
    owner = signs.word(at + 2)
    if after == "on" and owner in POSSESSIVES and owner not in OWN:
        signs.note(STRONG, at, SPARED.get(signs.word(at + 3), "effort"))


def _see_anywhere(signs: Signs, at: int, before: str, after: str) -> None:
    """ "anywhere, anytime"; one of them where the reader is named."""
    if not _ANYWHERE.isdisjoint(signs.words[at + 1 : at + 4]):
        signs.note(STRONG, at, "effort")
    elif signs.readers:
        signs.note(WEAK, at, "effort")


def _see_usefulness(signs: Signs, at: int, before: str, after: str) -> None:
    """ "useful to anyone who …", "handy for parents"."""
    if after in ("to", "for") and any(word in PEOPLE or j in signs.readers for j, word in signs.near(at + 1, 3)):
        signs.note(STRONG, at)


def _see_understanding(signs: Signs, at: int, before: str, after: str) -> None:
    """ "we understand that finding a builder …": a concern of the reader."""
    form = verb_form(signs.word(at + 2 if after == "that" else at + 1))
    if before in _SELVES and form is not None and form.form == "ing":
        signs.note(STRONG, at)


LINKS: Mapping[str, Callable[[Signs, int, str, str], None]] = {
    "so": _see_so,
    "no": _see_no,
    "without": _see_without,
    "never": _see_never,
    **dict.fromkeys("suit fit meet".split(), _see_fit),
    **dict.fromkeys("time budget comfort".split(), _see_on_time),
    "who": _see_wish,
    **dict.fromkeys("problem issue object".split(), _see_no_problem),
    "need": _see_duty,
    "have": _see_duty,
    "instead": _see_instead,
    "apart": _see_apart,
    "peace": _see_peace,
    "understand": _see_understanding,
    **dict.fromkeys("half twice".split(), _see_half),
    **dict.fromkeys("sleep sleeps".split(), _see_sleep),
    **dict.fromkeys("the to any control".split(), _see_ease),
    **dict.fromkeys("easy gentle light".split(), _see_gentle),
    **dict.fromkeys("anywhere anytime".split(), _see_anywhere),
    **dict.fromkeys("beneficial useful helpful handy great ideal perfect".split(), _see_usefulness),
    "off": _see_off,
    "used": _see_use,
    **dict.fromkeys("benefit benefits advantage advantages difference".split(), _see_benefit),
    **dict.fromkeys("before while whenever when".split(), _see_condition),
    **dict.fromkeys("means meaning".split(), _see_meaning),
    **dict.fromkeys("pay pays paying".split(), _see_pay),
    **dict.fromkeys("less free".split(), _see_less),
    **dict.fromkeys("qualify qualifies eligible entitled".split(), _see_entitled),
}
