"""CLR002: an acronym that the document has not explained up to there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lint.analysis.reading import Context, Reading, SentenceReading
from lint.model.document import Token
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule
from lint.rules.evidence import is_for_specialists, shows_code
from lint.text.matcher import Match
from lint.text.patterns import pattern

_UNPRONOUNCEABLE = pattern(r"[B-DF-HJ-NP-TV-XZ]{3,5}s?$")
"""An acronym that no list knows is told from a shouted word or a name in capitals by having no vowel."""
_CONSONANTS = pattern(r"[B-DF-HJ-NP-TV-XZ]{3}")
_ROMAN = pattern(r"[IVXLCDM]+$")
_UNREAD_ROLES = frozenset(("title", "description", "alt", "quote"))
"""Where nothing can be explained in brackets: what search engines and screen readers get, and others' words."""
_TECHNICAL = frozenset(("technology", "security", "it"))
_FIGURES = frozenset(("metric", "sales", "marketing", "finance"))
_LISTED = 2
"""Acronyms beside one another up to which a sentence is no list of them for people of a trade."""
_OWN_USES = 3
"""Uses from which on the copy is about the thing."""
_TITLES = ("title", "subject")
_SHOUTED_SHARE = 0.6
"""Share of capital words above which a line is shouted, and its capitals mean nothing."""


