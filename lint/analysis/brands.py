"""Guess the names that mean the seller, for a file whose settings name none.

A guess serves counting alone. It takes a name that the document treats as its own: the holder of its copyright, its
sender's domain or signature, or a name in the running text that does what companies and products do ("Acme offers …",
"Atlas is a platform …", "we launched Atlas"). Generic words are no names.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from lint.analysis.verbs import verb_form
from lint.analysis.wordclasses import (
    BRAND_NOUNS,
    COMPANY_NOUNS,
    DETERMINERS,
    FINITE_BE,
    MODALS,
    PREPOSITIONS,
    PRODUCT_NOUNS,
    PRONOUNS,
    READER_ROLES,
    SERVICE_HEADS,
    SUBORDINATORS,
    WH_WORDS,
)
from lint.model.document import Block, Document, Token
from lint.text.tokens import tokenise

_MOST = 4  # names that a guess may give
_LONGEST = 4  # words in a name
_SIGNATURE = 25  # words and marks of a line in a signature
_TITLE_WORDS = 12  # words of a title's piece that are looked at
_BLOCKS = 400  # blocks that are looked at
_ENOUGH = 3  # points that a name needs, besides one plain sign that it acts
_RARELY = 3  # how many times oftener than in lower case a name has its capital
_SURE = 7  # points that do without that sign

_DOING = frozenset(
    "offer provide help make build deliver specialize specialise design develop enable let combine allow serve "
    "manufacture sell supply save automate simplify connect handle seek keep collect organise organize apply "
    "focus publish announce release introduce launch host "
    "create give bring support"
    "turn protect flag track work run manage".split()
)
"""What companies and products do in copy."""
_PEOPLE = frozenset(
    "experts specialists consultants engineers people customers clients creators members partners".split()
)
_PLACING = frozenset("in near throughout across around outside".split())
"""What stands before a place rather than a company."""
_PREMISES = frozenset("facility plant office shop store yard branch warehouse showroom studio headquarters".split())
_STATE = 2  # letters of a state behind a place ("Leeds, MA")
_FOUNDING = frozenset("founded established launched built designed created based located headquartered".split())
_LAUNCHING = frozenset("launched launch launching introducing introduce announce announcing called meet".split())
_GENERIC = frozenset(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday english google facebook twitter linkedin youtube microsoft apple amazon windows
    excel android iphone instagram whatsapp zoom slack github gitlab medium reddit wikipedia pinterest internet web
    company team home page there welcome privacy policy terms contact subject dear hello north south east west new
    free best united states europe america congress inc ltd llc gmbh corp all rights reserved today this the our
    your
    """.split()
)
_COMPANY_FORMS = frozenset("inc ltd llc gmbh corp plc".split())
_COMPANY_ENDS = _COMPANY_FORMS | {"co", "ag", "bv", "pty", "all", "rights", "incorporated", "limited"}
_POSTS = frozenset("founder ceo cto coo director manager president head owner sales marketing team".split())
_FREE_MAIL = frozenset("gmail yahoo hotmail outlook aol icloud live".split())
_ABSTRACT = ("ing", "tion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "ers", "ors")
"""Endings of abstract nouns, and of nouns for people ("Winners")."""
_OFTEN = 4  # one of so many uses behind "in" or "near" makes a name a place
_TITLE_BREAKS = frozenset(("|", "-", "–", "—", ":", "·", "•", "»", ","))

_OPENERS = SUBORDINATORS | WH_WORDS | {"and", "or", "but"}
_OWNED = BRAND_NOUNS | PRODUCT_NOUNS | SERVICE_HEADS | _PEOPLE

Name = tuple[str, ...]


def guess_brands(document: Document) -> tuple[str, ...]:
    """Names that the document treats as the seller's own, most likely first; at most four, often none."""
    blocks = [block for block in document.blocks if block.zone not in ("hidden", "quoted")][:_BLOCKS]
    judged = [block for block in blocks if block.zone == "body"]
    lower = Counter(  # capitals too, for which nobody asks
        [token.text for block in judged for token in block.tokens if token.kind == "word"]
    )
    points: Counter[Name] = Counter()
    seen: Counter[Name] = Counter()
    placed: Counter[Name] = Counter()
    actors: set[Name] = set()
    for block in judged:
        _add_actors(block, points, seen, placed, actors)
    for name in [name for name in actors if len(name) > 1 and name[:1] in seen and not _is_generic(name, seen, lower)]:
        points[name[:1]] += _ENOUGH  # "Atlas" is the "Atlas Payroll Suite" that was launched
        actors.add(name[:1])
    for block in blocks:
        actors.update(_add_holder(block, points))
    actors.update(_add_employer(blocks, points))
    actors.update(_add_domains(document, blocks, points, seen))
    titled = set(_title_pieces(document, judged))
    for name in seen:
        if name in titled and seen[name] > 1:
            points[name] += 2
            if seen[name] > 2 and points[name] > 3 and all(word.isalpha() for word in name):
                actors.add(name)
        if points[name] and seen[name] > 2:
            points[name] += 1
    likely = [
        (value, len(name), " ".join(name))
        for name, value in points.items()
        if value >= _ENOUGH
        and (name in actors or name not in seen or value >= _SURE)
        and not (placed[name] and placed[name] * _OFTEN >= seen[name])
    ]
    likely = [found for found in likely if not _is_generic(tuple(found[2].split()), seen, lower)]
    likely.sort(key=lambda item: (-item[0], -item[1], item[2]))
    by_letters: dict[str, str] = {}
    for *_, spelling in likely:
        by_letters.setdefault(spelling.lower(), spelling)  # "ACME" is "Acme"
    return tuple(by_letters.values())[:_MOST]


def _is_generic(name: Name, seen: Counter[Name], lower: Counter[str]) -> bool:
    """Whether a name is an ordinary word with a capital."""
    norms = [word.lower() for word in name]
    if len(name) > 1:
        return all(
            norm in _GENERIC or norm in SERVICE_HEADS or norm in lower or (at and word.isupper() and len(word) < 4)
            for at, (word, norm) in enumerate(zip(name, norms, strict=True))
        )
    word = norms[0]
    if (
        word in _GENERIC
        or len(word) < 3
        or lower[word] * _RARELY > seen[name]
        or word in READER_ROLES
        or word in WH_WORDS
        or word in SERVICE_HEADS
    ):
        return True
    if not name[0][1:].islower():  # "eBay" is a name; "FAQ" and "APIs" may be anything
        return name[0].rstrip("s").isupper() and len(word) < 5
    return verb_form(word) is not None or word.endswith(_ABSTRACT)


def _names_in(tokens: Sequence[Token], first: int, last: int) -> Iterable[tuple[int, int]]:
    """Runs of capitalised words, as half-open token spans."""
    return _names_at(tokens, _capitals_in(tokens, first, last))


def _capitals_in(tokens: Sequence[Token], first: int, last: int) -> list[int]:
    """Where the capitalised words stand among tokens `first` … `last` (half-open)."""
    return [
        at
        for at, token in enumerate(tokens[first:last], first)
        if token.text[0].isupper() and token.kind == "word"
    ]  # fmt: skip


def _names_at(tokens: Sequence[Token], capitals: Iterable[int]) -> Iterable[tuple[int, int]]:
    """Runs of capitalised words without pronouns, given where such words stand."""
    first = end = -1
    for at in capitals:
        if tokens[at].norm in PRONOUNS:
            continue
        if at != end or at - first == _LONGEST:
            if end > first:
                yield first, end
            first = at
        end = at + 1
    if end > first:
        yield first, end


def _add_actors(
    block: Block, points: Counter[Name], seen: Counter[Name], placed: Counter[Name], actors: set[Name]
) -> None:
    """Names in running text that do what companies and products do, and how often each is named as a place."""
    tokens = block.tokens
    for sentence in block.sentences:
        capitals = _capitals_in(tokens, sentence.first, sentence.last)
        words = [token.kind for token in tokens[sentence.first : sentence.last]].count("word")
        if not capitals or words < 2 or 2 * len(capitals) > words + (words > 3):
            continue  # a heading in title case shows no names
        for first, last in _names_at(tokens, capitals):
            opens = first == sentence.first
            if opens and (tokens[first].norm in DETERMINERS or tokens[first].norm in PREPOSITIONS):
                first += 1
            if opens and first < last and tokens[first].norm in _OPENERS:
                first += 1
            if first >= last:
                continue
            name = tuple(token.text for token in tokens[first:last])
            seen[name] += 1
            before = tokens[first - 1].norm if first > sentence.first else ""
            found = _actor_points(tokens, last, sentence.last)
            after = [token.norm for token in tokens[last : last + 2]]
            if before in _LAUNCHING or (before in ("our", "choose") and last - first == 1):
                found += 3 * _PREMISES.isdisjoint(after)
            points[name] += found - (before in _PLACING)
            placed[name] += before in _PLACING or _is_in_state(tokens[last : last + 2])
            if found >= 3:
                actors.add(name)
            elif before in ("with", "at", "from", "using", "use", "about", "of") and points[name]:
                points[name] += 1


def _is_in_state(after: Sequence[Token]) -> bool:
    """Whether what follows a name is the short form of a state: "Leeds, MA"."""
    return len(after) > 1 and after[0].norm == "," and after[1].text.isupper() and len(after[1].text) == _STATE


def _actor_points(tokens: Sequence[Token], at: int, last: int) -> int:
    """How much what follows a name makes it the name of a company or a product."""
    if at >= last:
        return 0
    after = tokens[at].norm
    form = verb_form(after)
    if form is not None and form.form == "s":
        return 3 if form.base in _DOING else 1
    if after == "'s" and at + 1 < last:
        owned = {token.norm for token in tokens[at + 1 : min(at + 4, last)]}
        if not owned.isdisjoint(_OWNED):
            return 3
    if after in FINITE_BE:
        beyond = [token.norm for token in tokens[at + 1 : min(at + 12, last)]]
        if beyond and (beyond[0] in _FOUNDING or "founded" in beyond[:3]):
            return 3
        if beyond and beyond[0] in ("a", "an", "the", "your", "our"):
            return 3 if any(word in PRODUCT_NOUNS or word in COMPANY_NOUNS for word in beyond) else 0
        return 1 if after == "is" else 0
    if after in MODALS:
        return 1
    if after in _COMPANY_FORMS or (after == "," and at + 1 < last and tokens[at + 1].norm in _COMPANY_FORMS):
        return 3
    return 1 if form is not None and form.form == "ed" else 0


def _title_pieces(document: Document, blocks: list[Block]) -> Iterable[Name]:
    """The pieces of the title and the first lines, between bars and dashes."""
    titles = [tokenise(str(document.metadata.get(key) or "")[:300]) for key in ("title", "subject")]
    for tokens in [*titles, *(block.tokens for block in blocks[:2] if len(block.tokens) <= 20)]:
        piece: list[str] = []
        for token in tokens:
            if token.norm in _TITLE_BREAKS or token.kind == "opaque":
                yield from _parts(piece)
                piece = []
            elif token.kind != "punct":
                piece.append(token.text)
        yield from _parts(piece)


def _parts(piece: list[str]) -> Iterable[Name]:
    """The runs of words in a piece of a title that a name may be."""
    for first in range(min(len(piece), _TITLE_WORDS)):
        for length in range(1, _LONGEST + 1):
            yield tuple(piece[first : first + length])


def _add_domains(
    document: Document, blocks: Iterable[Block], points: Counter[Name], seen: Counter[Name]
) -> Iterable[Name]:
    """Count, and give, a domain without its ending where the text writes it as a name.

    It is the sender's, that of a mail address in the text, or the one that most of the links lead to.
    """
    linked: Counter[str] = Counter()
    labels = set(_labels(str(document.metadata.get("from_address") or "").rpartition("@")[2]))
    for block in blocks:
        for mark in block.marks:
            if mark.kind in ("link", "url"):
                target = mark.value or block.text[mark.start : mark.end]
                _, at, host = target.partition("@" if target.startswith("mailto:") else "://")
                found = _labels(host.partition("/")[0].partition("?")[0]) if at else []
                linked.update(found[-1:])
        for token in block.tokens:
            if token.kind == "opaque" and "@" in token.text:
                labels.update(_labels(token.text.rpartition("@")[2]))
    total = linked.total()
    labels.update(label for label, count in linked.items() if count > 1 and 2 * count > total)
    for name in seen:
        word = "".join(name).lower()
        if word in labels and word not in _FREE_MAIL:
            points[name] += 4
            yield name


def _labels(host: str) -> list[str]:
    """What stands before a host's ending: "mail.acme.com" gives mail and acme."""
    return [label for label in host.lower().split(".")[:-1] if len(label) > 3]


def _add_holder(block: Block, points: Counter[Name]) -> Iterable[Name]:
    """Count, and give, the holder of a copyright line."""
    tokens = block.tokens
    for at, token in enumerate(tokens[:40]):
        if token.norm in ("©", "copyright"):
            for first, last in list(_names_in(tokens, at + 1, min(at + 8, len(tokens))))[:1]:
                name = _without_end(tokens[first:last])
                points[name] += 4
                yield name
            break


def _add_employer(blocks: Sequence[Block], points: Counter[Name]) -> Iterable[Name]:
    """Count, and give, the company after a signature's post ("Founder, Acme"); several are those of other people."""
    named: Counter[Name] = Counter()
    for block in blocks:
        tokens = block.tokens
        for at, token in enumerate(tokens[:40] if len(tokens) <= _SIGNATURE else ()):
            if token.norm in _POSTS and at + 2 < len(tokens) and tokens[at + 1].norm in (",", "at"):
                spans = [span for span in _names_in(tokens, at + 2, min(at + 8, len(tokens))) if span[0] == at + 2]
                named.update(_without_end(tokens[first:last]) for first, last in spans[:1])
                break
    for name, times in named.items():
        if len(named) == 1:
            points[name] += 4 * times
            yield name


def _without_end(tokens: Sequence[Token]) -> Name:
    words = [token.text for token in tokens]
    while len(words) > 1 and words[-1].lower() in _COMPANY_ENDS:
        words.pop()
    return tuple(words)
