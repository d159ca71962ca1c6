"""The inner loops, one benchmark each: readers, tokens, sentences, matcher, judgement, every rule, reports, the cache.

    pip install -e ".[dev]"
    pytest benchmarks --benchmark-columns=median,ops --benchmark-sort=median

The times are those of some 50 kB of made copy. Compare two runs on one machine with `--benchmark-autosave` and
`--benchmark-compare`.
"""

from email.message import EmailMessage
from typing import Any

import pytest

pytest.importorskip("pytest_benchmark", reason="these need pytest-benchmark")

from benchmarks import made_copy
from lint.analysis.reading import Context, Reading
from lint.cache.packing import pack, unpack
from lint.engine.checking import Plan, check
from lint.model.document import Document
from lint.model.result import Run
from lint.model.rule import Rule
from lint.model.source import Source
from lint.registry import catalogue, read_all
from lint.report.records import as_json
from lint.report.terminal import Look, as_text, plain
from lint.text.language import is_english
from lint.text.sentences import split_sentences
from lint.text.tokens import tokenise

TEXT = next(made_copy.pages(50_000, 1))
CATALOGUE = catalogue()
PLAN = Plan(CATALOGUE.rules, CATALOGUE.lexicon)


def mail() -> str:
    message = EmailMessage()
    message["Subject"] = "Ovens"
    message.set_content(TEXT)
    return message.as_string()


FORMATS = {
    "markdown": TEXT,
    "text": TEXT,
    "html": "<body>" + "".join(f"<p>{line}</p>\n" for line in TEXT.split("\n\n")) + "</body>",
    "eml": mail(),
}


def document_of(format: str = "markdown") -> Document:
    return next(iter(read_all(Source(f"copy.{format}", format, FORMATS[format]))))


@pytest.fixture(scope="module")
def document() -> Document:
    return document_of()


def judged(document: Document) -> Reading:
    """A reading of which all that several rules share is worked out."""
    reading = Reading(document, Context(), CATALOGUE.lexicon)
    assert reading.facts
    assert all(block.all_matches is not None for block in reading.blocks)
    return reading


@pytest.mark.parametrize("format", FORMATS)
def test_reader(benchmark: Any, format: str) -> None:
    assert benchmark(document_of, format).blocks


def test_tokens(benchmark: Any) -> None:
    assert benchmark(tokenise, TEXT)


def test_sentences(benchmark: Any) -> None:
    tokens = tokenise(TEXT)
    assert benchmark(split_sentences, TEXT, tokens)


def test_language(benchmark: Any) -> None:
    words = [token.norm for token in tokenise(TEXT) if token.kind == "word"]
    assert benchmark(is_english, words)


def test_matcher(benchmark: Any) -> None:
    tokens = tokenise(TEXT)
    assert benchmark(CATALOGUE.lexicon.match, tokens)


def test_focus(benchmark: Any, document: Document) -> None:
    assert benchmark(lambda: Reading(document, Context(), CATALOGUE.lexicon).facts)


@pytest.mark.parametrize("rule", CATALOGUE.rules, ids=lambda rule: rule.code)
def test_rule(benchmark: Any, document: Document, rule: Rule) -> None:
    reading = judged(document)
    options = {option.name: option.default for option in rule.options}
    units = {"document": [reading], "block": reading.blocks, "sentence": reading.sentences}[rule.unit]
    also = rule.also or (lambda block, options: ())

    def find() -> list[Any]:
        return [hit for unit in units for hit in rule.find(unit, options)] + [
            hit for block in reading.blocks for hit in also(block, options)
        ]

    benchmark(find)


def test_whole_check(benchmark: Any, document: Document) -> None:
    assert benchmark(check, document, PLAN).findings


def test_packing(benchmark: Any, document: Document) -> None:
    results = (check(document, PLAN),)
    assert len(benchmark(lambda: unpack(pack(results)))) == 1


@pytest.mark.parametrize("report", ["text", "json"])
def test_report(benchmark: Any, document: Document, report: str) -> None:
    run = Run((check(document, PLAN),))
    assert benchmark(lambda: as_json(run) if report == "json" else as_text(run, Look(plain)))


def test_start_of_the_catalogue(benchmark: Any) -> None:
    assert benchmark(catalogue).rules
