"""Make a rule of every word list that has a code.

Most lists say all there is to say. Where a word counts only in some places (praise beside the seller's own noun, an
opener at the opening), a *refinement* in Python looks at each match and gives its level, or None to leave it alone.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lint.analysis.reading import BlockReading, SentenceReading
from lint.model.finding import Hit, Level
from lint.model.namedtuple import NamedTuple
from lint.model.rule import Bad, Good, Option, Rule
from lint.rules.named import is_named
from lint.text.inflect import inflect
from lint.text.matcher import Match
from lint.text.swap import swap_for
from lint.wordlists import WordList

Judge = Callable[[SentenceReading, Match, Mapping[str, Any]], Level | None]
Also = Callable[[BlockReading, Mapping[str, Any]], Iterable[Hit]]


class Refinement(NamedTuple):
    """What a list's rule knows beyond its words: `judge` weighs a match, `also` finds in a block what no phrase names.

    `examples` are those of `also`; the list has its own.
    """

    judge: Judge | None = None
    also: Also | None = None
    options: tuple[Option, ...] = ()
    examples: tuple[Bad | Good, ...] = ()


def rules_from_lists(
    lists: Iterable[WordList], refinements: Mapping[str, Refinement] | None = None
) -> tuple[Rule, ...]:
    """One rule for each list with a code, in the order of the lists; a vocabulary gives none.

    `refinements` are looked up by code.
    """
    refinements = refinements or {}
    return tuple(
        _rule_of(words, refinements.get(words.code, Refinement())) for words in lists if words.code is not None
    )


def weight(match: Match, level: Level) -> Level | None:
    """The level that an entry's tags give it: `~error` and `~strong` raise the list's own, `~weak` says nothing."""
    tags = match.entry.tags
    if "error" in tags:
        return "error"
    if "weak" in tags:
        return None
    return "warning" if "strong" in tags else level


def _rule_of(words: WordList, refinement: Refinement) -> Rule:
    code = words.code or ""

    def find(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
        for match in sentence.matches(code):
            if refinement.judge is not None:
                level = refinement.judge(sentence, match, options)
            else:
                level = weight(match, words.level)
            if level is not None and not is_named(sentence, match):
                yield _hit(sentence, match, level)

    return Rule(
        code=code, name=words.name, flag=words.flag, level=words.level, unit="sentence", says=words.say,
        help=words.help, why=words.why, find=find, kinds=words.kinds, roles=words.roles,
        precedence=words.precedence, options=refinement.options, sources=words.sources,
        examples=(*words.examples, *refinement.examples),
        default=words.default, since=words.since, needs=code, also=refinement.also,
    )  # fmt: skip


def _hit(sentence: SentenceReading, match: Match, level: Level) -> Hit:
    block = sentence.block.block
    hit = sentence.hit(match.first, match.last, level=level, instead=_advice(match), hint=match.entry.hint)
    swap = swap_for(match, block.tokens, block.text)
    if swap is None:
        return hit
    return hit._replace(
        replacement=swap.text,
        safety="safe" if "safe" in match.entry.tags else "unsafe",
        replaces=(block.tokens[swap.first].start, block.tokens[swap.last - 1].end),
    )


def _advice(match: Match) -> str:
    """What to write instead, as the help line says it: in the form of what was found ("utilized": “used”)."""
    entry = match.entry
    parts = []
    if entry.replacements:
        words = entry.replacements
        if entry.pos is not None:
            words = tuple(inflect(word, match.form, entry.pos) for word in words)
        quoted = [f"“{word}”" for word in words]
        parts.append("Try " + (" or ".join(quoted) if len(quoted) < 3 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"))
    if entry.hint:
        parts.append(entry.hint[0].upper() + entry.hint[1:])
    return ". ".join(parts) + "." if parts else ""
