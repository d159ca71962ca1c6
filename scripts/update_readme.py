"""Write into README.md what it shows: the example files and what pitchlint prints on them today.

python scripts/update_readme.py
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PITCHLINT = (sys.executable, "-c", "from lint.cli import main; main()")

_FILE = re.compile(r"(?<=<!-- file: )(\S+)( -->\n```text\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_OUTPUT = re.compile(r"(?<=^```console\n)\$ pitchlint ([^\n]*)\n.*?(?=^```$)", re.MULTILINE | re.DOTALL)


def renewed(text: str) -> str:
    """The text of the README with the files and the output that it shows as they are now."""
    text = _FILE.sub(lambda block: block[1] + block[2] + (ROOT / block[1]).read_text(encoding="utf-8"), text)
    return _OUTPUT.sub(lambda block: f"$ pitchlint {block[1]}\n{_output(block[1])}", text)


def _output(arguments: str) -> str:
    done = subprocess.run([*PITCHLINT, *arguments.split()], cwd=ROOT, capture_output=True, encoding="utf-8")
    if done.returncode > 1:
        raise SystemExit(done.stderr)
    return done.stdout.strip("\n") + "\n"


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
