"""A finding keeps its fingerprint while its file changes elsewhere."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.api import check_text

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
MOST_FILES = 50
SUFFIXES = (".md", ".mdx", ".txt", ".html", ".mjml", ".erb", ".php", ".eml")

PARAGRAPHS = (
    "We leverage synergies, so that your team can utilize them.",
    "Act now, before it is too late! Your discount ends tonight.",
    "Our best-in-class platform moves the needle for you.",
    "You will never lose a file again. We guarantee it.",
    "You leverage what you have. You leverage what you have.",
    "Your shop closes the month in a day, and nobody works late.",
)
UNRELATED = ("The river ran past the old mill.", "It rained on Tuesday, and the cat slept.", "Bread needs time.")


def told(text: str, path: str) -> Counter[tuple[str, str, str]]:
    """Findings about sentences, by their fingerprint, with code and sentence."""
    found = (finding for finding in check_text(text, path=path).findings if finding.scope == "sentence")
    return Counter((finding.fingerprint, finding.code, " ".join(finding.sentence.split())) for finding in found)


@given(st.permutations(PARAGRAPHS), st.lists(st.tuples(st.integers(0, 6), st.sampled_from(UNRELATED)), max_size=4))
def test_moving_paragraphs_and_putting_others_between_them_changes_none(
    order: list[str], added: list[tuple[int, str]]
) -> None:
    before = told("\n\n".join(PARAGRAPHS), "home.md")
    assert len(before) > 5
    changed = list(order)
    for at, paragraph in added:
        changed.insert(at, paragraph)
    assert told("\n\n".join(changed), "home.md") == before


@given(st.sets(st.sampled_from(PARAGRAPHS)))
def test_taking_paragraphs_out_changes_those_of_no_other(gone: set[str]) -> None:
    kept = [paragraph for paragraph in PARAGRAPHS if paragraph not in gone]
    before = told("\n\n".join(PARAGRAPHS), "home.md")
    expected = Counter({key: count for key, count in before.items() if any(key[2] in text for text in kept)})
    assert told("\n\n".join(kept), "home.md") == expected


def test_a_renamed_file_keeps_them() -> None:
    text = "\n\n".join(PARAGRAPHS)
    assert told(text, "home.md") == told(text, "news/start.md")


_PARAGRAPH = re.compile(r"(?<=\n\n)[A-Z“][a-z’' ][^<>{}|`\[\]]{20,}?[.!?…”](?=\n\n)")
_ELEMENT = re.compile(r"<p>[^<>{}|]{20,}[.!?]\s*</p>")
_ENCODED = re.compile(r"^content-transfer-encoding: *(?:base64|quoted)", re.IGNORECASE | re.MULTILINE)


def paragraphs_of(text: str, path: Path) -> list[tuple[int, int]]:
    """Where whole paragraphs of prose stand that can be taken out, and before which others can be put."""
    if path.suffix in (".html", ".mjml", ".erb", ".php"):
        return [found.span() for found in _ELEMENT.finditer(text)]
    if path.suffix == ".eml" and _ENCODED.search(text):
        return []
    return [found.span() for found in _PARAGRAPH.finditer(text)]


def rearranged(text: str, spans: list[tuple[int, int]], chance: random.Random) -> tuple[str, tuple[int, int]]:
    """The text with one paragraph taken out, one moved and one put in; and where the first of them was."""
    gone, moved, spot = chance.sample(spans, 3)
    html = text.startswith("<p", gone[0])
    end = "\n" if html else "\n\n"
    new = f"<p>{UNRELATED[0]}</p>" if html else UNRELATED[0]
    edits = [(*gone, ""), (*moved, ""), (spot[0], spot[0], f"{new}{end}{text[slice(*moved)]}{end}")]
    out = text
    for first, last, replacement in sorted(edits, reverse=True):
        out = out[:first] + replacement + out[last:]
    return out, gone


def corpus() -> Iterator[tuple[str, str, list[tuple[int, int]]]]:
    """Name, text and paragraphs of real files."""
    for path in sorted(CORPUS.rglob("*.*")):
        if path.name != "README.md" and path.suffix in SUFFIXES:
            text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
            spans = paragraphs_of(text, path)
            if len(spans) >= 3:
                yield path.name, text, spans


def test_none_changes_in_real_copy() -> None:
    """What is told of a sentence may go (an opener that no longer opens); where it stays, its fingerprint does."""
    if not CORPUS.is_dir():
        pytest.skip("the collection of real copy is not here")
    files = stayed = went = 0
    for name, text, spans in islice(corpus(), MOST_FILES):
        out, gone = rearranged(text, spans, random.Random(name))
        untouched = [
            finding
            for finding in check_text(text, path=name).findings
            if finding.scope == "sentence" and not gone[0] <= finding.location.start < gone[1]
        ]
        after = [finding for finding in check_text(out, path=name).findings if finding.scope == "sentence"]
        told_after = {(finding.code, finding.match, finding.sentence) for finding in after}
        prints = Counter(finding.fingerprint for finding in after)
        for finding in untouched:
            if prints[finding.fingerprint]:
                prints[finding.fingerprint] -= 1
                stayed += 1
            else:
                assert (finding.code, finding.match, finding.sentence) not in told_after, (name, finding)
                went += 1
        files += 1
    assert files == MOST_FILES
    assert stayed > 400 and went < stayed / 50
