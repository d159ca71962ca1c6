"""`--since REV`: findings on what has changed, with the real git."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.office_files import docx, paragraph, pptx, shape, slide, title
from tests.office_files import text as words_of

Write = Callable[[str, str], Path]
Git = Callable[..., str]

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

OLD = "Your gadget bakes.\n\nBread, twice.\n\nHer gadget.\n"


@pytest.fixture
def git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Run git in the working folder, with nobody's settings."""
    for name, value in {
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Test",
        "GIT_AUTHOR_EMAIL": "test@example.com", "GIT_COMMITTER_NAME": "Test", "GIT_COMMITTER_EMAIL": "test@example.com",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GIT_DIR", raising=False)
    monkeypatch.delenv("GIT_INDEX_FILE", raising=False)

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=True)
        return done.stdout.strip()

    return git


@pytest.fixture
def committed(git: Git, write: Write) -> Write:
    """A repository whose copy is committed and tagged `old`."""
    git("init", "-q", "-b", "main")
    write("home.md", OLD)
    write("sub/naïve name.md", OLD)
    write("windows.md", OLD.replace("\n", "\r\n"))
    commit(git, "old")
    return write


def commit(git: Git, tag: str) -> None:
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", tag)
    git("tag", tag)


def places(run: Run, *arguments: str) -> str:
    done = run("check", "--format", "json", *arguments)
    assert done.code in (0, 1), done.err
    files = json.loads(done.out)["files"]
    return " ".join(
        f"{file['path']}:{found['location'].get('line') or found['location']['part']}"
        for file in files
        for found in file["findings"]
    )


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, ""),
        ({"home.md": "A gadget.\n\n" + OLD}, "home.md:1"),
        ({"home.md": OLD.replace("Bread, twice", "A gadget, twice")}, "home.md:3"),
        ({"home.md": OLD.replace("Her gadget.\n", "Her gadget.")}, "home.md:5"),
        ({"home.md": "Her gadget.\n"}, ""),
        ({"home.md": "Your\ngadget bakes.\n\nBread, twice.\n\nHer gadget.\n"}, "home.md:2"),
        ({"new.md": OLD}, "new.md:1 new.md:5"),
        ({"sub/naïve name.md": "A gadget.\n\n" + OLD}, "sub/naïve name.md:1"),
        ({"windows.md": OLD.replace("\n", "\r\n").replace("Bread", "A gadget")}, "windows.md:3"),
    ],
    ids=str,
)
def test_only_changed_lines_count(run: Run, committed: Write, git: Git, files: dict[str, str], found: str) -> None:
    for name, text in files.items():
        committed(name, text)
    assert places(run, "--since", "old") == found
    commit(git, "new")
    assert places(run, "--since", "old") == found
    assert places(run, "--since", "HEAD") == ""


def test_files_without_a_change_are_not_even_named(run: Run, committed: Write) -> None:
    committed("home.md", "Bread.\n\n" + OLD)
    code, out, err = run("check", "--since", "old")
    assert (code, err) == (0, "")
    assert out.startswith("home.md: ")
    assert "windows" not in out


def test_without_any_change_you_are_told_so(run: Run, committed: Write) -> None:
    assert run("check", "--since", "old") == (0, "", "Nothing has changed since old.\n")


def test_a_renamed_file_is_compared_with_what_it_was(run: Run, committed: Write, git: Git) -> None:
    git("mv", "home.md", "start.md")
    committed("start.md", OLD + "\nHis gadget.\n")
    assert places(run, "--since", "old") == "start.md:7"


def test_what_others_did_since_the_branch_was_left_is_not_ours(run: Run, committed: Write, git: Git) -> None:
    git("checkout", "-q", "-b", "ours")
    committed("home.md", OLD + "\nHis gadget.\n")
    commit(git, "ours-1")
    git("checkout", "-q", "main")
    committed("windows.md", "Bread.\n")
    commit(git, "theirs")
    git("checkout", "-q", "ours")
    assert places(run, "--since", "main") == "home.md:7"


