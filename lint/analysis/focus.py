"""Whose sentence it is: the decision table that docs/focus.md prints."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from lint.analysis.cast import Cast
from lint.analysis.clause import Clause
from lint.analysis.evidence import Evidence, Verdict
from lint.analysis.formulas import bare_fragment, formula, is_bare_name, is_title
from lint.analysis.gains import PEOPLE
from lint.analysis.imperatives import judge_imperative
from lint.analysis.mentions import field_names
from lint.analysis.outcomes import Result
from lint.analysis.subjects import Party
from lint.analysis.verbs import verb_form
from lint.analysis.wordclasses import (
    DETERMINERS,
    ELLIPTIC,
    META_NOUNS,
    OFFERING,
    PREPOSITIONS,
    SERVICE_HEADS,
    STATING_VERBS,
    TIME_NOUNS,
)
from lint.model.judgement import Judgement, Mention, Subject
from lint.model.namedtuple import NamedTuple

if TYPE_CHECKING:
    from lint.analysis.reading import SentenceReading

T = TypeVar("T")

_WAYS = frozenset("how what when where who".split())
_PITCHED = frozenset(
    "interested ready tired looking want need got already struggling curious still fed sick thinking planning".split()
)
"""What a question to the reader begins with when its "are you" is left out."""
_OUT_NOW = frozenset("out here available live now public".split())
"""What news says of a thing: "Version 3 is out"."""
_ANNOUNCING = frozenset("announce launch introduce unveil release".split())
_SERVING = frozenset("allow let enable help give bring make save protect keep get ease relieve free show guide".split())
"""What is offered does this for the reader: "Interchangeable shells let you …"."""
_HARD = frozenset(
    "critical essential important vital crucial hard harder difficult tough tougher complicated complex overwhelming "
    "challenging confusing stressful costly risky expensive exhausting".split()
)
_LETTING_BY = frozenset("allowing letting enabling helping giving showing".split())
"""What a thing does for the reader in doing what it does: "…, allowing you to …"."""
_GRANTING = frozenset("provide offer deliver".split())
_ASSETS = frozenset("ability expertise experienced know-how knowhow".split())
"""What a fragment about whoever offers something speaks of ("Proven ability to …")."""
_LIKING = frozenset("love like adore enjoy".split())
_HEARING = frozenset("find learn read see hear know".split())
_DELIGHT = frozenset("pleasure honor honour delight".split())
_BURDENS = frozenset(
    "fee fees cost costs charge charges obligation obligations contract contracts commitment paperwork hassle deposit "
    "waiting queue queues risk fuss mess questions strings surprises".split()
)
"""What a reader is glad to be spared ("No set-up fees")."""
_DEEDS = frozenset("add fix improve introduce remove move change update extend replace reduce build release".split())
"""What a list of changes tells that the seller did."""
_NEAR = 5
_REACH = 4
"""How many sentences on "these" can still mean the product that was spoken of."""
_NOTHING = "no result for the reader"


class Facts(NamedTuple):
    """All that is worked out for one sentence. `is_open` says that its focus is for its neighbours to decide."""

    mentions: tuple[Mention, ...]
    clause: Clause
    subject: Subject
    result: Result
    is_question: bool
    judgement: Judgement
    is_open: bool = False


class _Alike:
    """Keeps one of all values that are alike: a long document has few ways of building its many sentences."""

    def __init__(self) -> None:
        self._kept: dict[tuple[type, object], Any] = {}

    def __call__(self, value: T) -> T:
        kept: T = self._kept.setdefault((type(value), value), value)
        return kept


def read_sentences(sentences: Iterable["SentenceReading"], cast: Cast) -> list[Facts]:
    """The facts of all judged sentences, given in order; open ones are left for `lint.analysis.fragments`."""
    facts: list[Facts] = []
    alike = _Alike()
    before: Party = "other"
    since = 0  # sentences since the seller or product was the subject
    block, fields = None, dict[int, str]()
    for sentence in sentences:
        if sentence.block is not block:
            block, fields = sentence.block, field_names(sentence.block.block)
        seen = Evidence(sentence, cast, before, fields)
        focus, reason, is_open = judge(seen)
        facts.append(
            Facts(
                alike(seen.mentions), alike(seen.clause), alike(seen.subject), alike(seen.result), seen.is_question,
                alike(Judgement(focus, reason)), is_open,
            )
        )  # fmt: skip
        since += 1
        if seen.subject.party in ("seller", "product"):
            before, since = seen.subject.party, 0
        elif since > _REACH or (seen.subject.party != "other" and seen.clause.kind == "clause"):
            before = "other"
    return facts


def judge(seen: Evidence) -> Verdict:
    """The table's verdict: what counts for nothing first, then by the form of the main clause."""
    if not seen.words:
        return Verdict("neutral", "nothing to read")
    empty = formula(seen)
    if empty:
        return Verdict("neutral", empty)
    kind = seen.clause.kind
    if kind == "imperative":
        return judge_imperative(seen)
    if kind == "question":
        return _question(seen)
    if kind == "existential":
        return _existential(seen)
    if kind != "clause":
        return _fragment(seen)
    party = seen.subject.party
    if party == "seller" or party == "product":
        return _seller_statement(seen)
    if party == "customer":
        return _reader_statement(seen)
    if party == "inclusive":
        return Verdict("customer", f"subject {seen.who} includes the reader")
    return _other_statement(seen)


