"""What a document explains, and where: "annual recurring revenue (ARR)", "ARR stands for …", a glossary line."""

from collections.abc import Sequence

from lint.model.document import Block, Token

_LONGEST = 8  # letters of an acronym
_REACH = 12  # words before an acronym that its letters may come from
MEANING = frozenset("means stands refers = is".split())
_NAMING = frozenset("called as or abbreviated termed".split())
_REWORDING = frozenset("or i.e which meaning".split())
_DEFINING = frozenset("a an the when how what short".split())
_BREAKS = frozenset((".", ";", "!", "?"))


def acronym(text: str) -> str:
    """The acronym that a word is, without a plural s; "" for any other word."""
    name = text[:-1] if text.endswith("s") and len(text) > 2 and text[:-1].isupper() else text
    if not 2 <= len(name) <= _LONGEST or not name[0].isupper() or not name.isalnum():
        return ""
    return name if sum(char.isupper() for char in name) >= 2 else ""


def find_definitions(blocks: Sequence[Block]) -> dict[str, tuple[int, int]]:
    """Each explained acronym with the index of the first block that explains it, and of the token there.

    A link on the acronym, an abbreviation's title, brackets on either side, "or", "stands for" and a glossary line all
    explain. The words must fit the letters where nothing else says that they are the acronym's.
    """
    found: dict[str, tuple[int, int]] = {}
    for index, block in enumerate(blocks):
        marked = [mark for mark in block.marks if mark.kind == "link" or (mark.kind == "abbr" and mark.value)]
        tokens = block.tokens
        for at, token in enumerate(tokens):
            if token.kind != "word" or not token.text[0].isupper():
                continue
            name = acronym(token.text)
            if not name or name in found:
                continue
            is_marked = any(mark.start <= token.start and token.end <= mark.end <= token.end + 2 for mark in marked)
            if is_marked or _is_explained(tokens, at, name.lower()):
                found[name] = (index, at)
    return found


def is_term_explained(block: Block, first: int, last: int) -> bool:
    """Whether a term in words (half-open token indices of its block) is explained where it stands.

    As with acronyms, a link or an abbreviation's title on it, brackets, "or", "means" and a dash or colon behind the
    term that a line begins with explain.
    """
    tokens = block.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    if any(
        mark.start <= start and end <= mark.end <= end + 2
        for mark in block.marks
        if mark.kind == "link" or (mark.kind == "abbr" and mark.value)
    ):
        return True
    before = tokens[first - 1].norm if first else ""
    after = tokens[last].norm if last < len(tokens) else ""
    beyond = tokens[last + 1].norm if last + 1 < len(tokens) else ""
    if before in ("(", "[") or (before in _NAMING and first > 1):
        return True
    if after in ("(", "["):
        return is_gloss(tokens, last + 1)
    if after == ",":
        return beyond in _REWORDING
    if after in MEANING:
        return after != "is" or beyond in _DEFINING
    return first == 0 and after in (":", "-", "–", "—", "=")


def _is_explained(tokens: Sequence[Token], at: int, letters: str) -> bool:
    before = tokens[at - 1].norm if at else ""
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    beyond = tokens[at + 2].norm if at + 2 < len(tokens) else ""
    if before in ("(", "[") or (before in _NAMING and at > 1):
        return _fits_before(tokens, at - 1, letters)
    if after in ("(", "["):
        return _fits_after(tokens, at + 2, letters) or is_gloss(tokens, at + 2)
    if after == "," and beyond in ("or", "short", "i.e"):
        return _fits_after(tokens, at + 3, letters)
    if after == "/":
        return _fits_after(tokens, at + 2, letters)
    if after in MEANING:
        return (after != "is" and (after != "refers" or beyond == "to")) or beyond == "short" or (
            after == "is" and _fits_after(tokens, at + 2, letters)
        )  # fmt: skip
    if at == 0 and after in (":", "-", "–", "—", "="):
        return _fits_after(tokens, at + 2, letters)
    if before in (":", "-", "–", "—", "/") and at + 1 == len(tokens):
        return _fits_before(tokens, at - 1, letters)
    return False


def _fits_before(tokens: Sequence[Token], end: int, letters: str) -> bool:
    """Whether the words before a token, read backwards, begin with the letters."""
    left = len(letters)
    for at in range(end - 1, max(end - _REACH, -1), -1):
        token = tokens[at]
        if token.norm in _BREAKS:
            break
        if token.kind == "word" and left and token.norm.startswith(letters[left - 1]):
            left -= 1
            if not left:
                return True
    return left <= len(letters) // 3 and len(letters) > 2


def _fits_after(tokens: Sequence[Token], begin: int, letters: str) -> bool:
    """Whether the words from a token on begin with the letters, small words passed over."""
    got = 0
    for at in range(begin, min(begin + _REACH, len(tokens))):
        token = tokens[at]
        if token.norm in _BREAKS or token.norm in (")", "]"):
            break
        if token.kind == "word" and got < len(letters) and token.norm.startswith(letters[got]):
            got += 1
    return got == len(letters) or (len(letters) > 2 and got >= len(letters) - 1)


def is_gloss(tokens: Sequence[Token], begin: int) -> bool:
    """Whether brackets hold an explanation of at least three plain words."""
    words = 0
    for at in range(begin, min(begin + _REACH, len(tokens))):
        token = tokens[at]
        if token.norm in (")", "]"):
            return words >= 3
        words += token.kind == "word" and token.text.islower()
    return False
