"""What makes a finding the same finding after its file has changed elsewhere."""

_BYTES = 8


def fingerprint(code: str, match: str, sentence: str, occurrence: int = 0) -> str:
    """A hash of the rule, the words and their sentence, as 16 hexadecimal digits.

    Neither the file's name nor the place in it counts, so that it survives moves and renames. `occurrence` tells the
    n-th of several alike in one file (from 0) from the first.
    """
    try:
        from _blake2 import blake2b  # a tenth of what hashlib costs to import
    except ImportError:
        from hashlib import blake2b
    parts = (code, " ".join(match.split()), " ".join(sentence.split()), str(occurrence))
    digest = blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=_BYTES)
    return str(digest.hexdigest())
