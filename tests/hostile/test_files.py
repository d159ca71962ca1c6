"""Folders and files that are out to get you: whatever one of them does, the others are checked and reported."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Pitchlint = Callable[..., CompletedProcess[bytes]]

COPY = "We utilize vans.\n"
MAIN = "from lint.cli import main; main()"
ON_POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@pytest.fixture
def pitchlint(environment: dict[str, str], tmp_path: Path) -> Pitchlint:
    """Run the command in a folder; its output as bytes."""

    def run(*arguments: str | bytes, code: str = MAIN) -> CompletedProcess[bytes]:
        command: list[str | bytes] = [
            sys.executable,
            "-c",
            code,
            "check",
            "--isolated",
            "--format",
            "jsonl",
            *arguments,
        ]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=120, check=False)

    return run


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(COPY, encoding="utf-8")


def checked(done: CompletedProcess[bytes]) -> set[str]:
    """The files in which "utilize" was found."""
    assert b"Traceback" not in done.stderr, done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    return {
        record["path"] for record in records if "utilize" in [found["match"] for found in record.get("findings", ())]
    }


@ON_POSIX
def test_links_and_loops_of_links(pitchlint: Pitchlint, tmp_path: Path) -> None:
    write(tmp_path, "a/one.md", "b/two.md")
    (tmp_path / "a" / "loop").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "b" / "linked.md").symlink_to(tmp_path / "a" / "one.md")
    (tmp_path / "b" / "gone.md").symlink_to(tmp_path / "nowhere.md")
    (tmp_path / "b" / "itself.md").symlink_to(tmp_path / "b" / "itself.md")
    done = pitchlint(".")
    assert (done.returncode, checked(done)) == (0, {"a/one.md", "b/two.md", "b/linked.md"})
    done = pitchlint("b/itself.md", "b/gone.md", "a/one.md")
    assert (done.returncode, checked(done)) == (2, {"a/one.md"})
    assert done.stderr.decode().splitlines() == [
        "pitchlint: b/gone.md: there is no such file or folder",
        "pitchlint: b/itself.md: there is no such file or folder",
    ]


@ON_POSIX
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nb.md", "a b.md"), ("a\x1b[31mb.md", "a [31mb.md"), ("-a.md", "-a.md"), ("a:1:2.md", "a:1:2.md"),
        ("größe 🎉.md", "größe 🎉.md"), ("a\u202eb.md", "a b.md"), ("{x}[y]*.md", "{x}[y]*.md"),
        ("\\a'\".md", "\\a'\".md"),
    ],
)  # fmt: skip
def test_names_of_any_characters(pitchlint: Pitchlint, tmp_path: Path, name: str, shown: str) -> None:
    write(tmp_path, name, "z.md")
    for done in (pitchlint("."), pitchlint("--", name, "z.md")):
        assert (done.returncode, checked(done)) == (0, {name, "z.md"})
    done = pitchlint("--format", "text", "--", name)
    assert f"{shown}:" in done.stdout.decode("utf-8")
    assert b"\x1b" not in done.stdout + done.stderr
    (tmp_path / name).write_bytes(b"\x00")
    done = pitchlint("--", name)
    assert done.stderr.decode() == f"pitchlint: {shown}: not a text file\n"


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
@pytest.mark.parametrize("format", ["text", "json"])
def test_names_that_are_no_text(pitchlint: Pitchlint, tmp_path: Path, format: str) -> None:
    (tmp_path / os.fsdecode(b"caf\xff.md")).write_text(COPY, encoding="utf-8")
    done = pitchlint(".", "--format", format)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    assert b"caf" in done.stdout
    done.stdout.decode("utf-8")


@ON_POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_files_and_folders_that_may_not_be_read(pitchlint: Pitchlint, tmp_path: Path) -> None:
    write(tmp_path, "a.md", "shut/b.md", "c.md")
    (tmp_path / "a.md").chmod(0)
    (tmp_path / "shut").chmod(0)
    done = pitchlint(".")
    (tmp_path / "shut").chmod(0o700)
    assert (done.returncode, checked(done)) == (2, {"c.md"})
    assert b"a.md: can't be read (permission denied)" in done.stderr


CHANGES = {
    "it goes away": ("os.remove(path)", "a.md: can't be read (no such file or directory)"),
    "it becomes a folder": ("os.remove(path); os.mkdir(path)", "a.md: a pipe or a device, not a file"),
    "its disk fails": ("raise OSError(5, 'Input/output error')", "a.md: can't be read (input/output error)"),
    "it shrinks": ("open(path, 'w').close()", ""),
    "it becomes a picture": (
        "open(path, 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n')",
        "a.md: looks like a PNG image, not text",
    ),
}


@pytest.mark.parametrize(("change", "said"), CHANGES.values(), ids=CHANGES)
def test_a_file_that_changes_while_others_are_read(
    pitchlint: Pitchlint, tmp_path: Path, change: str, said: str
) -> None:
    write(tmp_path, "a.md", "b.md")
    code = f"""
