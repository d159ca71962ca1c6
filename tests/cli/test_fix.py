"""`pitchlint check --fix` and `--diff`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Write = Callable[[str, str], Path]


@pytest.mark.parametrize(
    "data",
    [
        b"A gizmo, two Gizmos,\r\nand GIZMO.\r\n\r\nBread\tand\xc2\xa0butter.  \n",
        "\ufeffA gizmo, two Gizmos,\nand GIZMO.\rCafé".encode(),
        "\ufeffA gizmo, two Gizmos, and GIZMO. Café".encode("utf-16-le"),
        "A gizmo, two Gizmos, and GIZMO. Café — “so”".encode("cp1252"),
    ],
    ids=["crlf", "utf-8 with mark", "utf-16", "windows-1252"],
)
def test_words_are_swapped_and_nothing_else_changes(run: Run, folder: Path, data: bytes) -> None:
    (folder / "home.md").write_bytes(data)
    utf_16 = data.startswith(b"\xff\xfe")

    def swapped(old: str, new: str) -> None:
        nonlocal data
        encoding = "utf-16-le" if utf_16 else "ascii"
        data = data.replace(old.encode(encoding), new.encode(encoding))

    code, out, err = run("check", "--fix", "home.md")
    swapped("A gizmo", "An oven")
    swapped("Gizmos", "Ovens")
    swapped("GIZMO", "OVEN")
    assert (folder / "home.md").read_bytes() == data
    assert (code, err) == (0, "Changed 3 places in 1 file.\n")
    assert "TST001" not in out


def test_what_is_left_is_reported(run: Run, write: Write) -> None:
    path = write("home.md", "Your gizmo and your gadget.\n")
    code, out, _ = run("check", "--fix", "home.md")
    assert path.read_text(encoding="utf-8") == "Your oven and your gadget.\n"
    assert code == 1
    assert "home.md:1:20 TST001 “gadget”" in out and "“gizmo”" not in out


def test_unsafe_fixes_are_made_when_asked_for(run: Run, write: Write) -> None:
    path = write("home.md", "A tiny, wee oven.\n")
    assert run("check", "--fix", "home.md").err == "Changed 1 place in 1 file.\n"
    assert path.read_text(encoding="utf-8") == "A tiny, small oven.\n"
    assert run("check", "--fix", "--unsafe-fixes", "home.md").err == "Changed 1 place in 1 file.\n"
    assert path.read_text(encoding="utf-8") == "A small, small oven.\n"


def test_a_word_across_markup_and_a_suppressed_one_stay(run: Run, write: Write) -> None:
    text = "Your giz**mo** bakes.\n\nYour gizmo bakes. <!-- pitchlint: ignore TST -->\n"
    path = write("home.md", text)
    assert run("check", "--fix", "home.md").err == ""
    assert path.read_text(encoding="utf-8") == text


def test_diff_writes_nothing(run: Run, write: Write) -> None:
    path = write("copy/home.md", "Bread.\r\nYour gizmo.")
    code, out, err = run("check", "--diff", "copy/home.md")
    assert out == (
        "--- a/copy/home.md\n+++ b/copy/home.md\n@@ -1,2 +1,2 @@\n Bread.\n-Your gizmo.\n"
        "\\ No newline at end of file\n+Your oven.\n\\ No newline at end of file\n"
    )
    assert (code, err) == (1, "Would change 1 place in 1 file.\n")
    assert path.read_bytes() == b"Bread.\r\nYour gizmo."
    write("copy/home.md", "A gadget.")
    assert run("check", "--diff", "copy/home.md") == (0, "", "")


def test_standard_input_is_fixed_on_standard_output(run: Run) -> None:
    code, out, err = run("check", "--fix", "-", stdin=b"Your gizmo\r\nand gadget.")
    assert (code, out) == (1, "Your oven\r\nand gadget.")
    assert "<stdin>:2:5 TST001" in err
    code, out, _ = run("check", "--diff", "-", stdin=b"Your gizmo.\n")
    assert (code, "-Your gizmo.\n+Your oven.\n" in out) == (1, True)


def test_fixing_twice_changes_nothing(run: Run, write: Write) -> None:
    path = write("home.md", "Your gizmo.\n")
    run("check", "--fix", "home.md")
    stamp = path.stat().st_mtime_ns
    assert run("check", "--fix", "home.md").err == ""
    assert path.stat().st_mtime_ns == stamp


def test_fixes_that_undo_one_another_change_nothing(run: Run, write: Write) -> None:
    write("lists/loop.txt", "code: TST003\nname: loop\nsay: x\n\nfoo -> bar  ~safe\n")
    write("lists/loop-back.txt", "code: TST004\nname: loop-back\nsay: x\n\nbar -> foo  ~safe\n")
    path = write("home.md", "A foo.\n")
    code, _, err = run("check", "--fix", "home.md")
    assert code == 2
    assert err == "home.md: its fixes undo one another, so nothing was changed.\n"
    assert path.read_text(encoding="utf-8") == "A foo.\n"


def test_a_file_that_cannot_be_written_is_named(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("home.md", "Your gizmo.\n")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.replace", refuse)
    code, _, err = run("check", "--fix", "home.md")
    assert code == 2
    assert "pitchlint: home.md: can't be written (permission denied)\n" in err
