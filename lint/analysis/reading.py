"""A document as rules read it: blocks and sentences with the facts that several rules share.

Facts are worked out when a rule first asks for them and then kept, so that a rule that is off costs nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lint.analysis.asks import has_next_step, is_real_question
from lint.analysis.brands import guess_brands
from lint.analysis.cast import Cast, make_cast
from lint.analysis.credits import find_credits
from lint.analysis.definitions import find_definitions
from lint.analysis.focus import Facts, read_sentences
from lint.analysis.fragments import settle_fragments
from lint.analysis.opening import closing_sentence, opening_of, opening_sentence
from lint.analysis.score import confidence_of, costliest, count, score_of, section_scores
from lint.model.document import Block, Document, Kind, Role, Sentence, Token
from lint.model.finding import Hit, Level, Safety
from lint.model.judgement import OUTCOMES, Change, Credit, Judgement, Mention, Metrics, Opening, Outcome, Subject
from lint.model.namedtuple import NamedTuple
from lint.text.matcher import Lexicon, Match
from lint.text.ring import Ring

_MOST_HELD = 200_000
"""Tokens of all sentences that are held at once: those of a document of a million letters."""


class Context(NamedTuple):
    """What the settings say about the copy.

    `brands` are the names that mean "us": configured ones, or those guessed for this file alone; with `guessed`, no
    brands means that none were found. `known_terms` are words that this audience knows. `purpose` is one of "",
    "about", "release-notes", "internal", "investor", "reply".
    """

    kind: Kind = "web"
    audience: str = "business"
    brands: tuple[str, ...] = ()
    known_terms: frozenset[str] = frozenset()
    purpose: str = ""
    guessed: bool = False


class SentenceReading:
    """One sentence of the judged copy, in its block and its document.

    `role` is that of its block. `tokens` have offsets that count the block's text; `words` are their forms
    (`Token.norm`), marks among them, in order. `has_digits` tells whether a number stands in it, in digits. `facts`
    are everything that was worked out about it.
    """

    __slots__ = ("block", "facts", "has_digits", "index", "reading", "role", "sentence", "tokens", "words")

    tokens: tuple[Token, ...]
    words: Sequence[str]
    has_digits: bool
    facts: Facts

    def __init__(self, block: "BlockReading", sentence: Sentence, index: int) -> None:
        self.reading = block.reading
        self.block = block
        self.sentence = sentence
        self.index = index  # among all judged sentences of the document
        self.role: Role = block.block.role

    if not TYPE_CHECKING:  # for whom any name would be an attribute

        def __getattr__(self, name: str) -> Any:
            """Work out what is not at hand. What is there is found without this, as fast as can be."""
            if name == "tokens":
                self.block.take_up()
            elif name == "words":
                self.words = [token.norm for token in self.tokens]
            elif name == "has_digits":
                self.has_digits = "number" in [token.kind for token in self.tokens]
            elif name == "facts":
                self.facts = self.reading.facts[self.index]
            return object.__getattribute__(self, name)

    @property
    def size(self) -> int:
        """How many tokens it has."""
        return self.sentence.last - self.sentence.first

    @property
    def text(self) -> str:
        """The sentence as its reader sees it."""
        return self.block.block.text[self.sentence.start : self.sentence.end]

    def matches(self, name: str) -> Sequence[Match]:
        """Matches of the word list (a code or a vocabulary's name) that begin in this sentence, in order.

        Token indices of a match count the block's tokens; subtract `sentence.first` for this sentence's.
        """
        found = self.block.matches(name)
        if not found:
            return ()
        low = bisect_left(found, self.sentence.first, key=_first_of)
        return found[low : bisect_left(found, self.sentence.last, low, key=_first_of)]

    @property
    def previous(self) -> "SentenceReading | None":
        """The judged sentence before this one."""
        return self.reading.sentences[self.index - 1] if self.index else None

    @property
    def next(self) -> "SentenceReading | None":
        """The judged sentence after this one."""
        after = self.index + 1
        return self.reading.sentences[after] if after < len(self.reading.sentences) else None

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Who is named in it, in order."""
        return self.facts.mentions

    @property
    def subject(self) -> Subject:
        """Who acts in its main clause."""
        return self.facts.subject

    @property
    def is_imperative(self) -> bool:
        """Whether it tells the reader to do something."""
        return self.facts.clause.kind == "imperative"

    @property
    def is_question(self) -> bool:
        """Whether it asks something."""
        return self.facts.is_question

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The kinds of result for the reader that it names, in the order of OUTCOMES."""
        return self.facts.result.kinds

    @property
    def judgement(self) -> Judgement:
        """Its focus, and why."""
        return self.facts.judgement

    def hit(
        self,
        first: int | None = None,
        last: int | None = None,
        *,
        replacement: str | None = None,
        safety: Safety = "shown",
        level: Level | None = None,
        help: str | None = None,
        **values: str,
    ) -> Hit:
        """A hit on tokens `first` … `last` (half-open, block indices), or on the whole sentence."""
        tokens = self.block.block.tokens
        start = self.sentence.start if first is None else tokens[first].start
        end = self.sentence.end if last is None else tokens[last - 1].end
        values.setdefault("found", self.block.block.text[start:end])
        return Hit(self.block.block, start, end, values, replacement, safety, level, help)


def _first_of(match: Match) -> int:
    return match.first


def _first_token(sentence: SentenceReading) -> int:
    return sentence.sentence.first


class BlockReading:
    """One block of the judged copy.

    The tokens of its sentences are held, in a document of more than _MOST_HELD tokens only until those of other blocks
    were in use.
    """

    __slots__ = ("_all_matches", "_holds_tokens", "block", "index", "reading", "sentences")

    def __init__(self, reading: "Reading", block: Block, index: int) -> None:
        self.reading = reading
        self.block = block
        self.index = index  # among the judged blocks
        self.sentences: tuple[SentenceReading, ...] = ()
        self._holds_tokens = False
        self._all_matches: dict[str, list[Match]] | None = None

    def take_up(self) -> None:
        """Give its sentences their tokens."""
        if not self._holds_tokens:
            self._holds_tokens = True
            tokens = self.block.tokens
            for sentence in self.sentences:
                sentence.tokens = tokens[sentence.sentence.first : sentence.sentence.last]
            self.reading.held.add(self, len(tokens))

    def let_go(self) -> None:
        """Take the tokens from its sentences; they come back when they are asked for."""
        self._holds_tokens = False
        for sentence in self.sentences:
            del sentence.tokens

    @property
    def all_matches(self) -> dict[str, list[Match]]:
        """Matches of every word list, by the list's code or vocabulary name."""
        if self._all_matches is None:
            self._all_matches = self.reading.lexicon.match(self.block.tokens)
        return self._all_matches

    def matches(self, name: str) -> Sequence[Match]:
        """Matches of one word list in this block, in order."""
        return self.all_matches.get(name, ())

    def sentences_with(self, name: str) -> list[SentenceReading]:
        """The sentences in which a match of a word list begins, in order."""
        found: list[SentenceReading] = []
        last = -1
        for match in self.matches(name):
            if match.first >= last:
                at = bisect_right(self.sentences, match.first, key=_first_token) - 1
                found.append(self.sentences[at])
                last = self.sentences[at].sentence.last
        return found


class Reading:
    """A document's judged blocks and sentences. `blocks` and `sentences` leave out what is not `body`."""

    def __init__(self, document: Document, context: Context, lexicon: Lexicon) -> None:
        self.document = document
        self.context = context
        self.lexicon = lexicon
        self.held: Ring[BlockReading] = Ring(_MOST_HELD, BlockReading.let_go)
        self._distinct: dict[str, int] = {}
        blocks: list[BlockReading] = []
        sentences: list[SentenceReading] = []
        for block in document.blocks:
            if block.zone != "body":
                continue
            reading = BlockReading(self, block, len(blocks))
            count = len(sentences)
            reading.sentences = tuple(
                SentenceReading(reading, sentence, count + at) for at, sentence in enumerate(block.sentences)
            )
            blocks.append(reading)
            sentences.extend(reading.sentences)
        self.blocks: Sequence[BlockReading] = blocks
        self.sentences: Sequence[SentenceReading] = sentences

    def let_go(self) -> None:
        """Forget all that was worked out, after which nothing more can be asked.

        Blocks and sentences refer to each other and to the document, which would stay in memory until the garbage
        collector has found out about them; that takes a tenth of the time of a check.
        """
        for block in self.blocks:
            block.sentences = ()
        vars(self).clear()

    @cached_property
    def word_count(self) -> int:
        """Words of the judged copy; numbers count, punctuation and code don't."""
        return sum(block.block.words for block in self.blocks)

    @property
    def is_long_enough(self) -> bool:
        """Whether rules on the whole document may speak: 50 words, in an email 20 words or three sentences.

        At 12 words such rules misfired on most good snippets; 50 is where they stopped.
        """
        if self.context.kind == "email":
            return self.word_count >= 20 or len(self.sentences) >= 3
        return self.word_count >= 50

    @cached_property
    def opening_sentence(self) -> "SentenceReading | None":
        """The sentence that `opening` judges."""
        return opening_sentence(self)

    @cached_property
    def closing_sentence(self) -> "SentenceReading | None":
        """The last sentence of the copy that says something."""
        return closing_sentence(self)

    def distinct(self, name: str) -> int:
        """How many different entries of a word list occur in the judged copy."""
        if name not in self._distinct:
            found = {match.entry.phrase for block in self.blocks for match in block.matches(name)}
            self._distinct[name] = len(found)
        return self._distinct[name]

    @cached_property
    def cast(self) -> Cast:
        """Who is who."""
        known = self.context.brands or self.context.guessed
        brands = self.context.brands if known else guess_brands(self.document)
        return make_cast(self.document, brands, self.context.kind == "email")

    def _in_turn(self) -> Iterator[SentenceReading]:
        """The judged sentences; what rules will ask of a block is worked out while its tokens are at hand."""
        for block in self.blocks:
            yield from block.sentences
            _ = block.all_matches

    @cached_property
    def facts(self) -> list[Facts]:
        """What was worked out about each judged sentence."""
        return settle_fragments(self, read_sentences(self._in_turn(), self.cast))

    @cached_property
    def metrics(self) -> Metrics:
        """Counts of the judged copy."""
        return count(self.sentences, sum(is_real_question(sentence) for sentence in self.sentences))

    @cached_property
    def score(self) -> int | None:
        """0 (all about the seller) … 100 (all about the reader); None when nothing could be judged."""
        return score_of(self.sentences, self.opening_sentence)

    @cached_property
    def confidence(self) -> str:
        """How far the score can be trusted: "high", "medium", "low", or "none" where there is no score."""
        judged = len(self.sentences) - self.metrics.focus["neutral"]
        return confidence_of(self.word_count, judged, self.context.kind)

    @cached_property
    def opening(self) -> Opening:
        """What the first thing said after greeting and navigation is about."""
        return opening_of(self.opening_sentence)

    @cached_property
    def next_step(self) -> bool:
        """Whether the reader is left with one clear thing to do."""
        return has_next_step(self)

    @cached_property
    def has_question(self) -> bool:
        """Whether a real question about the reader's situation is asked."""
        return self.metrics.questions > 0

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The kinds of result that the document promises its reader."""
        found = {
            kind
            for sentence in self.sentences
            if sentence.judgement.focus in ("customer", "shared")
            for kind in sentence.outcomes
        }
        return tuple(kind for kind in OUTCOMES if kind in found)

    @cached_property
    def sections(self) -> tuple[tuple[str, int | None], ...]:
        """Title and score of each section or slide, in order; empty where there is only one."""
        return section_scores(self)

    @cached_property
    def costs_most(self) -> tuple[Change, ...]:
        """The (at most three) sentences whose change would lift the score furthest."""
        return costliest(self.sentences, self.opening_sentence)

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """What it does well for its reader, in reading order."""
        return find_credits(self)

    @cached_property
    def definitions(self) -> dict[str, int]:
        """Acronyms that the document explains, without plural s, and the index of the judged sentence that does."""
        found = find_definitions([block.block for block in self.blocks])
        indices: dict[str, int] = {}
        for name, (block, token) in found.items():
            sentences = self.blocks[block].sentences
            indices[name] = next(s.index for s in sentences if token < s.sentence.last)
        return indices
