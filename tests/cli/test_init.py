"""`pitchlint init`: what it finds in a folder, and what it writes."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.config.settings import KEYS
from tests.cli.conftest import Run

Write = Callable[[str, str], Path]

PAGE = """\
<html><head><title>{title} | Brightloop</title></head>
<body><header><img src="logo.svg" alt="Brightloop logo"></header>
<main><h1>{title}</h1><p>{text}</p><img src="c.png" alt="{customer} logo"></main></body></html>
"""
MAIL = """\
From: Max Hill <max@brightloop.example>
To: Ana <ana@store.example>
Subject: Your returns

Hi Ana,

How many parcels came back in May? The Brightloop size chart shows your shoppers what fits.

Best,
Max
"""


@pytest.fixture
def site(folder: Path, write: Write) -> Path:
    """A folder of copy without a config."""
    (folder / "pitchlint.toml").unlink()
    for name in ("ovens.txt", "small.txt"):
        (folder / "lists" / name).unlink()
    texts = ["Your store saves an hour a day.", "Your shoppers find the shoe that fits.", "You sleep on Fridays."]
    for at, text in enumerate(texts):
        write(f"pages/{at}.html", PAGE.format(title=f"Page {at}", text=text, customer=f"Contoso{at}"))
        write(f"Emails/{at}.eml", MAIL)
    write("legal/terms.md", "These terms apply to you.\n")
    write("slides/talk.md", "# Your returns\n\n---\n\nYou lose 2 of 10 pairs.\n")
    return folder


def config(folder: Path) -> dict[str, object]:
    return tomllib.loads((folder / "pitchlint.toml").read_text(encoding="utf-8"))


def test_it_finds_names_kinds_and_what_is_no_pitch(run: Run, site: Path) -> None:
    code, out, err = run("init", "--yes")
    assert (code, out) == (0, "")
    assert "8 files: " in err and "3 html" in err and "3 eml" in err
    assert "Folders: Emails (3), pages (3), legal (1), slides (1)\n" in err
    assert "Name: Brightloop (" in err
    assert "ends the titles of 3 files" in err and "on the logo of 3 files" in err and "sends 3 files" in err
    assert "Contoso" not in err
    assert config(site) == {
        "brands": ["Brightloop"],
        "exclude": ["legal/**"],
        "kinds": {"email": ["Emails/**"], "deck": ["slides/**"]},
    }
    assert "\n# Brightloop: " in (site / "pitchlint.toml").read_text(encoding="utf-8")
    assert run("check", "-q").code in (0, 1)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("package.json", '{"name": "@acme/red-kite"}'),
        ("package.json", '{"name": "website", "displayName": "Redkite"}'),
        ("pyproject.toml", '[project]\nname = "redkite"\n'),
        ("_config.yml", "theme: x\ntitle: 'RedKite'  # ours\n"),
        ("site.webmanifest", '{"short_name": "REDKITE"}'),
        ("hugo.toml", 'title = "red kite"\n'),
    ],
)
def test_names_come_from_what_describes_a_package(run: Run, site: Path, write: Write, file: str, text: str) -> None:
    write(
        "pages/kite.md",
        "Your kite flies. With RedKite you land it.\n" if "Red" not in text else text + " RedKite Redkite\n",
    )
    write(file, text)
    err = run("init", "--yes").err
    assert f"named in {file})" in err and "name: red" in err.lower()


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("max@brightloop.example", True),
        ("max@mail.brightloop.com", True),
        ("max@news.brightloop.co.uk", True),
        ("brightloop@gmail.com", False),
    ],
)
def test_the_senders_domain_names_its_owner(run: Run, folder: Path, write: Write, address: str, named: bool) -> None:
    (folder / "new").mkdir()
    for at in range(3):
        write(f"new/{at}.eml", MAIL.replace("max@brightloop.example", address))
    err = run("init", "new", "--yes").err
    assert ("sends 3 files" in err) is named


@pytest.mark.parametrize("text", ["{", "[]", "null", '{"name": 3}', "name: [", "[project]\nname = 1", "\0"])
def test_broken_metadata_is_passed_over(run: Run, site: Path, write: Write, text: str) -> None:
    for name in ("package.json", "pyproject.toml", "_config.yml"):
        write(name, text)
    assert run("init", "--yes").code == 0


def test_every_key_of_the_config_is_explained(run: Run, site: Path) -> None:
    run("init", "--yes")
    text = (site / "pitchlint.toml").read_text(encoding="utf-8")
    for key in ("brands", "known-terms", "audience", "ignore", "fail-on", "min-score", "exclude"):
        assert f"\n{key} = " in text or f"\n# {key} = " in text
        assert KEYS[key].meaning[1:] in text
    switched_on = text.replace("\n# [kinds]", "\n[kinds]")
    for key in ("known-terms", "audience", "ignore", "fail-on", "min-score", "web", "proposal"):
        switched_on = switched_on.replace(f"\n# {key} = ", f"\n{key} = ")
    (site / "pitchlint.toml").write_text(switched_on, encoding="utf-8")
    done = run("check", "-q")
    assert done.code in (0, 1), done.err


def test_it_asks_and_takes_the_answer(run: Run, site: Path) -> None:
    code, _, err = run("init", stdin=b'Brightloop, Loop "X"\ny\n')
    assert code == 0
    assert "Names that mean you" in err and "Write ./pitchlint.toml?" in err
    assert config(site)["brands"] == ["Brightloop", 'Loop "X"']


def test_no_is_no(run: Run, site: Path) -> None:
    assert run("init", stdin=b"\nn\n").code == 0
    assert not (site / "pitchlint.toml").exists()


def test_without_an_answer_nothing_is_written(run: Run, site: Path) -> None:
    code, _, err = run("init")
    assert code == 2 and err.endswith("nobody answered; --yes takes what was found\n")
    assert not (site / "pitchlint.toml").exists()


@pytest.mark.parametrize(
    ("name", "text"), [("pitchlint.toml", 'brands = ["Mine"]\n'), ("pyproject.toml", "[tool.pitchlint]\n")]
)
def test_a_config_that_is_there_stays(run: Run, site: Path, write: Write, name: str, text: str) -> None:
    path = write(name, text)
    code, _, err = run("init", "--yes")
    assert code == 2 and f"{name} is there already and stays as it is; --overwrite replaces it" in err
    code, _, err = run("init", stdin=b"\nn\n")
    assert code == 2
    assert path.read_text(encoding="utf-8") == text
    code, _, err = run("init", "--yes", "--overwrite")
    assert (code == 0) is (name == "pitchlint.toml")
    assert path.read_text(encoding="utf-8") != text or name == "pyproject.toml"


def test_the_hook_is_written_in_a_repository_and_shown_beside_others(run: Run, site: Path, write: Write) -> None:
    run("init", "--yes")
    assert not (site / ".pre-commit-config.yaml").exists()
    (site / ".git").mkdir()
    run("init", "--yes", "--overwrite")
    yaml = pytest.importorskip("yaml")
    (hook,) = yaml.safe_load((site / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert hook["hooks"] == [{"id": "pitchlint"}]
    mine = "repos:\n- repo: local\n  hooks: []\n"
    path = write(".pre-commit-config.yaml", mine)
    done = run("init", "--yes", "--overwrite")
    assert path.read_text(encoding="utf-8") == mine
    assert "- id: pitchlint\n" in done.out and "Add this below `repos:`" in done.err


def test_an_empty_folder_gets_a_config_too(run: Run, folder: Path) -> None:
    (folder / "new").mkdir()
    code, _, err = run("init", "new", "--yes")
    assert code == 0 and "no copy here yet" in err
    assert config(folder / "new") == {}


def test_a_name_with_quotes_is_written_as_it_is(run: Run, site: Path, write: Write) -> None:
    write("package.json", json.dumps({"displayName": 'The "Best" Kite'}))
    write("k.md", 'The "Best" Kite flies.\n')
    assert run("init", "--yes").code == 0
    assert config(site)
