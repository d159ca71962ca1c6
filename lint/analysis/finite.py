"""Which words of a sentence are verbs in their place: imperatives, finite verbs; the rest are nouns or participles."""

from collections.abc import Sequence

from lint.analysis.verbs import LEAN_VERBS, MOSTLY_NOUNS, OFTEN_NOUNS, VerbForm, verb_form
from lint.analysis.wordclasses import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    DO,
    FINITE_BE,
    HAVE,
    MID_ADVERBS,
    MODALS,
    OPENING_ADVERBS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WH_WORDS,
)
from lint.model.document import Token

SUBJECT_LIMIT = 25  # tokens in which the verb of a noun subject is looked for
_OBJECT_PRONOUNS = frozenset("us me you him her them it this that these those yourself one all everything what".split())
_PARTICLES = frozenset("up out off down back in on over away ahead together now today more less here there".split())
_COUNTS = frozenset("now today free all no more fewer less".split())
_PLURAL_PEOPLE = frozenset("people teams men women children".split())
_ARTICLES = frozenset("the a an your".split())
_NO_IMPERATIVES = (
    PREPOSITIONS | COORDINATORS | SUBORDINATORS | WH_WORDS | PRONOUNS | DETERMINERS | AUXILIARIES | MID_ADVERBS
    | OPENING_ADVERBS | frozenset("twice quite such thrice roughly amidst versus worth due".split())
)  # fmt: skip
"""Words before an article that are no verbs: "Behind the scenes", "Twice the power"."""
_NO_VERB_ENDINGS = ("ing", "ed", "ly", "s", "ever", "tion", "ment", "ness")
_NUMBERED = frozenset("stage step phase level part tier form rule page list track batch march".split())
_NOUN_BEFORE_PREPOSITION = frozenset(
    "access increase decrease rise result interest need demand respect care order".split()
)


