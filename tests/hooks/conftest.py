"""The real git and the real pre-commit, with the hooks of this very tree."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

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
