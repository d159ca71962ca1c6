"""pitchlint obeys its own rules: in its README, its docs, and every message that it may print."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lint import api
from lint.config.settings import KEYS
from lint.model.finding import Finding
from lint.report.rulepage import summary
from lint.wordlists import load_lists

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md"), ROOT / "docs/rules/index.md"]
"""The pages of single rules are left out: they hold what is in `messages`, and examples that are there to be found."""

WORDS = frozenset(("CLR001", "CLR004", "CLR008"))
"""Rules on single words: in our own words not even their notes are left."""


def messages() -> Iterator[tuple[str, str]]:
    """Everything that a rule, a list's hint or a key of the config says, under a name for the test's output."""
    for rule in api.rules():
        texts = {"says": summary(rule), "help": rule.help, "why": rule.why}
        texts |= {option.name: option.meaning for option in rule.options}
        yield from ((f"{rule.code}-{name}", text) for name, text in texts.items())
    for words in load_lists():
        hints = dict.fromkeys(entry.hint for entry in words.entries if entry.hint)
        yield from ((f"{words.key}-hint-{at}", hint) for at, hint in enumerate(hints))
    yield from ((key, f"{about.takes}\n\n{about.meaning}") for key, about in KEYS.items())


def complaints(text: str) -> list[str]:
    """What pitchlint would say of a text on the web, whatever the text is for."""
    found = api.check_text(text, path="page.md", kind="web").findings
    return [_line(finding) for finding in found if finding.level != "note" or finding.code in WORDS]


def _line(finding: Finding) -> str:
    return f"{finding.location.line}: {finding.code} {finding.message} {finding.help}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages(page: Path) -> None:
    assert complaints(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("message", [pytest.param(text, id=name) for name, text in messages()])
def test_messages(message: str) -> None:
    assert complaints(message) == []


def test_nothing_is_hidden_by_a_comment() -> None:
    assert [page.name for page in PAGES if api.check_file(str(page)).suppressed] == []


def test_our_ears_are_open() -> None:
    (complaint,) = complaints("We leverage your data.")
    assert "CLR001" in complaint
