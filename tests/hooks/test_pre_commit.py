"""The real pre-commit, a temporary repository with copy in it, and the hooks of this very tree."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

pytestmark = pytest.mark.xdist_group("pre-commit")

SELLER_CENTRIC = """\
Subject: Introducing Brightloop

Hi Ana,

I hope this email finds you well. We are excited to introduce our world-class platform. We were founded in 2009, our
team has won many awards, and we leverage cutting-edge technology. Our company is proud of its history.

Act now, before it is too late!

Best,
Max
"""
READER_FIRST = """\
Subject: Your September returns

Hi Ana,

Your store sent back 340 parcels in September. You paid the postage on each of them, about 1,500 pounds in all.

With a size chart by photo, your shoppers order shoes that fit, and you save 700 pounds a month. How do your
shoppers choose a size today? You can see the chart in ten minutes: would Tuesday at ten suit you?

Best,
Max
"""
CHECKED_IN = ("lint", "wordlists", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")


class Repository:
    """A git repository under which pre-commit runs on every commit."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment

    def run(self, *command: str, check: bool = True) -> CompletedProcess[str]:
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        assert not check or done.returncode == 0, done.stdout
        return done

    def commit(self, **files: str) -> tuple[bool, str]:
        """Write files (`draft_txt` is draft.txt) and commit them: whether git did, and all that it printed."""
        for name, text in files.items():
            (self.folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
        self.run("git", "add", "--all")
        done = self.run("git", "commit", "--message", "Copy", check=False)
        return done.returncode == 0, done.stdout


def new_repository(folder: Path, environment: dict[str, str]) -> Repository:
    folder.mkdir(exist_ok=True)
    repository = Repository(folder, environment)
    repository.run("git", "init", "--quiet", "--initial-branch=main")
    return repository


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """No git or pre-commit setting of the machine's owner, and pre-commit's own cache in a temporary folder."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    home = tmp_path_factory.mktemp("pre-commit")
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "PRE_COMMIT")) and name not in ("PYTHONPATH", "FORCE_COLOR")
    }
    person = {"NAME": "Test", "EMAIL": "test@example.com"}
    return kept | {
        "PRE_COMMIT_HOME": str(home),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "NO_COLOR": "1",
        "PRE_COMMIT_COLOR": "never",
        **{f"GIT_{who}_{key}": value for who in ("AUTHOR", "COMMITTER") for key, value in person.items()},
    }


@pytest.fixture(scope="module")
def hooks(checkout: Path, environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A repository with this tree as it stands, committed or not, as (path, revision)."""
    index = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-cache-dir", "hatchling"]
    if subprocess.run(index, cwd=tmp_path_factory.mktemp("index"), capture_output=True).returncode:
        pytest.skip("pre-commit installs hooks with pip, and the package index cannot be reached")
    repository = new_repository(tmp_path_factory.mktemp("pitchlint"), environment)
    for name in CHECKED_IN:
        source, target = checkout / name, repository.folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    repository.run("git", "add", "--all")
    repository.run("git", "commit", "--quiet", "--message", "As it stands")
    return str(repository.folder), repository.run("git", "rev-parse", "HEAD").stdout.strip()


@pytest.fixture
def repository(
    request: pytest.FixtureRequest, hooks: tuple[str, str], environment: dict[str, str], tmp_path: Path
) -> Iterator[Repository]:
    """A new repository with one of the hooks installed; `pitchlint` unless the test names another."""
    path, revision = hooks
    repository = new_repository(tmp_path / "copy", environment)
    hook = getattr(request, "param", "pitchlint")
    (repository.folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: '{path}'\n  rev: {revision}\n  hooks:\n  - id: {hook}\n", encoding="utf-8"
    )
    repository.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    yield repository


def test_a_seller_centric_draft_is_stopped(repository: Repository) -> None:
    committed, output = repository.commit(draft_txt=SELLER_CENTRIC)
    assert not committed
    assert "draft.txt:5:" in output
    assert "TRU007" in output


def test_a_draft_about_its_reader_passes(repository: Repository) -> None:
    committed, output = repository.commit(draft_txt=READER_FIRST)
    assert committed, output
    assert "Passed" in output


def test_email_and_html_files_are_picked_up(repository: Repository) -> None:
    headers = "From: Max <max@brightloop.example>\nTo: Ana <ana@store.example>\n"
    page = "<!DOCTYPE html><title>Brightloop</title><h1>Our world-class platform</h1><p>We leverage synergies.</p>"
    committed, output = repository.commit(mail_eml=headers + SELLER_CENTRIC, page_html=page)
    assert not committed
    assert "mail.eml:" in output
    assert "page.html:1:" in output


def test_files_that_hold_no_copy_are_passed_over(repository: Repository) -> None:
    committed, output = repository.commit(README_md=SELLER_CENTRIC, requirements_txt="click\n", main_py="print('We')\n")
    assert committed, output
    assert "no files to check" in output


@pytest.mark.parametrize("repository", ["pitchlint-fix"], indirect=True)
def test_the_fix_hook_swaps_words_and_lets_its_writer_look(repository: Repository) -> None:
    draft = READER_FIRST.replace("You can see", "You can utilize")
    committed, output = repository.commit(draft_txt=draft)
    assert not committed, output
    assert "files were modified by this hook" in output
    assert "You can use the chart" in (repository.folder / "draft.txt").read_text(encoding="utf-8")
    committed, output = repository.commit()
    assert committed, output
