"""`pitchlint score` over time: --history, --ratchet, and two drafts side by side."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Write = Callable[[str, str], Path]
Git = Callable[..., str]

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

SELLER = "We are proud of our awards. Our company was founded in 1990. We have offices in nine cities.\n"
HALF = "We have offices in nine cities. Your team saves an hour a day. Which week is your busiest?\n"
READER = "Your team saves an hour a day. You close the books on the first. Which week is your busiest?\n"


@pytest.fixture
def git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository in the working folder, with nobody's settings."""
    for name, value in {
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Test",
        "GIT_AUTHOR_EMAIL": "test@example.com", "GIT_COMMITTER_NAME": "Test", "GIT_COMMITTER_EMAIL": "test@example.com",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    for name in ("GIT_DIR", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=True)
        return done.stdout.strip()

    git("init", "-q", "-b", "main")
    return git


@pytest.fixture
def past(git: Git, write: Write) -> Git:
    """Three commits: the copy turns from its seller to its reader."""
    for text, name in ((SELLER, "first"), (HALF, "second"), (READER, "third")):
        write("copy/home.md", text)
        write("copy/README.md", SELLER)
        if name != "first":
            write("copy/mail.txt", SELLER)
        git("add", "-A")
        git("commit", "-q", "-m", f"The {name} draft")
        git("tag", name)
    write("copy/home.md", READER + "You decide.\n")
    return git


def history(run: Run, *arguments: str) -> dict[str, list[tuple[str | None, float | None, int]]]:
    done = run("score", "--format", "json", *arguments)
    assert done.code == 0, done.err
    return {
        one["path"]: [(point["subject"], point["score"], point["documents"]) for point in one["points"]]
        for one in json.loads(done.out)["history"]
    }


@needs_git
def test_a_file_is_followed_from_its_first_commit_to_now(run: Run, past: Git) -> None:
    (points,) = history(run, "copy/home.md", "--history").values()
    assert [subject for subject, _, _ in points] == ["The first draft", "The second draft", "The third draft", None]
    scores = [score for _, score, _ in points if score is not None]
    assert len(scores) == 4 and scores[0] < scores[1] < scores[2] <= scores[3]


@needs_git
def test_a_folder_has_the_mean_of_its_files_and_readmes_are_none_of_them(run: Run, past: Git) -> None:
    found = history(run, "--history", "copy", "copy/home.md", "copy/mail.txt")
    folder, home, mail = found["copy"], found["copy/home.md"], found["copy/mail.txt"]
    assert [count for _, _, count in folder] == [1, 2, 2, 2]
    assert [count for _, _, count in mail] == [1, 1]  # the commit that brought it, and now
    assert folder[0][1] == home[0][1]
    last = [points[-1][1] for points in (folder, home, mail)]
    assert None not in last and last[0] == round((last[1] + last[2]) / 2, 1)  # type: ignore[operator]


@needs_git
@pytest.mark.parametrize(
    ("arguments", "subjects"),
    [
        (("--history", "first..second"), ["The second draft", None]),
        (("--history=first..", "copy"), ["The second draft", "The third draft", None]),
        (("--history", "second"), ["The first draft", "The second draft", None]),
        (("--history", "copy"), ["The first draft", "The second draft", "The third draft", None]),
        (("--history",), ["The first draft", "The second draft", "The third draft", None]),
    ],
)
def test_a_range_may_be_named(run: Run, past: Git, arguments: tuple[str, ...], subjects: list[str | None]) -> None:
    (points,) = history(run, *arguments).values()
    assert [subject for subject, _, _ in points] == subjects


@needs_git
def test_the_table_has_a_curve_and_a_line_a_commit(run: Run, past: Git) -> None:
    code, out, _ = run("score", "--history", "copy/home.md")
    assert code == 0
    head, curve, *lines = out.splitlines()
    assert head.startswith("copy/home.md: ") and "→" in head and "(+" in head
    assert len(curve.strip()) == len(lines) == 4
    assert lines[0].endswith("The first draft") and "now" in lines[-1] and "1 judged" in lines[0]


@needs_git
def test_the_page_draws_it(run: Run, past: Git) -> None:
    code, out, _ = run("score", "--history", "copy", "--format", "html")
    assert code == 0
    assert "Score over time: copy" in out and out.count('class="dot"') == 4


@needs_git
def test_many_commits_are_thinned_out(run: Run, git: Git, write: Write) -> None:
    for at in range(40):
        write("home.md", f"{READER}\nYou have {at} shops.\n")
        git("add", "-A")
        git("commit", "-q", "-m", f"{at}")
    (points,) = history(run, "--history", "home.md").values()
    subjects = [subject for subject, _, _ in points]
    assert len(points) == 31 and subjects[0] == "0" and subjects[-2:] == ["39", None]


@needs_git
def test_without_git_or_with_an_unknown_range_there_is_one_clear_line(
    run: Run, past: Git, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = run("score", "--history", "nowhere..HEAD")
    assert (code, out, err) == (2, "", "pitchlint: --history: git knows no revision “nowhere” here\n")
    assert run("score", "--history", "-", stdin=b"x").code == 2
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    code, out, err = run("score", "--history")
    assert code == 2 and "is in no git repository" in err and err.count("\n") == 1


@needs_git
@pytest.mark.parametrize("command", ["score", "check"])
def test_a_ratchet_lets_no_score_fall(run: Run, past: Git, write: Write, command: str) -> None:
    quiet = ("--fail-on", "never") if command == "check" else ()
    assert run(command, "copy", "--ratchet", *quiet).code == 0
    write("copy/new.md", SELLER)
    write("copy/home.md", HALF)
    code, _, err = run(command, "--ratchet", "copy", *quiet)
    assert code == 1
    assert err.count(" since HEAD.\n") == 1 and "copy/home.md: the score fell from " in err
    assert run(command, "copy", "--ratchet", "second", *quiet).code == 0
    code, _, err = run(command, "copy", "--ratchet", "nowhere", *quiet)
    assert code == 2 and "--ratchet: git knows no revision" in err


def test_two_files_are_two_drafts(run: Run, write: Write) -> None:
    write("old.md", SELLER)
    write("new.md", HALF)
    code, out, _ = run("score", "old.md", "new.md")
    assert code == 0
    table, _, comparison = out.partition("\n\n")
    assert table.startswith("file ") and comparison.lstrip().startswith("old.md  new.md  change\n")
    lines = comparison.splitlines()
    assert next(line.split()[-1] for line in lines if line.startswith("score")).startswith("+")
    assert "- seller    We are proud of our awards." in lines
    assert "+ customer  Your team saves an hour a day." in lines
    assert not any("nine cities" in line for line in lines)
    record = json.loads(run("score", "old.md", "new.md", "--format", "json").out)
    assert record["comparison"]["old"] == "old.md" and record["comparison"]["score"] > 0
    scores = {file["path"]: file["score"] for file in record["files"]}
    assert record["comparison"]["score"] == scores["new.md"] - scores["old.md"]
    turned = json.loads(run("score", "new.md", "old.md", "--format", "json").out)
    assert turned["comparison"]["score"] == -record["comparison"]["score"]


def test_more_or_fewer_than_two_files_are_no_drafts(run: Run, write: Write) -> None:
    for name in ("a.md", "b.md", "copy/c.md", "copy/d.md"):
        write(name, HALF)
    for paths in (("a.md",), ("a.md", "b.md", "copy/c.md"), ("copy", "a.md"), ("copy",), ("a.md", "a.md")):
        assert "comparison" not in json.loads(run("score", *paths, "--format", "json").out)
        assert "change" not in run("score", "-q", *paths).out
