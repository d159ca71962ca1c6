"""What stops pitchlint from doing its work; the message is all that a user sees of it."""


class UnreadableError(Exception):
    """An input that cannot be read; the message says what and what to do, in one line."""


class UsageError(Exception):
    """A wrong option, config or word list; the message names the place and what would be right."""
