"""The wheel, the source distribution, an editable install and a bare checkout all run and find their word lists."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import lint

pytestmark = pytest.mark.xdist_group("packaging")

SELLER_WORDS = "We leverage synergies.\n"
WHERE = "import lint; from pathlib import Path; print(Path(lint.__file__).resolve().parent)"


def quiet_environment(**extra: str) -> dict[str, str]:
    """This environment without what would point Python at another `lint`."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "FORCE_COLOR")}
    return kept | {"NO_COLOR": "1", "PYTHONUTF8": "1", **extra}


def run(*command: str | Path, cwd: Path, expect: int = 0, **extra: str) -> str:
    """The standard output of a command that must end with the exit code `expect`."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=quiet_environment(**extra),
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == expect, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, checkout, cwd=folder)
    return folder


def only(folder: Path, pattern: str) -> Path:
    """The one file of a folder that matches."""
    (found,) = folder.glob(pattern)
    return found


def install(folder: Path, *what: str | Path) -> Path:
    """Install into a new environment that takes its dependencies from the one that runs the tests; its programs."""
    venv.create(folder, symlinks=os.name != "nt")
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    paths = {"base": str(folder), "platbase": str(folder)}
    own = Path(sysconfig.get_path("purelib", scheme="venv", vars=paths))
    # A plain path: the .pth files there, an editable pitchlint among them, have no effect here.
    (own / "zz-dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--ignore-installed", "--no-warn-script-location")
    run(programs / "python", "-m", "pip", "install", *options, *what, cwd=folder, PIP_DISABLE_PIP_VERSION_CHECK="1")
    return programs


def assert_works(programs: Path, tmp_path: Path) -> None:
    """The installed command tells its version and finds a word of the built-in lists."""
    (tmp_path / "copy.md").write_text(SELLER_WORDS, encoding="utf-8")
    assert run(programs / "pitchlint", "--version", cwd=tmp_path).split()[-1] == lint.__version__
    assert "CLR001" in run(programs / "pitchlint", "check", "--fail-on", "never", "-v", "copy.md", cwd=tmp_path)


def test_wheel(built: Path, tmp_path: Path) -> None:
    programs = install(tmp_path / "env", only(built, "*.whl"))
    assert Path(run(programs / "python", "-c", WHERE, cwd=tmp_path).strip()).is_relative_to(tmp_path / "env")
    assert_works(programs, tmp_path)


def test_sdist(built: Path, tmp_path: Path) -> None:
    programs = install(tmp_path / "env", only(built, "*.tar.gz"))
    assert Path(run(programs / "python", "-c", WHERE, cwd=tmp_path).strip()).is_relative_to(tmp_path / "env")
    assert_works(programs, tmp_path)


def test_editable(checkout: Path, tmp_path: Path) -> None:
    programs = install(tmp_path / "env", "--editable", checkout)
    assert run(programs / "python", "-c", WHERE, cwd=tmp_path).strip() == str(checkout / "lint")
    assert_works(programs, tmp_path)


def test_bare_checkout(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.md").write_text(SELLER_WORDS, encoding="utf-8")
    command = (sys.executable, "-c", "from lint.cli import main; main()", "check", "-v", "--fail-on", "never")
    assert "CLR001" in run(*command, "copy.md", cwd=tmp_path, PYTHONPATH=str(checkout))


def test_wheel_holds_the_package_and_its_lists_alone(built: Path, checkout: Path) -> None:
    names = set(zipfile.ZipFile(only(built, "*.whl")).namelist())
    lists = {path.relative_to(checkout).as_posix() for path in (checkout / "wordlists").rglob("*.*")}
    assert lists
    assert {f"lint/{name}" for name in lists} <= names
    assert {"lint/py.typed", "lint/__init__.py"} <= names
    assert {name.split("/")[0] for name in names} == {"lint", f"pitchlint-{lint.__version__}.dist-info"}


def test_sdist_holds_what_a_packager_needs(built: Path, checkout: Path) -> None:
    with tarfile.open(only(built, "*.tar.gz")) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    folders = ("examples", "tests", "wordlists", "lint")
    expected = {
        path.relative_to(checkout).as_posix()
        for folder in folders
        for path in (checkout / folder).rglob("*.*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert expected <= names
    assert {"README.md", "LICENSE", "CHANGELOG.md", ".pre-commit-hooks.yaml", "pyproject.toml"} <= names


def test_dependencies_are_the_five_of_the_readme(built: Path) -> None:
    wheel = zipfile.ZipFile(only(built, "*.whl"))
    (metadata,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    lines = wheel.read(metadata).decode().splitlines()
    needed = [line.split(": ")[1] for line in lines if line.startswith("Requires-Dist") and "extra ==" not in line]
    names = {need.split(">")[0] for need in needed}
    assert names == {"click", "pathspec", "pyromark", "regex", "textstat"}
