"""Which files are linted, and what format each of them is in."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from lint import plugins
from lint.config.globs import Globs
from lint.config.settings import Settings
from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.model.result import Failure
from lint.text.contents import OLD_FORMATS
from lint.text.patterns import pattern

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

FORMATS = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown", ".mdx": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".mjml": "mjml",
    ".txt": "text", ".text": "text",
    ".eml": "eml",
    ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".pptx": "pptx", ".pptm": "pptx", ".ppsx": "pptx",
    ".potx": "pptx", ".odt": "odt", ".ott": "odt", ".odp": "odp", ".otp": "odp",
    ".pdf": "pdf", ".msg": "msg", ".mbox": "mbox",
}  # fmt: skip
"""File name extensions, in lower case, and the formats that they mean."""

TEMPLATES = tuple(
    ".liquid .njk .j2 .jinja .jinja2 .twig .hbs .handlebars .mustache .erb .ejs .eex .heex .php .phtml .tpl".split()
)
"""Extensions of templates. The one before tells what is in them ("welcome.txt.erb"); without one, the content does."""

CATALOGUES = {
    ".csv": "csv", ".tsv": "csv", ".json": "json", ".arb": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".yaml": "yaml", ".yml": "yaml", ".toml": "toml", ".po": "po", ".pot": "po", ".xliff": "xliff", ".xlf": "xliff",
}  # fmt: skip
"""Extensions of files that hold much else besides copy, with their formats: read where the config says where it is."""

_NO_FORMAT = ("", ".blade")
_PAGE = pattern(
    r"<(?:!doctype|html|body|main|section|article|header|footer|nav|div|p|h[1-6]|table|tr|td|ul|ol|li|form|br)[\s/>]",
    re.IGNORECASE,
)

_NO_COPY = pattern(
    r"(?:readme|changelog|licen[cs]e|contributing)(?:\.[^/]*)?|requirements[^/]*\.txt|robots\.txt", re.IGNORECASE
)
"""Files that a walk passes over: they are about a project, not to a customer."""

_HIDDEN = (".", "~$")
"""How hidden files begin, and the locks that Office leaves beside open documents."""

_NO_COPY_FOLDERS = frozenset(("node_modules", "__pycache__", "venv"))

_HTML_START = pattern(
    r"\s*(?:<!--(?! pitchlint)|<!doctype html|<\?xml|<(?:html|head|body|table|div|p|h[1-6]|section|main|article)\b)",
    re.IGNORECASE,
)
_MAIL_HEADER = pattern(r"[A-Za-z][A-Za-z0-9-]*: ?\S")
_TRANSPORT = pattern(
    r"^(?:mime-version|message-id|received|return-path|content-transfer-encoding):", re.IGNORECASE | re.MULTILINE
)
_MARKDOWN_SIGN = pattern(r"^#{1,6} \S|^```|\]\((?:https?:|mailto:|/|#)|^<!-- pitchlint:", re.MULTILINE)
_SNIFFED = 4000
_MOST_CODE = 1_000_000


class Found(NamedTuple):
    """Files to lint, sorted by path, and what was named but can't be linted."""

    files: tuple[str, ...]
    failures: tuple[Failure, ...]


def format_of(path: str) -> str | None:
    """The format that a file's name means; None if it is none that pitchlint reads."""
    stem, extension = os.path.splitext(path)
    if extension.lower() in TEMPLATES:
        inner = os.path.splitext(stem)[1].lower()
        return "template" if inner in _NO_FORMAT else FORMATS.get(inner)
    return FORMATS.get(extension.lower()) or plugins.extensions().get(extension.lower())


def catalogue_format_of(path: str) -> str | None:
    """The format of a catalogue by its name; None for any other file."""
    return CATALOGUES.get(os.path.splitext(path)[1].lower())


def format_of_template(text: str) -> str:
    """The format of a template whose name doesn't tell: `html`, or `template` for words that Markdown may format."""
    return "html" if _PAGE.search(text) else "template"


def format_of_text(text: str) -> str:
    """The format that a text without a file name seems to be in; plain text if nothing speaks against it."""
    head = text[:_SNIFFED]
    if _HTML_START.match(head):
        return "html"
    if _MAIL_HEADER.match(head) and _TRANSPORT.search(re.split(r"\r?\n\r?\n", head, maxsplit=1)[0]):
        return "eml"
    return "markdown" if _MARKDOWN_SIGN.search(head) else "text"


_EXAMPLES = {**dict.fromkeys(("json", "yaml", "toml"), ' text = "sections[*].body"'), "po": "", "xliff": ""}


def unsupported(path: str) -> UnreadableError:
    """The error for a named file in a format that pitchlint doesn't read: how to export it where that is known."""
    if format := catalogue_format_of(path):
        name = os.path.basename(path)
        table = f'[sources."{name}"]' + _EXAMPLES.get(format, ' text = "body"')
        return UnreadableError(f"read once the config says where its copy is: {table}")
    if instead := OLD_FORMATS.get(os.path.splitext(path)[1].lower()):
        return UnreadableError(instead)
    return UnreadableError(
        "pitchlint doesn't read this format; it reads Markdown, HTML, text, mail, Word, PowerPoint, OpenDocument, PDF"
    )


