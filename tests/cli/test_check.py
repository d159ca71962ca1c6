"""`pitchlint check`: what comes out where, and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, Run

Write = Callable[[str, str], Path]

HOME = "# Bread\n\nYour gizmo bakes. A wee gizmo\nand the Gizmo.\n"


def test_findings_stand_with_their_line_an_underline_and_the_way_out(run: Run, write: Write) -> None:
    write("home.md", HOME)
    code, out, err = run("check", "home.md")
    assert out.split("home.md: ")[0] == (
        "home.md:3:6 TST001 “gizmo” is an oven word.\n"
        "    Your gizmo bakes. A wee gizmo\n"
        "         ^^^^^\n"
        "    help: Try “oven”.\n"
        "    and 2 more: lines 3, 4\n"
    )
    assert out.endswith(" 1 note more with -v.\n\n")
    assert (code, err) == (1, "")


def test_notes_show_with_v(run: Run, write: Write) -> None:
    write("home.md", HOME)
    out = run("-v", "home.md").out
    assert (
        "home.md:3:21 TST002 “wee” is small.\n    Your gizmo bakes. A wee gizmo\n                        ^^^\n" in out
    )
    assert "more with -v" not in out


def test_quiet_prints_findings_alone(run: Run, write: Write) -> None:
    write("home.md", HOME)
    write("plain.md", "Bread.\n")
    code, out, err = run("check", "-q", ".")
    assert out.endswith("    and 2 more: lines 3, 4\n")
    assert (code, err) == (1, "")


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        ("Bread.", [], 0),
        ("A wee oven.", [], 0),
        ("A wee oven.", ["--fail-on", "note"], 1),
        ("A gizmo.", [], 1),
        ("A gizmo.", ["--fail-on", "error"], 0),
        ("A doohickey.", ["--fail-on", "error"], 1),
        ("A doohickey.", ["--fail-on", "never"], 0),
        ("A gizmo.", ["--ignore", "TST001"], 0),
        ("A gizmo.", ["--ignore", "oven-words"], 0),
        ("A gizmo.", ["--select", "TST002"], 0),
        ("A gizmo.", ["--select", "FOC", "--extend-select", "TST001"], 1),
        ("We bake. We fry. We cook. We are proud. " * 10, ["--min-score", "50"], 1),
        ("We bake. We fry. We cook. We are proud. " * 10, ["--min-score", "0"], 0),
        ("Bread.", ["--min-score", "50"], 0),
        ("A gizmo.", ["--no-cache", "--jobs", "2", "--fail-on", "never"], 0),
    ],
)
def test_the_exit_code(run: Run, write: Write, text: str, arguments: list[str], code: int) -> None:
    write("home.md", text)
    assert run("check", "home.md", *arguments).code == code


def test_the_config_sets_fail_on_and_min_score(run: Run, write: Write) -> None:
    write("home.md", "We bake a gizmo. We fry. We cook. We are proud. " * 10)
    assert run("check").code == 1
    write("pitchlint.toml", CONFIG + 'fail-on = "error"\n')
    assert run("check", "home.md").code == 0
    write("pitchlint.toml", CONFIG + 'fail-on = "error"\nmin-score = 50\n')
    code, out, _ = run("check", "home.md")
    assert code == 1
    assert "You ask for 50." in out
    assert run("check", "home.md", "--isolated", "--select", "FOC001", "--fail-on", "never").code == 0


def test_each_file_has_its_own_config(run: Run, write: Write) -> None:
    write("a.md", "A gizmo.")
    write("site/a.md", "A gizmo.")
    write("site/pitchlint.toml", 'select = ["TRU"]')
    assert "site" not in run("check", "-q", "a.md", "site/a.md").out
    assert run("check", "site/a.md").code == 0


def test_what_cannot_be_read_is_named_and_the_rest_is_checked(run: Run, write: Write, folder: Path) -> None:
    write("home.md", "A gizmo.")
    (folder / "broken.md").write_bytes(b"\x00\x01\x02" * 50)
    code, out, err = run("check", "home.md", "broken.md", "gone.md", "photo.heic")
    assert code == 2
    assert "home.md:1:3 TST001" in out
    lines = err.splitlines()
    assert [line.split(": ")[1] for line in lines if line.startswith("pitchlint: ")] == [
        "broken.md",
        "gone.md",
        "photo.heic",
    ]
    assert "Traceback" not in err


def test_the_last_line_counts_what_could_not_be_read(run: Run, write: Write, folder: Path) -> None:
    write("home.md", "A gizmo.")
    write("news.md", "Bread.")
    assert run("check", ".").err.splitlines()[-1] == "2 files: 1 warning."
    (folder / "broken.md").write_bytes(b"\x00\x01\x02" * 50)
    assert run("check", ".").err.splitlines()[-1] == "2 files: 1 warning. 1 file could not be read."


def test_a_bug_costs_one_file(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    from lint import api

    check = api.check

    def fragile(document: object, *rest: object, **more: object) -> object:
        if document.source.path == "bad.md":  # type: ignore[attr-defined]
            raise RuntimeError("oh\nno")
        return check(document, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(api, "check", fragile)
    write("bad.md", "Bread.")
    write("home.md", "A gizmo.")
    code, out, err = run("check", ".")
    assert code == 2
    assert "home.md:1:3" in out
    assert "pitchlint: bad.md: pitchlint failed on it, which is a bug: RuntimeError: oh no; please report it" in err


def test_nothing_to_check_is_a_notice(run: Run) -> None:
    code, out, err = run("check")
    assert (code, out) == (0, "")
    assert "nothing to check" in err
    assert json.loads(run("check", "--format", "json").out)["files"] == []


def test_another_language_is_passed_over_with_one_line(run: Run, write: Write) -> None:
    write("de.md", "Wir sind der führende Anbieter von Öfen, und unsere Kunden sind mit der Auswahl sehr zufrieden, "
                   "weil sie bei uns auch das Brot kaufen, das nach altem Rezept gebacken wird.")  # fmt: skip
    code, out, err = run("check", "de.md")
    assert (code, out) == (0, "")
    assert err.count("\n") == 1 and err.startswith("de.md: ") and "English" in err
    (record,) = json.loads(run("check", "de.md", "--format", "json").out)["files"]
    assert (record["score"], record["findings"]) == (None, [])


@pytest.mark.parametrize(("mails", "lines"), [(3, 3), (4, 1)])
def test_of_many_documents_in_a_file_the_same_is_said_once(run: Run, write: Write, mails: int, lines: int) -> None:
    german = "Wir sind der Meinung, dass die Öfen nicht so gut sind, wie sie sein sollten, und das ist auch so. "
    mail = f"From a@b.example Mon Jan  5 10:00:00 2026\nFrom: a@b.example\nSubject: Guten Tag\n\n{german * 3}\n\n"
    write("in.mbox", mail * mails)
    code, _, err = run("check", "in.mbox")
    assert code == 0
    assert err.count("\n") == lines + 1  # the last one counts files and findings
    assert err.startswith("in.mbox:message 1: " if lines > 1 else "in.mbox: 4 documents in it: ")


def test_files_are_told_from_the_documents_in_them(run: Run, write: Write) -> None:
    mail = "From a@b.example Mon Jan  5 10:00:00 2026\nFrom: a@b.example\nSubject: It\n\nA gizmo is an oven word.\n\n"
    write("in.mbox", mail * 2)
    write("a.md", "A gizmo.")
    assert run("check", "in.mbox", "a.md").err.startswith("2 files with 3 documents: ")


def test_standard_input(run: Run, write: Write) -> None:
    code, out, _ = run("check", "-", stdin=b"A gizmo.\r\n")
    assert code == 1
    assert out.startswith("<stdin>:1:3 TST001 ")
    mail = b"Subject: Your oven\n\nHi Sam,\n\nYour gizmo is ready.\n"
    (record,) = json.loads(run("check", "-", "--format", "json", stdin=mail).out)["files"]
    assert (record["kind"], record["format"]) == ("email", "text")
    page = run("check", "-", "--format", "json", "--stdin-filename", "site/a.html", stdin=b"<p>A gizmo.").out
    (record,) = json.loads(page)["files"]
    assert (record["path"], record["format"]) == ("site/a.html", "html")
    write("site/pitchlint.toml", 'select = ["TRU"]')
    assert run("check", "-", "--stdin-filename", "site/a.html", stdin=b"<p>A gizmo.").code == 0
    assert run("check", "-", "--stdin-filename", "a.xyz", stdin=b"A gizmo.").code == 2


def test_a_config_that_is_named_holds_for_all_files(run: Run, write: Write) -> None:
    write("site/a.md", "A gizmo.")
    write("site/pitchlint.toml", 'select = ["TRU"]')
    write("conf/strict.toml", CONFIG + '[per-file-ignores]\n"site/a.md" = ["TST002"]\n')
    assert run("check", "site", "--config", "conf/strict.toml").code == 1
    assert run("check", "site", "--isolated").code == 0


MISTAKES = [
    (["check", "--format", "jsno"], "did you mean json?"),
    (["check", "--format", "xml"], "is not one of text, json, jsonl"),
    (["check", "--kind", "mail"], "did you mean email?"),
    (["check", "--fail-on", "warn"], "did you mean warning?"),
    (["check", "--select", "TST0001"], "--select: unknown rule “TST0001”; did you mean TST001?"),
    (["check", "--extend-select", "nope-nope"], "--extend-select: unknown rule"),
    (["check", "--min-score", "101"], "101"),
    (["check", "--unsafe-fixes"], "--unsafe-fixes goes with --fix or --diff"),
    (["check", "--config", "a.toml", "--isolated"], "--config and --isolated: choose one"),
    (["check", "--config", "gone.toml"], "gone.toml: this config can't be read"),
    (["check", "--output", "no/such/folder/out.txt", "home.md"], "--output: no/such/folder/out.txt can't be written"),
    (["check", "--nope"], "--nope"),
    (["explain", "TST01"], "there is no rule “TST01”; did you mean TST"),
    (["explain"], "CODE|NAME"),
    (["chek"], "did you mean the command `pitchlint check`?"),
]


@pytest.mark.parametrize(("arguments", "says"), MISTAKES, ids=[" ".join(arguments) for arguments, _ in MISTAKES])
def test_wrong_usage_is_one_clear_line(run: Run, write: Write, arguments: list[str], says: str) -> None:
    write("home.md", "Bread.")
    code, out, err = run(*arguments)
    assert code == 2
    assert says in err
    assert err.startswith("pitchlint: ") and err.count("\n") == 1
    assert out == ""


def test_a_wrong_config_is_told_wherever_it_lies(run: Run, write: Write) -> None:
    write("site/a.md", "Bread.")
    write("site/pitchlint.toml", 'brands = ["Acme"]\nselect = [\n  "TRUX",\n]\n')
    code, out, err = run("check", "site/a.md")
    assert (code, out) == (2, "")
    path = str(Path("site") / "pitchlint.toml")
    assert err == f"pitchlint: {path}, line 3: select: unknown rule “TRUX”; did you mean TRU?\n"
    write("site/pitchlint.toml", 'wordlists = ["gone"]')
    assert f"{path}, line 1: wordlists: there is no file or folder “gone”" in run("check", "site").err


def test_statistics_count_instead_of_listing(run: Run, write: Write) -> None:
    write("home.md", HOME)
    assert run("check", "--statistics", "home.md").out == (
        "     3  TST001  oven-words   warning\n     1  TST002  small-words  note\n"
    )
    summary = json.loads(run("check", "--statistics", "--format", "json", "home.md").out)["summary"]
    assert summary["rules"] == {"TST001": 3, "TST002": 1}


def test_sentences_show_whom_they_are_about_and_with_v_why(run: Run, write: Write) -> None:
    write("home.md", "We bake bread.\n\nYou eat it.\n")
    out = run("check", "--sentences", "home.md").out
    assert "home.md:1:1 seller   We bake bread.\nhome.md:3:1 customer You eat it.\n" in out
    assert "home.md:1:1 seller   We bake bread.\n    seller: " in run("check", "--sentences", "-v", "home.md").out


def test_the_report_goes_to_a_file(run: Run, write: Write, folder: Path) -> None:
    write("home.md", HOME)
    done = run("check", "--format", "json", "--output", "out.json", "home.md")
    assert (done.code, done.out) == (1, "")
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["summary"]["findings"] == 4


def test_colours(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("home.md", HOME)
    assert "\x1b[" not in run("check", "home.md").out
    assert "\x1b[33m" in run("check", "home.md", "--color", "always").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", "home.md", "--color", "auto").out


def test_copy_cannot_disturb_the_terminal(run: Run, write: Write) -> None:
    write("home.txt", "A gizmo \x1b[2J and \x07 \u202e this.")
    out = run("check", "-v", "home.txt").out
    assert "A gizmo  [2J and" in out
    assert not any(char in out for char in "\x1b\x07\u202e")


def test_where_the_copy_is_suppressed(run: Run, write: Write) -> None:
    write(
        "home.md",
        "<!-- pitchlint: ignore TST001 -- we sell them -->\nA gizmo.\n\n"
        "<!-- pitchlint: ignore oven-wrds -->\n\nA gizmo.",
    )
    code, out, _ = run("check", "home.md", "--select", "TST,PLT", "-v")
    assert code == 1
    assert "home.md:6:3 TST001" in out and "home.md:2" not in out
    assert "home.md:4:1 PLT002" in out and "did you mean oven-words?" in out


def test_a_command_name_may_be_left_out(run: Run, write: Write) -> None:
    write("home.md", "A gizmo.")
    expected = run("check", "home.md", "-q")
    assert run("home.md", "-q") == expected
    assert run("-q", "home.md") == expected
    assert expected.code == 1
