"""Who is named in a sentence: seller words, customer words, an inclusive "we", phrases that count for nothing."""

from collections.abc import Mapping, Sequence

from lint.analysis.cast import Cast
from lint.analysis.verbs import verb_form
from lint.analysis.wordclasses import (
    BRAND_NOUNS,
    FINITE_BE,
    MODALS,
    READER_PRONOUNS,
    READER_ROLES,
    SELLER_PRONOUNS,
    SENDER_PRONOUNS,
)
from lint.model.document import Block, Token
from lint.model.judgement import Mention, Party

_AGREEING = frozenset("agreed discussed spoke talked met planned decided said".split())
_TALKS = frozenset("call meeting conversation discussion chat".split())
_TOGETHER = frozenset("all both together".split())
_SENDER_FIELDS = frozenset("your my sender our".split())
_READER_FIELDS = frozenset(
    "first firstname name company recipient prospect customer client contact lead to user account partner sponsor "
    "investor their last lastname".split()
)
_EXCLUDED_FIELDS = frozenset("mutual date time link peer similar other competitor event".split())


def field_names(block: Block) -> dict[int, str]:
    """The names of a block's merge fields, by the offset at which they begin."""
    return {mark.start: mark.value or block.text[mark.start : mark.end] for mark in block.marks if mark.kind == "merge"}


def find_mentions(
    tokens: Sequence[Token], words: Sequence[str], first: int, cast: Cast, speaker: str, fields: Mapping[int, str]
) -> tuple[Mention, ...]:
    """The mentions in the sentence whose `words` begin at token `first` of a block, in order, imperatives left out.

    `speaker` says whose "I" and "we" they are: `seller`, `customer` (a testimonial) or `reader` (the I of a button, a
    form label, a question of an FAQ). `fields` are the block's merge fields.
    """
    found: list[Mention] = []
    last = first + len(words)
    done, naming = first, cast.naming
    # few words may name anybody, and sites, which have a full stop; where there are merge fields, all are looked at
    for at in [at for at, word in enumerate(words, first) if word in naming or "." in word or fields]:
        if at < done:
            continue
        token = tokens[at]
        word = token.norm
        mention: Mention | None = None
        if token.kind == "opaque":
            name = fields.get(token.start)
            mention = _merge_field(name, at) if name else _named_site(tokens, at, first, last)
        elif token.kind != "word":
            pass
        elif word in READER_PRONOUNS:
            if not _counts_for_nothing(tokens, at, first, last):
                mention = Mention("seller" if speaker == "customer" else "customer", at, at + 1, "pronoun")
        elif word in SELLER_PRONOUNS:
            if word != "us" or token.text != "US" or _is_shouted(tokens, first, last):
                mention = Mention(_whose_we(tokens, at, first, last, speaker), at, at + 1, "pronoun")
        elif word in SENDER_PRONOUNS:
            if (word != "i" or token.text == "I" or not cast.is_email) and not _is_abbreviated(tokens, at, last):
                if speaker == "seller":
                    mention = Mention("seller", at, at + 1, "sender")
                else:
                    mention = Mention("customer", at, at + 1, "reader")
        elif (word in cast.names and token.text[0] != word[0].lower()) or (word in cast.names and not word.isalpha()):
            end = cast.name_at(tokens, at, last)
            if end > at:
                mention = Mention("seller", at, end, "brand")
        elif word in cast.reader_names and token.text[0].isupper():
            mention = Mention("customer", at, at + 1, "name")
        elif word in cast.sender_names and token.text[0].isupper():
            mention = Mention("seller", at, at + 1, "name")
        elif word in READER_ROLES:
            mention = _role(tokens, at, first, speaker)
        elif word in BRAND_NOUNS and at > first and tokens[at - 1].norm == "the" and (cast.says_we or cast.names):
            mention = Mention("seller", at - 1, at + 1, "noun")
        if mention is not None:
            found.append(mention)
            done = mention.last
    return tuple(found)


