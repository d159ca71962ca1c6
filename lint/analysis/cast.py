"""Who is who in a document: the names that mean the seller, and those that mean the reader."""

from collections.abc import Iterable, Sequence

from lint.analysis.wordclasses import (
    AUXILIARIES,
    BRAND_NOUNS,
    COORDINATORS,
    DETERMINERS,
    GREETING_SECOND,
    GREETINGS,
    PREPOSITIONS,
    PRONOUNS,
    READER_PRONOUNS,
    READER_ROLES,
    SELLER_PRONOUNS,
    SENDER_PRONOUNS,
    SUBORDINATORS,
)
from lint.model.document import Document, Token
from lint.model.namedtuple import NamedTuple
from lint.text.tokens import tokenise


class Cast(NamedTuple):
    """The parties of one document.

    `names` maps a name's first word to the names that begin with it (the rest of their words, longest first).
    `reader_names` and `sender_names` are single words. `says_we` tells whether the copy speaks as "we", `own_nouns`
    what it calls "our …", `says_i` whether somebody tells of themselves as "I" in it, outside questions. `naming`
    are all words at which a party may be named.
    """

    names: dict[str, tuple[tuple[str, ...], ...]]
    reader_names: frozenset[str]
    sender_names: frozenset[str]
    is_email: bool
    says_we: bool
    own_nouns: frozenset[str]
    says_i: bool
    naming: frozenset[str]

    def name_at(self, tokens: Sequence[Token], at: int, last: int) -> int:
        """The end (half-open) of the seller's name that begins at a token, or `at` where none does."""
        for rest in self.names.get(tokens[at].norm, ()):
            end = at + 1 + len(rest)
            if end <= last and all(tokens[at + 1 + k].norm == word for k, word in enumerate(rest)):
                return end
        return at


_CLOSED = PREPOSITIONS | AUXILIARIES | COORDINATORS | SUBORDINATORS | PRONOUNS | DETERMINERS | {"'s", "that"}
_NAMING = READER_PRONOUNS | SELLER_PRONOUNS | SENDER_PRONOUNS | READER_ROLES | BRAND_NOUNS
"""The words that name a party in any document."""
_COMMON = frozenset("industry world market area region community country city time day way best own lives home".split())
"""What "our" does not make the seller's."""


def make_cast(document: Document, brands: Iterable[str], is_email: bool) -> Cast:
    """The cast of a document, given the names that mean "us"."""
    names: dict[str, set[tuple[str, ...]]] = {}
    for brand in brands:
        words = [token.norm for token in tokenise(brand)]
        if words:
            names.setdefault(words[0], set()).add(tuple(words[1:]))
    ordered = {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in names.items()}
    senders = _name_words(document.metadata.get("from_name"))
    readers = _name_words(document.metadata.get("to_name"))
    if is_email:
        readers |= greeted_names(document)
    return Cast(
        ordered,
        frozenset(readers - senders),
        frozenset(senders),
        is_email,
        _says_we(document),
        _own_nouns(document),
        _says_i(document),
        _NAMING.union(ordered, readers, senders),
    )


def _says_we(document: Document) -> bool:
    """Whether the copy speaks as "we": a name of ours is then more likely the company than its product."""
    return any(
        token.norm == "we" or token.norm == "our"
        for block in document.blocks
        if block.zone == "body"
        for token in block.tokens
    )


def _says_i(document: Document) -> bool:
    return any(
        block.text[sentence.start] == "I"
        and block.tokens[sentence.first].text == "I"
        and block.text[sentence.end - 1] != "?"
        for block in document.blocks
        if block.zone == "body" and block.role == "paragraph"
        for sentence in block.sentences
    )


def _own_nouns(document: Document) -> frozenset[str]:
    """The nouns that follow "our" somewhere: after "our expo", "the expo" is the seller's too."""
    found: set[str] = set()
    for block in document.blocks:
        if block.zone != "body" or (block.text.isascii() and "our" not in block.text.lower()):
            continue
        tokens = block.tokens
        for at in [at for at, token in enumerate(tokens) if token.norm == "our"]:
            end = at + 1
            while (
                end < len(tokens) and end <= at + 4 and tokens[end].kind == "word" and tokens[end].norm not in _CLOSED
            ):
                end += 1
            if end > at + 1:
                found.add(tokens[end - 1].norm)
    return frozenset(found - READER_ROLES - _COMMON)


def greeted_names(document: Document) -> set[str]:
    """Whom the first lines of a mail greet: "Hi Ann," gives ann."""
    for block in [block for block in document.blocks if block.zone == "body" and block.role == "paragraph"][:3]:
        tokens = block.tokens[:6]
        if not tokens or tokens[0].norm not in GREETINGS:
            continue
        found = set()
        for token in tokens[1:]:
            if token.norm in (",", "!", ":", "-", "–", "—"):
                break
            if token.kind == "word" and token.text[0].isupper() and token.norm not in GREETING_SECOND:
                found.add(token.norm)
        return found - {"all", "there", "team", "everyone", "sir", "madam", "mr", "mrs", "ms", "dr"}
    return set()


def _name_words(name: object) -> set[str]:
    if not isinstance(name, str):
        return set()
    return {token.norm for token in tokenise(name) if token.kind == "word" and len(token.text) > 1}
