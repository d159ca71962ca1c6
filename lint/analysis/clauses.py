"""The main clause of a sentence: what stands before it, who its subject is, which its verb.

Closed word classes, suffix rules and position; no parser. A sentence of copy is short and plain more often than not,
and where it isn't, a wrong cut shows in the reason that is given for the verdict.
"""

from collections.abc import Sequence

from lint.analysis.clause import Clause, Kind
from lint.analysis.finite import SUBJECT_LIMIT, Words
from lint.analysis.verbs import VerbForm, verb_form
from lint.analysis.wordclasses import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    FINITE_BE,
    MID_ADVERBS,
    MODALS,
    OPENING_ADVERBS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    WH_WORDS,
)  # fmt: skip
from lint.model.document import Token

_DASHES = frozenset(("-", "–", "—", "|", "·", "•", "*", "»", "→", ">", "~", "_", "#", "✓", "✔"))
_LABEL_ENDS = _DASHES | {":"}
_LABEL_LIMIT = 9  # tokens before a colon or dash that can still be a label
_OPENER_LIMIT = 60  # tokens in which the comma that ends an opener is looked for
_NEAR = 9  # words in which a pronoun or a likely verb is looked for
_NO_FORM = VerbForm("", "")
_CLAUSE_STARTS = PRONOUNS | DETERMINERS | POSSESSIVES | SUBORDINATORS | OPENING_ADVERBS | PREPOSITIONS | AUXILIARIES
_PLAIN_AUXILIARIES = AUXILIARIES - {"'s", "'d"}
_SUBJECT_STARTS = frozenset(("i", "we", "you", "they", "he", "she", "it", "there", "nobody", "everyone", "no"))
_NO_VERB_AFTER = frozenset(("'s", "to", "and", "or", "&", ",", "be", "been", "more", "most", "very"))
_ADJECTIVES = frozenset("being having ideal perfect great perched available".split())
"""What opens a phrase before the subject like a participle: "Ideal for small flats, it …"."""
_RELATIVES = frozenset(("that", "who", "which", "whose", "where"))
_BEFORE_OBJECTS = _RELATIVES | PREPOSITIONS
_CLAUSE_JOINTS = SUBORDINATORS | WH_WORDS
_FINITE_AUXILIARIES = FINITE_BE | MODALS
_VERB_GROUP = BE | AUXILIARIES | MID_ADVERBS


def find_clause(tokens: Sequence[Token], words: Sequence[str], offset: int = 0) -> Clause:
    """The main clause of a sentence, of its tokens and their forms; `offset` is where they begin in the block."""
    return _Finder(tokens, words, offset).find()