def _seller_statement(seen: Evidence) -> Verdict:
    """The seller or its product is the subject: shared when a result for the reader follows, else the seller's."""
    who, result = f"subject {seen.who} (the {seen.subject.party})", seen.result
    if seen.words[0] in ("this", "it") and seen.clause.base in ("be", "get", "become") and _weighs_on_readers(seen):
        return Verdict("customer", f"{who}: what its readers are up against")
    if seen.tells_feeling:
        if seen.is_gain_plain and seen.tokens[result.first].norm == "so":
            return Verdict("shared", f"{who}; result {seen.gain}")
        if seen.opens_with_reader and seen.readers_after_verb:
            return Verdict("shared", f"{who}, in answer to what the reader does")
        return Verdict("seller", f"subject {seen.who} tells of a feeling; {_NOTHING}")
    if seen.is_gain_plain:
        return Verdict("shared", f"{who}; result {seen.gain}")
    if seen.opens_with_reader:
        return Verdict("shared", f"{who}, in answer to what the reader does")
    if seen.meets_condition:
        return Verdict("shared", f"{who}, for when the reader needs it")
    if seen.solid and seen.clause.base not in STATING_VERBS:
        return Verdict("shared", f"{who} does something for the reader")
    if seen.solid and result.strength and result.kinds:
        return Verdict("shared", f"{who}; result {seen.gain}")
    return Verdict("seller", f"subject {seen.who}; {_NOTHING}")


def _reader_statement(seen: Evidence) -> Verdict:
    """The reader is the subject: the reader's, unless it applauds the seller or the seller acts too."""
    who = f"subject {seen.who}"
    wishes = seen.clause.base == "like" and seen.tokens[seen.clause.verb].norm in ("would", "'d")
    if seen.sellers and seen.clause.base in _LIKING and not wishes:
        return Verdict("seller", f"{who}, as applause")
    if seen.sellers and seen.clause.base in _HEARING and "about" in seen.words:
        return Verdict("seller", f"{who}, who may read about the seller")
    if seen.seller_acts_too:
        return Verdict("shared", f"{who}, and the seller acts too")
    if seen.by_means_of_seller:
        return Verdict("shared", f"{who}, by means of the seller")
    return Verdict("customer", who)


