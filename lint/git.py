"""What git knows of files: what they were at a revision, and which of their lines have changed since.

The git command does the work, so that its settings, attributes and rename detection hold.
"""

import os
import re
from collections.abc import Iterator, Sequence

from lint.model.errors import UsageError
from lint.model.namedtuple import NamedTuple

_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")


class Lines(NamedTuple):
    """A run of lines, first and last, counted from 1 as git counts them: each ends at LF."""

    first: int
    last: int


class Revision(NamedTuple):
    """A commit: its hash, its date (ISO 8601, as committed) and its subject."""

    commit: str
    date: str
    subject: str


class Repository:
    """A git repository, by the folder that holds `.git`.

    Paths that methods take are those of the system, absolute or as the user wrote them. Every method raises UsageError
    with one clear line where git can't answer.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder

    @classmethod
    def around(cls, path: str) -> "Repository":
        """The repository that a file or folder is in. Raises UsageError where there is none."""
        folder = os.path.realpath(path)
        while not os.path.exists(os.path.join(folder, ".git")):
            parent = os.path.dirname(folder)
            if parent == folder:
                raise UsageError(f"{path} is in no git repository, so its past is not known")
            folder = parent
        return cls(folder)

    def base(self, revision: str) -> str:
        """The commit at which this branch left a revision: for an ancestor, the revision itself.

        Lines that others have changed there since are not this branch's doing.
        """
        commit = self.commit(revision)
        found = self._try("merge-base", commit, "HEAD")
        if found is None:
            hint = "; fetch more history, as with `git fetch --unshallow`" if self.is_shallow() else ""
            raise UsageError(f"git finds no commit that “{revision}” and this branch have in common{hint}")
        return found.decode("ascii").strip()

    def commit(self, revision: str) -> str:
        """The hash of the commit that a revision names."""
        is_option = revision.startswith("-")  # `--end-of-options` is too young to lean on
        found = None if is_option else self._try("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        if found is not None:
            return found.decode("ascii").strip()
        self.run("rev-parse", "--git-dir")  # says so if it is git that refuses, as for another user's files
        if self.is_shallow():
            raise UsageError(
                f"this clone is shallow and does not hold “{revision}”: fetch its history first, with `git fetch "
                "--unshallow`, or `fetch-depth: 0` in actions/checkout"
            )
        raise UsageError(f"git knows no revision “{revision}” here")

    def is_shallow(self) -> bool:
        """Whether the clone lacks older commits."""
        return (self._try("rev-parse", "--is-shallow-repository") or b"").strip() == b"true"

    def changes(self, base: str) -> "Changes":
        """What has changed in the files of the working tree since a commit, whether committed or not."""
        return Changes(self, base)

    def read(self, commit: str, name: str) -> bytes:
        """A file's bytes at a commit; `name` is its path in the repository, with slashes."""
        return self.run("cat-file", "--filters", f"{commit}:{name}")

    def blobs(self, commit: str, paths: Sequence[str] = ()) -> dict[str, str]:
        """The files of a commit that are these, or in these folders: hashes of their content by path, with slashes."""
        listed = self.run("ls-tree", "-r", "-z", "--full-tree", commit, "--", *(path for path in paths if path != "."))
        found = (entry.split("\t", 1) for entry in os.fsdecode(listed).split("\0") if "\t" in entry)
        return {name: about.split()[2] for about, name in found if about.split()[1] == "blob"}

    def revisions(self, span: str, paths: Sequence[str] = ()) -> list[Revision]:
        """The commits of a revision range that touched some paths, oldest first, without those of merged branches."""
        form = "--format=%H%x1f%cI%x1f%s"
        if span.startswith("-"):
            raise UsageError(f"“{span}” is no range of revisions")
        listed = self.run("log", "--first-parent", "--reverse", form, span, "--", *paths)
        return [
            Revision(*line.split("\x1f", 2)) for line in listed.decode("utf-8", "replace").split("\n") if "\x1f" in line
        ]

    def relative(self, path: str) -> str:
        """A path in the repository, with slashes; "." is the repository itself."""
        folder, name = os.path.split(os.path.abspath(path))
        return os.path.relpath(os.path.join(os.path.realpath(folder), name), self.folder).replace(os.sep, "/")

    def run(self, *arguments: str) -> bytes:
        """What a git command prints. Raises UsageError with git's own words when it fails."""
        output, errors = self._call(arguments)
        if output is None:
            said = " ".join(errors.decode("utf-8", "replace").split())[:200]
            raise UsageError(f"git {arguments[0]} failed: {said or 'it gave no reason'}")
        return output

    def _try(self, *arguments: str) -> bytes | None:
        return self._call(arguments)[0]

    def _call(self, arguments: Sequence[str]) -> tuple[bytes | None, bytes]:
        import subprocess  # loads much that a check without git has no need of

        command = ["git", "-C", self.folder, "-c", "core.quotePath=false", *arguments]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_DIFF")}
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                env=environment | {"GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
            )
        except OSError:
            raise UsageError("the command `git` can't be run; is git installed?") from None
        return (done.stdout if done.returncode == 0 else None), done.stderr


class Changes:
    """What has changed since a commit, file by file."""

    def __init__(self, repository: Repository, base: str) -> None:
        self._repository = repository
        self._base = base
        self._former = dict(self._names_before())
        touched = repository.run("diff", "--name-only", "-z", "--no-renames", base, "--")
        self._touched = frozenset(os.fsdecode(touched).split("\0"))

    def former_name(self, path: str) -> str | None:
        """What a file was called at the commit, in the repository; None if there was no such file."""
        return self._former.get(self._repository.relative(path), None)

    def is_changed(self, path: str) -> bool:
        """Whether a file is another than it was, or new."""
        name = self._repository.relative(path)
        return name in self._touched or name not in self._former

    def is_new(self, path: str) -> bool:
        """Whether there was no such file, by this name or another."""
        return self.former_name(path) is None

    def lines(self, path: str) -> Sequence[Lines]:
        """The lines that have changed or were added, in order, of a file that is not new."""
        former, name = self.former_name(path), self._repository.relative(path)
        if former is None or not self.is_changed(path):
            return ()
        names = (name,) if former == name else (former, name)
        options = ("--unified=0", "--text", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames")
        shown = self._repository.run("diff", *options, self._base, "--", *names)
        hunks = (_HUNK.match(line) for line in shown.split(b"\n"))
        counted = [(int(hunk[1]), 1 if hunk[2] is None else int(hunk[2])) for hunk in hunks if hunk]
        return [Lines(first, first + count - 1) for first, count in counted if count]

    def content_before(self, path: str) -> bytes | None:
        """A file's bytes at the commit; None if there was no such file."""
        former = self.former_name(path)
        return None if former is None else self._repository.read(self._base, former)

    def _names_before(self) -> Iterator[tuple[str, str]]:
        """Present names with those at the commit. What is neither there nor renamed is new."""
        yield from ((name, name) for name in self._repository.blobs(self._base))
        command = ("diff", "--name-status", "-z", "--find-renames", "--diff-filter=R", self._base, "--")
        fields = iter(os.fsdecode(self._repository.run(*command)).split("\0"))
        for status in fields:
            if status:
                before, now = next(fields), next(fields)
                yield now, before
