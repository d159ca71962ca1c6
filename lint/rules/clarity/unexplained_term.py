"""CLR003: a technical term that this page's reader can't be expected to know."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lint.analysis.definitions import is_term_explained
from lint.analysis.reading import Reading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule
from lint.rules.evidence import shows_code
from lint.rules.rarity import LISTED, is_rare
from lint.text.matcher import Match

_PROSE = ("paragraph", "item", "subject", "button")
_OPENING_ROLES = ("heading", "title", "subject")


@rule(
    code="CLR003",
    name="unexplained-term",
    flag="unexplained",
    level="note",
    unit="document",
    precedence=10,
    says="“{found}” isn't explained.",
    help="{explain}",
    options=(
        Option("own-term-uses", 3, "uses of one term from which on the copy is for people who know it", 2, 1000),
        Option(
            "common-words",
            0,
            "how many of the most frequent English words the reader knows; any other is a term. 20,000 is a start; 0 "
            "leaves it to the list of terms, since of rare words in real copy only one in ten needs explaining",
            0,
            LISTED,
        ),
    ),
    sources=(
        "Customers need to understand enough to feel safe: what they don't understand is a risk to them.",
        "Copy that shows technical knowledge keeps the reader at a distance.",
    ),
    examples=(
        Bad("Your orders go through a [data lakehouse]. You see them at noon."),
        Bad("The tool is [idempotent], and its [payloads] are small."),
        Bad("It runs on [Kubernetes]. Your shop stays open when one computer fails."),
        Bad("Your orders go through [Hadoop]. You see them at noon."),
        Bad("# Your records\n\n- Safe at night through [failover]\n- One login for everybody", kind="deck"),
        Bad("We use [machine learning] to sort your mail.", audience="general"),
        Good("If one computer fails, another takes over (this is called failover), and you lose nothing."),
        Good("Each person sees only what the job needs. (Your IT team will know this as role-based access control.)"),
        Good("A data lakehouse (one store for files and tables) gives you the figures at noon."),
        Good("It runs on [Kubernetes](https://kubernetes.example). Your shop stays open."),
        Good("# What is a data mesh?\n\nYou may have heard of it. A data mesh has owners."),
        Good("The van has a payload of 900 kilos, and you load it from three sides."),
        Good("We use machine learning to sort your mail, and there is one login."),
        Good("Ann spoke at the Cloud Native Summit. Your shop stays open."),
        Good("It runs on Kubernetes behind a vector database.", audience="technical"),
        Good("Your team types `acme deploy`. It runs on Kubernetes.", kind="email"),
    ),
)
def unexplained_term(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A reader who meets a term that they don't know feels left out, and what people don't understand is a risk.

    Only the first use counts. A term is left alone where it is explained or linked. Copy that is about such a term (in
    a heading, or used again and again) or shows code is for people who know these things, and is left alone as a whole.
    """
    if reading.context.audience == "technical" or shows_code(reading):
        return
    first_uses: dict[str, tuple[SentenceReading, Match]] = {}
    counts: Counter[str] = Counter()
    for sentence in reading.sentences:
        for match in _unknown_terms(sentence):
            phrase = match.entry.phrase
            first_uses.setdefault(phrase, (sentence, match))
            counts[phrase] += 1
            if counts[phrase] == options["own-term-uses"] or sentence.role in _OPENING_ROLES:
                return
    for sentence, match in first_uses.values():
        if sentence.role in _PROSE and not is_term_explained(sentence.block.block, match.first, match.last):
            plain = match.entry.replacements
            explain = f"Say it in plain words, such as “{plain[0]}”, or explain" if plain else "Explain"
            yield sentence.hit(match.first, match.last, explain=f"{explain} it in brackets the first time.")
    if options["common-words"]:
        yield from _rare_words(reading, options["common-words"], options["own-term-uses"])


def _rare_words(reading: Reading, common: int, own_uses: int) -> Iterator[Hit]:
    """The first use of each word that is rare in English and not the copy's own subject."""
    first_uses: dict[str, tuple[SentenceReading, int]] = {}
    counts: Counter[str] = Counter()
    for sentence in reading.sentences:
        listed = {at for match in sentence.matches("technical-terms") for at in range(match.first, match.last)}
        for at, token in enumerate(sentence.tokens, sentence.sentence.first):
            if token.kind == "word" and at not in listed and is_rare(token.text, common):
                counts[token.norm] += 1
                first_uses.setdefault(token.norm, (sentence, at))
    for word, (sentence, at) in first_uses.items():
        known = word in reading.context.known_terms or counts[word] >= own_uses
        if not known and sentence.role in _PROSE and not is_term_explained(sentence.block.block, at, at + 1):
            explain = "Say it in plain words, or explain it in brackets the first time."
            yield sentence.hit(at, at + 1, level="note", explain=explain)


def _unknown_terms(sentence: SentenceReading) -> Iterable[Match]:
    """Terms of the sentence that its audience may not know, names that contain them left out."""
    found = sentence.matches("technical-terms")
    if not found:
        return
    context = sentence.reading.context
    tokens = sentence.block.block.tokens
    tags = {(match.first, match.last): match.entry.tags for match in sentence.matches("known-technical-terms")}
    accompanied = len({match.entry.phrase for match in sentence.block.matches("technical-terms")}) > 1
    for match in found:
        token = tokens[match.first]
        is_name = token.text[0].isupper() and match.entry.phrase[0].islower() and match.first > sentence.sentence.first
        if is_name or match.entry.phrase in context.known_terms or token.text in context.known_terms:
            continue
        if context.audience != "general":
            known = tags.get((match.first, match.last), frozenset())
            if "marketing" in match.entry.tags or "known" in known or ("ambiguous" in known and not accompanied):
                continue
        yield match
