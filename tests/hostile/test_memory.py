"""What a long document takes: bytes at the highest, for each of its letters."""

import random
import tracemalloc
from collections.abc import Callable, Sequence
from html import escape

import pytest

from lint.analysis import reading
from lint.api import Checker
from lint.config.settings import Settings
from lint.text import held
from lint.text.ring import Ring
from tests.office_files import docx, paragraph

MOST_BYTES = 40
"""Bytes a letter: it is 30 to 35, of which this short a document has five for what a long one has once. Ten million
letters, the most that a document may hold, then stay under 400 MB with Python and the tokens that are held at once. A
document that is held with all its tokens takes more than 60 bytes a letter."""
FEW = 200
"""Tokens that are held at once here, in the place of 200,000."""

PARAGRAPHS = [
    f"We deliver {made.randint(2, 900)} ovens to bakers in {made.choice(('Hull', 'Leeds', 'York'))}. "
    f"Your team has {made.choice(('rolls', 'bread', 'cakes'))} by {made.randint(4, 11)}, whatever the weather is like. "
    f"Utilize shelf {made.randint(10, 99)} for what is left, and call the depot about the rest of the week."
    for made in [random.Random(7)]
    for _ in range(400)
]

FORMATS: dict[str, Callable[[Sequence[str]], bytes]] = {
    ".txt": lambda texts: "\n\n".join(texts).encode(),
    ".md": lambda texts: "\n\n".join(texts).encode(),
    ".html": lambda texts: "".join(f"<p>{escape(text)}</p>\n" for text in texts).encode(),
    ".docx": lambda texts: docx("".join(map(paragraph, texts))),
}


@pytest.fixture
def hold_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if this were a document of ten million letters."""
    monkeypatch.setattr(held, "_in_use", Ring(FEW, held._let_go))
    monkeypatch.setattr(reading, "_MOST_HELD", FEW)


@pytest.mark.parametrize("extension", FORMATS)
def test_a_long_document_takes_few_bytes_a_letter(extension: str, hold_few: None) -> None:
    checker, data = Checker(Settings()), FORMATS[extension](PARAGRAPHS)
    checker.check_bytes(data, f"first{extension}")  # loads what a run loads once, and remembers its words
    tracemalloc.start()
    try:
        result = checker.check_bytes(data, f"long{extension}")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(result.findings) >= len(PARAGRAPHS)
    assert most / sum(map(len, PARAGRAPHS)) < MOST_BYTES


@pytest.mark.parametrize("extension", FORMATS)
def test_what_is_let_go_of_is_worked_out_again(extension: str, request: pytest.FixtureRequest) -> None:
    checker, data = Checker(Settings(), sentences=True), FORMATS[extension](PARAGRAPHS)
    whole = checker.check_bytes(data, f"long{extension}")
    request.getfixturevalue("hold_few")
    piecemeal = checker.check_bytes(data, f"long{extension}")
    assert piecemeal._replace(source=whole.source) == whole
