"""Reports for other programs: each is read back as those programs read it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import api
from lint.model.finding import Edit, Finding, Fix, Location
from lint.model.result import Failure, FileResult, Run
from lint.model.source import Source
from lint.report.checkstyle import as_checkstyle
from lint.report.github import as_github
from lint.report.gitlab import as_gitlab
from lint.report.junit import as_junit
from lint.report.markdown import as_markdown_comment
from lint.report.places import uri_of
from lint.report.rdjson import as_rdjson
from lint.report.sarif import as_sarif

SCHEMA = json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
RULES = api.rules()

COPY = """\
# Bread 🍞 for you

We utilize cutting-edge ovens, café by café. Act now, before it is too late!

You can leverage\r
it <b>100%</b>, says "O'Neil" & son: a, b.
"""
RESULT = api.check_text(COPY, path="copy/naïve page #1.md")
DONE = Run((RESULT, api.check_text("Your bread is warm.\n", path="ok.md")), (Failure("old.pptx", 'locked: "a" & <b>'),))


def in_part(result: FileResult) -> FileResult:
    """The same findings as if they stood on a slide."""
    place = Location(3, 8, part="slide 3:Title", place={"slide": 3, "shape": "Title"})
    moved = [found._replace(location=place, fix=Fix("x", "safe", (Edit(3, 8, "use"),))) for found in result.findings]
    return result._replace(source=Source("a deck.pptx", "pptx", ""), findings=tuple(moved))


DECK = Run((in_part(RESULT),))


ATTACHED = Run(
    (RESULT._replace(source=Source("in.eml", "markdown", COPY, member={"attachment": "offer.md"}, apart=True)),)
)  # fmt: skip


def some(finding: Finding) -> bool:
    return finding.code == "CLR001"


def valid(text: str) -> dict[str, Any]:
    """A SARIF log, checked against the official schema."""
    log: dict[str, Any] = json.loads(text)
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    return log


def test_the_copy_has_what_the_tests_need() -> None:
    assert {"CLR001", "RSP005"} <= {found.code for found in RESULT.findings}
    assert any(found.fix and found.fix.edits for found in RESULT.findings)


def test_sarif_is_valid_and_says_where_and_what() -> None:
    (run,) = valid(as_sarif(DONE, RULES))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == len(RESULT.findings)
    for record, finding in zip(run["results"], RESULT.findings, strict=True):
        assert run["tool"]["driver"]["rules"][record["ruleIndex"]]["id"] == record["ruleId"] == finding.code
        region = record["locations"][0]["physicalLocation"]["region"]
        assert (
            COPY[region["charOffset"] :][: region["charLength"]] == COPY[finding.location.start : finding.location.end]
        )
        line = re.split(r"\r\n|\n", COPY)[region["startLine"] - 1]
        if region["startLine"] == region["endLine"]:
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == finding.match
        assert record["partialFingerprints"]["pitchlint/v1"] == finding.fingerprint
        uri = record["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri == "copy/na%C3%AFve%20page%20%231.md"
    assert run["invocations"][0]["executionSuccessful"] is False


def test_sarif_carries_fixes_that_give_the_same_text() -> None:
    (run,) = valid(as_sarif(DONE, RULES))["runs"]
    texts = []
    for record in run["results"]:
        for fix in record.get("fixes", ()):
            (change,) = fix["artifactChanges"]
            (replacement,) = change["replacements"]
            region = replacement["deletedRegion"]
            end = region["charOffset"] + region["charLength"]
            texts.append(COPY[: region["charOffset"]] + replacement["insertedContent"]["text"] + COPY[end:])
    fixes = [found.fix.edits for found in RESULT.findings if found.fix and found.fix.edits]
    assert texts == [COPY[: edit.start] + edit.text + COPY[edit.end :] for (edit,) in fixes]
    assert any("We use cutting-edge" in text for text in texts)


def test_sarif_explains_each_rule_in_markdown() -> None:
    (run,) = valid(as_sarif(Run(()), RULES))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    assert all(rule["help"]["markdown"].startswith(f"# {rule['id']} ") for rule in rules)
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)


def test_sarif_of_a_deck_names_the_slide() -> None:
    (run,) = valid(as_sarif(DECK, RULES))["runs"]
    for record in run["results"]:
        assert record["locations"][0]["logicalLocations"] == [{"name": "Title", "fullyQualifiedName": "slide 3:Title"}]
        assert record["message"]["text"].startswith("slide 3:Title: ")
        assert "fixes" not in record


def test_sarif_of_real_copy_is_valid() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the collection of real copy is not here")
    checker = api.Checker()
    found = checker.find([str(CORPUS)])
    results, failures = [], []
    for path in found.files:
        outcome = api.attempt(path, lambda path=path: list(checker.check_file_all(path)))  # type: ignore[misc]
        if isinstance(outcome, Failure):
            failures.append(outcome)
        else:
            results += outcome
    assert len(results) > 100
    (run,) = valid(as_sarif(Run(tuple(results), tuple(failures)), RULES))["runs"]
    assert len(run["results"]) == sum(len(result.findings) for result in results)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("./a/b.md", "a/b.md"),
        ("../a b.md", "../a%20b.md"),
        ("a:b/c%.md", "a%3Ab/c%25.md"),
        ("/tmp/a.md", "file:///tmp/a.md"),
    ],
)
def test_paths_become_uris(path: str, uri: str) -> None:
    assert uri_of(path) == uri


def test_github_annotations_stand_at_their_lines() -> None:
    lines = as_github(DONE).splitlines()
    assert len(lines) == len(RESULT.findings) + 1
    first = next(line for line in lines if "CLR001" in line)
    assert re.fullmatch(
        r"::(error|warning|notice) file=copy/naïve page #1\.md,line=3,endLine=3,col=4,endColumn=11,"
        r"title=CLR001 jargon::.*utilize.*",
        first,
    )
    assert lines[-1] == '::error file=old.pptx,title=pitchlint::locked: "a" & <b>'
    spanning = RESULT.findings[0]._replace(location=Location(0, 9, 1, 1, 2, 3), message="50% a\nb: c, d")
    (line,) = as_github(Run((RESULT._replace(findings=(spanning,)),))).splitlines()
    assert ",line=1,endLine=2,title=" in line and "50%25 a b: c, d" in line
    assert "file=a deck.pptx,title=" in as_github(DECK)


def test_gitlab_records_have_fingerprints_of_their_own() -> None:
    twice = RESULT._replace(findings=RESULT.findings * 2)
    records = json.loads(as_gitlab(Run((twice, RESULT._replace(source=Source("b.md", "markdown", ""))))))
    assert len({record["fingerprint"] for record in records}) == len(records) == 3 * len(RESULT.findings)
    for record in json.loads(as_gitlab(DONE)):
        assert set(record) == {"check_name", "description", "severity", "fingerprint", "location"}
        assert record["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert record["location"]["lines"]["begin"] >= 1


def test_junit_fails_what_fails_and_tells_the_rest() -> None:
    root = ElementTree.fromstring(as_junit(DONE, lambda _, finding: some(finding)))
    failing = [found for found in RESULT.findings if some(found)]
    assert root.attrib == {
        "name": "pitchlint", "tests": str(len(failing) + 2), "failures": str(len(failing)), "errors": "1",
    }  # fmt: skip
    first, fine, unread = root
    assert len(first.findall("testcase/failure")) == len(failing)
    assert "RSP005" in (first.findtext("system-out") or "")
    assert [case.attrib["name"] for case in fine] == ["pitchlint"] and not fine.findall("testcase/failure")
    assert unread.find("testcase/error").attrib == {"message": 'locked: "a" & <b>'}  # type: ignore[union-attr]
    for suite in root:
        cases = suite.findall("testcase")
        assert suite.attrib["tests"] == str(len(cases))


def test_checkstyle_holds_every_file() -> None:
    root = ElementTree.fromstring(as_checkstyle(DONE))
    assert [file.attrib["name"] for file in root] == ["copy/naïve page #1.md", "ok.md", "old.pptx"]
    assert len(root[0]) == len(RESULT.findings)
    assert all(error.attrib["source"].startswith("pitchlint.") for error in root[0])
    assert {error.attrib["severity"] for file in root for error in file} <= {"error", "warning", "info"}


def test_reviewdog_counts_columns_in_bytes() -> None:
    record = json.loads(as_rdjson(DONE))
    assert record["source"] == {"name": "pitchlint"}
    data = COPY.encode()
    for diagnostic, finding in zip(record["diagnostics"], RESULT.findings, strict=False):
        start, end = diagnostic["location"]["range"]["start"], diagnostic["location"]["range"]["end"]
        if start["line"] == end["line"]:
            line = data.split(b"\n")[start["line"] - 1]
            assert line[start["column"] - 1 : end["column"] - 1].decode() == finding.match
    suggested = [found for found in record["diagnostics"] if "suggestions" in found]
    assert suggested and all(one["text"] for found in suggested for one in found["suggestions"])
    assert "range" not in json.loads(as_rdjson(DECK))["diagnostics"][0]["location"]


def test_a_comment_names_files_and_findings() -> None:
    text = as_markdown_comment(DONE)
    assert text.startswith("## pitchlint\n")
    assert "| `copy/naïve page #1.md` |" in text and "| `ok.md` |" in text
    assert text.count("<details>") == text.count("</details>") == 1
    assert text.count("`CLR001`") == sum(found.code == "CLR001" for found in RESULT.findings)
    assert "`old.pptx` could not be read" in text


def test_a_comment_fits_where_it_goes() -> None:
    many = Run(tuple(RESULT._replace(source=Source(f"{at}.md", "markdown", COPY)) for at in range(2000)))
    text = as_markdown_comment(many)
    assert len(text) < 65_536
    assert "more had no room here" in text and "more files" in text


def test_what_stands_in_an_attachment_has_no_line_in_the_mail() -> None:
    first = next(line for line in as_github(ATTACHED).splitlines() if "CLR001" in line)
    assert first.startswith("::") and " file=in.eml,title=CLR001 jargon::attachment offer.md:3: " in first
    (run,) = valid(as_sarif(ATTACHED, RULES))["runs"]
    for record in run["results"]:
        (location,) = record["locations"]
        assert location["physicalLocation"]["region"] == {"startLine": 1}
        assert location["logicalLocations"][0]["fullyQualifiedName"] == "attachment offer.md"
        assert "fixes" not in record
    diagnostics = json.loads(as_rdjson(ATTACHED))["diagnostics"]
    assert all("range" not in found["location"] and "suggestions" not in found for found in diagnostics)
    assert {record["location"]["lines"]["begin"] for record in json.loads(as_gitlab(ATTACHED))} == {1}


HOSTILE = st.text(st.sampled_from("a\0\x0b\ud800<>&\"'`|\n\r]]>::%@#\u202e\ufffe\\*_["), max_size=12)
REPORTS: list[Callable[[Run], str]] = [as_checkstyle, lambda run: as_junit(run, lambda *_: True)]


@given(HOSTILE, HOSTILE)
def test_no_text_breaks_a_report(words: str, path: str) -> None:
    finding = RESULT.findings[0]._replace(message=words, help=words, match=words, sentence=words)
    run = Run(
        (RESULT._replace(source=Source(path or "x", "markdown", COPY), findings=(finding,)),), (Failure(path, words),)
    )
    for report in REPORTS:
        ElementTree.fromstring(report(run))
    assert as_github(run).count("\n") == 2
    assert len(json.loads(as_gitlab(run))) == 2
    assert len(json.loads(as_rdjson(run))["diagnostics"]) == 2
    valid(as_sarif(run, ()).encode("utf-8", "backslashreplace").decode())
    assert as_markdown_comment(run).count("<details>") == 1
