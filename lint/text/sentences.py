"""Where sentences end, in copy rather than in novels.

Copy has fragments, prices, merge fields, emoji and brand names with marks in them. A stop is taken for an end unless
something says otherwise: the closed word classes below, what stands before it and how the next word begins.
"""

from collections.abc import Sequence

from lint.model.document import Sentence, Token

_STOPS = ".!?…。！？"
_CLOSING = "\"”’'»›)]*_}」』"
_SUPERSCRIPTS = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_OPENING = "\"“‘'«‹([*_{「『"
_BULLETS = "-*•–—·▪◦‣→►✓✔●"

# Never the end of a sentence: a name or the thing itself must follow.
_TITLES = frozenset("mr mrs ms mx dr prof rev gen sen rep gov capt col lt sgt maj hon messrs mt ft".split())
_JOINING = frozenset("vs e.g i.e eg ie cf viz approx ca incl excl esp resp feat al aka".split())
# Abbreviations only where a number follows: "No. 5", "p. 12", "est. 1998".
_BEFORE_NUMBER = frozenset(
    "no nos fig figs p pp vol ch sec art ext est tel max min avg jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun".split()
)
# May end a sentence, but only before a word that plainly opens one: "Beta Inc. They …" against "Beta Inc. Partners".
_EITHER = frozenset(
    "inc ltd co corp llc llp plc bros gmbh jr sr dept univ assn intl govt mfg st ave rd blvd hwy ste apt bldg".split()
)
# May end a sentence before any capital.
_LIST_ENDS = frozenset("etc a.m p.m am pm".split())

# Brand names that end in a mark. "Yahoo! offers" and "Yahoo! Mail" are no two sentences.
_MARKED_BRANDS = frozenset("yahoo yum joomla jeopardy ahoy".split())

_STARTERS = frozenset(
    "i we you he she it they this that these those there here the a an our your my their its his her what who why how "
    "when where which if in on at for with as but and so or yet then now also however once since while because after "
    "before by from to not no yes all some most many each every both let let's please thanks thank don't is are was "
    "were do does did can could will would should have has had just".split()
)
# A line that ends in one of these runs on in the next.
_UNFINISHED = frozenset(
    "and or & nor but the a an of with for to in at by from on your our their its this that as is are into over "
    "than which who whose".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)


