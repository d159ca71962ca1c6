"""Fixes: which are applied together, and how the file is written."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import fixes
from lint.model.errors import UnreadableError
from lint.model.finding import Edit, Finding, Fix, Location, Safety


def finding(*edits: Edit, safety: Safety = "safe") -> Finding:
    fix = Fix("", safety, edits) if edits else None
    place = Location(0, 1, 1, 1, 1, 2)
    return Finding("CLR001", "jargon", None, "note", "", "", "", "", "sentence", place, fix, "")


@pytest.mark.parametrize(
    ("findings", "unsafe", "fixed"),
    [
        ([], False, "abcdef"),
        ([finding()], False, "abcdef"),
        ([finding(Edit(0, 1, "X"))], False, "Xbcdef"),
        ([finding(Edit(4, 6, "")), finding(Edit(0, 1, "XY"))], False, "XYbcd"),
        ([finding(Edit(0, 3, "X")), finding(Edit(2, 4, "Y"))], False, "Xdef"),
        ([finding(Edit(2, 4, "Y")), finding(Edit(0, 2, "X"))], False, "XYef"),
        ([finding(Edit(0, 1, "X"), safety="unsafe")], False, "abcdef"),
        ([finding(Edit(0, 1, "X"), safety="unsafe")], True, "Xbcdef"),
        ([finding(Edit(0, 1, "X"), safety="shown")], True, "abcdef"),
        ([finding(Edit(0, 1, "X"), Edit(4, 5, "Y")), finding(Edit(2, 3, "Z"))], False, "XbcdYf"),
        ([finding(Edit(1, 2, "X")), finding(Edit(0, 1, "Y"), Edit(1, 2, "Z"))], False, "YZcdef"),
    ],
)
def test_the_leftmost_of_overlapping_fixes_is_applied(findings: list[Finding], unsafe: bool, fixed: str) -> None:
    assert fixes.apply("abcdef", fixes.edits_of(findings, unsafe=unsafe)) == fixed


SPANS = st.tuples(st.integers(0, 30), st.integers(1, 6), st.text("xyz", max_size=3))


@given(st.lists(SPANS, max_size=12))
def test_nothing_but_the_edited_spans_changes(spans: list[tuple[int, int, str]]) -> None:
    text = "".join(chr(0x4E00 + at) for at in range(40))
    edits = fixes.edits_of([finding(Edit(start, start + length, new)) for start, length, new in spans])
    kept = set(range(40)).difference(*(range(edit.start, edit.end) for edit in edits))
    fixed = fixes.apply(text, edits)
    assert [char for char in fixed if char not in "xyz"] == [text[at] for at in sorted(kept)]
    assert len(fixed) == len(kept) + sum(len(edit.text) for edit in edits)
    assert not spans or edits


def test_a_file_is_replaced_with_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    fixes.write(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    try:
        (tmp_path / "b.md").symlink_to("a.md")
    except OSError:
        pytest.skip("this system allows no links")
    fixes.write(str(tmp_path / "b.md"), b"new")
    assert (tmp_path / "b.md").is_symlink()
    assert (tmp_path / "a.md").read_bytes() == b"new"


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(UnreadableError, match="can't be written \\(permission denied\\)"):
        fixes.write(str(path), b"new")
    assert os.listdir(tmp_path) == ["a.md"]
    assert path.read_bytes() == b"old"


def test_a_new_file_is_written_in_one_step_and_in_no_folder_that_is_missing(tmp_path: Path) -> None:
    fixes.write(str(tmp_path / "report.html"), b"new")
    assert os.listdir(tmp_path) == ["report.html"]
    with pytest.raises(UnreadableError, match="no such file or directory"):
        fixes.write(str(tmp_path / "missing" / "report.html"), b"new")
    assert os.listdir(tmp_path) == ["report.html"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such device")
def test_a_device_is_written_to_and_not_replaced() -> None:
    fixes.write(os.devnull, b"new")
    assert not os.path.isfile(os.devnull)
