"""Which files are linted, and in what format they are."""

import os
import subprocess
from pathlib import Path

import pytest

from lint.config.load import ConfigFinder
from lint.discovery import find_files, format_of, format_of_template, format_of_text


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Some copy.\n", encoding="utf-8")


def found(folder: Path, *paths: str) -> list[str]:
    files, failures = find_files([str(folder / path) for path in paths], ConfigFinder().settings_for)
    assert failures == ()
    return [os.path.relpath(file, folder).replace(os.sep, "/") for file in files]


def test_a_walk_finds_copy_and_passes_over_the_rest(tmp_path: Path) -> None:
    fill(
        tmp_path, "home.md", "b/mail.eml", "b/page.HTML", "b/note.txt", "blog/post.mdx", "README.md", "b/Changelog.txt",
        "LICENSE", "LICENCE.md", "contributing.md", "requirements.txt", "requirements-dev.txt", "robots.txt",
        "logo.png", "app.py", ".hidden.md", ".github/pr.md", "node_modules/x/a.md", "venv/a.md", "env/pyvenv.cfg",
        "env/a.md", "README-first.md", "~$offer.docx",
    )  # fmt: skip
    expected = ["README-first.md", "b/mail.eml", "b/note.txt", "b/page.HTML", "blog/post.mdx", "home.md"]
    assert found(tmp_path, ".") == expected


def test_paths_of_the_working_folder_are_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "home.md", "copy/a.md")
    monkeypatch.chdir(tmp_path)
    assert find_files(["."], ConfigFinder().settings_for).files == (os.path.join("copy", "a.md"), "home.md")
    assert find_files(["./copy"], ConfigFinder().settings_for).files == (os.path.join("./copy", "a.md"),)


def test_a_named_file_is_linted_whatever_it_is_called_and_once(tmp_path: Path) -> None:
    fill(tmp_path, "README.md", "robots.txt", ".draft.md")
    assert found(tmp_path, "README.md", "robots.txt", ".draft.md", "README.md") == [
        ".draft.md", "README.md", "robots.txt",
    ]  # fmt: skip


TEMPLATES = [
    ("a.liquid", "template"), ("a.NJK", "template"), ("a.blade.php", "template"), ("v1.2/a.php", "template"),
    ("a.html.erb", "html"), ("a.txt.j2", "text"), ("a.text.erb", "text"), ("a.md.j2", "markdown"),
    ("a.mjml.hbs", "mjml"), ("a.mjml", "mjml"), ("a.yaml.j2", None), ("a.js.erb", None),
    ("a.csv", None), ("a.json", None), ("a.po", None),
]  # fmt: skip


@pytest.mark.parametrize(("path", "format"), TEMPLATES)
def test_templates_are_of_the_format_before_their_extension(path: str, format: str | None) -> None:
    assert format_of(path) == format


@pytest.mark.parametrize(
    ("text", "format"), [("{% if a %}<p>Hi</p>", "html"), ("<% a %>\n<b>Hi</b> **you**", "template"), ("<P>", "html")]
)
def test_a_template_is_html_where_it_has_blocks_of_html(text: str, format: str) -> None:
    assert format_of_template(text) == format


def test_a_walk_passes_over_programs(tmp_path: Path) -> None:
    fill(tmp_path, "page.php")
    (tmp_path / "class.php").write_text("<?php\nclass A { const B = 'We lead.'; }\n", encoding="utf-8")
    (tmp_path / "front.php").write_text("<?php get_header(); ?>\n<h1>Pay less</h1>\n", encoding="utf-8")
    assert found(tmp_path, ".") == ["front.php", "page.php"]
    assert found(tmp_path, "class.php") == ["class.php"]


def test_catalogues_are_found_where_the_config_names_their_copy(tmp_path: Path) -> None:
    fill(tmp_path, "mails.csv", "other.csv", "package.json", "de/a.po", "en/a.po", "page.md")
    (tmp_path / "pitchlint.toml").write_text(
        '[sources."mails.csv"]\ntext = "body"\n[sources."en/*.po"]\n', encoding="utf-8"
    )
    assert found(tmp_path, ".") == ["en/a.po", "mails.csv", "page.md"]
    assert found(tmp_path, "mails.csv") == ["mails.csv"]
    _, failures = find_files([str(tmp_path / "other.csv")], ConfigFinder().settings_for)
    assert failures[0].message == (
        'read once the config says where its copy is: [sources."other.csv"] text = "body"'
    )  # fmt: skip