class Words:
    """A sentence's tokens and their forms; indices count from its first token."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[str]) -> None:
        self.tokens = tokens
        self.words = words
        self.size = len(words)

    def is_imperative(self, at: int) -> bool:
        """Whether the word at a sentence's or clause's start tells the reader to do it."""
        words, size = self.words, self.size
        word = words[at]
        form = verb_form(word)
        after = words[at + 1] if at + 1 < size else ""
        if form is None:
            return self._is_unknown_imperative(at, after)
        if form.form != "base":
            return False
        if after in ("or", "and", "&") and self._is_second_imperative(at + 2):
            return True
        if word == "thank" or (word == "see" and after == "you"):
            return False
        if word == "use" and after in ("case", "cases", "of"):
            return False
        if word == "want" or (word in _NUMBERED and size - at > 1 and self.tokens[at + 1].kind == "number"):
            return False  # "Want to help", with its "I" left out; "Stage 2"
        if word in ("have", "do", "be"):
            return after in DETERMINERS or after in POSSESSIVES or (word == "be" and after not in ("", "."))
        if word not in OFTEN_NOUNS and word not in MOSTLY_NOUNS:
            if after in ("(", "/", "or") or (not after and size - at == 1 and size == 1):
                return False  # a word that is listed
            if after in (",", "and", "&") and verb_form(words[at + 2] if at + 2 < size else "") is None:
                return False  # the first of a list of names
            participle = verb_form(after)
            if word not in ("get", "keep", "stay") and participle is not None and participle.form in ("ed", "en"):
                return False  # "Heat treated pallets"
            return not (after in FINITE_BE or after in MODALS or after in HAVE)
        direct = after in DETERMINERS or after in POSSESSIVES or after in _OBJECT_PRONOUNS
        if direct and not (after in ("that", "one") and word in MOSTLY_NOUNS):
            return True
        if word in MOSTLY_NOUNS:
            if word == "go" and after == "to" and at + 2 < size:
                named = self.tokens[at + 2].kind == "opaque"  # an address
                return named or words[at + 2] in DETERMINERS or words[at + 2] in POSSESSIVES
            return word in ("partner", "work", "go") and after in ("with", "from") and not self.is_title_case(at)
        if not after or self.tokens[at + 1].kind == "punct":
            return after == "!"
        if word in ("cut", "set", "read") and after == "to":
            return False
        if after in _PARTICLES or after in _COUNTS or after in WH_WORDS or after == "to":
            return True
        if self.tokens[at + 1].kind in ("number", "opaque"):
            return True
        title_case = self.is_title_case(at)
        after_form = verb_form(after)
        if after_form is not None and after_form.form == "ing":
            return True
        if word in LEAN_VERBS and (size - at > 3 or words[-1] == "!"):
            return True
        if title_case:
            return False
        if self.tokens[at + 1].text[0].isupper() and self.tokens[at].text[1:].islower() and size - at > 3:
            return True  # "Order Atlas before Friday"
        if after in PREPOSITIONS:
            return word not in _NOUN_BEFORE_PREPOSITION and after in ("with", "from", "by", "without", "through", "at")
        return after not in AUXILIARIES and after.endswith("s") and not after.endswith("ss") and 3 <= size - at <= 12

    def _is_unknown_imperative(self, at: int, after: str) -> bool:
        """Whether a word at the start that is on no list can only be a verb: "Wipe the chain", "Spin your wheel"."""
        word, token = self.words[at], self.tokens[at]
        if token.kind != "word" or after not in _ARTICLES or len(word) < 3 or not word.isalpha():
            return False
        if word in _NO_IMPERATIVES or word.endswith(_NO_VERB_ENDINGS) or self.size - at < 3 or self.words[-1] == "?":
            return False
        opens = all(token.kind == "punct" for token in self.tokens[:at])
        return not self.tokens[at + 2].text[0].isupper() and (opens or not token.text[0].isupper())

    def _is_second_imperative(self, at: int) -> bool:
        """Whether a second verb and its object follow "or": "Call or email today", "Phone or visit us"."""
        if at + 1 >= self.size or (verb_form(self.words[at]) or VerbForm("", "")).form != "base":
            return False
        after = self.words[at + 1]
        return after in _OBJECT_PRONOUNS or after in ("today", "now", "here") or after in POSSESSIVES

    def is_title_case(self, at: int) -> bool:
        """Whether the words after the first are capitalised as in a heading."""
        if not self.tokens[at + 1].text[0].isupper() or self.tokens[at].text.isupper():
            return False
        return all(
            token.text[0].isupper() for token in self.tokens[at + 1 :] if token.kind == "word" and len(token.text) > 4
        )

    def is_finite(self, k: int, begin: int) -> bool:
        """Whether the word at an index, inside or after a noun phrase, is its finite verb."""
        words, size = self.words, self.size
        word = words[k]
        before = words[k - 1]
        if word == "'s":
            return self._is_contracted_is(k)
        if word in FINITE_BE or word in MODALS:
            return not (word in ("will", "might", "may", "must", "can") and before in DETERMINERS)
        if word in HAVE or word in DO:
            return word not in ("having",) and before != "to"
        form = verb_form(word)
        if form is None or form.form == "ing" or form.form == "en":
            return False
        if (
            before in DETERMINERS
            or before in POSSESSIVES
            or before in PREPOSITIONS
            or before in ("'s", "to", "and", "or", "&", ",", "(")
        ):
            return False
        after = words[k + 1] if k + 1 < size else ""
        if form.form == "s":
            return self._is_third_person(k, begin, form.base, after)
        if form.form == "ed":
            if (
                after in ("by", "for", "in", "on", "to", "with", "from", "as", "at", "into", "around", "using")
                or not after
            ):
                return not self._later_finite(k + 1) and self._past_fits(k, begin, after)
            return self._past_fits(k, begin, after)
        plural = (before.endswith("s") and not before.endswith(("ss", "us", "is"))) or before in _PLURAL_PEOPLE
        noun_like = word in OFTEN_NOUNS or word in MOSTLY_NOUNS
        if not plural or (self.tokens[k].text[0].isupper() and noun_like):
            return False
        if noun_like:
            opened = words[begin] in DETERMINERS or words[begin] in POSSESSIVES or self.tokens[begin].text[0].isupper()
            return (
                after in DETERMINERS or after in POSSESSIVES or after in PRONOUNS or (opened and after in PREPOSITIONS)
            )
        return True

    def _past_fits(self, k: int, begin: int, after: str) -> bool:
        """Whether a past form is a verb here rather than a participle before or after a noun."""
        token = self.tokens[k]
        if token.text[0].isupper() and not self.tokens[begin].text.islower() and k > begin:
            return False  # "ISPM Certified", "Heat Treated Pallets"
        if after in DETERMINERS or after in POSSESSIVES or after in PRONOUNS:
            return True
        if not after or after in (",", ".", "!", ";", ":"):
            return False
        if after in PREPOSITIONS or after in ("to", "using", "as"):
            return (
                self.tokens[begin].text[:1].isupper() and k - begin <= 3 and after in ("to", "from", "in", "on", "into")
            )
        return self.words[k - 1] in MID_ADVERBS or (k - begin <= 4 and self.tokens[k + 1].kind == "number")

    def _later_finite(self, start: int) -> bool:
        for k in range(start, min(start + SUBJECT_LIMIT, self.size)):
            if self.words[k] in FINITE_BE or self.words[k] in MODALS or self.words[k] in HAVE:
                return self.words[k] != "'s"
            if self.words[k] in (";", "."):
                return False
        return False

    def _is_third_person(self, k: int, begin: int, base: str, after: str) -> bool:
        """Whether a word in -s is a verb ("Atlas flags the …") rather than a plural ("market insights")."""
        if base not in OFTEN_NOUNS and base not in MOSTLY_NOUNS:
            return True
        if (
            after in DETERMINERS
            or after in POSSESSIVES
            or after in PRONOUNS
            or after in ("how", "what", "where", "when")
        ):
            return True
        if not after or self.tokens[k + 1].kind == "punct" or after in COORDINATORS or after in AUXILIARIES:
            return False
        if self.tokens[k].text[0].isupper() and self.tokens[begin].text[:1].isupper():
            return False
        starts_noun = self.words[begin] in DETERMINERS or self.words[begin] in POSSESSIVES
        named = all(token.kind == "word" and token.text[0].isupper() for token in self.tokens[begin:k])
        if self._later_finite(k + 1):
            return False
        joined = after not in PREPOSITIONS or after in ("with", "to", "from", "on") or base in LEAN_VERBS
        return (starts_noun or named) and joined

    def _is_contracted_is(self, k: int) -> bool:
        """Whether 's is "is" rather than a possessive."""
        before = self.words[k - 1]
        if before in PRONOUNS or before in WH_WORDS or before in ("there", "here", "let"):
            return True
        after = self.words[k + 1] if k + 1 < self.size else ""
        if (after in DETERMINERS and after not in ("first", "most", "only", "two", "three", "many")) or after in (
            "not",
            "been",
        ):
            return True
        form = verb_form(after)
        return form is not None and form.form in ("ing",) and after not in OFTEN_NOUNS
