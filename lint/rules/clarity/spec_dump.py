"""CLR006: model names and figures in a row, and nobody who uses them."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import BlockReading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule
from lint.text.patterns import pattern

_MODEL = pattern(r"\b[A-Z][A-Z0-9]{0,9}(?:-[A-Z0-9]{1,9}){0,3}[a-z]{0,2}\b")
"""Capitals and figures in one word: "DMX-7022S", "X305", "T-480i"; whether a figure is in it is asked apart."""
_SPEC = pattern(
    r"\b\d{1,6}(?:[.,x×]\d{1,4})?[ -]?(?:k?W|V|mAh|Ah|dB|[KMGTkm]?Hz|ohms?|[KMGT]i?B|[kKMG]bps|rpm|psi|bar|bits?|MP|"
    r"cores?|Nm|hp|lumens?|RMS|inch|band|mm|px|nm|fps)\b"
)
_FIGURE = pattern(r"\d")
_FAMILIAR = pattern(r"(?:ISO|IEC|EN|BS|RFC|CE|IPPC|ISPM|[A-Z]{1,2})?-?\d{1,5}[a-z]?$")
"""Standards, and one or two letters with a figure: quarters, paper sizes, roads, postcodes, vitamins."""
_PRICE = pattern(r"[$€£] ?\d")
"""An entry of a catalogue has one; whoever reads it compares."""
_SHORTEST_MODEL = 4
_READER = frozenset("you your yours so because".split())


@rule(
    code="CLR006",
    name="spec-dump",
    flag="feature-only",
    level="note",
    unit="block",
    roles="paragraph item",
    levels={"email": "warning", "deck": "warning"},
    precedence=10,
    says="{count} models and figures, and nobody who uses them.",
    help="Say what it is like to live with: “It is loud enough for a van with the windows down.”",
    options=(Option("max-specs", 2, "different models and figures that a paragraph may name on their own", 0, 100),),
    sources=("A seller who recites makes and models leaves the buyer no wiser.",),
    examples=(
        Bad("[Choose from the KDC-BT570U, KDC-X305, DMX-7022S and DPX-M3300BT head units.]"),
        Bad("[4x50 W, 2 ohm stable, 96 dB, 24-bit converter, 13-band equaliser.]"),
        Bad("[The TX-480i, TX-480P and TX-490 differ in 5 GHz radio and 900 mAh.] All are grey.", kind="email"),
        Bad("- [Motor: 1200 W, 3000 rpm, 48 V]\n- Made in Leeds", kind="deck"),
        Good("Two models suit your car. One is cheaper; the other plays music from your phone."),
        Good("With 1200 W, 3000 rpm and 48 V you drill through oak without a pause."),
        Good("If you work outdoors in rain, take the T-490."),
        Good("The motor has 1200 W, 3000 rpm and 48 V, so it runs all day."),
        Good("Saw blade HM-250X, 48 V, 3000 rpm: $40"),
        Good("| Model | Power | Weight |\n| --- | --- | --- |\n| DMX-7022S | 4x50 W | 96 dB |"),
        Good("We meet ISO-9001, ISO-27001 and EN-1090, and we work in Q1, Q2 and Q4."),
    ),
)
def spec_dump(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Model names and figures mean something to whoever knows the range. The reader wonders which one suits.

    A paragraph with many of them and no reader in it, nor a reason, is found; tables are left alone.
    """
    if block.reading.context.audience == "technical" or not block.sentences:
        return
    text = block.block.text
    if not _FIGURE.search(text):
        return  # every model and specification has one
    specs = {found.group() for found in _SPEC.finditer(text)}
    specs.update(found.group() for found in _MODEL.finditer(text) if _is_model(found.group()))
    if len(specs) <= options["max-specs"] or _PRICE.search(text):
        return
    if any(_has_reader(sentence) for sentence in block.sentences):
        return
    yield block.sentences[0].hit(count=str(len(specs)))


def _is_model(word: str) -> bool:
    figures = any(char.isdigit() for char in word)
    return figures and len(word) >= _SHORTEST_MODEL and not _FAMILIAR.match(word)


def _has_reader(sentence: SentenceReading) -> bool:
    """Whether the sentence says who uses it, or what for."""
    return not _READER.isdisjoint(sentence.words)
