"""Guess the names that mean the seller, for a file whose settings name none.

A guess serves counting alone. It takes a name that the document treats as its own: in its title, its copyright line, its
sender's address or signature, or as the capitalised subject of what a company does. Generic words are no names.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from lint.analysis.verbs import verb_form
from lint.analysis.wordclasses import (
    AUXILIARIES,
    DETERMINERS,
    FINITE_BE,
    PREPOSITIONS,
    PRONOUNS,
    READER_ROLES,
    SERVICE_HEADS,
    SUBORDINATORS,
    WH_WORDS,
)
from lint.model.document import Block, Document, Token
from lint.text.tokens import tokenise

_MOST = 4  # names a guess may give
_LONGEST = 4  # words in a name
_BLOCKS = 400  # blocks that are looked at
_DOING = frozenset(
    "offer provide help make build deliver specialize specialise design develop create enable give let bring combine allow "
    "support serve manufacture sell produce supply save automate simplify turn protect connect flag track handle seek "
    "work run handle manage keep apply collect organise organize".split()
)
_GENERIC = frozenset(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday english google facebook twitter linkedin youtube microsoft apple amazon windows excel
    android iphone instagram whatsapp zoom slack internet web company team home page welcome privacy policy terms contact
    subject dear hello north south east west new free best united states europe america congress inc ltd llc gmbh corp
    """.split()
)
_COMPANY_ENDS = frozenset("inc ltd llc gmbh corp plc co ag bv pty".split())
_ABSTRACT = ("ing", "tion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "ists", "ers", "ies", "ics")
_TITLE_BREAKS = frozenset(("|", "-", "–", "—", ":", "·", "•", "»", ","))
_POSTS = frozenset("founder ceo cto coo director manager president partner head owner sales marketing at team".split())
_FREE_MAIL = frozenset("gmail yahoo hotmail outlook aol icloud gmx mail live msn web".split())


def guess_brands(document: Document) -> tuple[str, ...]:
    """Names that the document treats as the seller's own, most likely first; at most four, often none."""
    blocks = [block for block in document.blocks if block.zone not in ("hidden", "quoted")][:_BLOCKS]
    judged = [block for block in blocks if block.zone == "body"]
    lower = {token.text for block in judged for token in block.tokens if token.kind == "word" and token.text.islower()}
    counts: Counter[tuple[str, ...]] = Counter()
    points: Counter[tuple[str, ...]] = Counter()
    for block in judged:
        _count_subjects(block, lower, counts, points)
    _add_titles(document, blocks, counts, points)
    _add_domain(document, counts, points)
    for block in blocks:
        _add_imprint(block, points, counts)
    likely = [
        (value, len(name), " ".join(name))
        for name, value in points.items()
        if value >= 4 and not _is_generic(name, lower)
    ]
    likely.sort(key=lambda item: (-item[0], -item[1], item[2]))
    chosen = [name for _, _, name in likely[:_MOST]]
    return tuple(chosen)


def _is_generic(name: tuple[str, ...], lower: set[str]) -> bool:
    norms = [word.lower() for word in name]
    if len(name) == 1:
        word = norms[0]
        return (
            word in _GENERIC or len(word) < 3 or word in lower or word in PRONOUNS or word in DETERMINERS
            or word in READER_ROLES or word in SERVICE_HEADS or word in WH_WORDS or word in PREPOSITIONS
            or word in SUBORDINATORS or verb_form(word) is not None and name[0][1:].islower()
            or name[0].isupper() and len(word) > 12
        )  # fmt: skip
    return all(word in _GENERIC or word in SERVICE_HEADS or word in lower for word in norms) or norms[0] in PRONOUNS


def _names_in(tokens: Sequence[Token], first: int, last: int) -> Iterable[tuple[int, int]]:
    """Runs of capitalised words, as half-open token spans."""
    at = first
    while at < last:
        if _capital(tokens[at]):
            end = at + 1
            while end < last and end - at < _LONGEST and _capital(tokens[end]):
                end += 1
            yield at, end
            at = end
        else:
            at += 1


def _capital(token: Token) -> bool:
    return token.kind == "word" and token.text[0].isupper() and token.norm not in PRONOUNS


def _count_subjects(
    block: Block, lower: set[str], counts: Counter[tuple[str, ...]], points: Counter[tuple[str, ...]]
) -> None:
    """Names in running text: how often, and how often as the subject of what companies and products do."""
    tokens = block.tokens
    for sentence in block.sentences:
        words = [token for token in tokens[sentence.first : sentence.last] if token.kind == "word"]
        if len(words) < 4 or 2 * sum(token.text[0].isupper() for token in words) > len(words) + 1:
            continue
        for first, last in _names_in(tokens, sentence.first, sentence.last):
            begins = first == sentence.first
            if begins and last - first == 1 and tokens[first].norm in DETERMINERS | PREPOSITIONS | SUBORDINATORS | WH_WORDS:
                continue
            if begins and tokens[first].norm in DETERMINERS and last - first > 1:
                first += 1
            name = tuple(token.text for token in tokens[first:last])
            counts[name] += 1
            if not begins:
                points[name] += 1
                if tokens[first - 1].norm in ("with", "at", "from", "choose", "choosing", "use", "using", "about"):
                    points[name] += 1
            if last >= sentence.last:
                continue
            after = tokens[last].norm
            form = verb_form(after)
            if after in FINITE_BE and after != "'s":
                points[name] += 2 if tokens[min(last + 1, sentence.last - 1)].norm in ("a", "an", "the", "about") else 1
                points[name] += 1 if after in ("is", "was") and not begins else 0
            elif form is not None and form.form == "s" and (form.base in _DOING or form.base in ("have", "do")):
                points[name] += 4 if form.base in _DOING else 2
            elif after in AUXILIARIES and after != "'s":
                points[name] += 1
            elif after == "'s":
                points[name] += 1


def _add_titles(
    document: Document, blocks: list[Block], counts: Counter[tuple[str, ...]], points: Counter[tuple[str, ...]]
) -> None:
    """A piece of the title or first lines that the text repeats as a name."""
    titles = [str(document.metadata.get("title") or ""), str(document.metadata.get("subject") or "")]
    pieces: list[tuple[str, ...]] = []
    for title in titles:
        pieces.extend(_pieces(tokenise(title)))
    for block in blocks[:2]:
        if len(block.tokens) <= 20:
            pieces.extend(_pieces(block.tokens))
    known = set(counts)
    for piece in set(pieces):
        for first in range(len(piece)):
            for last in range(len(piece), first, -1):
                name = piece[first:last]
                if name in known:
                    points[name] += 3


def _pieces(tokens: Sequence[Token]) -> Iterable[tuple[str, ...]]:
    """The parts of a title between bars and dashes."""
    piece: list[str] = []
    for token in tokens[:30]:
        if token.norm in _TITLE_BREAKS or token.kind == "opaque":
            if piece:
                yield tuple(piece[:8])
            piece = []
        elif token.kind != "punct":
            piece.append(token.text)
    if piece:
        yield tuple(piece[:8])


def _add_domain(document: Document, counts: Counter[tuple[str, ...]], points: Counter[tuple[str, ...]]) -> None:
    """The sender's domain without its ending, where the text writes it as a name."""
    address = str(document.metadata.get("from_address") or "")
    domain = address.rpartition("@")[2].lower()
    labels = [label for label in domain.split(".")[:-1] if len(label) > 3 and label not in _FREE_MAIL]
    for name in list(counts):
        if "".join(name).lower() in labels:
            points[name] += 4


def _add_imprint(block: Block, points: Counter[tuple[str, ...]], counts: Counter[tuple[str, ...]]) -> None:
    """The holder of a copyright line, and the company after a signature's post ("Founder, Acme")."""
    tokens = block.tokens
    for at, token in enumerate(tokens[:40]):
        if token.norm in ("©", "copyright"):
            for first, last in _names_in(tokens, at + 1, min(at + 8, len(tokens))):
                points[_without_end(tokens[first:last])] += 4
                break
        elif token.norm in _POSTS and at + 2 < len(tokens) and len(tokens) <= 25 and tokens[at + 1].norm in (",", "at", "@"):
            for first, last in _names_in(tokens, at + 2, min(at + 7, len(tokens))):
                if first == at + 2:
                    points[_without_end(tokens[first:last])] += 4
                break


def _without_end(tokens: Sequence[Token]) -> tuple[str, ...]:
    words = [token.text for token in tokens]
    while len(words) > 1 and words[-1].lower().rstrip(".") in _COMPANY_ENDS | {"all", "rights"}:
        words.pop()
    return tuple(words)