def _other_statement(seen: Evidence) -> Verdict:
    """A third party or a thing is the subject: whoever else is named decides, and nobody makes it neutral."""
    who, base, after = f"subject {seen.who}", seen.clause.base, seen.after_verb
    if seen.is_question and _is_pitched(seen.words) and not seen.says_we:
        return Verdict("customer", "asks about the reader")
    if seen.words[0] in ("no", "zero") and _lacks_burden(seen):
        return Verdict("customer", "a burden that the reader is spared")
    if _tells_deed(seen) and not seen.solid:
        return Verdict("seller", f"says what the seller did; {_NOTHING}")
    if seen.norms[0] == "it" and not _DELIGHT.isdisjoint(seen.words[:6]):
        return Verdict("seller", f"what the sender feels; {_NOTHING}")
    if base == "be" and after in ("our", "my"):
        return Verdict("seller", f"{who} is “{after} …”; {_NOTHING}")
    if seen.by_means_of_seller and (seen.result.strength or seen.norms[seen.subject.first - seen.first] in PEOPLE):
        return Verdict("shared", f"by means of the seller; result {seen.gain}")
    if after == "why" and seen.says_we:
        return Verdict("seller", f"gives the seller's reason; {_NOTHING}")
    if seen.solid and seen.says_we:
        if seen.result.strength or _says_you(seen) or (seen.clause.passive and _goes_to_reader(seen)):
            return Verdict("shared", f"{who}; names the seller and the reader")
        return Verdict("seller", f"{who}; names both, {_NOTHING}")
    if seen.solid:
        if seen.is_gain_plain and seen.has_seller and _is_shown(seen):
            return Verdict("shared", f"{who}, which the seller offers; result {seen.gain}")
        serves = (base in _SERVING and seen.result.strength) or (base in _GRANTING and seen.is_gain_plain)
        lets = seen.opens_with_reader and base in _GRANTING
        if (serves or lets or _lets_reader(seen)) and not seen.clause.passive:
            return Verdict("shared", f"{who} does something for the reader")
        return Verdict("customer", f"{who}; about the reader")
    if seen.says_we:
        return Verdict("seller", f"{who}; names the seller, {_NOTHING}")
    if base == "be" and after in _OUT_NOW and not seen.is_gain_plain:
        return Verdict("seller", f"{who} is news of the seller; {_NOTHING}")
    if base == "help" and seen.is_gain_plain and seen.has_seller:
        return Verdict("shared", f"{who}, which the seller offers; result {seen.gain}")
    if base in _ANNOUNCING and seen.tokens[seen.subject.first].text[0].isupper() and not seen.clause.passive:
        return Verdict("seller", f"{who} tells its news; {_NOTHING}")
    if seen.seller_acts_too:
        return Verdict("shared" if seen.is_gain_plain else "seller", f"{who}, and the seller acts")
    if base in ("be", "get", "become") and _weighs_on_readers(seen):
        return Verdict("customer", f"{who}: what its readers are up against")
    if seen.names_brand and not seen.is_gain_plain:
        return Verdict("seller", f"{who}; names the seller, {_NOTHING}")
    return Verdict("neutral", f"{who} is neither", True)


def _question(seen: Evidence) -> Verdict:
    """A question: about the seller, or one that the reader has or is asked."""
    if not seen.readers and (seen.subject.party == "seller" or seen.says_we):
        return Verdict("seller", f"asks about {seen.who}")
    if seen.words[0] == "have" and seen.words[2:] in (["heard"], ["seen"]):
        return Verdict("neutral", "asks for nothing")
    if seen.readers:
        return Verdict("customer", "asks about the reader")
    if seen.sellers or (seen.kind == "deck" and seen.subject.party == "product"):
        return Verdict("seller", "asks about the seller or its product")
    if seen.kind != "deck" and (seen.kind != "email" or seen.block.role == "heading"):
        return Verdict("customer", "a question that the reader may ask")
    return Verdict("neutral", "a question about neither")


def _existential(seen: Evidence) -> Verdict:
    """ "There is …", "Here are …": whoever is named decides."""
    if seen.sellers and seen.result.strength:
        return Verdict("shared", f"names the seller; result {seen.gain}")
    if seen.solid or seen.is_gain_plain:
        return Verdict("customer", "there is something for the reader")
    if any(mention.form != "brand" for mention in seen.sellers):
        return Verdict("seller", f"names the seller; {_NOTHING}")
    return Verdict("neutral", "nobody acts")


def _fragment(seen: Evidence) -> Verdict:
    """No main clause: whoever is named or gains decides; the rest is open to what stands around it."""
    words = seen.words
    bare = bare_fragment(seen)
    if bare:
        return Verdict("neutral", bare)
    if not seen.is_gain_plain:
        if words[0] in ELLIPTIC or (words[0] in ("just", "still") and not {*ELLIPTIC, "want"}.isdisjoint(words[1:2])):
            return Verdict("seller", f"says what the sender does; {_NOTHING}")
        if words[0] == "to" and len(words) > 3 and not seen.solid:
            return Verdict("seller" if seen.kind != "email" else "neutral", f"states an aim; {_NOTHING}", True)
    if _tells_how(seen):
        return Verdict("customer", "what the reader can do")
    if (seen.is_question or words[0] == "want") and _is_pitched(words) and not seen.says_we:
        return Verdict("customer", "asks about the reader")
    if words[0] in ("no", "zero") and _lacks_burden(seen):
        return Verdict("customer", "a burden that the reader is spared")
    if _tells_deed(seen):
        return Verdict("shared" if seen.solid and seen.is_gain_plain else "seller", "says what the seller did")
    if seen.solid:
        return _fragment_with_reader(seen)
    if words[0] in OFFERING:
        return Verdict("shared" if seen.is_gain_plain else "seller", "says what the seller does")
    if seen.is_gain_plain or (seen.result.strength and seen.result.kinds):
        return Verdict("shared" if seen.sellers else "customer", f"result {seen.gain}")
    if is_title(seen):
        return Verdict("neutral", "a name or a title")
    if any(mention.form != "brand" for mention in seen.sellers) or (seen.sellers and not is_bare_name(seen)):
        return Verdict("seller", f"names the seller; {_NOTHING}")
    if not _ASSETS.isdisjoint(words) and not seen.is_question:
        return Verdict("seller", "names what the seller has", True)
    if words[-1] in SERVICE_HEADS and seen.norms[-1] != ":" and len(words) > 1:
        return Verdict("seller", "names what the seller has", True)
    return Verdict("neutral", "a name or a title" if seen.clause.kind == "fragment" else "nobody acts", True)


