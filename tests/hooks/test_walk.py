"""A team adopts it: 100 pages of old copy, from `init` to a report, with the real git and the real pre-commit.

docs/adopt.md tells the same walk.
"""

import json
import re
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from lint.cli.init import BASELINE, CONFIG, HOOKS
from tests.hooks.conftest import Repository, new_repository

pytestmark = pytest.mark.xdist_group("pre-commit")

TOWNS = "Leeds York Hull Ripon Selby Goole Otley Ilkley Thirsk Whitby".split()
PAGE = """\
# Parcels in {town}, street {number}

We utilize {number} vans to deliver your parcels in {town}. Our company is proud of its drivers.

Your shop hands over its parcels at six, and your customers have them before lunch.

Brightloop leverages synergies in {town}.
"""
HTML = """\
<!DOCTYPE html><html lang="en"><head><title>{town} {number} | Brightloop</title></head><body>
<main><h1>Late parcels in {town}</h1>
<p>Your customers in street {number} wait two days for a parcel. You hear of it on the phone.</p></main>
<p>Brightloop is the world-class platform for parcels. We utilize vans.</p></body></html>
"""
MAIL = """\
From: Max Hill <max@brightloop.example>
To: Ana <ana@store{number}.example>
Subject: Late parcels in {town}

Hi Ana,

I hope this email finds you well. {number} of your customers in {town} wait two days for a parcel.

Which street complains most?

Best,
Max
"""
NEW = "\nWe utilize 9 more vans. Act now, before it is too late!\n"
MENDED = "\nWe use 9 more vans, so that your parcels are there a day sooner.\n"


def write_pages(folder: Path) -> None:
    """100 pages of our own making: 60 in Markdown, 20 in HTML that share a paragraph, 20 emails."""
    for number in range(100):
        town = TOWNS[number % len(TOWNS)]
        text, name = (PAGE, f"pages/{town.lower()}-{number}.md")
        if number >= 80:
            text, name = (MAIL, f"outbox/{number}.eml")
        elif number >= 60:
            text, name = (HTML, f"site/{number}.html")
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(town=town, number=number), encoding="utf-8")


@pytest.fixture
def team(environment: dict[str, str], tmp_path: Path) -> Repository:
    """The team's repository with its old copy committed."""
    repository = new_repository(tmp_path / "team", environment)
    write_pages(repository.folder)
    repository.run("git", "add", "--all")
    repository.run("git", "commit", "--quiet", "--message", "Two years of copy")
    return repository


class Walk:
    """The steps in the team's repository, and all that they told."""

    def __init__(self, team: Repository) -> None:
        self.team = team
        self.told = ""

    def pitchlint(self, *arguments: str) -> CompletedProcess[str]:
        done = self.team.run(sys.executable, "-c", "from lint.cli import main; main()", *arguments, check=False)
        self.told += done.stdout
        return done

    def commit(self) -> CompletedProcess[str]:
        self.team.run("git", "add", "--all")
        done = self.team.run("git", "commit", "--message", "Copy", check=False)
        self.told += done.stdout
        return done


def test_a_team_adopts_it(team: Repository, hooks: tuple[str, str], tmp_path: Path, checkout: Path) -> None:
    walk = Walk(team)
    pitchlint, commit = walk.pitchlint, walk.commit

    # init: names, folders of emails, a config and a hook
    done = pitchlint("init", "--yes")
    assert done.returncode == 0, done.stdout
    assert "100 files: 60 markdown, 20 eml, 20 html" in done.stdout
    config = (team.folder / CONFIG).read_text(encoding="utf-8")
    assert 'brands = ["Brightloop"]' in config and 'email = ["outbox/**"]' in config
    assert pitchlint("init", "--yes").returncode == 2  # it overwrites nothing unasked

    # the old copy is full of findings, and what pages share is told once
    done = pitchlint("check", ".", "-v")
    assert done.returncode == 1
    assert "the same in 19 other files: site/" in done.stdout

    # a baseline makes them known
    assert pitchlint("check", ".", "--write-baseline", BASELINE).returncode == 0
    done = pitchlint("check", ".", "--baseline", BASELINE, "-v")
    assert done.returncode == 0, done.stdout
    known = json.loads((team.folder / BASELINE).read_text(encoding="utf-8"))["findings"]
    shared = [entry for entry in known if len(entry["files"]) == 20 and entry["match"] == "world-class"]
    assert len(shared) == 1

    # the hook, from this tree instead of the published one
    path, revision = hooks
    file = team.folder / HOOKS
    text = file.read_text(encoding="utf-8")
    address, version = text.split("repo: ")[1].split()[0], text.split("rev: ")[1].split()[0]
    text = text.replace(address, f"'{path}'").replace(version, revision).replace("# args:", "args:")
    file.write_text(text, encoding="utf-8")
    team.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    done = commit()
    assert done.returncode == 0, done.stdout
    done = team.run(sys.executable, "-m", "pre_commit", "run", "--all-files", check=False)
    assert done.returncode == 0, done.stdout

    # a change brings new findings: they stop the commit, the old ones of the same page don't show
    page = team.folder / "pages" / "leeds-0.md"
    old = page.read_text(encoding="utf-8")
    page.write_text(old + NEW, encoding="utf-8")
    done = commit()
    assert done.returncode != 0
    assert "pages/leeds-0.md:9:" in done.stdout and "RSP005" in done.stdout
    assert "pages/leeds-0.md:3:4 CLR001" not in done.stdout and "pages/leeds-0.md:7:" not in done.stdout
    assert pitchlint("check", ".", "--since", "HEAD", "--format", "github").stdout.count("line=9,") >= 2

    # --fix swaps the new word and leaves the known ones; the rest is written anew
    pitchlint("check", "--fix", "--baseline", BASELINE, "pages/leeds-0.md")
    assert page.read_text(encoding="utf-8") == old + NEW.replace("utilize", "use")
    assert commit().returncode != 0
    page.write_text(old + MENDED, encoding="utf-8")
    done = commit()
    assert done.returncode == 0, done.stdout

    # an old finding goes: the baseline says so, and is pruned
    page.write_text(page.read_text(encoding="utf-8").replace("Brightloop leverages synergies in Leeds.\n", ""), "utf-8")
    done = pitchlint("check", ".", "--baseline", BASELINE)
    assert "no longer there" in done.stdout and "pages/leeds-0.md" in done.stdout
    before = (team.folder / BASELINE).read_text(encoding="utf-8")
    assert pitchlint("check", ".", "--baseline", BASELINE, "--prune-baseline").returncode == 0
    assert len((team.folder / BASELINE).read_text(encoding="utf-8")) < len(before)
    assert commit().returncode == 0

    # a report for the head of marketing, and how the score went
    report = tmp_path / "report.html"
    done = pitchlint("score", "--history", ".", "--format", "html", "--output", str(report))
    assert done.returncode == 0, done.stdout
    html = report.read_text(encoding="utf-8")
    assert html.count("<tr>") == 101 and "Shared by several files" in html and "Score over time" in html
    points = json.loads(pitchlint("score", "--history", ".", "--format", "json").stdout)["history"][0]["points"]
    scores = [point["score"] for point in points]
    assert len(scores) >= 4 and scores[-1] > scores[0]
    assert pitchlint("score", ".", "--ratchet").returncode == 0

    # the docs show what was told
    page = checkout / "docs" / "adopt.md"
    shown = re.findall(r"^```text\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert shown
    told = walk.told + MENDED
    assert [line for block in shown for line in block.splitlines() if line not in told] == []
