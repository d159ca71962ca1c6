"""`pitchlint rules`, `explain` and `score`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from lint import api
from lint.model.rule import Bad, Good
from tests.cli.conftest import CONFIG, Run

Write = Callable[[str, str], Path]


def test_rules_are_listed_with_level_and_state(run: Run) -> None:
    code, out, err = run("rules")
    assert (code, err) == (0, "")
    lines = [line.split() for line in out.splitlines()]
    assert [line[0] for line in lines] == sorted(rule.code for rule in api.rules(api.base_settings_at(".")))
    by_code = {line[0]: line for line in lines}
    assert by_code["TST001"][1:] == ["oven-words", "warning", "on", "“…”", "is", "an", "oven", "word."]
    assert by_code["CLR001"][3] == "off"  # the config selects TST alone
    assert "{" not in out


def test_rules_as_json(run: Run) -> None:
    records = json.loads(run("rules", "--format", "json", "--isolated").out)
    assert {record["code"] for record in records} == {rule.code for rule in api.rules()}
    assert all(record["summary"] and record["name"] and record["kinds"] for record in records)
    assert {record["code"]: record["on"] for record in records}["FOC001"] is True


@pytest.mark.parametrize("word", ["TST001", "tst001", "oven-words"])
def test_a_rule_is_explained_by_code_and_by_name(run: Run, word: str) -> None:
    code, out, err = run("explain", word)
    assert (code, err) == (0, "")
    assert out.startswith("TST001 oven-words\n")
    assert out.endswith("TST001 is on with your settings.\n")
    assert run("explain", "FOC001").out.endswith("FOC001 is off with your settings.\n")


@pytest.mark.parametrize("rule", api.rules(), ids=lambda rule: rule.code)
def test_every_page_is_whole(run: Run, rule: api.Rule) -> None:
    out = run("explain", rule.code, "--isolated").out
    words = " ".join(out.split())
    assert " ".join(rule.why.replace("`", "").split()) in words
    assert all(option.name in out for option in rule.options)
    assert all(" ".join(source.split()) in words for source in rule.sources)
    for kind, title in ((Bad, "What it finds"), (Good, "What it leaves alone")):
        assert (title in out) is any(isinstance(example, kind) for example in rule.examples)
    assert max(map(len, out.splitlines())) <= 120
    assert "{found}" not in out


def test_examples_show_what_is_found(run: Run, write: Write) -> None:
    write(
        "lists/stove.txt",
        "code: TST009\nname: stoves\nsay: x\nwhy: Heat.\nsource: A cook\n\nstove -> oven  ~safe\n\n"
        "bad: Your [stove] [[new]].  =>  Your oven [new].\ngood: Your [oven].\n",
    )
    out = run("explain", "stoves").out
    assert "Your ›stove‹ [new].\n" in out
    assert "Your oven [new].\n" in out
    assert "Your [oven].\n" in out
    assert "A cook" in out


SELLER = "We are a bakery. We won a prize. Our bread is famous. " * 10
READER = "You get warm bread at seven. Order by six and you wake up to breakfast. " * 10


def test_scores_are_one_row_a_file(run: Run, write: Write) -> None:
    write("a.md", SELLER)
    write("b.md", READER)
    write("c.md", "Bread.")
    code, out, err = run("score", "a.md", "b.md", "c.md", "-q")
    assert (code, err) == (0, "")
    head, seller, reader, short = out.splitlines()
    columns = ["file", "score", "we", ":", "you", "seller", "customer", "shared", "neutral", "grade", "opening"]
    assert head.split()[:11] == columns
    assert seller.split()[0] == "a.md" and reader.split()[0] == "b.md"
    assert int(seller.split()[1]) < 30 < 70 < int(reader.split()[1])
    assert seller.split()[2:5] == ["30", ":", "0"]
    assert float(seller.split()[9]) < 6
    assert short.split()[1] == "-" and short.split()[9] == "-"


def test_scores_end_with_what_costs_most(run: Run, write: Write) -> None:
    write("a.md", SELLER)
    out = run("score", "a.md").out
    assert "What would lift it furthest:\n    a.md:1:" in out
    (file,) = json.loads(run("score", "a.md", "--format", "json").out)["files"]
    assert 0 < len(file["costs_most"]) <= 3
    assert file["metrics"]["reading_grade"] is not None
    assert file["costs_most"][0]["location"]["line"] == 1


def test_a_least_score_fails(run: Run, write: Write) -> None:
    write("a.md", SELLER)
    assert run("score", "a.md", "--min-score", "50").code == 1
    write("pitchlint.toml", CONFIG + "min-score = 50\n")
    assert run("score", "a.md").code == 1
    assert run("score", "a.md", "gone.md").code == 2
