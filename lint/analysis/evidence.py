"""What a sentence shows before anybody judges it: who is named, who acts, what is gained."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lint.analysis.cast import Cast
from lint.analysis.clauses import find_clause
from lint.analysis.mentions import find_mentions
from lint.analysis.outcomes import find_result
from lint.analysis.signs import STRONG
from lint.analysis.subjects import Party, find_subject
from lint.analysis.wordclasses import FEELINGS, HOLLOW_NEEDS, MODALS, PREPOSITIONS
from lint.model.document import Block
from lint.model.judgement import Focus, Mention
from lint.model.namedtuple import NamedTuple

if TYPE_CHECKING:
    from lint.analysis.reading import SentenceReading

_CONDITIONS = frozenset("if when whether once whenever".split())
_JOINTS = frozenset(("and", ",", ";", "—", "–", "so", "then", ":", "because", "as", "while", "-"))
_BY_MEANS_OF = frozenset("with using via through".split())
_OWN_WORDS = frozenset("clients customers offer help team".split())
"""Words that show a quotation to be the seller's own, though it says "we"."""
_SUBJECT_WORDS = 4
_FIRST_PERSON = frozenset("i my me we our".split())


class Verdict(NamedTuple):
    """A focus with its reason. `is_open` leaves the last word to what stands around the sentence."""

    focus: Focus
    reason: str
    is_open: bool = False


