"""What is known of a sentence's main clause."""

from typing import Literal

from lint.model.namedtuple import NamedTuple

Kind = Literal["clause", "imperative", "question", "existential", "participle", "fragment"]


class Clause(NamedTuple):
    """A main clause, by token indices of the block; spans are half-open and may be empty.

    `label` is what stands before a colon or dash ("Payroll - "), `opener` what stands before the subject ("At Acme,").
    `verb` is the index of the first verb or auxiliary, −1 where there is none; `base` the base of its full verb, "be"
    where it has no other. `kind` of "existential" is "there is" and "here are", "participle" a subjectless "-ing".
    """

    kind: Kind
    start: int
    label: tuple[int, int]
    opener: tuple[int, int]
    subject: tuple[int, int]
    verb: int
    base: str
    passive: bool