def _is_abbreviated(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether an "i" is that of "i.e."."""
    return at + 2 < last and tokens[at + 1].norm == "." and tokens[at + 2].norm == "e"


def _is_shouted(tokens: Sequence[Token], first: int, last: int) -> bool:
    return all(token.text.isupper() for token in tokens[first:last] if token.kind == "word" and token.text.isalpha())


def _counts_for_nothing(tokens: Sequence[Token], at: int, first: int, last: int) -> bool:
    """Whether a "you" is part of a set phrase."""
    word = tokens[at].norm
    before = tokens[at - 1].norm if at > first else ""
    after = tokens[at + 1].norm if at + 1 < last else ""
    if word == "you":
        if before in ("thank", "thanks", "bless"):
            return True
        if before == "see" and after in ("", "!", ".", "soon", "there", "then", "next", "on", "at", "later", "in"):
            return True
        if (
            before in ("are", "'re")
            and at - 2 >= first
            and tokens[at - 2].norm == "how"
            and after in ("?", "", "doing")
        ):
            return True
        if after == "know" and (before == "did" or before == "as" or (at + 2 < last and tokens[at + 2].norm == ",")):
            return True
        if after in ("'re", "are") and at + 2 < last and tokens[at + 2].norm == "welcome":
            return at + 3 >= last or tokens[at + 3].norm in (".", "!", ",")
    if word in ("yours", "your"):
        return after in ("sincerely", "truly", "faithfully", "respectfully") or (word == "yours" and last - first <= 2)
    return False


def _whose_we(tokens: Sequence[Token], at: int, first: int, last: int, speaker: str) -> Party:
    """Seller, customer (in the customer's own words) or inclusive."""
    word = tokens[at].norm
    before = tokens[at - 1].norm if at > first else ""
    after = tokens[at + 1].norm if at + 1 < last else ""
    if word == "we":
        if after in _TOGETHER or before == "together":
            return "inclusive"
        beyond = tokens[at + 2].norm if at + 2 < last else ""
        if after in ("can", "'ll", "could", "have", "'ve", "will") and beyond in _TOGETHER:
            return "inclusive"
        if before == "as" and after in _AGREEING:
            return "inclusive"
        if at - 2 >= first and before == "and" and tokens[at - 2].norm == "you":
            return "inclusive"
        if after in ("should", "must") or (after in ("need", "have") and beyond == "to"):
            return "inclusive"
        if (after == "live" and beyond == "in") or (after == "can" and beyond == "see"):
            return "inclusive"
        if after in ("see", "saw") and (before == "as" or beyond in ("that", "how", "in")):
            return "inclusive"
    elif word == "our" and any(tokens[near].norm in _TALKS for near in range(at + 1, min(at + 3, last))):
        return "inclusive"  # "our call": the reader was there
    elif (
        word == "us" and before in ("of", "for") and at - 2 >= first and tokens[at - 2].norm in ("both", "all", "most")
    ):
        return "inclusive"
    return (
        "customer"
        if speaker in ("customer", "reader") and word != "us"
        else "seller"
        if speaker != "customer"
        else "customer"
    )


def _role(tokens: Sequence[Token], at: int, first: int, speaker: str) -> Mention | None:
    """A group that the reader may belong to; the seller's own customers are applause."""
    before = tokens[at - 1].norm if at > first else ""
    if before == "our" or (before not in ("your", "the") and at - 2 >= first and tokens[at - 2].norm == "our"):
        return Mention("applause", at, at + 1, "noun")
    return Mention("customer", at, at + 1, "noun")


def _merge_field(name: str, at: int) -> Mention | None:
    """The party that a merge field is filled in with, as far as its name tells."""
    words = _field_words(name)
    if not words or words & _EXCLUDED_FIELDS or len(words) > 5:
        return None
    if words & _SENDER_FIELDS:
        return Mention("seller", at, at + 1, "name")
    if words & _READER_FIELDS:
        return Mention("customer", at, at + 1, "name")
    return None


def _named_site(tokens: Sequence[Token], at: int, first: int, last: int) -> Mention | None:
    """A site that is spoken of as a company: "acme.com is …", "with acme.com, …"."""
    text = tokens[at].text
    if "." not in text or "@" in text or "/" in text:
        return None
    after = tokens[at + 1].norm if at + 1 < last else ""
    before = tokens[at - 1].norm if at > first else ""
    form = verb_form(after)
    acts = after in FINITE_BE or after in MODALS or (form is not None and form.form == "s")
    if acts or (before in ("with", "using", "through") and after == ","):
        return Mention("seller", at, at + 1, "brand")
    return None


def _field_words(name: str) -> set[str]:
    spaced = "".join(char if char.isalpha() else " " for char in name)
    return set(spaced.lower().split())
