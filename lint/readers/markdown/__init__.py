"""Markdown: CommonMark with tables, front matter, HTML, MDX, template code, merge fields and slides."""

from collections.abc import Iterable, Sequence
from typing import Any

from lint.markup.canvas import Canvas
from lint.markup.frontmatter import read_front_matter
from lint.markup.html import entity_at
from lint.markup.templates import scan_templates
from lint.model.document import Comment, Document, Mark, Role
from lint.model.source import Source
from lint.model.view import TextView, ViewBuilder
from lint.readers.markdown.blocks import DIRECTIVE, BlockReader
from lint.readers.markdown.indents import without_indents
from lint.readers.markdown.slides import find_slides

_FIELD = tuple[int, int, str]
_PROSE_KEYS: dict[str, Role] = {
    "title": "title", "page_title": "title", "meta_title": "title", "seo_title": "title", "post_title": "title",
    "headline": "title", "subject": "subject", "subject_line": "subject", "preheader": "preheader",
    "preview": "preheader", "preview_text": "preheader", "previewtext": "preheader", "description": "description",
    "meta_description": "description", "seo_description": "description", "excerpt": "description",
    "post_excerpt": "description", "summary": "description", "subtitle": "description", "tagline": "description",
}  # fmt: skip


def read(source: Source) -> Document:
    """The document of a Markdown or MDX source (format `mdx`, or a path that ends in it), or of a `template` of one.

    Metadata: `front_matter` (simple values as text), `title`, `subject`, `from_name`, `to_name` as far as the copy
    gives them, and `slides`, their number, when it is a deck.
    """
    text = source.text
    front = read_front_matter(text)
    start = front.end if front else 0
    values = front.values if front else {}
    settings = {key: view.text for key, view in values.items()}
    mdx = None
    if source.format == "mdx" or source.path.lower().endswith(".mdx"):
        from lint.readers.markdown.mdx import mask_mdx  # its patterns take time to compile

        mdx = mask_mdx(text, start)
    templates = scan_templates(mdx.masked if mdx else text)
    masked = templates.masked
    if source.format == "template":
        masked = without_indents(masked, start, tight_headings=True)
    slides = find_slides(masked, start, settings)
    # Line ends in place of the front matter, so that offsets hold.
    masked = "\n" * start + (slides.text if slides else masked)[start:]
    fields = [field for field in templates.fields if field[0] >= start and masked[field[0]] == text[field[0]]]
    reader = BlockReader(Canvas(text, masked, fields), masked, slides, templates)
    for key, view in values.items():
        role = _PROSE_KEYS.get(key.lower().replace("-", "_"))
        if role and any(char.isalpha() for char in view.text):
            view = _without_entities(view)
            reader.add_view(role, view, _field_marks(view, templates.fields))
    reader.read()
    comments = list(templates.comments)
    if mdx:
        comments += mdx.comments
        attributes = Canvas(text, text, ())
        for prose in mdx.prose:
            reader.add_attribute(prose.role, attributes, prose.start, prose.end)
    metadata: dict[str, Any] = dict(reader.metadata)
    if front:
        metadata["front_matter"] = settings
    if slides:
        metadata["slides"] = len(slides.starts) + 1
    told = [*reader.comments, *_directives(comments)]
    return Document(source, reader.in_order(), tuple(sorted(told, key=lambda comment: comment.start)), metadata)


def _directives(comments: Iterable[tuple[str, int, int]]) -> list[Comment]:
    """Those comments of templates and MDX that speak to pitchlint."""
    return [
        Comment(text[len(DIRECTIVE) :].strip(), start, end)
        for text, start, end in comments
        if text.startswith(DIRECTIVE)
    ]


def _without_entities(view: TextView) -> TextView:
    """A front-matter value with its HTML entities resolved: exported titles are full of them."""
    text = view.text
    if "&" not in text:
        return view
    builder = ViewBuilder()
    at = 0
    while (stop := text.find("&", at)) >= 0:
        builder.add(text[at:stop], at, stop)
        meant, at = entity_at(text, stop)
        builder.add(meant, stop, at, verbatim=at == stop + 1)
    builder.add(text[at:], at, len(text))
    return builder.view().through(view)


def _field_marks(view: TextView, fields: Sequence[_FIELD]) -> list[Mark]:
    """The merge fields in a front-matter value."""
    marks: list[Mark] = []
    for start, end, name in fields:
        if start >= view.segments[-1].source_end:
            break
        for segment in view.segments:
            if segment.verbatim and segment.source_start <= start and end <= segment.source_end:
                at = segment.start + start - segment.source_start
                marks.append(Mark("merge", at, at + end - start, name))
    return marks
