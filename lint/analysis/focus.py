"""Whose sentence it is: the decision table that docs/focus.md prints."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis.cast import Cast
from lint.analysis.clauses import Clause, find_clause
from lint.analysis.mentions import find_mentions
from lint.analysis.outcomes import STRONG, WEAK, Result, find_result
from lint.analysis.subjects import Party, find_subject
from lint.analysis.wordclasses import (
    ELLIPTIC,
    FEELINGS,
    GREETINGS,
    HOLLOW_NEEDS,
    NAVIGATION,
    OFFERING,
    PLAN_VERBS,
    PREPOSITIONS,
    SERVICE_HEADS,
    SMALL_PRINT,
    SMALL_PRINT_PAIRS,
    SIGN_OFFS,
    STATING_VERBS,
    THANKS,
)
from lint.model.judgement import Focus, Judgement, Mention, Subject

if TYPE_CHECKING:
    from lint.analysis.reading import Reading, SentenceReading


class Facts(NamedTuple):
    """All that is worked out for one sentence. `is_open` says that a fragment's focus is its neighbours' to decide."""

    mentions: tuple[Mention, ...]
    clause: Clause
    subject: Subject
    result: Result
    is_question: bool
    judgement: Judgement
    is_open: bool = False


_CONTACTS = frozenset(
    "contact call email phone ring talk speak reach enquire inquire text write discuss arrange chat message".split()
)
_ASK_WORDS = 14
_LOOKING = frozenset(
    "learn read see view click watch visit discover explore find browse shop order buy start follow meet check download "
    "link skip go look".split()
)
_JOINING = frozenset("join come stay subscribe sign".split())
_SHOWING = frozenset("meet discover introduce explore experience try".split())
_SMALL_PRINT_WORDS = 40
_LEADING = frozenset("follow read view see visit watch check link browse go skip look scroll".split())
_BUYING = frozenset("buy shop order explore discover browse get".split())
_BUTTON_WORDS = 4
_LINK_WORDS = 6
_NAVIGATION_WORDS = 8
_PITCHED = frozenset(
    "interested ready tired looking want need already struggling curious still fed sick thinking".split()
)
"""What a question to the reader begins with when its "are you" is left out."""
_OUT_NOW = frozenset("out here available live now public".split())
"""What news says of a thing: "Version 3 is out"."""
_ANNOUNCING = frozenset("announce launch introduce unveil release".split())
_SERVING = frozenset("allow let enable help give bring make save protect keep get ease relieve free show guide".split())
"""What is offered does this for the reader: "Interchangeable shells let you …"."""
_LIKING = frozenset("love like adore enjoy".split())
_HEARING = frozenset("find learn read see hear know".split())
_CONDITIONS = frozenset("if when whether once whenever".split())
_JOINTS = frozenset(("and", ",", ";", "—", "–", "so", "then", ":", "because", "as", "while", "-"))
_GETS = frozenset("free quote estimate trial sample demo consultation assessment discount".split())
"""What makes an ask for contact one that names what the reader gets."""
_FAVOURS = frozenset("wish help support trust believe bear forgive excuse".split())
_REACH = 4
"""How many sentences on "these" can still mean the product that was spoken of."""
_EMPTY = Judgement("neutral", "nothing to read")


def read_sentences(reading: "Reading", cast: Cast) -> list[Facts]:
    """The facts of every judged sentence, in order; open fragments are left for `lint.analysis.fragments`."""
    facts: list[Facts] = []
    before: Party = "other"
    since = 0  # sentences since the seller or product was the subject
    for sentence in reading.sentences:
        found = _Judge(sentence, cast, before).facts()
        facts.append(found)
        since += 1
        if found.subject.party in ("seller", "product"):
            before, since = found.subject.party, 0
        elif since > _REACH or (found.subject.party != "other" and found.clause.kind == "clause"):
            before = "other"
    return facts


class _Judge:
    """One sentence on its way through the table."""

    def __init__(self, sentence: "SentenceReading", cast: Cast, before: Party) -> None:
        block = sentence.block.block
        self.block = block
        self.tokens = block.tokens
        self.first, self.last = sentence.sentence.first, sentence.sentence.last
        self.norms = [token.norm for token in block.tokens[self.first : self.last]]
        self.words = [norm for norm in self.norms if norm[0].isalnum()]
        self.kind = sentence.reading.context.kind
        self.is_question = "?" in "".join(self.norms[-2:])
        self.is_open = False
        self.speaks = cast.says_we or bool(cast.names)
        self.clause = clause = find_clause(self.tokens, self.first, self.last)
        mentions = find_mentions(block, self.first, self.last, cast, self._speaker(cast))
        if clause.kind == "imperative" and clause.verb >= 0:
            mentions = self._with_imperative(mentions)
            clause = self.clause
        self.mentions = mentions
        self.readers = [m for m in mentions if m.party == "customer" and m.form != "noun" and m.form != "imperative"]
        self.solid = [m for m in self.readers if not self._is_hollow(m)]
        self.sellers = [m for m in mentions if m.party in ("seller", "applause")]
        self.subject = find_subject(self.tokens, clause, mentions, before, cast)
        self.result = find_result(self.tokens, self.first, self.last, mentions)

    def facts(self) -> Facts:
        """Everything about the sentence, with the verdict."""
        judgement = self._judge()
        return Facts(
            self.mentions, self.clause, self.subject, self.result, self.is_question, judgement, self.is_open
        )  # fmt: skip

    def _with_imperative(self, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """The mentions with the unspoken "you", unless the verb is a name ("Build A DAO") or includes the writer."""
        verb = self.clause.verb
        for mention in mentions:
            if mention.first <= verb < mention.last:
                self.clause = self.clause._replace(kind="fragment", verb=-1, base="")
                return mentions
        if self.norms[verb - self.first] == "let" and self.tokens[min(verb + 1, self.last - 1)].norm == "'s":
            imperative = Mention("inclusive", verb, verb + 2, "pronoun")
        else:
            imperative = Mention("customer", verb, verb + 1, "imperative")
        return tuple(sorted((*mentions, imperative), key=_by_place))

    def _speaker(self, cast: Cast) -> str:
        """Whose "I" and "we" are in the sentence."""
        block = self.block
        if block.speaker == "customer":
            return "customer"
        if block.role in ("button", "link"):
            return "reader"
        if (
            self.is_question
            and not cast.is_email
            and not cast.says_i
            and any(word in ("i", "my", "me") for word in self.words)
        ):
            return "reader"
        text = block.text
        if block.role == "quote" or (len(text) > 20 and text[0] in '“"' and ("”" in text[1:] or '"' in text[1:])):
            own = {"clients", "customers", "offer", "help", "team"}
            if own.isdisjoint(self.words) and not {"i", "my", "me", "we", "our"}.isdisjoint(self.words):
                return "customer"
        return "seller"

    def _is_hollow(self, mention: Mention) -> bool:
        """Whether a "your" only points at "needs" ("for all your packaging needs")."""
        if self.tokens[mention.first].norm != "your":
            return False
        for at in range(mention.last, min(mention.last + 5, self.last)):
            word = self.tokens[at].norm
            if word in HOLLOW_NEEDS:
                return True
            if word in PREPOSITIONS or not word[0].isalpha() and word != "'s":
                return False
        return False

    def _span(self, first: int, last: int) -> str:
        return self.block.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    @property
    def _gain(self) -> str:
        return f"“{self._span(self.result.first, self.result.last)}”"

    # The table: formulas first, then by the kind of clause.

    def _judge(self) -> Judgement:
        if not self.words:
            return _EMPTY
        formula = self._formula()
        if formula:
            return Judgement("neutral", formula)
        kind = self.clause.kind
        if kind == "fragment" or kind == "participle":
            return self._fragment()
        if kind == "question":
            return self._question()
        if kind == "existential":
            return self._existential()
        if kind == "imperative":
            return self._imperative()
        return self._statement()

    def _formula(self) -> str:
        """Why a greeting, thanks, a sign-off or small print counts for nothing; "" for anything else."""
        words = self.words
        head = words[0]
        count = len(words)
        if (head in GREETINGS and count <= 6) or (head == "welcome" and words[1:2] == ["to"] and not self.solid):
            return "a greeting"
        if head in SIGN_OFFS and count <= 3:
            return "a sign-off"
        if "thank" in words[:4] or (head in THANKS and words[1:2] != ["to"]) or words[:2] == ["many", "thanks"]:
            return "thanks"
        if head in ("i", "we") and "finds" in words[:6]:
            return "a pleasantry"
        if (
            head in ("i", "we")
            and words[1:2] == ["appreciate"]
            and {"time", "consideration", "interest"} & set(words[:6])
        ):
            return "thanks"
        if is_small_print(words) or "©" in self.norms:
            return "small print"
        if head == "click" and count <= 6 and not self.solid:
            return "navigation"
        return ""

    def _fragment(self) -> Judgement:
        words = self.words
        if all(word in NAVIGATION or word in ("us", "our", "the", "to", "a", "and", "in", "s") for word in words):
            return Judgement("neutral", "navigation")
        if 2 * sum(word in NAVIGATION or word == "us" for word in words) >= len(words) > 1 and self.norms[-1] not in (
            ".",
            "!",
        ):
            return Judgement("neutral", "navigation")
        first = self.tokens[self.first]
        if first.kind == "opaque" and len(words) <= 12 and not any(m.form == "pronoun" for m in self.mentions):
            return Judgement("neutral", "a name or a field")
        if words[0] in ELLIPTIC or (words[0] in ("just", "still") and words[1:2] and words[1] in ELLIPTIC):
            if not self.result.strength == STRONG:
                return Judgement("seller", "says what the sender does; no result for the reader")
        if words[0] == "to" and len(words) > 3 and not self.solid and self.result.strength != STRONG:
            self.is_open = True
            return Judgement("seller" if self.kind != "email" else "neutral", "states an aim; no result for the reader")
        if words[0] in ("how", "what", "when", "where", "who") and words[1:2] == ["to"]:
            return Judgement("customer", "what the reader can do")
        if self.norms[-1] == ":" and not self.solid and not self.sellers:
            return Judgement("neutral", "a label")
        if self.norms[0] == "[":
            return Judgement("neutral", "a name or a field")
        first, last = self.clause.label
        if last > first and not self.solid and self.result.strength != STRONG:
            if not any(m.form == "pronoun" or first <= m.first < last for m in self.sellers):
                return Judgement("neutral", "a label with its value")
        if self.is_question and words[0] in _PITCHED and not any(m.form == "pronoun" for m in self.sellers):
            return Judgement("customer", "asks about the reader")
        pronouns = [m for m in self.sellers if m.form != "brand"]
        if self.solid and len(words) <= 2 and self.norms[-1][0].isalnum():
            return Judgement("neutral", "navigation")
        if self.solid:
            if self.sellers and self.result.strength == STRONG:
                return Judgement("shared", f"names the seller; result {self._gain}")
            if self.sellers and self.norms[-1] != ":" and self.sellers[0].first < self.solid[0].first:
                return Judgement("seller", "names the seller first; no result for the reader")
            self.is_open = all(self.tokens[m.first].norm == "your" for m in self.solid)
            return Judgement("customer", "about the reader")
        if words[0] in OFFERING:
            focus: Focus = "shared" if self.result.strength == STRONG else "seller"
            return Judgement(focus, "says what the seller does")
        if self.result.strength == STRONG or (self.result.strength and self.result.kinds):
            if self.sellers:
                return Judgement("shared", f"names the seller; result {self._gain}")
            return Judgement("customer", f"result {self._gain}")
        if pronouns:
            return Judgement("seller", f"“{self._span(pronouns[0].first, pronouns[0].last)}”; no result for the reader")
        if self.sellers and not self._is_bare_name():
            return Judgement("seller", "names the seller; no result for the reader")
        if words[-1] in SERVICE_HEADS and self.norms[-1] != ":" and len(words) > 1:
            self.is_open = True
            return Judgement("seller", "names what the seller has")
        self.is_open = True
        return Judgement("neutral", "a name or a title" if self.clause.kind == "fragment" else "nobody acts")

    def _is_bare_name(self) -> bool:
        """Whether a fragment is the seller's name and nothing that is said of it."""
        if self.words[0] in ("about", "why", "meet", "introducing", "welcome"):
            return False
        return all(token.text[0].isupper() or token.kind != "word" for token in self.tokens[self.first : self.last])

    def _question(self) -> Judgement:
        party = self.subject.party
        own = party == "seller" or any(m.form == "pronoun" for m in self.sellers)
        if own and not self.readers:
            return Judgement("seller", f"asks about “{self._span(self.subject.first, self.subject.last)}”")
        if self.readers:
            return Judgement("customer", "asks about the reader")
        if self.sellers or (self.kind == "deck" and party == "product"):
            return Judgement("seller", "asks about the seller or its product")
        if self.kind == "deck":
            return Judgement("neutral", "a question about neither")
        if self.kind != "email" or self.block.role == "heading":
            return Judgement("customer", "a question that the reader may ask")
        return Judgement("neutral", "a question about neither")

    def _existential(self) -> Judgement:
        if self.sellers and self.result.strength:
            return Judgement("shared", f"names the seller; result {self._gain}")
        if self.solid or self.result.strength == STRONG:
            return Judgement("customer", "there is something for the reader")
        if any(m.form != "brand" for m in self.sellers):
            return Judgement("seller", "names the seller; no result for the reader")
        return Judgement("neutral", "nobody acts")

    def _imperative(self) -> Judgement:
        if self.mentions and any(m.party == "inclusive" for m in self.mentions):
            return Judgement("customer" if self.solid else "neutral", "“let’s” includes the reader")
        words, base = self.words, self.clause.base
        count = len(words)
        seller_acts = self._seller_acts()
        if not self.solid and not seller_acts and self.result.strength != STRONG:
            if count <= _BUTTON_WORDS and base in _BUYING and _GETS.isdisjoint(words):
                return Judgement("neutral", "a bare ask")
            if count <= 3 and (words[0] in NAVIGATION or base in _LOOKING or base in _CONTACTS):
                return Judgement("neutral", "navigation")
            if count <= _LINK_WORDS and base in _LEADING:
                return Judgement("neutral", "navigation")
            if count <= _NAVIGATION_WORDS and base in _LOOKING | _JOINING and {"us", "our", "full"} & set(words):
                return Judgement("neutral", "navigation")
            if base in _SHOWING and self.sellers and not self.result.strength:
                return Judgement("seller", "presents the seller or its product; no result for the reader")
            if base in _SHOWING and {"new", "latest"} & set(words) and not self.result.strength:
                return Judgement("seller", "presents what is new; no result for the reader")
            if (base in _CONTACTS and _GETS.isdisjoint(words)) or (count <= 5 and "touch" in words):
                return Judgement("neutral", "a bare ask for contact")
            if base in _FAVOURS and {"us", "me", "our"} & set(words):
                return Judgement("seller", "asks a favour for the seller")
        if (
            base in _CONTACTS
            and count <= _ASK_WORDS
            and _GETS.isdisjoint(words)
            and {"us", "our", "me"} & set(words[1:4])
        ):
            if not seller_acts and self.result.strength != STRONG:
                return Judgement("neutral", "a bare ask for contact")
        if self.kind in ("deck", "proposal") and base in PLAN_VERBS and not self.solid:
            if self.result.strength == STRONG or any(m.form == "noun" for m in self.mentions):
                return Judgement("shared", f"what the seller plans; for whom or with what result {self._gain}")
            return Judgement("seller", "what the seller plans; no result for the reader")
        if seller_acts:
            return Judgement("shared", "the reader acts, and so does the seller")
        if self.result.strength == STRONG and any(m.form == "brand" for m in self.sellers):
            return Judgement("shared", f"the reader acts by means of the seller; result {self._gain}")
        return Judgement("customer", "tells the reader what to do")

    def _seller_acts(self) -> bool:
        """Whether the seller is the subject of a further main clause ("…, and we'll call back")."""
        verb = self.clause.verb
        for mention in self.sellers:
            if mention.first <= verb or mention.first <= self.first:
                continue
            word = self.tokens[mention.first].norm
            if word not in ("we", "i") and mention.form != "brand":
                continue
            if self.tokens[mention.first - 1].norm in _JOINTS and mention.last < self.last:
                after = self.tokens[mention.last]
                if mention.form != "brand" or after.norm.endswith("s"):
                    return True
        return False

    def _statement(self) -> Judgement:
        party = self.subject.party
        who = f"“{self._span(self.subject.first, self.subject.last)}”"
        if party in ("seller", "product"):
            return self._seller_statement(who)
        if party == "customer":
            return self._reader_statement(who)
        if party == "inclusive":
            return Judgement("customer", f"{who} includes the reader")
        return self._other_statement(who)

    def _reader_statement(self, who: str) -> Judgement:
        base = self.clause.base
        if self.sellers and base in _LIKING:
            return Judgement("seller", f"subject {who}, as applause")
        if base in _HEARING and self.sellers and "about" in self.words:
            return Judgement("seller", f"subject {who}, who may read about the seller")
        if self._seller_acts():
            return Judgement("shared", f"subject {who}, and the seller acts too")
        if self._means() or self._owed_to_seller():
            return Judgement("shared", f"subject {who}, by means of the seller")
        return Judgement("customer", f"subject {who}")

    def _means(self) -> bool:
        """Whether the seller or its product stands in the opener: "With Atlas, …"."""
        first, last = self.clause.opener
        for mention in self.sellers:
            before = self.tokens[mention.first - 1].norm if mention.first > self.first else ""
            if before in ("with", "using", "via", "through") and mention.first > last:
                return True
        return any(m.form == "brand" and first <= m.first < last for m in self.sellers) and self.tokens[first].norm in (
            "with", "using", "through", "by", "thanks",
        )  # fmt: skip

    def _owed_to_seller(self) -> bool:
        """Whether the opener says what the seller does for it: "Because we bake on site, you …"."""
        first, last = self.clause.opener
        return self.norms[first - self.first] in ("because", "since") and any(
            first <= m.first < last and m.form in ("pronoun", "brand") for m in self.sellers
        )

    def _other_statement(self, who: str) -> Judgement:
        pronouns = [m for m in self.sellers if m.form == "pronoun"]
        if self.norms[0] == "it" and {"pleasure", "honor", "honour", "delight"} & set(self.words[:6]):
            return Judgement("seller", "what the sender feels; no result for the reader")
        after = self.tokens[min(self.clause.verb + 1, self.last - 1)].norm
        if self.clause.base == "be" and after in ("our", "my"):
            return Judgement("seller", f"subject {who} is “{after} …”; no result for the reader")
        if self._means() and self.result.strength:
            return Judgement("shared", f"by means of the seller; result {self._gain}")
        if self.solid and pronouns:
            if self.result.strength or any(self.tokens[m.first].norm in ("you", "you're") for m in self.solid):
                return Judgement("shared", f"subject {who}; names the seller and the reader")
            return Judgement("seller", f"subject {who}; names both, no result for the reader")
        if self.solid and self.clause.base in _SERVING and self.result.strength and not self.clause.passive:
            return Judgement("shared", f"subject {who} does something for the reader")
        if self.solid:
            return Judgement("customer", f"subject {who}; about the reader")
        if pronouns:
            return Judgement("seller", f"subject {who}; names the seller, no result for the reader")
        if after in _OUT_NOW and self.clause.base == "be" and not self.solid:
            return Judgement("seller", f"subject {who} is news of the seller; no result for the reader")
        if self.clause.base == "help" and self.result.strength == STRONG and self.speaks:
            return Judgement("shared", f"subject {who}, which the seller offers; result {self._gain}")
        if (
            self.clause.base in _ANNOUNCING
            and self.tokens[self.subject.first].text[0].isupper()
            and not self.clause.passive
        ):
            return Judgement("seller", f"subject {who} tells its news; no result for the reader")
        if self.block.role == "item" and self.norms[0][0].isalpha() and self.tokens[self.first].text[0].islower():
            self.is_open = True
        return Judgement("neutral", f"subject {who} is neither")

    def _seller_statement(self, who: str) -> Judgement:
        result = self.result
        name = "product" if self.subject.party == "product" else "seller"
        if self._feels():
            if result.strength == STRONG and self._span(result.first, result.first + 1).lower() == "so":
                return Judgement("shared", f"subject {who} ({name}); result {self._gain}")
            return Judgement("seller", f"subject {who}, who tells of a feeling; no result for the reader")
        if result.strength == STRONG:
            return Judgement("shared", f"subject {who} ({name}); result {self._gain}")
        first, last = self.clause.opener
        if self.norms[0] in _CONDITIONS and any(first <= m.first < last for m in self.solid):
            return Judgement("shared", f"subject {who} ({name}), in answer to what the reader does")
        if self._serves_condition():
            return Judgement("shared", f"subject {who} ({name}), for when the reader needs it")
        if self.solid and self.clause.base not in STATING_VERBS:
            return Judgement("shared", f"subject {who} ({name}) does something for the reader")
        if self.solid and result.strength == WEAK and result.kinds:
            return Judgement("shared", f"subject {who} ({name}); result {self._gain}")
        return Judgement("seller", f"subject {who}; no result for the reader")

    def _serves_condition(self) -> bool:
        """Whether the reader acts in a condition: "… whether you move or stay"."""
        return any(
            self.tokens[m.first - 1].norm in _CONDITIONS and self.tokens[m.first].norm == "you"
            for m in self.solid
            if m.first > self.first
        )

    def _feels(self) -> bool:
        """Whether the verb tells of the seller's own state: "we're thrilled", "we are proud"."""
        verb = self.clause.verb - self.first
        after = self.norms[verb : verb + 5] if verb >= 0 else []
        return any(word in FEELINGS for word in after) or after[:2] == ["can't", "wait"]


def is_small_print(words: Sequence[str]) -> bool:
    """Whether a sentence is legal or technical text that stands below any mail or page."""
    found = set(words)
    if not found.isdisjoint(SMALL_PRINT):
        return True
    return any(found.issuperset(pair) for pair in SMALL_PRINT_PAIRS) and len(words) <= _SMALL_PRINT_WORDS


def _by_place(mention: Mention) -> int:
    return mention.first
