"""The docs as a site, and what they show: it builds without a warning, and every sample does what its page says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lint.api import check_text, rules
from lint.cli.init import BASELINE
from lint.config.settings import Settings

DOCS = Path(__file__).resolve().parents[2] / "docs"


def blocks(page: str, language: str) -> list[str]:
    """The code blocks of a page, in a language."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_site_builds_without_a_warning(checkout: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    pytest.importorskip("material", reason="mkdocs-material is not installed")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    quiet = environment | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=checkout, env=quiet, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "site" / "adopt" / "index.html").is_file()
    pages = {path.relative_to(DOCS).with_suffix("") for path in DOCS.rglob("*.md")}
    built = {path.relative_to(tmp_path / "site").parent for path in (tmp_path / "site").rglob("index.html")}
    assert {page for page in pages if page.name != "index"} <= built


def test_nothing_on_the_site_comes_from_elsewhere(checkout: Path) -> None:
    text = (checkout / "mkdocs.yml").read_text(encoding="utf-8")
    assert "font: false" in text and "extra_javascript" not in text and "extra_css" not in text


@pytest.mark.parametrize("page", ["python.md", "developers.md"])
def test_python_samples_run(page: str, tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "home.md").write_text("We utilize ovens.\n", encoding="utf-8")
    samples = blocks(page, "python")
    assert samples
    for sample in samples:
        done = subprocess.run(
            [sys.executable, "-c", sample], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip()


def test_samples_of_plug_ins_make_a_rule_and_a_reader() -> None:
    rule, reader = blocks("plugins.md", "python")
    made: dict[str, object] = {}
    exec(rule, made)
    exec(reader, made)
    assert made["RULES"] and made["EXTENSIONS"] == (".note",)


def test_the_word_list_that_is_shown_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (sample,) = (block for block in blocks("wordlists.md", "text") if block.startswith("code:"))
    (tmp_path / "our-words.txt").write_text(sample, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    settings = Settings(wordlists=("our-words.txt",), select=("ACM",))
    assert any(rule.code == "ACM001" for rule in rules(settings))
    for line in sample.splitlines():
        kind, _, text = line.partition(": ")
        if kind in ("bad", "good"):
            words = re.findall(r"\[(.+?)\]", text)
            found = check_text(text.replace("[", "").replace("]", ""), path="a.md", settings=settings).findings
            assert [finding.match for finding in found] == words


def test_what_is_set_in_pipelines_exists(checkout: Path) -> None:
    yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")
    action = yaml.safe_load((checkout / "action.yml").read_text(encoding="utf-8"))
    uses = []
    for page in ("ci.md", "developers.md"):
        for block in blocks(page, "yaml"):
            read = yaml.safe_load(block)
            steps = read if isinstance(read, list) else read.get("jobs", {}).get("pitchlint", {}).get("steps", [])
            uses += [step for step in steps if "pitchlint" in step.get("uses", "")]
    assert len(uses) == 2
    for step in uses:
        assert set(step["with"]) <= set(action["inputs"])


def test_the_walk_names_the_baseline_that_init_proposes() -> None:
    assert f"--write-baseline {BASELINE}" in (DOCS / "adopt.md").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="shell commands")
def test_options_in_the_docs_are_known() -> None:
    known = set(re.findall(r"`(?:-\w, )?(--[\w-]+)", (DOCS / "options.md").read_text(encoding="utf-8")))
    for page in DOCS.glob("*.md"):
        for line in page.read_text(encoding="utf-8").splitlines():
            if "pitchlint check" in line or "pitchlint score" in line:
                command = line.split("pitchlint ", 1)[1].split(" | ")[0].split("`")[0]
                assert set(re.findall(r"(?<= )--[\w-]+", command)) <= known, (page.name, line)
