"""What several test folders share."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hypothesis import HealthCheck, settings

import lint

# Tests leave the user's cache alone; child processes find this one too.
_CACHE = tempfile.TemporaryDirectory(prefix="pitchlint-tests-")
os.environ["PITCHLINT_CACHE_DIR"] = _CACHE.name

ROOT = Path(__file__).resolve().parents[1]

settings.register_profile(
    "pitchlint", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("pitchlint")

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The project's folder; tests that build or install it are skipped where there is only an installed package."""
    if not (ROOT / "lint" / "__init__.py").is_file():
        pytest.skip("needs the project's folder; these tests run on an installed package")
    return ROOT


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """An environment for child processes that import the very `lint` that this test run imports."""
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "PYTHONPATH")}
    return environment | {
        "PYTHONPATH": str(Path(lint.__file__).resolve().parents[1]),
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
    }


@pytest.fixture(scope="session")
def python(environment: dict[str, str]) -> Run:
    """Run Python code in a fresh process: `python(code, *arguments, cwd=…, stdin=…)`."""

    def run(code: str, *arguments: str, cwd: Path, stdin: str = "") -> CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=cwd,
            input=stdin,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )

    return run