def _says_you(seen: Evidence) -> bool:
    return any(seen.tokens[mention.first].norm == "you" for mention in seen.solid)


def _goes_to_reader(seen: Evidence) -> bool:
    """Whether something is done for the reader's people: "shipped to your customers"."""
    return any(seen.tokens[mention.first - 1].norm in ("to", "for") for mention in seen.solid)


def _lets_reader(seen: Evidence) -> bool:
    """Whether the clause ends in what its subject does for the reader: "tracks sign-ups, showing you where …"."""
    return any(
        mention.first > seen.clause.verb
        and seen.tokens[mention.first].norm == "you"
        and seen.tokens[mention.first - 1].norm in _LETTING_BY
        for mention in seen.solid
    )


def _is_pitched(words: Sequence[str]) -> bool:
    """Whether "are you" is left out of a question: "Interested in …?", "Not sure which?"."""
    return words[0] in _PITCHED or (words[0] == "not" and words[1:2] == ["sure"])


def _is_shown(seen: Evidence) -> bool:
    """Whether the subject is the thing that is sold, pointed at: "these insoles", "this set"."""
    first, last = seen.subject.first, seen.subject.last
    head = seen.tokens[last - 1].norm
    return last - first > 1 and seen.tokens[first].norm in ("this", "these") and head not in META_NOUNS | TIME_NOUNS


def _weighs_on_readers(seen: Evidence) -> bool:
    """Whether something is said to be hard, or to matter, for a group of readers, or for who does it."""
    if _HARD.isdisjoint(seen.words):
        return False
    gerund = verb_form(seen.norms[seen.subject.first - seen.first])
    if gerund is not None and gerund.form == "ing":
        return True
    return bool(seen.solid) or any(
        mention.form == "noun" and mention.party == "customer" and seen.tokens[mention.first - 1].norm == "for"
        for mention in seen.mentions
    )


def _tells_how(seen: Evidence) -> bool:
    """Whether a fragment is a piece of advice: "How to file", "Claims and when to file them"."""
    words = seen.words
    for at, word in enumerate(words[:-2]):
        if word in _WAYS and words[at + 1] == "to":
            form = verb_form(words[at + 2])
            return at == 0 or (form is not None and form.form == "base")
    return False


def _lacks_burden(seen: Evidence) -> bool:
    """Whether "no" is said of a burden, not of what comes with the offer: "No set-up fees", "No obligation"."""
    words = seen.words
    for at, word in enumerate(words[1:_NEAR], 1):
        if word in _BURDENS:
            after = words[at + 1] if at + 1 < len(words) else ""
            form = verb_form(after)
            return not after or after in PREPOSITIONS or (form is not None and form.form in ("ed", "en"))
    return False


def _tells_deed(seen: Evidence) -> bool:
    """Whether a note of a release has left its "we" out: "Fixed an error …", "Added support for …"."""
    form = verb_form(seen.norms[0])
    if form is None or form.form != "ed" or len(seen.words) < _NEAR or form.base not in _DEEDS:
        return False
    return seen.words[1] in DETERMINERS or seen.words[1] == "support"


def _fragment_with_reader(seen: Evidence) -> Verdict:
    """A fragment that names the reader."""
    if seen.sellers and seen.is_gain_plain:
        return Verdict("shared", f"names the seller; result {seen.gain}")
    if seen.sellers and seen.norms[-1] != ":" and seen.sellers[0].first < seen.solid[0].first:
        return Verdict("seller", f"names the seller first; {_NOTHING}")
    only_your = all(seen.tokens[mention.first].norm == "your" for mention in seen.solid)
    return Verdict("customer", "about the reader", only_your)
