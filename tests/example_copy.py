"""Runs a rule's examples: copy with [brackets] in, findings out."""

import re
from typing import NamedTuple

from lint.config.settings import Settings
from lint.engine.checking import Plan, check
from lint.model.finding import Finding
from lint.model.rule import Bad, Good
from lint.model.source import Source
from lint.registry import catalogue, read_all

CATALOGUE = catalogue()
_BRACKET = re.compile(r"\[\[|\]\]|\[|\]")


class Marked(NamedTuple):
    """Copy without its brackets, and the half-open spans that stood between them."""

    text: str
    spans: tuple[tuple[int, int], ...]


def unmark(text: str) -> Marked:
    """Take the brackets out; a doubled bracket stands for one of its kind."""
    out, spans, opened, at = "", [], 0, 0
    for match in _BRACKET.finditer(text):
        out += text[at : match.start()]
        at = match.end()
        mark = match.group()
        if len(mark) == 2:
            out += mark[0]
        elif mark == "[":
            opened = len(out)
        else:
            spans.append((opened, len(out)))
    return Marked(out + text[at:], tuple(spans))


def findings(code: str, text: str, example: Bad | Good, format: str | None = None) -> tuple[Finding, ...]:
    """What one rule alone finds in a text, under the conditions that the example sets."""
    settings = Settings(select=(code,), brands=example.brands, audience=example.audience)
    name = f"example.{format or example.format}"
    (document,) = read_all(Source(name, format or example.format, text))
    result = check(document, Plan(CATALOGUE.rules, CATALOGUE.lexicon, settings, example.kind))
    return tuple(finding for finding in result.findings if finding.code == code)


def edited(text: str, found: tuple[Finding, ...]) -> str:
    """The text with the fixes of all findings applied, whatever their safety."""
    edits = (edit for finding in found if finding.fix for edit in finding.fix.edits)
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
