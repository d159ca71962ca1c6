"""Coverage-guided fuzzing with atheris: the first byte of an input chooses the format.

pip install atheris
python fuzz/fuzz_readers.py -max_total_time=600 fuzz/corpus
"""

import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "fuzz")]

with atheris.instrument_imports(include=["lint"]):
    from target import check

from seeds import seeds  # noqa: E402

POOL = seeds()
EXTENSIONS = sorted(POOL)


def one_input(data: bytes) -> None:
    """Check one input."""
    if data:
        check(data[1:], EXTENSIONS[data[0] % len(EXTENSIONS)])


if __name__ == "__main__":
    corpus = ROOT / "fuzz" / "corpus"
    corpus.mkdir(exist_ok=True)
    for number, extension in enumerate(EXTENSIONS):
        for at, data in enumerate(POOL[extension]):
            (corpus / f"seed-{number}-{at}").write_bytes(bytes((number,)) + data)
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
