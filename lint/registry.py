"""The catalogue: every rule and every reader, collected as values."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any

from lint import plugins, suppress
from lint.model.copyfields import CopyFields
from lint.model.document import Document
from lint.model.errors import UnreadableError, UsageError
from lint.model.finding import Edit
from lint.model.namedtuple import NamedTuple
from lint.model.rule import Rule
from lint.model.source import Source
from lint.phrases import load_phrases
from lint.text.matcher import Lexicon

RULES = (
    "clarity.empty_link_text",
    "clarity.long_sentence",
    "clarity.reading_grade",
    "clarity.spec_dump",
    "clarity.unexplained_acronym",
    "clarity.unexplained_term",
    "commitments.buyer_effort_missing",
    "commitments.follow_up_owner_missing",
    "commitments.outcome_not_agreed",
    "commitments.vague_commitment",
    "deck.wall_of_text_slide",
    "focus.about_us_first",
    "focus.customer_missing",
    "focus.sales_talk_outnumbers_customer",
    "focus.seller_first_opening",
    "focus.seller_heavy",
    "focus.seller_streak",
    "message.email_length",
    "message.preheader_missing",
    "message.subject_line",
    "questions.narrow_technical_question",
    "questions.no_discovery_question",
    "questions.no_next_step",
    "questions.too_many_asks",
    "respect.problem_pileup",
    "trust.hand_off",
    "trust.unfilled_merge_field",
    "value.feature_without_outcome",
    "value.how_it_works_heavy",
    "value.no_customer_value",
    "value.product_first",
    "value.replace_before_reuse",
    "value.units_not_capacity",
    "value.vague_outcome",
)
"""Modules of `lint.rules` that hold a rule of the module's own name. Rules of word lists need no line here."""

READERS = {
    "markdown": "lint.readers.markdown",
    "html": "lint.readers.html",
    "mjml": "lint.readers.html",
    "template": "lint.readers.markdown",
    "text": "lint.readers.text",
    "eml": "lint.readers.eml",
    **dict.fromkeys(("csv", "json", "jsonl", "yaml", "toml", "po", "xliff"), "lint.readers.catalogue"),
    "docx": "lint.readers.docx",
    "pptx": "lint.readers.pptx",
    "odt": "lint.readers.odf",
    "odp": "lint.readers.odf",
    "pdf": "lint.readers.pdf",
    "msg": "lint.readers.msg",
    "mbox": "lint.readers.mbox",
}
"""The module that reads a format; it is imported when the first file of that format is read.

It has `read(source)`, or `read_all(source)` where a file holds several documents. One
that makes writable segments in parts also has `rewrite(source, edits)`, which gives the file's new bytes.
"""

CATALOGUES = frozenset(format for format, module in READERS.items() if module == "lint.readers.catalogue")
"""Formats whose reader has to be told where the copy is."""

BINARY = frozenset(("docx", "pptx", "odt", "odp", "pdf", "msg"))
"""Formats whose bytes are no text: their readers get them in `Source.data`."""

STREAMED = frozenset(("mbox",))
"""Formats that are read piece by piece, from `Source.stream`, or from `Source.data` where they are in memory anyway."""


class Catalogue(NamedTuple):
    """All rules, sorted by code, and the phrases of all word lists."""

    rules: tuple[Rule, ...]
    lexicon: Lexicon


def catalogue(wordlists: Sequence[str] = ()) -> Catalogue:
    """The built-in rules and lists with those of plug-ins and the lists of `wordlists` (files or folders).

    Raises UsageError for a list with a mistake and for two rules of one code or name.
    """
    from lint.rules.from_lists import rules_from_lists
    from lint.rules.refinements import REFINEMENTS

    lists, lexicon = load_phrases(wordlists)
    built_in = (_rule_in(module) for module in RULES)
    rules = unique((*built_in, *rules_from_lists(lists, REFINEMENTS), *suppress.RULES, *plugins.rules()))
    return Catalogue(rules, lexicon)


def unique(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules sorted by code. Raises UsageError when two share a code or a name, old codes included."""
    owners: dict[str, str] = {}
    ordered = sorted(rules, key=lambda rule: rule.code)
    for rule in ordered:
        for label in (rule.code, rule.name, *rule.replaces):
            if label in owners:
                raise UsageError(f"two rules are called {label}: {owners[label]} and {rule.code} ({rule.name})")
            owners[label] = f"{rule.code} ({rule.name})"
    return tuple(ordered)


def _rule_in(module: str) -> Rule:
    rule: Rule = getattr(import_module(f"lint.rules.{module}"), module.rpartition(".")[2])
    return rule


def read_all(source: Source, fields: CopyFields | None = None) -> Iterator[Document]:
    """The documents that a source holds, most often one. Raises UnreadableError when its reader can't make sense of it.

    A reader of several may give the first ones before it fails. `fields` say where a catalogue keeps its copy.
    """
    reader = _reader(source)
    if source.format in CATALOGUES:
        yield from reader.read_all(source, fields or CopyFields(), lambda text: next(read_all(text)))
    elif hasattr(reader, "read_all"):
        yield from reader.read_all(source)
    else:
        yield reader.read(source)


def rewrite(source: Source, edits: Sequence[Edit]) -> bytes:
    """The bytes of a file of parts after edits that `lint.fixes` chose."""
    data: bytes = _reader(source).rewrite(source, edits)
    return data


def _reader(source: Source) -> Any:
    module = READERS.get(source.format)
    reader = plugins.reader(source.format) if module is None else import_module(module)
    if reader is None:
        raise UnreadableError(f"pitchlint doesn't read the format “{source.format}”")
    return reader