import os, stat
import lint.intake as intake
opened = intake._open
def change(path):
    {change}
def late(path):
    if path == "a.md":
        try:
            change(path)
        except OSError as error:
            raise intake.UnreadableError(intake._refused(error))
    return opened(path)
intake._open = late
{MAIN}
"""
    done = pitchlint("a.md", "b.md", "--no-cache", code=code)
    assert (done.returncode, checked(done)) == (2 if said else 0, {"b.md"})
    assert said in done.stderr.decode()


@ON_POSIX
def test_pipes_and_devices_are_not_waited_for(pitchlint: Pitchlint, tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "endless.md").symlink_to("/dev/zero")
    done = pitchlint(".")
    assert (done.returncode, checked(done)) == (0, {"a.md"})
    done = pitchlint("a.md", "pipe.md", "endless.md")
    assert (done.returncode, checked(done)) == (2, {"a.md"})
    assert done.stderr.count(b"a pipe or a device, not a file") == 2


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7 cut off", "broken or cut off"),
        (b"PK\x03\x04", "looks like a ZIP archive"),
        (b"\x00", "not a text file"),
        (b"", ""),
    ],
)
def test_standard_input_of_any_kind(environment: dict[str, str], tmp_path: Path, data: bytes, expected: str) -> None:
    command = [sys.executable, "-c", MAIN, "check", "--isolated", "-"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, input=data, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == (2 if expected else 0)
    assert expected in done.stderr.decode() and b"Traceback" not in done.stderr


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="only Linux tells how much memory was used")
def test_a_long_mailbox_takes_little_memory(tmp_path: Path, environment: dict[str, str]) -> None:
    mail = "From a@example.com Mon May  5 09:12:00 2025\nSubject: Van\nContent-Type: multipart/mixed; boundary=b\n\n"
    mail += "--b\nContent-Type: text/plain\n\nWe utilize vans.\n--b\nContent-Type: image/png; name=a.png\n"
    mail += (
        "Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n"
        + ("A" * 76 + "\n") * 26000
        + "--b--\n\n"
    )
    with open(tmp_path / "in.mbox", "w", encoding="ascii") as file:
        for _ in range(60):
            file.write(mail)
    code = f"""
import atexit, sys
def most(): print([line for line in open("/proc/self/status") if line.startswith("VmHWM")], file=sys.stderr)
atexit.register(most)
{MAIN}
"""
    done = subprocess.run(
        [sys.executable, "-c", code, "check", "--isolated", "--no-cache", "in.mbox"],
        cwd=tmp_path, env=environment, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert b"message 60:" in done.stdout
    most = int(re.findall(rb"VmHWM:\\t *(\d+) kB", done.stderr)[0])
    assert most < 120_000, f"{most} kB for a mailbox of {os.path.getsize(tmp_path / 'in.mbox') // 1_000_000} MB"