def test_from_a_folder_below_and_by_name(
    run: Run, committed: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed("sub/naïve name.md", OLD + "\nHis gadget.\n")
    monkeypatch.chdir(folder / "sub")
    assert places(run, "--since", "old", "naïve name.md", "../home.md") == "naïve name.md:7"


def test_fixes_stay_within_what_has_changed(run: Run, committed: Write, git: Git) -> None:
    committed("home.md", "Your gizmo.\n\nHer gizmo.\n")
    commit(git, "gizmos")
    path = committed("home.md", "Your gizmo.\n\nHer gizmo, a wee gizmo.\n\nTheir gizmo.\n")
    run("check", "--fix", "--since", "gizmos")
    assert path.read_text(encoding="utf-8") == "Your gizmo.\n\nHer oven, a small oven.\n\nTheir oven.\n"


def test_a_mails_subject_is_compared_by_its_words(run: Run, committed: Write, git: Git) -> None:
    mail = "From: a@b.example\nTo: c@d.example\nSubject: =?utf-8?Q?Your_gadget_caf=C3=A9?=\n\nBread.\n"
    committed("mail.eml", mail)
    commit(git, "mail")
    committed("mail.eml", mail + "\nHis gadget.\n")
    assert places(run, "--since", "mail") == "mail.eml:7"
    committed("mail.eml", mail.replace("Your", "Their"))
    assert places(run, "--since", "mail") == "mail.eml:subject"


def test_a_deck_is_compared_slide_by_slide(run: Run, committed: Write, git: Git, folder: Path) -> None:
    """Slides may move, and the file may be saved anew: what counts is what they say."""
    late, price = slide(title("Your gadget is late")), slide(title("Price"), shape(words_of("Her gadget.", "Bread.")))
    path = folder / "deck.pptx"
    path.write_bytes(pptx([late, price]))
    commit(git, "deck")
    path.write_bytes(pptx([slide(title("Bread")), price, late]))
    assert places(run, "--since", "deck") == ""
    new = slide(title("Price"), shape(words_of("Her gadget.", "His gadget.")))
    path.write_bytes(pptx([new, late]))
    assert places(run, "--since", "deck").startswith("deck.pptx:slide 1:")
    assert len(places(run, "--since", "deck").split("deck.pptx")) == 2
    path.rename(folder / "new.pptx")
    assert places(run, "--since", "deck").count("new.pptx") == 3  # git sees no rename of what it doesn't follow
    git("add", "-A")
    assert places(run, "--since", "deck").count("new.pptx") in (1, 3)


def test_a_document_is_compared_paragraph_by_paragraph(run: Run, committed: Write, git: Git, folder: Path) -> None:
    path = folder / "offer.docx"
    path.write_bytes(docx(paragraph("Your gadget.") + paragraph("Bread, twice.")))
    commit(git, "offer")
    path.write_bytes(docx(paragraph("Bread first.") + paragraph("Your gadget.") + paragraph("A gadget, twice.")))
    assert places(run, "--since", "offer") == "offer.docx:para 3"


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "", "old..HEAD", "old:home.md"])
def test_an_unknown_revision_is_one_clear_line(run: Run, committed: Write, revision: str) -> None:
    code, out, err = run("check", "--since", revision)
    assert (code, out) == (2, "")
    assert err == f"pitchlint: --since: git knows no revision “{revision}” here\n"


def test_in_a_shallow_clone_you_are_told_what_to_fetch(
    run: Run, committed: Write, git: Git, folder: Path, tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    committed("home.md", "Bread.\n")
    commit(git, "new")
    clone = tmp_path_factory.mktemp("shallow")
    git("clone", "-q", "--depth", "1", "--no-tags", f"file://{folder}", str(clone))
    monkeypatch.chdir(clone)
    code, out, err = run("check", "--since", "HEAD~1")
    assert (code, out) == (2, "")
    assert err.startswith("pitchlint: --since: this clone is shallow and does not hold “HEAD~1”: fetch its history")
    assert "fetch-depth: 0" in err and err.count("\n") == 1


def test_without_a_repository_or_without_git_there_is_one_clear_line(
    run: Run, write: Write, committed: Write, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("nothing")))
    assert (
        run("check", "--since", "old").err == "pitchlint: --since: the command `git` can't be run; is git installed?\n"
    )
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "home.md").write_text(OLD, encoding="utf-8")
    monkeypatch.chdir(elsewhere)
    code, _, err = run("check", "--isolated", "--since", "old")
    assert (code, err) == (2, "pitchlint: --since: home.md is in no git repository, so its past is not known\n")


def test_standard_input_has_no_past(run: Run, committed: Write) -> None:
    code, _, err = run("check", "--since", "old", "-", stdin=b"A gadget.")
    assert (code, err) == (2, "pitchlint: --since asks git about files, and standard input is none\n")
