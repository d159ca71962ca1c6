"""`--fix` in Word and PowerPoint files: words change, everything else stays as it was, byte for byte."""

import os
import zipfile
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.api import Checker, readable
from lint.config.settings import Settings
from lint.markup.archive import Archive
from lint.markup.paragraphs import Paragraph
from lint.markup.rewriting import rewritten
from lint.model.errors import UnreadableError
from lint.model.finding import Edit
from lint.model.source import Source
from tests.cli.conftest import LIST, Run
from tests.office_files import docx, paragraph, pptx, shape, slide, text, title, zipped

SPLIT = "<w:p><w:r><w:t>We giz</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>mo.</w:t></w:r></w:p>"
BOLD = paragraph("One gizmo, R&D’s gizmo öäü.", run="<w:b/>")
DOCX = docx(BOLD + SPLIT + "<w:p><w:r><w:t>Then</w:t><w:tab/><w:t>gizmo</w:t></w:r></w:p>")
PPTX = pptx([slide(title("Our gizmo")), slide(shape(text("A wee gizmo.")))], {1: text("Show the gizmo.")})


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_words_are_swapped_within_a_run_and_its_look_stays(run: Run, folder: Path) -> None:
    path = write(folder, "brief.docx", DOCX)
    done = run("check", "--fix", "brief.docx")
    assert (done.code, done.err) == (1, "Changed 3 places in 1 file.\n")
    assert "brief.docx:para 2 TST001" in done.out  # one word in two runs: nothing is written across them
    before, after = members(DOCX), members(path.read_bytes())
    assert list(before) == list(after)
    changed = before.pop("word/document.xml").decode().replace("One gizmo, R&amp;D’s gizmo", "One oven, R&amp;D’s oven")
    assert after.pop("word/document.xml").decode() == changed.replace("<w:t>gizmo</w:t>", "<w:t>oven</w:t>")
    assert before == after


def test_slides_and_notes_are_fixed(run: Run, folder: Path) -> None:
    path = write(folder, "deck.pptx", PPTX)
    assert run("check", "--fix", "-q", "deck.pptx").code == 0
    before, after = members(PPTX), members(path.read_bytes())
    assert {name for name in before if before[name] != after[name]} == {
        "ppt/slides/slide1.xml",
        "ppt/slides/slide2.xml",
        "ppt/notesSlides/notes1.xml",
    }
    assert b"A small oven." in after["ppt/slides/slide1.xml"]


def test_copies_go_to_the_folder_that_is_named(run: Run, folder: Path) -> None:
    first = write(folder, "copy/deck.pptx", PPTX)
    page = write(folder, "home.md", b"A gizmo.\n")
    write(folder, "good.docx", docx(paragraph("An oven.")))
    done = run("check", "--fix", "--output-dir", "fixed/now", ".")
    assert done.code == 0
    assert "Changed 5 places in 2 files; the fixed copies are in fixed/now.\n" in done.err
    assert (first.read_bytes(), page.read_bytes()) == (PPTX, b"A gizmo.\n")
    copies = [path.relative_to(folder / "fixed/now").as_posix() for path in (folder / "fixed").rglob("*.*")]
    assert sorted(copies) == ["copy/deck.pptx", "home.md"]
    assert (folder / "fixed/now/home.md").read_bytes() == b"An oven.\n"


