"""`--format json` and `jsonl`: every key that other programs rely on."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint import __version__
from tests.cli.conftest import Run

Write = Callable[[str, str], Path]

PAGE = "# Ovens by Acme\n\nWe sell a *gizmo*. Your gizmo 🍞 bakes.\n\nCan you wait?\n"


@pytest.fixture
def report(run: Run, write: Write) -> dict[str, Any]:
    write("copy/home.md", PAGE)
    (report,) = [json.loads(run("check", "copy", "gone.md", "--format", "json", "--sentences").out)]
    assert isinstance(report, dict)
    return report


def test_the_whole(report: dict[str, Any]) -> None:
    assert list(report) == ["version", "tool", "files", "errors", "summary"]
    assert report["version"] == 1
    assert report["tool"] == {"name": "pitchlint", "version": __version__}
    assert report["errors"] == [{"path": "gone.md", "message": "there is no such file or folder"}]
    assert report["summary"] == {"files": 1, "findings": 2, "errors": 1}


def test_a_file(report: dict[str, Any]) -> None:
    (file,) = report["files"]
    assert list(file) == [
        "path", "format", "kind", "words", "score", "confidence", "metrics", "opening", "next_step", "question",
        "outcome", "findings", "suppressed", "credits", "sections", "sentences",
    ]  # fmt: skip
    assert (file["path"], file["format"], file["kind"], file["suppressed"]) == ("copy/home.md", "markdown", "web", 0)
    assert list(file["metrics"]) == [
        "we", "you", "brand", "sentences", "focus", "customer_focus_rate", "reading_grade", "questions",
    ]  # fmt: skip
    metrics = file["metrics"]
    assert (metrics["we"], metrics["you"], metrics["brand"], metrics["sentences"]) == (1, 2, 1, 4)
    assert list(metrics["focus"]) == ["customer", "seller", "shared", "neutral"]
    assert sum(metrics["focus"].values()) == 4
    assert metrics["customer_focus_rate"] == 0.5
    assert metrics["reading_grade"] is None
    assert file["opening"] in ("customer", "seller", "product", "other")
    assert {type(file[key]) for key in ("next_step", "question")} == {bool}


def test_a_finding(report: dict[str, Any]) -> None:
    emphasised, plain = report["files"][0]["findings"]
    assert list(plain) == [
        "code", "rule", "flag", "severity", "message", "help", "match", "sentence", "scope", "fingerprint", "location",
        "fix",
    ]  # fmt: skip
    assert {key: plain[key] for key in list(plain)[:9]} == {
        "code": "TST001", "rule": "oven-words", "flag": "buzzword", "severity": "warning",
        "message": "“gizmo” is an oven word.", "help": "Try “oven”.", "match": "gizmo",
        "sentence": "Your gizmo 🍞 bakes.", "scope": "sentence",
    }  # fmt: skip
    start = PAGE.rindex("gizmo")
    assert plain["location"] == {
        "line": 3, "column": 25, "end_line": 3, "end_column": 30, "start": start, "end": start + 5,
    }  # fmt: skip
    assert plain["fix"] == {"applicability": "safe", "edits": [{"start": start, "end": start + 5, "text": "oven"}]}
    assert emphasised["match"] == "gizmo"
    assert emphasised["fix"]["applicability"] == "shown"


def test_the_sentences(report: dict[str, Any]) -> None:
    sentences = report["files"][0]["sentences"]
    assert [sentence["text"] for sentence in sentences] == [
        "Ovens by Acme", "We sell a gizmo.", "Your gizmo 🍞 bakes.", "Can you wait?",
    ]  # fmt: skip
    assert [sentence["role"] for sentence in sentences] == ["heading"] + ["paragraph"] * 3
    assert list(sentences[0]) == ["text", "role", "focus", "reason", "location"]
    assert all(sentence["focus"] in ("customer", "seller", "shared", "neutral") for sentence in sentences)
    assert sentences[3]["location"]["line"] == 5


def test_sentences_are_there_only_when_asked_for(run: Run, write: Write) -> None:
    write("home.md", PAGE)
    (file,) = json.loads(run("check", "home.md", "--format", "json").out)["files"]
    assert "sentences" not in file


def test_jsonl_is_one_file_a_line_and_a_summary(run: Run, write: Write) -> None:
    write("a.md", PAGE)
    write("b.md", "Bread.")
    lines = [json.loads(line) for line in run("check", "a.md", "b.md", "gone.md", "--format", "jsonl").out.splitlines()]
    assert [line.get("path") for line in lines] == ["a.md", "b.md", None]
    assert lines[-1]["summary"] == {"files": 2, "findings": 2, "errors": 1}
    whole = json.loads(run("check", "a.md", "b.md", "--format", "json").out)
    assert lines[:2] == whole["files"]


def test_the_same_input_gives_the_same_bytes(run: Run, write: Write) -> None:
    for name in ("b.md", "a.md", "sub/c.md"):
        write(name, PAGE)
    outputs = {
        run("check", *paths, "--format", "json").out for paths in (["."], ["sub", "b.md", "a.md"], ["a.md", "."])
    }
    assert len(outputs) == 1


def test_an_email_says_which_part(run: Run, write: Write) -> None:
    mail = (
        "From: Jo <jo@acme.example>\r\nTo: sam@hill.example\r\nSubject: =?utf-8?q?Your_gizmo?=\r\n"
        "Date: Mon, 4 May 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n"
        "Hi Sam,\r\n\r\nYour gizmo is ready.\r\n"
    )
    write("a.eml", mail)
    done = run("check", "a.eml")
    assert "a.eml:subject TST001 “gizmo” is an oven word.\n    Your gizmo\n         ^^^^^\n" in done.out
    (file,) = json.loads(run("check", "a.eml", "--format", "json").out)["files"]
    subject, body = file["findings"]
    assert (file["kind"], subject["location"]) == ("email", {"part": "subject", "start": 5, "end": 10})
    assert subject["fix"] == {"applicability": "shown", "edits": []}
    assert (body["location"]["line"], body["fix"]["applicability"]) == (10, "safe")
    run("check", "--fix", "a.eml")
    assert Path("a.eml").read_bytes() == mail.replace("Your gizmo is", "Your oven is").encode()
