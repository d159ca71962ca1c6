"""Catalogues on the command line: which are read, and how their places are shown."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import CONFIG, Run

Write = Callable[[str, str], Path]

SOURCES = (
    '\n[sources."mails.csv"]\nsubject = "subject"\ntext = "body"\n[sources."page.json"]\ntext = "sections[*].body"\n'
)
MAILS = 'subject,body\nYour oven,"Hi {{name}},\nyour gizmo is ready.\n"\nYour bread,"Come by, it is warm."\n'
PAGE = '{"sections": [{"body": "One \\u2013 gizmo."}, {"body": "Two gizmos."}]}'


def configure(write: Write) -> None:
    write("pitchlint.toml", CONFIG + 'exclude = ["lists"]\n' + SOURCES)
    write("mails.csv", MAILS)
    write("page.json", PAGE)
    write("package.json", '{"body": "A gizmo."}')


def test_records_have_their_place_in_the_file_and_their_number(run: Run, write: Write) -> None:
    configure(write)
    done = run("check", ".")
    assert done.code == 1
    assert "mails.csv:3:6 TST001 “gizmo” is an oven word." in done.out
    assert "mails.csv:record 1: " in done.out
    assert "package.json" not in done.out + done.err
    report = json.loads(run("check", ".", "--format", "json").out)
    found = [
        (
            file["path"],
            file.get("member"),
            file["kind"],
            [finding["location"]["column"] for finding in file["findings"]],
        )
        for file in report["files"]
    ]
    assert found == [
        ("mails.csv", {"record": 1}, "email", [6]),
        ("mails.csv", {"record": 2}, "email", []),
        ("page.json", {"record": 1}, "web", [PAGE.index("gizmo") + 1]),
        ("page.json", {"record": 2}, "web", [PAGE.rindex("gizmo") + 1]),
    ]


def test_nothing_is_said_of_a_label(run: Run, write: Write) -> None:
    configure(write)
    write("page.json", '{"sections": [{"body": "Menu"}, {"body": "A gizmo."}]}')
    out = run("check", "page.json").out
    assert "record 1" not in out
    assert "page.json:record 2: too little copy" in out


def test_a_catalogue_that_the_config_says_nothing_of(run: Run, write: Write) -> None:
    configure(write)
    done = run("check", "package.json", "mails.csv")
    assert done.code == 2
    assert (
        "pitchlint: package.json: read once the config says where its copy is: "
        '[sources."package.json"] text = "sections[*].body"\n' in done.err
    )
    assert "mails.csv:3:6" in done.out


def test_a_broken_catalogue_stops_no_other_file(run: Run, write: Write) -> None:
    configure(write)
    write("page.json", '{"sections": [{"body": "One gizmo"]')
    done = run("check", ".")
    assert done.code == 2
    assert "pitchlint: page.json: line 1, column 35: this is not valid JSON" in done.err
    assert "mails.csv:3:6" in done.out


def test_a_catalogue_from_standard_input(run: Run, write: Write) -> None:
    configure(write)
    done = run("check", "-", "--stdin-filename", "mails.csv", stdin=MAILS.encode())
    assert "mails.csv:3:6 TST001" in done.out


def test_fixes_that_fit_a_record_are_made(run: Run, write: Write) -> None:
    configure(write)
    assert run("check", "--fix", "mails.csv").code == 0
    assert Path("mails.csv").read_text(encoding="utf-8") == MAILS.replace("gizmo", "oven")