def test_exclude_holds_for_named_files_too(tmp_path: Path) -> None:
    fill(tmp_path, "legal/terms.md", "copy/old/a.md", "copy/b.md")
    (tmp_path / "pitchlint.toml").write_text('exclude = ["legal/**", "old"]', encoding="utf-8")
    assert found(tmp_path, ".") == ["copy/b.md"]
    assert found(tmp_path, "legal/terms.md", "copy/b.md") == ["copy/b.md"]


def test_what_cannot_be_linted_is_named_with_its_reason(tmp_path: Path) -> None:
    fill(tmp_path, "a.md", "photo.heic")
    paths = [str(tmp_path / name) for name in ("photo.heic", "a.md", "gone.md")]
    files, failures = find_files(paths, ConfigFinder().settings_for)
    assert files == (paths[1],)
    assert [failure.path for failure in failures] == [paths[0], paths[2]]
    assert "Markdown" in failures[0].message and "no such file" in failures[1].message


def test_a_folder_that_may_not_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.md", "shut/b.md", "z.md")
    shut, scandir = str(tmp_path / "shut"), os.scandir

    def refuse(path: str) -> object:
        if path == shut:
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    files, failures = find_files([str(tmp_path)], ConfigFinder().settings_for)
    assert files == (str(tmp_path / "a.md"), str(tmp_path / "z.md"))
    assert failures == ((shut, "the folder can't be read (permission denied)"),)


@pytest.mark.parametrize("line", ["!", "\\", "[", "a\\", "\0", "**/", "///"])
def test_a_gitignore_with_a_line_that_is_no_pattern_still_holds(tmp_path: Path, line: str) -> None:
    fill(tmp_path, "a.md", "b.md")
    (tmp_path / ".gitignore").write_text(f"{line}\nb.md\n", encoding="utf-8")
    assert found(tmp_path, ".") == ["a.md"]


GITIGNORES = {
    ".gitignore": "/build/\n*.draft.md\n!keep.draft.md\ncopy/tmp\n",
    "copy/.gitignore": "*.md\n!/a.md\n",
}


def test_a_walk_passes_over_what_git_ignores(tmp_path: Path) -> None:
    fill(
        tmp_path, "home.md", "build/a.md", "copy/build/a.md", "x.draft.md", "keep.draft.md", "copy/a.md", "copy/b.md",
        "copy/c.txt", "copy/tmp/c.txt", "copy/deep/a.md", "notes/secret.md",
    )  # fmt: skip
    for name, text in GITIGNORES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / ".git" / "info").mkdir(exist_ok=True)
    (tmp_path / ".git" / "info" / "exclude").write_text("secret.md\n", encoding="utf-8")
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout.split()
    assert found(tmp_path, ".") == sorted(name for name in listed if not name.endswith(".gitignore"))
    # a folder further down sees the rules above it too
    assert found(tmp_path, "copy") == ["copy/a.md", "copy/c.txt"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    fill(tmp_path, "copy/a.md")
    try:
        (tmp_path / "copy" / "again").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "copy" / "b.md").symlink_to(tmp_path / "copy" / "a.md")
        (tmp_path / "copy" / "gone.md").symlink_to(tmp_path / "nowhere.md")
    except OSError:
        pytest.skip("this system allows no links")
    assert found(tmp_path, ".") == ["copy/a.md", "copy/b.md"]


@pytest.mark.parametrize(
    ("path", "format"),
    [("a.md", "markdown"), ("A.MD", "markdown"), ("x/a.mdx", "markdown"), ("a.htm", "html"), ("a.txt", "text"),
     ("a.eml", "eml"), ("a.docm", "docx"), ("a.PPSX", "pptx"), ("a.heic", None), ("md", None), (".md", None)],
)  # fmt: skip
def test_the_format_is_told_by_the_extension(path: str, format: str | None) -> None:
    assert format_of(path) == format


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("", "text"),
        ("Hi Sam,\n\nCould we talk?\n\nBest,\nJo", "text"),
        ("Subject: Your oven\n\nHi Sam,", "text"),
        ("1 < 2, and that is that", "text"),
        ("<!DOCTYPE html><p>Hello", "html"),
        ("\n<p>Hello</p>", "html"),
        ("<!-- pitchlint: off -->\nHello", "markdown"),
        ("# Bread\n\nIt is warm.", "markdown"),
        ("See [the list](https://a.example).", "markdown"),
        ("Received: by a\nSubject: x\nMIME-Version: 1.0\n\nHello", "eml"),
        ("Subject: MIME-Version: 1.0 explained\n\nHello", "text"),
        ("Subject: x\r\nMessage-ID: <a@b>\r\n\r\nHello", "eml"),
    ],
)
def test_a_text_without_a_name_is_told_by_its_looks(text: str, format: str) -> None:
    assert format_of_text(text) == format