class Evidence:
    """One sentence with all that the decision table asks for.

    `norms` are its tokens' forms, `words` those of them that are words or numbers. `readers` are mentions of the reader
    by pronoun or name, `solid` those of them that are more than "your needs"; `sellers` are mentions of the seller, its
    products and its own customers.
    """

    def __init__(self, sentence: "SentenceReading", cast: Cast, before: Party, fields: Mapping[int, str]) -> None:
        block = sentence.block.block
        self.block = block
        self.tokens = block.tokens
        self.first, self.last = sentence.sentence.first, sentence.sentence.last
        self.norms = sentence.words
        self.words = [norm for norm in self.norms if norm[0].isalnum()]
        self.kind = sentence.reading.context.kind
        self.is_question = "?" in "".join(self.norms[-2:])
        self.has_seller = cast.says_we or bool(cast.names)
        self.clause = find_clause(sentence.tokens, self.norms, self.first)
        mentions = find_mentions(self.tokens, self.norms, self.first, cast, self._speaker(block, cast), fields)
        if self.clause.kind == "imperative" and self.clause.verb >= 0:
            mentions = self._with_imperative(mentions)
        self.mentions = mentions
        self.readers = [m for m in mentions if m.party == "customer" and m.form not in ("noun", "imperative")]
        self.solid = [m for m in self.readers if not self._is_hollow(m)]
        self.sellers = [m for m in mentions if m.party in ("seller", "applause")]
        self.subject = find_subject(self.tokens, self.clause, mentions, before, cast)
        self.result = find_result(sentence.tokens, self.norms, self.first, mentions)

    def _with_imperative(self, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """The mentions with the unspoken "you", unless the verb is a name ("Build A DAO") or includes the writer."""
        verb = self.clause.verb
        if any(mention.first <= verb < mention.last for mention in mentions):
            self.clause = self.clause._replace(kind="fragment", verb=-1, base="")
            return mentions
        if self.norms[verb - self.first :][:2] == ["let", "'s"]:
            imperative = Mention("inclusive", verb, verb + 2, "pronoun")
        else:
            imperative = Mention("customer", verb, verb + 1, "imperative")
        return tuple(sorted((*mentions, imperative), key=_by_place))

    def _speaker(self, block: Block, cast: Cast) -> str:
        """Whose "I" and "we" are in the sentence."""
        if block.speaker == "customer":
            return "customer"
        if block.role in ("button", "link"):
            return "reader"
        if not (cast.is_email or cast.says_i) and self.is_question and not {"i", "my", "me"}.isdisjoint(self.words):
            return "reader"
        text = block.text
        quoted = len(text) > 20 and text[0] in '“"' and ("”" in text[1:] or '"' in text[1:])
        if (block.role == "quote" or quoted) and _OWN_WORDS.isdisjoint(self.words):
            return "seller" if _FIRST_PERSON.isdisjoint(self.words) else "customer"
        return "seller"

    def _is_hollow(self, mention: Mention) -> bool:
        """Whether a "your" only points at "needs" ("for all your packaging needs")."""
        if self.tokens[mention.first].norm != "your":
            return False
        for token in self.tokens[mention.last : min(mention.last + 5, self.last)]:
            if token.norm in HOLLOW_NEEDS:
                return True
            if token.norm in PREPOSITIONS or (not token.norm[0].isalpha() and token.norm != "'s"):
                return False
        return False

    def _near(self, at: int) -> range:
        """The few tokens from an index on in which the verb of a short subject stands."""
        return range(at, min(at + _SUBJECT_WORDS, self.last))

    def span(self, first: int, last: int) -> str:
        """The text of tokens `first` … `last` (half-open, block indices)."""
        return self.block.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    @property
    def who(self) -> str:
        """The subject in quotation marks, as reasons name it."""
        return f"“{self.span(self.subject.first, self.subject.last)}”"

    @property
    def gain(self) -> str:
        """The result in quotation marks, as reasons name it."""
        return f"“{self.span(self.result.first, self.result.last)}”"

    @property
    def is_gain_plain(self) -> bool:
        """Whether a result for the reader is there beyond doubt."""
        return self.result.strength == STRONG

    @property
    def says_we(self) -> bool:
        """Whether the seller is there as a pronoun."""
        return any(mention.form == "pronoun" for mention in self.sellers)

    @property
    def names_brand(self) -> bool:
        """Whether the seller or its product is there by name."""
        return any(mention.form == "brand" for mention in self.sellers)

    @property
    def after_verb(self) -> str:
        """The word after the main verb; the last word where nothing follows."""
        return self.tokens[min(self.clause.verb + 1, self.last - 1)].norm

    @property
    def opens_with_reader(self) -> bool:
        """Whether the reader acts in the opener: "If you move, …"."""
        first, last = self.clause.opener
        return self.norms[0] in _CONDITIONS and any(first <= mention.first < last for mention in self.solid)

    @property
    def readers_after_verb(self) -> bool:
        """Whether the reader is there by pronoun or name behind the main verb."""
        return any(mention.first > self.clause.verb for mention in self.solid)

    @property
    def meets_condition(self) -> bool:
        """Whether the reader acts in a condition behind the main clause: "… whether you move or stay"."""
        return any(
            mention.first > self.first
            and self.tokens[mention.first].norm == "you"
            and self.tokens[mention.first - 1].norm in _CONDITIONS
            for mention in self.solid
        )

    @property
    def by_means_of_seller(self) -> bool:
        """Whether the seller or its product is the means: "With Atlas, you …", "Because we bake on site, you …"."""
        first, last = self.clause.opener
        opening = self.tokens[first].norm
        for mention in self.sellers:
            inside = first <= mention.first < last
            if inside and opening in ("because", "since") and mention.form in ("pronoun", "brand"):
                return True
            if inside and mention.form == "brand" and (opening in _BY_MEANS_OF or opening in ("by", "thanks")):
                return True
            if mention.first > max(last, self.first) and self.tokens[mention.first - 1].norm in _BY_MEANS_OF:
                return True
        return False

    @property
    def seller_acts_too(self) -> bool:
        """Whether the seller is the subject of a further main clause: "…, and we'll call back"."""
        for mention in self.sellers:
            named = mention.form == "brand"
            if mention.first <= max(self.clause.verb, self.first) or mention.last >= self.last:
                continue
            word = self.tokens[mention.first].norm
            if not named and word not in ("we", "i", "our"):
                continue
            start = mention.first
            if self.tokens[start - 1].norm == "of" and self.tokens[start - 2].norm == "one":
                start -= 2  # "and one of our vets will call back"
            if word == "our" and not any(self.tokens[at].norm in MODALS for at in self._near(mention.last)):
                continue
            joined = self.tokens[start - 1].norm in _JOINTS
            if joined and (not named or self.tokens[mention.last].norm.endswith("s")):
                return True
        return False

    @property
    def tells_feeling(self) -> bool:
        """Whether the verb tells of the seller's own state: "we're thrilled", "we are proud", "we can't wait"."""
        if self.clause.verb < 0:
            return False
        after = self.norms[self.clause.verb - self.first :][:5]
        return not FEELINGS.isdisjoint(after) or after[:2] == ["can't", "wait"]


def _by_place(mention: Mention) -> int:
    return mention.first