@rule(
    code="CLR002",
    name="unexplained-acronym",
    flag="unexplained",
    level="warning",
    unit="document",
    default=False,
    precedence=30,
    says="“{found}” isn't explained.",
    help="{explain}",
    options=(Option("max-unexplained", 3, "different unexplained acronyms before each one is a warning", 0, 100),),
    sources=(
        "What readers don't understand they feel as a risk.",
        "plainlanguage.gov: at most three abbreviations in a text, better two; leave out what everybody knows.",
    ),
    examples=(
        Bad("Ask about our [SLA]. It says when we come."),
        Bad("Your [MQL] rate drives [ARR]."),
        Bad("It speaks [SAML] and [SCIM], so your people log in once."),
        Bad("Both [SLAs] are in the contract, and the SLA for nights costs more."),
        Bad("Your [ARR] grows. Annual recurring revenue (ARR) is what subscribers pay in a year."),
        Good("Ask about our promise on repairs (the service level agreement, or SLA). The SLA is four hours."),
        Good("ARR (annual recurring revenue) is what subscribers pay in a year. Your ARR grows."),
        Good("Annual recurring revenue (ARR) tells you what comes next year. Both ARRs rose, and your ARR's too."),
        Good("# About CPLs\n\nYour CPL falls when the page is quick."),
        Good("It holds files in DXF, DWG, STL and STP."),
        Good("ARR, or annual recurring revenue, tells you what next year brings. Watch your ARR."),
        Good("ARR stands for annual recurring revenue. Watch your ARR."),
        Good('<abbr title="annual recurring revenue">ARR</abbr> tells you what next year brings. Watch your ARR.'),
        Good("[ARR](https://acme.example/arr) tells you what next year brings. Watch your ARR."),
        Good("Your CEO gets a PDF each Monday, and the VAT is on it."),
        Good("You pay in Hillcoin (HXC). Your HXC is safe."),
        Good("The Open Package Exchange (OPX) lists your parts."),
        Good("You pay per click (the rate is CPC/cost per click). Your CPC falls."),
        Good("You sail off the coast of the demilitarized zone (DMZ)."),
        Good("Your drivers carry FCL and LCL. Hill Street DCS Corporation does so too."),
        Bad("Ask for our [QRT] form.", audience="general"),
        Good("BOOK NOW AND GET THE SAME DAY FITTING"),
        Good("Henry VIII bought the DPX-M3300BT from ACME.", brands=("ACME",)),
        Good("---\ndescription: How an SLA saves you a night\n---\n\nYour promise on repairs says when we come."),
        Good("Your team types `acme deploy`. It speaks SAML, and your people log in once."),
        Good("# Kubernetes for your shop\n\nYou open a TCP port for it, and your shop stays open."),
        Good("Your lawn gets Hill Street HGT seed, and your computer runs on 18.04 LTS."),
        Good("| Office | Phone |\n| --- | --- |\n| GA | 0100 |"),
        Good("Your KPI report goes to the CRM.", audience="technical"),
    ),
)
def unexplained_acronym(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A reader who doesn't know an acronym feels left out, and what people don't understand they feel as a risk.

    Only the first use counts. Whatever explains an acronym up to there is enough: brackets on either side, “or”,
    “stands for”, a glossary, a link. Acronyms that a business reader knows are left alone, and so is copy that shows
    code: it is for people who know their trade's acronyms. Copy about a technical term may use technical ones. With
    `audience = "general"` acronyms that stand on no list are found too, by their having no vowel; for a business
    audience most of those are names, or the trade's own.
    """
    if shows_code(reading):
        return
    found: list[tuple[SentenceReading, int]] = []
    seen: set[str] = set()
    for sentence in _with_acronyms(reading):
        if sentence.role in _UNREAD_ROLES or sentence.block.block.speaker == "customer":
            continue
        unknown = list(_acronyms(sentence))
        if unknown and not _is_shouted(sentence.tokens) and not _is_code_cell(sentence):
            for at in unknown:
                name = _singular(sentence.block.block.tokens[at].text)
                if name in seen:
                    continue
                seen.add(name)
                explained = reading.definitions.get(name)
                given = _is_given(sentence.block.block.tokens, at)
                if not given and (explained is None or explained > sentence.index):
                    found.append((sentence, at))
    if found and is_for_specialists(reading):
        found = [(sentence, at) for sentence, at in found if not _is_technical(sentence, at)]
    own = _own_subjects(reading) if found else set()
    found = [
        (sentence, at)
        for sentence, at in found
        if sentence.block.block.tokens[at].text not in own and not _lists_acronyms(sentence)
    ]
    general = reading.context.audience == "general"
    crowded = len(found) > options["max-unexplained"]
    for sentence, at in found:
        expansion = _expansion(sentence, at)
        name = _singular(sentence.block.block.tokens[at].text)
        if expansion:
            explain = f"The first time, write “{expansion} ({name})”, or say it in plain words."
        else:
            explain = f"The first time, write the words in full and then ({name}), or say it in plain words."
        yield sentence.hit(
            at, at + 1, level="warning" if expansion and crowded and general else "note", explain=explain
        )


def _own_subjects(reading: Reading) -> set[str]:
    """The words that the copy is about: those of its title, and those that it uses again and again."""
    uses: Counter[str] = Counter()
    own: set[str] = set()
    for sentence in reading.sentences:
        words = [token.text for token in sentence.tokens if not token.text[0].islower()]  # as nearly all are
        words = [word for word in words if word.isupper() or word[:-1].isupper()]
        uses.update(words)
        if sentence.role in _TITLES or (sentence.role == "heading" and sentence.block.block.level == 1):
            own.update(words)
    return own | {word for word, count in uses.items() if count >= _OWN_USES}


def _lists_acronyms(sentence: SentenceReading) -> bool:
    """Whether it lists acronyms for those who know them all."""
    return sum(_UNPRONOUNCEABLE.match(token.text) is not None for token in sentence.tokens) > _LISTED


def _with_acronyms(reading: Reading) -> Iterator[SentenceReading]:
    """The sentences of blocks in which an acronym may stand, as in few."""
    for block in reading.blocks:
        if block.matches("acronyms") or _CONSONANTS.search(block.block.text):
            yield from block.sentences


def _acronyms(sentence: SentenceReading) -> Iterable[int]:
    """Block indices of the tokens that are acronyms which this audience may not know."""
    context = sentence.reading.context
    tokens = sentence.block.block.tokens
    general = context.audience == "general"
    known = {
        at
        for match in sentence.matches("known-acronyms")
        if not general or "general" in match.entry.tags
        for at in range(match.first, match.last)
    }
    risky = {
        at
        for match in sentence.matches("acronyms")
        if general or (match.entry.replacements and not _is_investors(context, match))
        for at in range(match.first, match.last)
    }
    brand_words = {brand.split()[0] for brand in context.brands if brand}
    for at in range(sentence.sentence.first, sentence.sentence.last):
        token = tokens[at]
        if token.kind != "word" or at in known or token.text in brand_words:
            continue
        if at not in risky and not (general and _UNPRONOUNCEABLE.match(token.text)):
            continue
        name = _singular(token.text)
        if name in context.known_terms or token.text in context.known_terms:
            continue
        if _is_joined(tokens, at):
            continue
        if _ends_name(sentence, at):
            continue
        if at in risky or not _ROMAN.match(name):
            yield at


def _is_investors(context: Context, match: Match) -> bool:
    """Whether an acronym is one of figures, in copy for people who live by such figures."""
    return context.purpose == "investor" and not _FIGURES.isdisjoint(match.entry.tags)


def _ends_name(sentence: SentenceReading, at: int) -> bool:
    """Whether it ends a name ("Hill Street HGT", "18.04 LTS"), which nobody could spell out."""
    if at == sentence.sentence.first or _expansion(sentence, at):
        return False
    before = sentence.block.block.tokens[at - 1]
    if before.kind == "number":
        return True
    return before.kind == "word" and before.text[0].isupper() and at - 1 > sentence.sentence.first


def _is_joined(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the token is part of a longer code or name: a model number, a file name, a postcode, a place."""
    token = tokens[at]
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and (before.end == token.start or (before.text == "," and len(token.text) == 2)):
        return before.text not in "(“\"'"
    if after is not None and after.kind == "number":
        return True
    return after is not None and after.start - token.end <= 1 and any(char.isdigit() for char in after.text)


def _is_given(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether it alone stands in brackets behind a word: that is what it stands for, whatever its letters."""
    if at < 2 or at + 1 == len(tokens) or tokens[at - 1].text != "(" or tokens[at + 1].text != ")":
        return False
    before = tokens[at - 2]
    return before.kind == "word" and not before.text.isupper()


def _is_code_cell(sentence: SentenceReading) -> bool:
    """Whether nothing else stands in its cell or paragraph: a state, an airport, a size."""
    return sentence.role in ("cell", "paragraph") and len(sentence.block.block.tokens) == 1


def _is_shouted(tokens: tuple[Token, ...]) -> bool:
    words = [token.text for token in tokens if token.kind == "word" and len(token.text) > 1]
    capitals = sum(word.isupper() for word in words)
    return len(words) > 2 and capitals / len(words) >= _SHOUTED_SHARE


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and name[:-1].isupper() else name


def _is_technical(sentence: SentenceReading, at: int) -> bool:
    return any(
        match.first == at and not _TECHNICAL.isdisjoint(match.entry.tags) for match in sentence.matches("acronyms")
    )


def _expansion(sentence: SentenceReading, at: int) -> str:
    """What the acronym list says that it stands for."""
    for match in sentence.matches("acronyms"):
        if match.first == at and match.entry.replacements:
            return match.entry.replacements[0]
    return ""
