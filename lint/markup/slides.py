"""What slides of office files have in common: titles that are none by name, and notes that speak to pitchlint."""

from collections.abc import Iterable, Sequence

from lint.markup.paragraphs import Paragraph
from lint.model.document import Comment

_LONGEST_TITLE = 12
"""Words of a text that heads a slide without being its title by name."""

_DIRECTIVE = "pitchlint:"


def title_first(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of a slide with its title first, wherever it was drawn.

    Without a title, the first text is made its heading if it is short and all that its shape holds.
    """
    if not any(paragraph.role == "heading" for paragraph in paragraphs):
        _find_title(paragraphs)
    return sorted(paragraphs, key=lambda paragraph: paragraph.role != "heading")


def _find_title(paragraphs: Sequence[Paragraph]) -> None:
    filled = [paragraph for paragraph in paragraphs if paragraph.text.strip() and paragraph.zone != "footer"]
    if not filled or filled[0].role != "paragraph":
        return
    first, text = filled[0], filled[0].text.strip()
    alone = len(filled) < 2 or filled[1].place.get("shape") != first.place.get("shape")
    if alone and len(text.split()) <= _LONGEST_TITLE and text[-1] not in ",;:" and any(map(str.isalpha, text)):
        first.role, first.level = "heading", 1


def comments_in_notes(paragraphs: Iterable[Paragraph]) -> tuple[list[Paragraph], list[Comment]]:
    """The paragraphs without those notes that speak to pitchlint, and these as comments on their slide."""
    kept: list[Paragraph] = []
    comments: list[Comment] = []
    for paragraph in paragraphs:
        text = paragraph.text.strip() if paragraph.role == "notes" and "slide" in paragraph.place else ""
        if text.startswith(_DIRECTIVE):
            said = text[len(_DIRECTIVE) :].strip()
            slide = ("slide", paragraph.place["slide"])
            comments.append(Comment(said, 0, len(paragraph.text), paragraph.part, slide))
        else:
            kept.append(paragraph)
    return kept, comments