def split_sentences(text: str, tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """The sentences of a block's text, in order: every token is in exactly one, and none is without words.

    The end of the block ends its last sentence, full stop or not. A closing quote, bracket or emoji after the stop
    still belongs to its sentence; colons and semicolons end none. A line break ends one where the next line plainly
    begins something new. Takes time linear in the number of tokens.
    """
    sentences: list[Sentence] = []
    first = 0
    worded = False
    has_lines = "\n" in text
    count = len(tokens)
    marks = [at for at, token in enumerate(tokens) if token.kind == "punct"]
    marks.append(count)
    coming = 0  # the index in `marks` of the next mark
    at = 0
    while at < count:
        token = tokens[at]
        after = at + 1
        if token.kind != "punct":
            worded = True
            ends = False
            if not has_lines:  # nothing ends before the next mark, so that no word up to there need be looked at
                while marks[coming] < at:
                    coming += 1
                after = marks[coming]
        elif token.text[0] in _STOPS:
            after = _past_closing(tokens, after)
            ends = worded and after < count and _stop_ends(text, tokens, first, at, after)
            after = _past_emoji(text, tokens, after) if ends else after
        elif _is_emoji(token):
            after = _past_emoji(text, tokens, after)
            ends = worded and after < count and _emoji_ends(text, tokens, first, at, after)
        else:
            ends = False
        if has_lines and not ends and worded and after < count and _line_ends(text, tokens, after):
            ends = True
        if ends and after < count:
            sentences.append(Sentence(tokens[first].start, tokens[after - 1].end, first, after))
            first = after
            worded = False
        at = after
    if first < count:
        if not worded and sentences:
            first, start = sentences[-1].first, sentences[-1].start
            sentences[-1] = Sentence(start, tokens[-1].end, first, count)
        else:
            sentences.append(Sentence(tokens[first].start, tokens[-1].end, first, count))
    return tuple(sentences)


def _past_closing(tokens: Sequence[Token], at: int) -> int:
    """The index after the stops, quotes, brackets and footnote marks that follow a stop without a space."""
    count = len(tokens)
    while at < count and tokens[at].start == tokens[at - 1].end:
        token = tokens[at]
        if token.text[0] in _SUPERSCRIPTS or (token.kind == "punct" and token.text[0] in _CLOSING + _STOPS):
            at += 1
        elif token.text == "[" and at + 2 < count and tokens[at + 1].kind == "number" and tokens[at + 2].text == "]":
            at += 3
        else:
            break
    return at


def _past_emoji(text: str, tokens: Sequence[Token], at: int) -> int:
    """The index after emoji on the same line."""
    while at < len(tokens) and _is_emoji(tokens[at]) and "\n" not in text[tokens[at - 1].end : tokens[at].start]:
        at += 1
    return at


def _is_emoji(token: Token) -> bool:
    code = ord(token.text[0])
    return code >= 0x200D and (
        code >= 0x1F000 or 0x2600 <= code <= 0x27BF or code in (0xFE0F, 0x200D, 0x20E3, 0x2B50, 0x2B55, 0x231A, 0x231B)
    )


def _stop_ends(text: str, tokens: Sequence[Token], first: int, at: int, after: int) -> bool:
    """Whether the stop at `at`, closed before `after`, ends the sentence that began at `first`."""
    stop = tokens[at]
    mark = stop.text[0]
    following = tokens[after]
    before = tokens[at - 1] if at > first and tokens[at - 1].end == stop.start else None
    if mark in "。！？":
        return True
    if following.start == tokens[after - 1].end:
        return _is_missing_space(tokens, before, following, mark)
    if following.kind == "punct" and following.text[0] in ",;:.)]":
        return False
    capital = _begins_capital(tokens, after)
    closed = after > at + 1 and tokens[after - 1].text[0] not in _STOPS
    if mark == "." and len(stop.text) == 1 and before is not None:
        return _full_stop_ends(text, tokens, first, at, after, closed)
    if mark == "!" and before is not None and before.norm in _MARKED_BRANDS and len(stop.text) == 1:
        return _is_starter(tokens, after)
    if mark in "!?" and not closed:
        return True
    return capital


def _full_stop_ends(text: str, tokens: Sequence[Token], first: int, at: int, after: int, closed: bool) -> bool:
    before, following = tokens[at - 1], tokens[after]
    counter = before.kind == "number" or (before.kind == "word" and len(before.text) == 1)
    if counter and _first_words(tokens, first, at) == 1:
        return False  # "1. Do this", "A. It depends": the number belongs to what follows
    capital = _begins_capital(tokens, after)
    if before.kind != "word":
        return capital or not closed
    if len(before.text) == 1 and following.kind == "number":
        return False  # "K. Donner g. 62", "p. 4"
    norm = before.norm
    dotted = _dotted_start(tokens, at)
    if dotted is not None:
        norm = text[tokens[dotted].start : before.end].lower()
    if norm in _TITLES or norm in _JOINING:
        return False
    if norm in _BEFORE_NUMBER:
        return following.kind != "number" and following.text != "#" and capital
    if norm in _LIST_ENDS:
        return capital and not (following.norm in _CALENDAR or _is_time_zone(following))
    if norm in _EITHER or dotted is not None or _is_initial(before):
        return _is_starter(tokens, after)
    return capital or not closed


def _dotted_start(tokens: Sequence[Token], at: int) -> int | None:
    """Where "U.S", "Ph.D" or "e.g" begins if the stop at `at` closes such an abbreviation, else None."""
    start = at - 1
    while (
        start >= 2
        and at - start < 12
        and len(tokens[start].text) <= 2
        and tokens[start - 1].text == "."
        and tokens[start - 1].end == tokens[start].start
        and tokens[start - 2].kind == "word"
        and tokens[start - 2].end == tokens[start - 1].start
        and len(tokens[start - 2].text) <= 2
    ):
        start -= 2
    return start if start < at - 1 else None


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper() and token.text != "I"


def _is_time_zone(token: Token) -> bool:
    return token.kind == "word" and 2 <= len(token.text) <= 4 and token.text.isupper() and token.norm not in _STARTERS


def _is_missing_space(tokens: Sequence[Token], before: Token | None, following: Token, mark: str) -> bool:
    """Whether a stop glued to the next word is a sentence's end: "fast.Our team" is, "Node.js" and "acme.com" not."""
    if before is None or before.kind != "word" or following.kind != "word":
        return False
    if mark in "!?":
        return following.text[0].isupper()
    return len(before.text) > 2 and before.text.islower() and following.text.istitle() and following.norm in _STARTERS


def _begins_capital(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins at `at` looks like an opening: a capital, a number, a link or merge field, an emoji."""
    stop = min(len(tokens), at + 4)
    while at < stop:
        token = tokens[at]
        if token.kind == "word":
            # Caseless scripts count as capital; so do iPhone and eBay.
            return not token.text[0].islower() or (not token.text[1:].islower() and len(token.text) > 2)
        mark = token.text[0]
        if token.kind != "punct" or _is_emoji(token) or (mark in _BULLETS and mark not in _OPENING):
            return True
        if mark not in _OPENING:
            return mark not in ",;:&/+=%"
        at += 1
    return True


def _is_starter(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised word that opens sentences stands at `at`, quotes left out."""
    while at < len(tokens) and tokens[at].kind == "punct" and tokens[at].text[0] in "\"“‘'*_":
        at += 1
    return at < len(tokens) and tokens[at].text[0].isupper() and tokens[at].norm in _STARTERS


def _first_words(tokens: Sequence[Token], first: int, at: int) -> int:
    """How many tokens other than punctuation stand between `first` and `at`, counted up to 2."""
    found = 0
    for index in range(first, at):
        found += tokens[index].kind != "punct"
        if found == 2:
            break
    return found


def _emoji_ends(text: str, tokens: Sequence[Token], first: int, at: int, after: int) -> bool:
    """Whether an emoji stands for a full stop: "We just launched 🎉 Come and see" against "We ❤️ New York"."""
    following = tokens[after]
    before = tokens[at - 1]
    if following.start == tokens[after - 1].end or following.kind != "word" or not following.text[0].isupper():
        return False
    if before.kind == "punct" or before.norm in _UNFINISHED or before.norm in _STARTERS:
        return False
    least = 2 if following.norm in _STARTERS else 3
    return at - first >= least and (least == 2 or before.text[0].islower())


def _line_ends(text: str, tokens: Sequence[Token], after: int) -> bool:
    """Whether a line break before token `after` parts two sentences."""
    before, following = tokens[after - 1], tokens[after]
    breaks = text.count("\n", before.end, following.start)
    if breaks == 0:
        return False
    if breaks > 1:
        return True
    if following.kind == "punct" and following.text[0] in _BULLETS:
        return True
    if before.text[0] in ",;&+/–—" or before.norm in _UNFINISHED:
        return False
    return _begins_capital(tokens, after)
