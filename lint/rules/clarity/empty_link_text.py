"""LNK001: a link or button that doesn't say where it leads."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import BlockReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule

_ARROWS = " .!…»›→>\u00a0"
"""What may follow the words and says no more."""


@rule(
    code="LNK001",
    name="empty-link-text",
    level="note",
    unit="block",
    roles="paragraph item cell button link heading",
    precedence=10,
    says="“{found}” doesn't say where it leads.",
    help="Name what they get behind it, such as “See the prices”.",
    sources=(
        "WCAG 2.4.4: the purpose of a link can be told from its text; many people jump from link to link.",
        "One easy next step, named, gets an answer.",
    ),
    examples=(
        Bad("For the prices <a href='https://acme.example/prices'>[click here]</a>."),
        Bad("<a href='https://acme.example/vans'>[Read more]</a>"),
        Bad("- Nine vans, <a href='https://acme.example/vans'>[learn more]</a>\n- Two depots"),
        Bad("You find the list <a href='https://acme.example/list'>[here]</a>, sorted by size.", kind="email"),
        Bad('<p><a class="btn" href="/a">[Find out more]</a></p>', format="html"),
        Good("See [the prices for nine vans](https://acme.example/prices)."),
        Good("[Read more about the vans](https://acme.example/vans)"),
        Good("The vans stand here, and you can read more on page two."),
        Good("Here [is the list](https://acme.example/list), sorted by size."),
        Good('<p><a class="btn" href="/a">Try it for 30 days</a></p>', format="html"),
    ),
)
def empty_link_text(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Readers look at links and buttons first. “Click here” tells them nothing, “See the prices” makes them want to."""
    block_text, tokens = block.block.text, block.block.tokens
    ends = {mark.start: mark.end for mark in block.block.marks if mark.kind == "link"}
    if block.block.role in ("button", "link"):
        ends.setdefault(0, len(block_text))
    for match in block.matches("empty-link-texts"):
        start, end = tokens[match.first].start, tokens[match.last - 1].end
        if start in ends and not block_text[end : ends[start]].strip(_ARROWS):
            yield Hit(block.block, start, end, {"found": block_text[start:end]})
