"""Whom the subject of a main clause stands for."""

from collections.abc import Sequence
from typing import Literal

from lint.analysis.cast import Cast
from lint.analysis.clause import Clause
from lint.analysis.wordclasses import BRAND_NOUNS, META_NOUNS, POSSESSIVES, PREPOSITIONS, PRODUCT_NOUNS
from lint.model.document import Token
from lint.model.judgement import Mention, Subject

Party = Literal["seller", "product", "customer", "inclusive", "other"]

_PRODUCT_VERBS = frozenset(
    "let allow enable flag run connect integrate support detect track automate scale include add work use make".split()
)
_INDEFINITE = frozenset(
    "a an any every each no other another most many some their his her current existing traditional competing "
    "conventional legacy".split()
)
_REFERRING = frozenset(("it", "this", "they", "these", "its", "that"))
_NP_ENDS = frozenset(("that", "who", "which", "we", "you", "i", ","))


def find_subject(
    tokens: Sequence[Token], clause: Clause, mentions: Sequence[Mention], before: Party, cast: Cast
) -> Subject:
    """The subject of a clause.

    `before` is the party of the subject before it, to which "it" and "this" refer.
    """
    first, last = clause.subject
    if clause.kind == "imperative":
        return Subject("customer", clause.verb, clause.verb)
    if first >= last:
        return Subject("other", first, first)
    return Subject(_party(tokens, clause, mentions, before, cast), first, last)


def _party(tokens: Sequence[Token], clause: Clause, mentions: Sequence[Mention], before: Party, cast: Cast) -> Party:
    first, last = clause.subject
    head_end = noun_end(tokens, first, last)
    inside = [mention for mention in mentions if first <= mention.first < last]
    opening = tokens[first].norm
    head = tokens[head_end - 1].norm
    near = [mention for mention in inside if mention.first < head_end]
    for mention in near:
        if mention.party == "inclusive":
            return "inclusive"
        if mention.party == "applause":
            return "seller"
        if mention.party == "seller":
            if mention.form == "brand" and mention.last == head_end:
                return _brand_party(tokens, clause, cast.says_we)
            return "product" if head in PRODUCT_NOUNS else "seller"
        if mention.form != "noun" or mention.last == head_end:
            return "customer"
    if opening in _REFERRING and clause.kind != "question":
        referent = before if before in ("seller", "product") and not _is_dummy(tokens, clause) else "other"
        if last - first == 1:
            return referent if opening in ("it", "this", "these", "they") else "other"
        return "product" if head in PRODUCT_NOUNS else "other" if head in META_NOUNS else referent
    if head in PRODUCT_NOUNS and (opening in ("the", "new") or (last - first <= 2 and opening not in _INDEFINITE)):
        return "product"
    if opening == "the" and head in cast.own_nouns:
        return "product"
    if head in BRAND_NOUNS and head_end - 2 > first and tokens[head_end - 2].norm == "'s":
        return "seller"
    if opening in ("the", "a", "an") and head in BRAND_NOUNS and last - first <= 8:
        return "seller" if opening == "the" else "other"
    if clause.base == "be" and _is_called_product(tokens, clause.verb):
        return "product"
    if any(token.norm == "its" for token in tokens[first:last]):
        return before if before in ("seller", "product") else "other"
    if inside and inside[0].party == "seller" and inside[0].form == "pronoun":
        return "seller"
    return "other"


def _is_dummy(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether "it" stands for what follows: "It is easy to …", "It isn't enough that …"."""
    if tokens[clause.subject[0]].norm != "it" or clause.base != "be":
        return False
    near = [token.norm for token in tokens[clause.verb + 1 : clause.verb + 6]]
    return bool(near) and near[0] not in ("a", "an", "the") and ("to" in near or "that" in near)


def _brand_party(tokens: Sequence[Token], clause: Clause, says_we: bool) -> Party:
    """Whether a name is the company or its product, by what it does."""
    if clause.base in _PRODUCT_VERBS or (clause.base == "be" and _is_called_product(tokens, clause.verb)):
        return "product"
    return "seller" if says_we or clause.base == "found" else "product"


def _is_called_product(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the predicate names a kind of product: "Auto-inject is a feature that …"."""
    begin = verb + 1
    if begin >= len(tokens) or tokens[begin].norm not in ("a", "an", "the"):
        return False
    return any(token.norm in PRODUCT_NOUNS for token in tokens[begin + 1 : begin + 5])


def noun_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a noun phrase's head ends: before its first preposition, relative pronoun or comma."""
    for at in range(first + 1, last):
        word = tokens[at].norm
        if word in PREPOSITIONS or word in _NP_ENDS or (word in ("and", "or") and tokens[first].norm in POSSESSIVES):
            return at
    return last