def find_files(paths: Iterable[str], settings_for: Callable[[str], Settings]) -> Found:
    """The files that paths mean: named files, and what a walk through named folders finds.

    A named file is linted whatever it is called, unless the config excludes it. A walk passes over formats that
    pitchlint doesn't read, programs, what git ignores, excluded and hidden files, and READMEs and their like.
    `settings_for` gives the settings that hold at a path; it may raise UsageError.
    """
    files: dict[str, str] = {}
    failures: list[Failure] = []
    for path in paths:
        if os.path.isdir(path):
            for file in _walk(path, settings_for, failures):
                files.setdefault(os.path.abspath(file), file)
        elif not os.path.exists(path):
            failures.append(Failure(path, "there is no such file or folder"))
        elif settings_for(path).is_excluded(path):
            continue
        elif not _is_read(path, settings_for):
            failures.append(Failure(path, str(unsupported(path))))
        else:
            files.setdefault(os.path.abspath(path), path)
    return Found(tuple(sorted(files.values())), tuple(failures))


def _is_read(path: str, settings_for: Callable[[str], Settings]) -> bool:
    """Whether a file is in a format that is read: a catalogue is, where the config says where its copy is."""
    if format_of(path) is not None:
        return True
    return catalogue_format_of(path) is not None and settings_for(path).fields_for(path) is not None


def would_walk(path: str, settings_for: Callable[[str], Settings]) -> bool:
    """Whether a walk would read a file of this path if it were there; what git ignores is left to git."""
    *folders, name = os.path.relpath(path).split(os.sep)
    if any((part.startswith(".") and part != os.pardir) or part in _NO_COPY_FOLDERS for part in folders):
        return False
    if name.startswith(_HIDDEN) or not _is_read(path, settings_for) or _NO_COPY.fullmatch(name):
        return False
    return not settings_for(path).is_excluded(path)


def _is_program(path: str) -> bool:
    """Whether a PHP file is code from its first line to its last: a site has hundreds of those beside its pages."""
    if not path.lower().endswith(".php"):
        return False
    try:
        with open(path, "rb") as file:
            code = file.read(_MOST_CODE)
    except OSError:  # told of when it is read
        return False
    return code.lstrip().startswith(b"<?php") and b"?>" not in code


def _walk(folder: str, settings_for: Callable[[str], Settings], failures: list[Failure]) -> Iterator[str]:
    """The files below a folder that are read; folders that can't be opened are added to `failures`."""
    ignored = _GitIgnore(folder)
    exclude: dict[str, tuple[Settings, Globs]] = {}

    def is_excluded(path: str, parent: str) -> bool:
        if parent not in exclude:
            settings = settings_for(parent)
            exclude[parent] = (settings, Globs(settings.exclude))
        settings, globs = exclude[parent]
        return bool(globs.patterns) and globs.match(settings.relative(path))

    def refuse(error: OSError) -> None:
        path = str(error.filename or folder)
        failures.append(Failure(path, f"the folder can't be read ({(error.strerror or 'error').lower()})"))

    # os.walk doesn't follow links to folders, so that no loop can catch it
    for parent, folders, names in os.walk(folder, onerror=refuse):
        shown = parent.removeprefix("./") if folder == "." else parent
        ignored.enter(parent)
        kept = []
        for name in sorted(folders):
            path = os.path.join(parent, name)
            if name.startswith(".") or name in _NO_COPY_FOLDERS or os.path.exists(os.path.join(path, "pyvenv.cfg")):
                continue
            if not ignored.match(path, is_folder=True) and not is_excluded(path, parent):
                kept.append(name)
        folders[:] = kept
        for name in sorted(names):
            path = os.path.join(parent, name)
            if name.startswith(_HIDDEN) or not _is_read(path, settings_for) or _NO_COPY.fullmatch(name):
                continue
            if not os.path.isfile(path) or _is_program(path):
                continue
            if not ignored.match(path) and not is_excluded(path, parent):
                yield name if shown == "." else os.path.join(shown, name)


class _GitIgnore:
    """What the .gitignore files of a repository leave out, read folder by folder while walking down."""

    def __init__(self, folder: str) -> None:
        self._specs: dict[str, GitIgnoreSpec] = {}
        top = os.path.abspath(folder)
        above: list[str] = []
        while not os.path.exists(os.path.join(top, ".git")):
            parent = os.path.dirname(top)
            if parent == top:  # no repository: only what lies in the walked folder counts
                above = []
                break
            above.append(top)
            top = parent
        else:
            self._read(top, os.path.join(top, ".git", "info", "exclude"), os.path.join(top, ".gitignore"))
        for between in reversed(above[1:]):
            self.enter(between)

    def enter(self, folder: str) -> None:
        """Read the .gitignore of a folder that is walked into."""
        folder = os.path.abspath(folder)
        if folder not in self._specs:
            self._read(folder, os.path.join(folder, ".gitignore"))

    def match(self, path: str, *, is_folder: bool = False) -> bool:
        """Whether git ignores a path; the .gitignore nearest to it decides."""
        if not self._specs:
            return False
        path = os.path.abspath(path)
        folder = os.path.dirname(path)
        while True:
            spec = self._specs.get(folder)
            if spec is not None:
                name = os.path.relpath(path, folder).replace(os.sep, "/") + ("/" if is_folder else "")
                verdict = spec.check_file(name).include
                if verdict is not None:
                    return verdict
            parent = os.path.dirname(folder)
            if parent == folder:
                return False
            folder = parent

    def _read(self, folder: str, *files: str) -> None:
        lines: list[str] = []
        for file in files:
            try:
                with open(file, encoding="utf-8", errors="replace") as text:
                    lines += text.read().splitlines()
            except OSError:  # most folders have none; git does without one that it can't read, too
                continue
        if lines:
            self._specs[folder] = _spec_of(lines)


def _spec_of(lines: Sequence[str]) -> "GitIgnoreSpec":
    """The patterns of a .gitignore; a line that is none, such as a lone "!", ignores nothing, as in git."""
    from pathspec import GitIgnoreSpec

    def is_pattern(line: str) -> bool:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            return False
        return True

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        return GitIgnoreSpec.from_lines(filter(is_pattern, lines))
