"""`--baseline` and its kin: old copy stays quiet, what is new is told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Write = Callable[[str, str], Path]

OLD = "Your gadget bakes.\n\nBread, twice.\n\nOne tiny doohickey.\n"


@pytest.fixture
def known(run: Run, write: Write) -> Write:
    """A working folder whose copy is known to `base.json`."""
    write("home.md", OLD)
    write("about.md", "Our gadget.\n\nOur gadget.\n")
    code, out, err = run("check", ".", "--write-baseline", "base.json")
    assert (code, out, err) == (0, "", "Wrote 5 findings of 2 files to base.json.\n")
    return write


def codes(run: Run, *arguments: str) -> str:
    """What is found: `home.md:1 TST001`."""
    done = run("check", "--baseline", "base.json", "--format", "json", *arguments)
    files = json.loads(done.out)["files"]
    return " ".join(
        f"{file['path']}:{found['location']['line']}:{found['code']}" for file in files for found in file["findings"]
    )


def test_what_is_known_is_left_out(run: Run, known: Write) -> None:
    code, out, err = run("check", ".", "-q", "-v", "--baseline", "base.json")
    assert (code, out, err) == (0, "", "")
    assert "5 known findings left out (base.json).\n" in run("check", ".", "--baseline", "base.json").err


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"home.md": "New bread.\n\n" + OLD + "\nMore bread.\n"}, ""),
        ({"home.md": "One tiny doohickey.\n\nBread, twice.\n\nYour gadget bakes.\n"}, ""),
        ({"home.md": "# Bread\n\n* One   tiny\n  doohickey.\n* Your gadget bakes.\n"}, ""),
        ({"home.md": OLD + "\nYour gadget bakes.\n"}, "home.md:7:TST001"),
        ({"home.md": OLD + "\nTheir gadget.\n"}, "home.md:7:TST001"),
        ({"home.md": "Bread.\n", "news/pan.html": "<p>Your gadget bakes.</p><p>One tiny doohickey.</p>"}, ""),
        ({"home.md": "Bread.\n", "news/pan.md": "Your gadget bakes.\n\nYour gadget bakes.\n"}, "news/pan.md:3:TST001"),
        ({"about.md": "Our gadget.\n", "pan.md": "Our gadget.\n"}, ""),
        ({"about.md": "Our gadget.\n\nOur gadget.\n\nOur gadget.\n"}, "about.md:5:TST001"),
    ],
)
def test_what_is_new_is_found(run: Run, known: Write, files: dict[str, str], found: str) -> None:
    for name, text in files.items():
        known(name, text)
    assert codes(run, ".") == found


def test_it_holds_for_a_single_file_and_from_another_folder(
    run: Run, known: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert codes(run, "about.md") == ""
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    done = run("check", "../about.md", "-q", "-v", "--baseline", "../base.json")
    assert done == (0, "", "")


def test_a_finding_about_a_document_stays_known_though_its_evidence_has_changed(run: Run, write: Write) -> None:
    write("pitchlint.toml", 'select = ["FOC001"]\n')
    ours = (
        "We bake bread in our own ovens. We sell pans. Our shop is big. We were founded in 1990. Our staff is proud. "
        "We won four awards. Our bakers know the old ways. We opened in May. Our ovens are new. We hired a chef. "
        "We are the best shop in town, and our bread is warm. We ship pans. We bake rolls.\n"
    )
    write("home.md", ours)
    assert run("check", "--write-baseline", "base.json").err == "Wrote 1 finding of 1 file to base.json.\n"
    write("home.md", "Our shop is older than its street. " + ours)
    assert codes(run) == ""
    write("twin.md", ours)
    assert codes(run) == "twin.md:1:FOC001"


def test_stale_entries_are_named_and_pruned(run: Run, known: Write, folder: Path) -> None:
    known("home.md", "One tiny doohickey.\n")
    (folder / "about.md").unlink()
    err = run("check", "home.md", "--baseline", "base.json").err
    assert err == (
        "2 known findings left out (base.json).\n"
        "3 known findings are no longer there; --prune-baseline takes them out of base.json:\n"
        "    about.md: TST001 “gadget” (2 times)\n"
        "    home.md: TST001 “gadget”\n"
    )
    assert run("check", "home.md", "--baseline", "base.json", "--prune-baseline").err == (
        "3 known findings taken out of base.json.\n"
    )
    kept = json.loads((folder / "base.json").read_text(encoding="utf-8"))["findings"]
    assert [(entry["code"], entry["match"], entry["files"]) for entry in kept] == [
        ("TST001", "doohickey", {"home.md": 1}),
        ("TST002", "tiny", {"home.md": 1}),
    ]


def test_what_was_not_looked_for_is_not_stale(run: Run, known: Write) -> None:
    known("home.md", "Bread.\n")
    assert "no longer" not in run("check", "about.md", "--baseline", "base.json").err
    assert (
        "1 known finding is no longer there"
        in run("check", "home.md", "--ignore", "TST001", "--baseline", "base.json").err
    )
    known("home.md", "Bread \x00\x01\x02\x03.\n")
    done = run("check", ".", "--baseline", "base.json")
    assert done.code == 2 and "no longer" not in done.err


def test_the_file_is_the_same_for_the_same_findings_and_one_line_a_finding(
    run: Run, known: Write, folder: Path
) -> None:
    before = (folder / "base.json").read_text(encoding="utf-8")
    assert before.count("\n") == 2 + 4  # two alike share a line
    assert '"files": {"about.md": 2}' in before
    known("zoo.md", "Bread.\n")
    run("check", "zoo.md", "home.md", "about.md", "--write-baseline", "base.json")
    assert (folder / "base.json").read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "--baseline: there is no file base.json; --write-baseline base.json makes it"),
        ("{", "--baseline: base.json is not valid JSON ("),
        ("<<<<<<< HEAD", "--baseline: base.json is not valid JSON ("),
        ('{"version": 9, "findings": []}', "was written by another version of pitchlint; write it anew"),
        ('{"version": 1, "findings": [{"code": 3}]}', "base.json is no baseline of pitchlint; write it anew"),
        ("[]", "base.json is no baseline of pitchlint; write it anew"),
    ],
)
def test_a_baseline_that_is_none_is_an_error(run: Run, write: Write, text: str | None, said: str) -> None:
    write("home.md", OLD)
    if text is not None:
        write("base.json", text)
    code, out, err = run("check", "home.md", "--baseline", "base.json")
    assert (code, out) == (2, "")
    assert said in err and "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--prune-baseline",),
        ("--write-baseline", "b.json", "--baseline", "base.json"),
        ("--write-baseline", "b.json", "--fix"),
        ("--write-baseline", "no/such/folder/b.json"),
    ],
)
def test_options_that_make_no_sense_are_refused(run: Run, known: Write, arguments: tuple[str, ...]) -> None:
    code, _, err = run("check", "home.md", *arguments)
    assert code == 2 and err.startswith("pitchlint: --")


def test_known_findings_are_not_fixed(run: Run, write: Write) -> None:
    write("home.md", "Your gizmo.\n")
    run("check", "--write-baseline", "base.json")
    path = write("home.md", "Your gizmo.\n\nTheir gizmo.\n")
    run("check", "--fix", "--baseline", "base.json")
    assert path.read_text(encoding="utf-8") == "Your gizmo.\n\nTheir oven.\n"


def test_what_files_share_is_shown_once_with_its_count(run: Run, write: Write) -> None:
    for name in ("a.md", "b.html", "c.md"):
        write(name, "Bread.\n\nBuy our gadget.\n")
    write("d.md", "Her gadget.\n")
    code, out, err = run("check")
    assert code == 1
    assert out.count("gadget” is an oven word") == 2
    assert "    the same in 2 other files: b.html, c.md\n" in out
    assert "4 files: 4 warnings.\n" in err
    assert len(codes_of(run)) == 4  # other programs are told every place


def codes_of(run: Run) -> list[str]:
    files = json.loads(run("check", "--format", "json").out)["files"]
    return [found["code"] for file in files for found in file["findings"]]