class _Finder(Words):
    """One sentence while its clause is looked for; indices count from the sentence's first token."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[str], offset: int) -> None:
        self.tokens = tokens
        self.words = words
        self.offset = offset
        self.size = len(words)

    def find(self) -> Clause:
        """The clause, after bullets, label and opener."""
        start = self._content_start()
        label_end = self._label_end(start)
        begin = label_end or start
        label = (start, label_end) if label_end else (start, start)
        at = self._after_adverbs(begin)
        opener_end = self._opener_end(at)
        opener = (at, opener_end) if opener_end else (at, at)
        at = self._after_adverbs(opener_end) if opener_end else at
        kind, subject, verb = self._core(at)
        if kind == "fragment" and not opener_end and at < self.size and self.words[at] in _CLAUSE_JOINTS:
            kind, subject, verb = self._subordinate(at)
        base, passive = self._full_verb(verb)
        return Clause(
            kind, begin + self.offset, self._out(label), self._out(opener), self._out(subject),
            verb + self.offset if verb >= 0 else -1, base, passive,
        )  # fmt: skip

    def _out(self, span: tuple[int, int]) -> tuple[int, int]:
        return span[0] + self.offset, span[1] + self.offset

    def _content_start(self) -> int:
        """Past bullets, quotes, emoji and the number of a list item."""
        at = 0
        while at < self.size and self.tokens[at].kind == "punct":
            at += 1
        if at + 1 < self.size and self.tokens[at].kind == "number" and self.words[at + 1] in (".", ")", ":"):
            at += 2
            while at < self.size and self.tokens[at].kind == "punct":
                at += 1
        return at if at < self.size else 0

    def _label_end(self, start: int) -> int:
        """Where the text after a label begins ("Reduce foot pain: …", "QuickBooks - …"), 0 where there is no label."""
        if _LABEL_ENDS.isdisjoint(self.words[start + 1 : start + _LABEL_LIMIT]):
            return 0  # as in nearly all sentences, which is found out in one call
        for at in range(start + 1, min(start + _LABEL_LIMIT, self.size - 2)):
            word = self.words[at]
            if word in _LABEL_ENDS:
                if self._has_finite(start, at):
                    return 0
                end = at + 1
                while end < self.size and self.tokens[end].kind == "punct":
                    end += 1
                left = sum(token.kind != "punct" for token in self.tokens[end:])
                return end if left >= (2 if word == ":" else 3) else 0
            if word in (",", "(", ";"):
                return 0
        return 0

    def _has_finite(self, start: int, end: int) -> bool:
        words = self.words
        return any(
            words[at] in _PLAIN_AUXILIARIES
            or words[at] in SUBJECT_PRONOUNS
            or (words[at] == "'s" and at > start and words[at - 1] in PRONOUNS)
            for at in range(start, end)
        )

    def _after_adverbs(self, at: int) -> int:
        """Past adverbs and greetings that may open a clause."""
        words, size = self.words, self.size
        while at + 1 < size and words[at] in OPENING_ADVERBS:
            after = words[at + 1]
            if after == ",":
                at += 2
            elif words[at] in DETERMINERS or words[at] in ("best", "last", "next", "here", "no", "plus", "back"):
                break
            elif after in _CLAUSE_STARTS or verb_form(after) is not None:
                at += 1
            else:
                break
        if at + 2 < size and words[at] == "of" and words[at + 1] == "course":
            at += 3 if words[at + 2] == "," else 2
        return at

    def _opener_end(self, at: int) -> int:
        """Where the main clause begins after "At Acme,", "When you …,", "To help you …,", "Using …,"; 0 for none."""
        words, size = self.words, self.size
        if at >= size:
            return 0
        word = words[at]
        form = verb_form(word)
        gerund = (form is not None and form.form in ("ing", "en", "ed")) or word in _ADJECTIVES
        is_opener = (
            word in PREPOSITIONS or word in SUBORDINATORS or word == "to" or gerund or word in ("rather", "given")
        )
        if (not is_opener or word in ("so", "that")) and not self._comma_after_names(at):
            return 0
        best, best_rank = 0, 0
        for comma in range(at + 1, min(at + _OPENER_LIMIT, size - 1)):
            if words[comma] not in (",", "–", "—"):
                continue
            rank = self._start_rank(comma + 1)
            if rank > best_rank:
                best, best_rank = comma + 1, rank
                if rank == 3:
                    break
        if best:
            return best
        if word in PREPOSITIONS:  # "In one minute you can …"
            for near in range(at + 2, min(at + _NEAR, size - 1)):
                if words[near] in ("we", "you", "i", "they") and words[near - 1] not in _BEFORE_OBJECTS:
                    return near
        return 0

    def _comma_after_names(self, at: int) -> bool:
        """A noun phrase, a comma and a pronoun that begins anew: "Ann, you asked …"."""
        if "," not in self.words[at + 1 : at + 4]:
            return False
        for comma in range(at + 1, min(at + 4, self.size - 2)):
            if self.words[comma] == ",":
                return self.words[comma + 1] in ("we", "you", "i")
            if self.tokens[comma].kind != "word":
                return False
        return False

    def _start_rank(self, at: int) -> int:
        """How plainly a main clause begins at a token: 3 a pronoun, 2 a noun with its verb, 1 an imperative, 0 not."""
        words = self.words
        at = self._after_adverbs(at) if at < self.size and words[at] not in COORDINATORS else at
        if at >= self.size - 1:
            return 0
        word = words[at]
        if word in COORDINATORS or word in PREPOSITIONS:
            return 0
        if word in _SUBJECT_STARTS:
            return 3
        if self.is_imperative(at) or word in ("please", "don't"):
            return 1
        if word in SUBORDINATORS or word in WH_WORDS:
            return 0
        return 2 if self._find_verb(at, strict=True)[1] >= 0 else 0

    def _core(self, at: int) -> tuple[Kind, tuple[int, int], int]:
        """Kind, subject and verb of the clause that begins at a token."""
        words, size = self.words, self.size
        none = (at, at)
        if at >= size:
            return "fragment", none, -1
        word = words[at]
        question = "?" in (words[-1][:1], words[-2][:1] if size > 1 else "")
        if question and (word in AUXILIARIES or word in WH_WORDS):
            return self._question(at)
        after = words[at + 1] if at + 1 < size else ""
        if word in ("there", "here") and after in _FINITE_AUXILIARIES:
            return "existential", none, at + 1
        if word == "let" and after in ("'s", "us", "me"):
            return "imperative", none, at
        if word in ("please", "kindly"):
            return "imperative", none, min(at + 1, size - 1)
        if (word == "don't" and after not in PRONOUNS) or (
            word in ("do", "never") and (after == "not" or (verb_form(after) or _NO_FORM).form == "base")
        ):
            return "imperative", none, at
        if self.is_imperative(at):
            return "imperative", none, at
        if word in SUBJECT_PRONOUNS or (word in ("this", "that", "these", "those") and after in AUXILIARIES):
            return "clause", (at, at + 1), self._verb_after(at + 1)
        form = verb_form(word)
        after_form = verb_form(after)
        if word in ("this", "that") and after_form is not None and after_form.form == "s":
            return "clause", (at, at + 1), at + 1
        subject_end, verb = self._find_verb(at)
        if verb < 0 and size - at > 4 and (form is None or form.form != "ing"):
            subject_end, verb = self._likely_verb(at)
        if verb >= 0:
            return "clause", (at, subject_end), verb
        if form is not None and form.form == "ing" and after not in ("", ",", "&", "and"):
            return "participle", none, at
        return "fragment", (at, at), -1

    def _subordinate(self, at: int) -> tuple[Kind, tuple[int, int], int]:
        """A sentence that is a subordinate clause ("If you'd like …"): its own subject stands for the whole."""
        words = self.words
        begin = at + 1
        if words[at] in WH_WORDS and begin < self.size and words[begin] not in SUBJECT_PRONOUNS:
            return "fragment", (at, at), -1
        if begin < self.size:
            if words[begin] in SUBJECT_PRONOUNS:
                return "clause", (begin, begin + 1), self._verb_after(begin + 1)
            end, verb = self._find_verb(begin)
            if verb >= 0:
                return "clause", (begin, end), verb
        return "fragment", (at, at), -1

    def _question(self, at: int) -> tuple[Kind, tuple[int, int], int]:
        """Subject and verb of a question: after the auxiliary ("Would you …"), or the question word itself."""
        words, size = self.words, self.size
        aux = next((k for k in range(at, min(at + 6, size)) if words[k] in AUXILIARIES), -1)
        if aux < 0:
            return "question", (at, at), -1
        begin = aux + 1
        while begin < size and words[begin] in MID_ADVERBS:
            begin += 1
        if begin < size and (words[begin] in SUBJECT_PRONOUNS or words[begin] in ("this", "that")):
            return "question", (begin, begin + 1), aux
        end = begin
        while end < size and end < begin + 6 and self.tokens[end].kind != "punct" and verb_form(words[end]) is None:
            end += 1
        return "question", (begin, end), aux

    def _find_verb(self, at: int, strict: bool = False) -> tuple[int, int]:
        """The end of a noun subject that begins at a token, and the index of its verb; −1 where there is no verb.

        `strict` lets no other noun phrase begin after a comma on the way.
        """
        words, tokens, size = self.words, self.tokens, self.size
        skip = 0  # verbs that belong to relative clauses in the subject
        limit = min(at + SUBJECT_LIMIT, size)
        k = at
        while k < limit:
            word = words[k]
            token = tokens[k]
            if token.kind == "punct":
                if word in (";", ":", "|", "?", "!", ".", "…", "...", "–", "—", "-", "•", "/"):
                    return k, -1
                k += 1
                if strict and word == "," and k < size and (words[k] in POSSESSIVES or words[k] in SUBJECT_PRONOUNS):
                    return k, -1
                continue
            if k > at:
                if word in _RELATIVES and words[k - 1] != "," and token.kind == "word":
                    if k + 1 < limit and (verb_form(words[k + 1]) or _NO_FORM).form == "base":
                        k = self._past_verbs(k + 1)
                        continue
                    skip += 1
                    k += 1
                    continue
                if word in ("we", "you", "i", "they") and words[k - 1] not in ("and", "or", "between"):
                    skip -= words[k - 1] in _RELATIVES  # "that we sold": the verb of the relative clause comes at once
                    k = self._past_verbs(max(self._verb_after(k + 1), k))
                    continue
                is_verb = self.is_finite(k, at)
                if is_verb:
                    if skip:
                        skip -= 1
                        k = self._past_verbs(k)
                        continue
                    end = k
                    while end - 1 > at and words[end - 1] in MID_ADVERBS:
                        end -= 1
                    return end, k
            k += 1
        return k, -1

    def _likely_verb(self, at: int) -> tuple[int, int]:
        """A second look for the verb of a noun subject where no form is plainly finite ("This app allowed …")."""
        words, tokens = self.words, self.tokens
        opened = words[at] in DETERMINERS or words[at] in POSSESSIVES or (
            tokens[at].text[0].isupper() and words[at] not in OPENING_ADVERBS and not self.is_title_case(at)
        )  # fmt: skip
        if not opened:
            return at, -1
        relative = False
        for k in range(at + 1, min(at + _NEAR, self.size - 1)):
            word = words[k]
            if tokens[k].kind == "punct" and word != ",":
                break
            if word in _RELATIVES:
                relative = True
                continue
            form = verb_form(word)
            if form is None or form.form in ("ing", "en") or tokens[k].text[0].isupper():
                continue
            before, after = words[k - 1], words[k + 1]
            if before in DETERMINERS or before in POSSESSIVES or before in PREPOSITIONS or before in _NO_VERB_AFTER:
                continue
            if relative:
                relative = False
                continue
            plural = before.endswith("s") and not before.endswith(("ss", "us", "is"))
            follows = tokens[k + 1].kind in ("word", "number", "opaque") and after not in COORDINATORS
            if form.form == "ed" and follows and after not in PREPOSITIONS:
                return k, k
            if form.form == "s" and follows and not plural and after not in PREPOSITIONS:
                return k, k
            if form.form == "base" and follows and plural and after not in PREPOSITIONS:
                return k, k
        return at, -1

    def _past_verbs(self, k: int) -> int:
        """Past a verb group: "have been built", "can get"."""
        words, size = self.words, self.size
        k += 1
        if words[k - 1] not in BE and words[k - 1] not in AUXILIARIES:
            return k
        while k < size and words[k] in _VERB_GROUP:
            k += 1
        form = verb_form(words[k]) if k < size else None
        if form is not None and words[k - 1] in _VERB_GROUP and form.form != "s":
            k += 1
        return k

    def _verb_after(self, at: int) -> int:
        """The verb that follows a pronoun, past adverbs."""
        while at < self.size and (self.words[at] in MID_ADVERBS or self.words[at] in (",",)):
            at += 1
        return at if at < self.size and self.tokens[at].kind == "word" else -1

    def _full_verb(self, verb: int) -> tuple[str, bool]:
        """The base of the full verb behind auxiliaries, and whether the clause is passive."""
        if verb < 0:
            return "", False
        words, size = self.words, self.size
        saw_be = False
        k = verb
        while k < size:
            word = words[k]
            if word in BE:
                saw_be = True
            elif (
                word in AUXILIARIES or word in MID_ADVERBS or (word in ("not", "able", "please", "to") and k < verb + 4)
            ):
                saw_be = saw_be and word != "able"
            elif word in SUBJECT_PRONOUNS and k == verb + 1:
                pass  # "Would you …"
            else:
                break
            k += 1
        form = verb_form(words[k]) if k < size else None
        if form is not None:
            if saw_be and form.form in ("ed", "en"):
                return form.base, True
            if not saw_be or form.form == "ing":
                return form.base, False
        if saw_be:
            return "be", bool(k < size and words[k].endswith("ed") and len(words[k]) > 4)
        head = words[verb]
        known = verb_form(head)
        return known.base if known else head, False
