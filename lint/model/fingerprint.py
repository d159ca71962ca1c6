"""What makes a finding the same finding after its file has changed elsewhere."""

_BYTES = 8


def fingerprint(code: str, match: str, sentence: str, occurrence: int = 0) -> str:
    """A hash of the rule, the words and their sentence, as 16 hexadecimal digits.

    Neither the file's name nor the place in it counts, so that it survives moves and renames. `occurrence` tells the
    n-th of several alike in one file (from 0) from the first.
    """
    identity = f"{same_words(code, match, sentence)}\0{occurrence}"
    try:
        from _blake2 import blake2b  # a tenth of what hashlib costs to import
    except ImportError:
        from hashlib import blake2b
    digest = blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=_BYTES)
    return str(digest.hexdigest())


def same_words(code: str, match: str, sentence: str) -> str:
    """What two findings have in common whose fingerprints are the same, but for which of several alike they are."""
    return f"{code}\0{' '.join(match.split())}\0{' '.join(sentence.split())}"