def test_copies_never_overwrite_one_another_or_the_original(
    run: Run, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    paths = [str(write(elsewhere, f"{name}/deck.pptx", PPTX)) for name in "ab"]
    done = run("check", "--fix", "--output-dir", "fixed", "--config", "pitchlint.toml", *paths)
    assert done.code == 2
    assert "b/deck.pptx: its copy would be written over that of" in done.err
    write(folder, "deck.pptx", PPTX)
    done = run("check", "--fix", "--output-dir", ".", "deck.pptx")
    assert (done.code, (folder / "deck.pptx").read_bytes()) == (2, PPTX)
    assert "deck.pptx: its copy would be written over it: name another folder with --output-dir" in done.err


@pytest.mark.parametrize("options", [["--output-dir", "fixed"], ["--output-dir", "fixed", "--fix", "--diff"]])
def test_output_dir_goes_with_fix(run: Run, options: list[str]) -> None:
    assert run("check", *options).err == "pitchlint: --output-dir goes with --fix, without --diff\n"


def test_a_diff_shows_paragraphs(run: Run, folder: Path) -> None:
    path = write(folder, "brief.docx", docx(paragraph("A gizmo.") + paragraph("Good.")))
    done = run("check", "--diff", "brief.docx")
    assert done.out == "--- a/brief.docx\n+++ b/brief.docx\n@@ -1,2 +1,2 @@\n-A gizmo.\n+An oven.\n Good.\n"
    assert path.read_bytes() == docx(paragraph("A gizmo.") + paragraph("Good."))
    assert done.code == 1


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_permissions_and_the_file_stay_when_it_cant_be_written(run: Run, folder: Path) -> None:
    path = write(folder, "deck.pptx", PPTX)
    path.chmod(0o640)
    assert run("check", "--fix", "-q", "deck.pptx").code == 0
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in folder.iterdir() if each.suffix == ".tmp"] == []


def stored(data: bytes) -> bytes:
    """The archive without compression, as a stream with sizes behind the data, and with a comment at its end."""
    buffer = BytesIO()

    class Stream:  # can't be rewound, so that zipfile writes sizes behind each file
        def write(self, piece: bytes) -> int:
            return buffer.write(piece)

        def flush(self) -> None:
            return None

    with zipfile.ZipFile(Stream(), "w", zipfile.ZIP_STORED) as archive:  # type: ignore[arg-type]
        for name, content in members(data).items():
            archive.writestr(name, content)
        archive.comment = b"made by hand"
    return buffer.getvalue()


def test_archives_of_other_programs_are_rewritten_too() -> None:
    odd = stored(DOCX)
    archive = Archive(odd)
    found = Paragraph("paragraph", "para 1", {"paragraph": 1}, "word/document.xml")
    at = archive.read("word/document.xml").index(b"One gizmo")
    found.add("One gizmo, R", at)
    new = rewritten(odd, archive, [found], [Edit(4, 9, "<&>", "para 1")])
    before, after = members(odd), members(new)
    assert after["word/document.xml"] == before["word/document.xml"].replace(b"One gizmo", b"One &lt;&amp;&gt;", 1)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    assert new.endswith(b"made by hand")


@pytest.mark.parametrize(
    ("edit", "at"),
    [
        (Edit(0, 99, "x", "para 1"), 0),
        (Edit(0, 3, "x", "para 1"), 5),
        (Edit(0, 3, "x", "para 9"), 0),
        (Edit(0, 3, "x", "para 1"), -1),
    ],
)
def test_an_edit_that_is_not_where_it_should_be_is_refused(edit: Edit, at: int) -> None:
    data = zipped({"a.xml": "One gizmo"})
    found = Paragraph("paragraph", "para 1", {}, "a.xml")
    found.add("One gizmo", at)
    with pytest.raises(UnreadableError, match="its fixes can't be written"):
        rewritten(data, Archive(data), [found], [edit])


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    path = tmp_path_factory.mktemp("lists") / "ovens.txt"
    path.write_text(LIST, encoding="utf-8")
    return Checker(Settings(wordlists=(str(path),), select=("TST",)))


WORDS = st.sampled_from(["gizmo", "doohickey", "oven", "Bread", "&", "<", "ö", "🍞", "We", ".", " "])


@given(runs=st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=5))
def test_only_words_change(checker: Checker, runs: list[str]) -> None:
    body = "".join(f'<w:r><w:t xml:space="preserve">{escape(each)} </w:t></w:r>' for each in runs)
    source = Source("brief.docx", "docx", "", data=docx(f"<w:p>{body}</w:p>"))
    fixed = checker.fix_source(source)
    before, after = readable(source).split(), readable(fixed.now).split()
    assert fixed.settled
    assert members(fixed.now.data).keys() == members(source.data).keys()
    assert len(before) == len(after)
    assert all(old == new or (old, new) == ("gizmo", "oven") for old, new in zip(before, after, strict=True))
