"""What stops pitchlint from doing its work; the message is all that a user sees of it."""


class UnreadableError(Exception):
    """An input that cannot be read; the message says what and what to do, in one line."""


class UsageError(Exception):
    """A wrong option, config or word list; the message names the place and what would be right."""


def describe_bug(error: BaseException) -> str:
    """An error that nobody expected, in one line, with what it takes to report it."""
    text = " ".join(str(error).split())[:200]
    return f"a bug: {type(error).__name__}: {text}; please report it with what PITCHLINT_DEBUG=1 prints"
