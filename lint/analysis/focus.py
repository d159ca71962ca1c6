"""Whose sentence it is: the decision table of docs/focus.md."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis.cast import Cast
from lint.analysis.clauses import Clause, find_clause
from lint.analysis.mentions import find_mentions
from lint.analysis.outcomes import NONE, STRONG, WEAK, Result, find_result
from lint.analysis.wordclasses import (
    DETERMINERS,
    FEELINGS,
    GREETINGS,
    NAVIGATION,
    POSSESSIVES,
    PRODUCT_NOUNS,
    READER_ROLES,
    SERVICE_HEADS,
    SIGN_OFFS,
    STATING_VERBS,
    THANKS,
)
from lint.model.document import Block, Token
from lint.model.judgement import Focus, Judgement, Mention, Subject

if TYPE_CHECKING:
    from lint.analysis.reading import Reading, SentenceReading


class Facts(NamedTuple):
    """All that is worked out for one sentence."""

    mentions: tuple[Mention, ...]
    clause: Clause
    subject: Subject
    result: Result
    is_question: bool
    judgement: Judgement


def read_sentences(reading: "Reading", cast: Cast) -> list[Facts]:
    """The facts of every judged sentence, in order."""
    facts: list[Facts] = []
    for sentence in reading.sentences:
        facts.append(_Judge(sentence, cast, facts).facts())
    return facts


_HELP_ASKS = frozenset("contact call email phone ring talk speak reach".split())


class _Judge:
    """One sentence on its way through the table."""

    def __init__(self, sentence: "SentenceReading", cast: Cast, before: Sequence[Facts]) -> None:
        self.sentence = sentence
        self.block: Block = sentence.block.block
        self.tokens: tuple[Token, ...] = self.block.tokens
        self.first, self.last = sentence.sentence.first, sentence.sentence.last
        self.words = [token.norm for token in self.tokens[self.first : self.last]]
        self.cast = cast
        self.before = before

    def facts(self) -> Facts:
        """Mentions, clause, subject, result, verdict."""
        self.is_question = "?" in "".join(self.words[-2:])
        mentions = find_mentions(self.block, self.first, self.last, self.cast, self._speaker())
        self.clause = clause = find_clause(self.tokens, self.first, self.last)
        if clause.kind == "imperative" and clause.verb >= 0:
            imperative = Mention("customer", clause.verb, clause.verb + 1, "imperative")
            if not any(m.first == clause.verb for m in mentions):
                mentions = tuple(sorted((*mentions, imperative), key=lambda m: m.first))
        self.mentions = mentions
        self.subject = self._subject()
        self.result = find_result(self.tokens, self.first, self.last, mentions, clause.verb)
        return Facts(mentions, clause, self.subject, self.result, self.is_question, self._judge())

    def _speaker(self) -> str:
        block = self.block
        if block.speaker == "customer":
            return "customer"
        if block.role in ("button", "link"):
            return "reader"
        if self.is_question and not self.cast.is_email and ("i" in self.words or "my" in self.words):
            return "reader"
        text = block.text
        if block.role == "quote" or (len(text) > 20 and text[0] in "“\"" and ("”" in text[1:] or '"' in text[1:])):
            lowered = set(self.words)
            if lowered & {"i", "my", "me", "we", "our"} and not lowered & {"clients", "customers"}:
                return "customer"
        return "seller"

    # -- the subject ---------------------------------------------------------------------------------------------

    def _subject(self) -> Subject:
        clause = self.clause
        first, last = clause.subject
        if clause.kind == "imperative":
            words = self.words
            verb = clause.verb - self.first
            if words[verb] == "let" and verb + 1 < len(words) and words[verb + 1] == "'s":
                return Subject("inclusive", clause.verb, clause.verb + 2)
            return Subject("customer", clause.verb, clause.verb)
        if first == last:
            return Subject("other", first, last)
        party = self._party_of(first, last)
        return Subject(party, first, last)

    def _party_of(self, first: int, last: int) -> str:  # type: ignore[return]
        inside = [m for m in self.mentions if first <= m.first < last]
        head = self.tokens[first].norm
        if inside:
            lead = inside[0]
            if lead.party == "inclusive":
                return "inclusive"
            for m in inside:
                if m.form == "brand" and m.last == last:
                    return "product" if self._acts_like_product() else "seller"
            before_preposition = self._np_end(first, last)
            near = [m for m in inside if m.first < before_preposition] or inside
            lead = near[0]
            if lead.party == "applause":
                return "seller"
            if lead.party == "seller":
                if self.tokens[last - 1].norm in PRODUCT_NOUNS:
                    return "product"
                return "seller"
            if lead.party == "customer" and lead.form == "noun" and lead.last != before_preposition and len(near) == 1:
                return "other" if self.tokens[before_preposition - 1].norm not in READER_ROLES else "customer"
            return "customer" if lead.party == "customer" else "seller"
        if last - first == 1 and head in ("it", "this", "they", "these", "that"):
            return self._referent()
        head_noun = self.tokens[self._np_end(first, last) - 1].norm
        if head in ("the", "this", "these", "our", "its") and (head_noun in PRODUCT_NOUNS or head in ("this", "these")):
            if head_noun in PRODUCT_NOUNS:
                return "product"
            return self._referent()
        if head == "its" or "its" in [t.norm for t in self.tokens[first:last]]:
            return self._referent()
        return "other"

    def _np_end(self, first: int, last: int) -> int:
        from lint.analysis.wordclasses import PREPOSITIONS

        for at in range(first + 1, last):
            if self.tokens[at].norm in PREPOSITIONS or self.tokens[at].norm in ("that", "who", "which", "we", "you", ","):
                return at
        return last

    def _acts_like_product(self) -> bool:
        return self.clause.base not in ("found", "establish")

    def _referent(self) -> str:
        """Whom "it", "this" or "they" at the sentence's start stands for: the subject before, as far as it is ours."""
        if not self.before:
            return "other"
        party = self.before[-1].subject.party
        return party if party in ("seller", "product") and self.words[0] in ("it", "this", "these", "its", "they") else "other"

    # -- the table -----------------------------------------------------------------------------------------------

    def _judge(self) -> Judgement:
        if not any(token.kind != "punct" for token in self.tokens[self.first : self.last]):
            return Judgement("neutral", "nothing to read")
        fixed = self._formula()
        if fixed:
            return Judgement("neutral", fixed)
        kind = self.clause.kind
        if kind in ("fragment", "participle"):
            return self._fragment()
        if kind == "question":
            return self._question()
        if kind == "existential":
            return self._existential()
        if kind == "imperative":
            return self._imperative()
        return self._statement()

    def _formula(self) -> str:
        """Greetings, thanks, sign-offs, small print: why the sentence counts for nothing, or ""."""
        words = [w for w in self.words if w[0].isalnum()]
        if not words:
            return "nothing to read"
        head = words[0]
        if head in GREETINGS and len(words) <= 6:
            return "a greeting"
        if head in THANKS and not self._has("customer", "brand"):
            return "thanks"
        if head in SIGN_OFFS and len(words) <= 3:
            return "a sign-off"
        if "unsubscribe" in words or ("removed" in words and "list" in words):
            return "small print"
        if "copyright" in words or "©" in self.words or words[-3:] == ["all", "rights", "reserved"]:
            return "small print"
        if head == "click" and len(words) <= 6:
            return "navigation"
        return ""

    def _has(self, party: str, form: str = "") -> bool:
        return any(m.party == party and (not form or m.form == form) for m in self.mentions)

    @property
    def _readers(self) -> bool:
        return any(m.party == "customer" and m.form != "imperative" for m in self.mentions)

    @property
    def _sellers(self) -> bool:
        return any(m.party in ("seller", "applause") for m in self.mentions)

    def _span(self, first: int, last: int) -> str:
        if first >= last:
            return ""
        return self.block.text[self.tokens[first].start : self.tokens[last - 1].end]

    def _result_text(self) -> str:
        return self._span(self.result.first, self.result.last)

    def _fragment(self) -> Judgement:
        words = [w for w in self.words if w[0].isalnum()]
        if all(w in NAVIGATION or w in ("us", "our", "the", "to", "a", "and", "in") for w in words):
            return Judgement("neutral", "navigation")
        if self.words[-1] == ":" and not self._readers and not self._sellers:
            return Judgement("neutral", "a label")
        if self._readers and self._sellers and self.result.strength == STRONG:
            return Judgement("shared", f"names you and us; result: {self._result_text()}")
        if self._readers:
            return Judgement("customer", "about the reader")
        if self.result.strength == STRONG or (self.result.kinds and self.result.strength):
            return Judgement("customer", f"a result: {self._result_text()}")
        if self._sellers:
            return Judgement("seller", "names the seller; no result for the reader")
        if self.clause.kind == "participle":
            return Judgement("seller", "says what is on offer") if words[0] in ("providing", "introducing", "announcing", "offering", "serving", "specializing") else Judgement("neutral", "nobody acts")
        if words[-1] in SERVICE_HEADS and not (self.words[-1] == ":"):
            return Judgement("seller", "names what the seller has")
        if self.words[-1] in (".", "!") and len(words) >= 3 and self.block.role in ("paragraph", "item"):
            return Judgement("seller", "describes the offer; no result for the reader")
        return Judgement("neutral", "a name or a title")

    def _question(self) -> Judgement:
        if self.subject.party == "seller" and not self._readers:
            return Judgement("seller", "a question about the seller")
        if self._readers:
            return Judgement("customer", "asks about the reader")
        return Judgement("customer" if self.block.role == "heading" else "neutral", "a question")

    def _existential(self) -> Judgement:
        if self._sellers and self.result.strength >= WEAK:
            return Judgement("shared", f"result: {self._result_text()}")
        if self._readers or self.result.strength == STRONG:
            return Judgement("customer", "there is something for the reader")
        if self._sellers:
            return Judgement("seller", "names the seller; no result for the reader")
        return Judgement("neutral", "nobody acts")

    def _imperative(self) -> Judgement:
        if self.subject.party == "inclusive":
            return Judgement("customer" if self._readers else "neutral", "“let’s” includes the reader")
        words = [w for w in self.words if w[0].isalnum()]
        if words[0] in NAVIGATION | {"learn", "read", "see", "view"} and len(words) <= 3:
            return Judgement("neutral", "navigation")
        if self.clause.base in _HELP_ASKS and not self._seller_clause() and len(words) <= 6:
            return Judgement("neutral", "a bare ask for contact")
        if self._seller_clause():
            return Judgement("shared", "you act, and the seller does something for you")
        return Judgement("customer", "tells the reader what to do")

    def _seller_clause(self) -> bool:
        """Whether the seller acts in a second main clause ("…, and we'll call back")."""
        for m in self.mentions:
            if m.party == "seller" and m.form in ("pronoun", "brand", "sender") and self.tokens[m.first].norm in ("we", "i") or m.form == "brand" and m.party == "seller":
                if m.first > self.clause.verb > 0:
                    before = self.tokens[m.first - 1].norm
                    if before in ("and", ",", ";", "—", "–", "so", "then", ":", "because", "as"):
                        return True
        return False

    def _statement(self) -> Judgement:
        party = self.subject.party
        who = self._span(self.subject.first, self.subject.last)
        if party in ("seller", "product"):
            return self._seller_statement(who)
        if party == "customer":
            if self._seller_clause():
                return Judgement("shared", f"“{who}” act, and so does the seller")
            if self._means():
                return Judgement("shared", f"subject “{who}” (you) by means of the product")
            return Judgement("customer", f"subject “{who}”")
        if party == "inclusive":
            return Judgement("customer" if self._readers else "neutral", "“we” includes the reader")
        if self._readers and self._sellers:
            return Judgement("shared", "names both")
        if self._readers:
            return Judgement("customer", "about the reader")
        if self._means() and self.result.strength:
            return Judgement("shared", f"the product as means; result: {self._result_text()}")
        if self._sellers:
            return Judgement("seller", "names the seller; no result for the reader")
        return Judgement("neutral", f"subject “{who}” is neither")

    def _means(self) -> bool:
        first, last = self.clause.opener
        return any(m.form == "brand" and first <= m.first < last for m in self.mentions)

    def _seller_statement(self, who: str) -> Judgement:
        result = self.result
        opener_reader = any(m.party == "customer" and self.clause.opener[0] <= m.first < self.clause.opener[1] for m in self.mentions)
        stating = self.clause.base in STATING_VERBS or self._feels()
        if result.strength == STRONG and not self._feels():
            return Judgement("shared", f"subject “{who}” (seller); result: {self._result_text()}")
        if opener_reader and self.words[0] in ("if", "when", "whether", "once", "whenever"):
            return Judgement("shared", f"subject “{who}” (seller), in answer to what the reader does")
        if not stating and self._readers:
            return Judgement("shared", f"subject “{who}” (seller) does something for the reader")
        if self._readers and result.strength == WEAK and result.kinds and not self._feels():
            return Judgement("shared", f"subject “{who}” (seller); result: {self._result_text()}")
        return Judgement("seller", f"subject “{who}”; no result for the reader")

    def _feels(self) -> bool:
        verb = self.clause.verb - self.first
        return verb >= 0 and any(word in FEELINGS for word in self.words[verb : verb + 5])
