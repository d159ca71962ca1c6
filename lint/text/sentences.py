"""Where sentences end, in copy rather than in novels."""

from collections.abc import Sequence

from lint.model.document import Sentence, Token


def split_sentences(text: str, tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """The sentences of a block's text. The end of the block ends its last sentence, full stop or not."""
    sentences: list[Sentence] = []
    first = 0
    for at, token in enumerate(tokens):
        ends = token.kind == "punct" and token.norm[0] in ".!?…"
        if ends or at == len(tokens) - 1:
            sentences.append(Sentence(tokens[first].start, token.end, first, at + 1))
            first = at + 1
    return tuple(sentences)
