"""The GitHub Action: its steps, and the script that checks, run as GitHub runs it."""

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="bash is not installed")


@pytest.fixture(scope="module")
def action(checkout: Path) -> dict[str, Any]:
    text = (checkout / "action.yml").read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.safe_load(text)
    return read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy, and the command `pitchlint` of this very tree on the path."""
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "pitchlint").write_text(f"#!{sys.executable}\nfrom lint.cli import main\nmain()\n", encoding="utf-8")
    (tools / "pitchlint").chmod(stat.S_IRWXU)
    work = tmp_path / "work"
    work.mkdir()
    (work / "home.md").write_text("We leverage synergies. Act now, before it is too late!\n", encoding="utf-8")
    (work / "a page.md").write_text("Your bread is warm.\n", encoding="utf-8")
    return work


def run(action: dict[str, Any], environment: dict[str, str], folder: Path, **inputs: str) -> CompletedProcess[str]:
    """The step that checks, with the action's defaults and some inputs."""
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "check")
    variables = {}
    for name, value in step["env"].items():
        wanted = value.removeprefix("${{ inputs.").removesuffix(" }}")
        variables[name] = inputs.get(wanted.replace("-", "_"), str(action["inputs"][wanted]["default"]))
    path = f"{folder.parent / 'tools'}:{environment['PATH']}"
    files = {"GITHUB_OUTPUT": str(folder.parent / "output"), "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder, env=environment | variables | files | {"PATH": path}, capture_output=True, encoding="utf-8",
    )  # fmt: skip


def outputs(folder: Path) -> dict[str, str]:
    lines = (folder.parent / "output").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


def test_every_input_is_described_and_used(action: dict[str, Any], checkout: Path) -> None:
    text = (checkout / "action.yml").read_text(encoding="utf-8")
    for name, about in action["inputs"].items():
        assert about["description"].endswith(".")
        assert f"inputs.{name} " in text or f"inputs.{name})" in text, name


def test_no_input_is_pasted_into_a_script(action: dict[str, Any]) -> None:
    assert all("${{" not in step.get("run", "") for step in action["runs"]["steps"])


def test_it_annotates_reports_and_remembers_the_exit_code(
    action: dict[str, Any], environment: dict[str, str], folder: Path
) -> None:
    done = run(action, environment, folder)
    assert done.returncode == 0, done.stderr
    assert "::warning file=home.md,line=1," in done.stdout
    log = json.loads((folder / "pitchlint.sarif").read_text(encoding="utf-8"))
    assert {result["ruleId"] for result in log["runs"][0]["results"]} >= {"CLR001", "RSP005"}
    assert outputs(folder) == {"sarif-file": "pitchlint.sarif", "exit-code": "1"}
    assert (folder.parent / "summary.md").read_text(encoding="utf-8").startswith("## pitchlint\n")


def test_inputs_reach_the_command(action: dict[str, Any], environment: dict[str, str], folder: Path) -> None:
    inputs = {"paths": "a page.md\n", "args": "--select\nCLR\n", "annotations": "false", "sarif_file": "out.sarif"}
    done = run(action, environment, folder, **inputs)
    assert (done.returncode, done.stdout) == (0, "")
    assert outputs(folder)["exit-code"] == "0" and (folder / "out.sarif").exists()
    run(action, environment, folder, fail_on="never")
    assert outputs(folder)["exit-code"] == "0"


def test_hostile_inputs_run_nothing(action: dict[str, Any], environment: dict[str, str], folder: Path) -> None:
    done = run(
        action, environment, folder, paths="$(touch pwned)\n`touch pwned`\n; touch pwned", since="'; touch pwned #"
    )
    assert done.returncode == 0
    assert outputs(folder)["exit-code"] == "2"
    assert not (folder / "pwned").exists()


def test_what_went_wrong_fails_the_job(action: dict[str, Any], environment: dict[str, str], folder: Path) -> None:
    run(action, environment, folder, paths="nowhere.md")
    assert outputs(folder)["exit-code"] == "2"
    last = action["runs"]["steps"][-1]
    done = subprocess.run(["bash", "-c", last["run"]], env=environment | {"CODE": "2"})
    assert done.returncode == 2
