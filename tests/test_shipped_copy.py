"""The copy that ships with the project shows what a rewrite changes."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
NAMES = sorted(path.name for path in (EXAMPLES / "before").iterdir())
CHECK = "from lint.cli import main; main()"

Checked = dict[str, tuple[int, list[str]]]


@pytest.fixture(scope="module")
def checked(python: Callable[..., CompletedProcess[str]]) -> Checked:
    """Score and the levels of what was found, by folder and name."""
    done = python(CHECK, "check", "--isolated", "--format", "json", ".", cwd=EXAMPLES)
    assert done.returncode == 1, done.stderr
    return {
        file["path"]: (file["score"], [found["severity"] for found in file["findings"]])
        for file in json.loads(done.stdout)["files"]
    }


def test_each_piece_stands_there_twice() -> None:
    assert len(NAMES) >= 5
    assert sorted(path.name for path in (EXAMPLES / "after").iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_rewrite_is_about_its_reader_and_draws_no_warning(name: str, checked: Checked) -> None:
    score_before, levels_before = checked[f"before/{name}"]
    score_after, levels_after = checked[f"after/{name}"]
    assert {"warning", "error"} & set(levels_before)
    assert set(levels_after) <= {"note"}
    assert score_after >= score_before + 20
