"""How many of a file's words each reader finds: held against an independent reader of the same file.

python benchmarks/recall.py [FOLDER]

FOLDER is searched for files of the formats below; by default `../shared/corpus` beside the checkout. A line is a file:
`recall` is the share of the other reader's words that pitchlint has too, in any zone, `precision` the share of
pitchlint's words that the other reader has; words count as often as they occur. A row of medians follows for each
format, and the words that are missing most from its worst files. The exit code is 1 if a format's median recall is
below the least that is named for it.

The others: python-docx and python-pptx open the file, and every text element of their trees that is shown counts:
tracked deletions, hidden runs, field codes and the older version of an alternative content don't. poppler's pdftotext
prints PDFs, mail-parser opens mails, selectolax parses pages, scripts and styles left out.
"""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from unicodedata import normalize

from lint.intake import documents, read_bytes, source_of
from lint.model.errors import UnreadableError
from lint.text.decode import decode

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
WORST = 5
_WORD = re.compile(r"[^\W_]+")


class Measure(NamedTuple):
    """What was found of one file."""

    path: Path
    recall: float
    precision: float
    missing: Counter[str]
    beyond: Counter[str]


def words_of(texts: Iterator[str]) -> Counter[str]:
    """The words of texts, in lower case, with how often they occur."""
    return Counter(word for text in texts for word in _WORD.findall(text.lower()))


def read_here(path: Path) -> Iterator[str]:
    """What pitchlint reads of a file, in all zones."""
    for document in documents(source_of(read_bytes(str(path)), str(path))):
        for block in document.blocks:
            yield block.text


def read_docx(path: Path) -> Iterator[str]:
    """What python-docx's trees hold: body, headers, footers, footnotes, alternative texts, charts and diagrams."""
    import docx

    for part in docx.Document(str(path)).part.package.iter_parts():
        name = str(part.partname)
        if not name.endswith(".xml") or "/_rels/" in name:
            continue
        if re.match(r"/word/(?:document|header|footer|footnotes|endnotes)\d*\.xml", name):
            yield from _paragraphs(part.blob, "w:p", "w:t", ("w:tab", "w:ptab", "w:br", "w:cr"))
            yield from _alternative_texts(part.blob)
        elif "/charts/chart" in name or "/diagrams/data" in name:
            yield from _graphic(part.blob)


def read_pptx(path: Path) -> Iterator[str]:
    """What python-pptx's trees hold: slides, notes, charts and diagrams that slides refer to, alternative texts."""
    import pptx

    for slide in pptx.Presentation(str(path)).slides:
        yield from _paragraphs(slide.part.blob, "a:p", "a:t", ("a:br",))
        yield from _alternative_texts(slide.part.blob)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            yield slide.notes_slide.notes_text_frame.text
        for relation in slide.part.rels.values():
            if not relation.is_external and relation.reltype.endswith(("/chart", "/diagramData")):
                yield from _graphic(relation.target_part.blob)


_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}


def _tree(data: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(data)


def _paragraphs(data: bytes, paragraph: str, text: str, gaps: tuple[str, ...]) -> Iterator[str]:
    """The text of each paragraph that is no other's, runs of one word put together."""
    wanted = f".//{text}[not(ancestor::mc:Fallback)][not(ancestor::w:r[w:rPr/w:vanish])]"
    wanted += "[not(ancestor::a:fld[starts-with(@type, 'slidenum') or starts-with(@type, 'datetime')])]"
    for found in _tree(data).iterfind(f".//{paragraph}", _SPACES):
        pieces = []
        for element in found.xpath(" | ".join((wanted, *(f".//{gap}" for gap in gaps))), namespaces=_SPACES):
            if next(element.iterancestors(found.tag)) is found:
                pieces.append(element.text or " ")
        yield "".join(pieces)


def _alternative_texts(data: bytes) -> Iterator[str]:
    """What pictures say to those who don't see them, but for what a program guessed."""
    shapes = "//wp:docPr[not(ancestor::mc:Fallback)]/@descr | //p:cNvPr[not(ancestor::mc:Fallback)]/@descr"
    for found in _tree(data).xpath(shapes, namespaces=_SPACES):
        if "generated" not in found and not re.search(r"\.\w{3,4}$", found.strip()):
            yield found


def _graphic(data: bytes) -> Iterator[str]:
    """Texts of a diagram, and those of a chart: each once, as series repeat their categories, numbers left out."""
    tree = _tree(data)
    wanted = "//a:t", "//c:v[not(ancestor::c:numCache or ancestor::c:numLit)]"
    texts = [element.text or "" for path in wanted for element in tree.xpath(path, namespaces=_SPACES)]
    yield from dict.fromkeys(texts) if tree.tag.endswith("}chartSpace") else texts


def read_pdf(path: Path) -> Iterator[str]:
    """What poppler's pdftotext prints; it puts words parted at line ends together too."""
    printed = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout
    yield normalize("NFKC", printed.decode("utf-8", "replace"))


def read_eml(path: Path) -> Iterator[str]:
    """What mail-parser finds: the subject, and of the versions of the text the one that is nearest to ours."""
    import mailparser

    mail = mailparser.parse_from_bytes(path.read_bytes())
    yield mail.subject or ""
    plain, pages = list(mail.text_plain), [text for page in mail.text_html for text in _page(page)]
    here = words_of(read_here(path))
    yield from max((plain, pages), key=lambda version: (here & words_of(iter(version))).total())


def read_html(path: Path) -> Iterator[str]:
    """What selectolax finds in a page: its title and all text of its body but scripts, styles and code of templates."""
    decoded = decode(path.read_bytes()).text
    yield from _page(decoded)


def _page(text: str) -> Iterator[str]:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(text)
    tree.strip_tags(["script", "style", "noscript", "template", "svg", "select", "iframe", "object"])
    for title in tree.css("title")[:1]:
        yield title.text()
    if tree.body is not None:
        for node in tree.body.traverse(include_text=True):
            # a space beside each tag but those inside words
            if node.tag == "-text":
                yield node.text_content or ""


OTHERS: dict[str, tuple[Callable[[Path], Iterator[str]], float]] = {
    ".docx": (read_docx, 0.99),
    ".pptx": (read_pptx, 0.99),
    ".pdf": (read_pdf, 0.97),
    ".eml": (read_eml, 0.99),
    ".html": (read_html, 0.99),
}
"""The independent reader of each format, and the least median recall."""


def measure(path: Path) -> Measure | str:
    """Both readers' words of a file compared, or why it can't be."""
    try:
        here = words_of(read_here(path))
    except UnreadableError as error:
        return str(error)
    try:
        there = words_of(OTHERS[path.suffix.lower()][0](path))
    except Exception as error:  # whatever the other reader raises for a strange file is no matter of ours
        return f"the other reader can't read it: {type(error).__name__}"
    common = (here & there).total()
    recall, precision = common / max(there.total(), 1), common / max(here.total(), 1)
    if not there:
        return "no text in it"
    return Measure(path, recall, precision, there - here, here - there)


def main() -> int:
    """Measure all files, print what was found, and tell whether it is enough."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    if not folder.is_dir():
        print(f"there is no folder {folder}")
        return 2
    failed = 0
    for suffix, (_, least) in OTHERS.items():
        found: list[Measure] = []
        for path in sorted(folder.rglob(f"*{suffix}")):
            outcome = measure(path)
            if isinstance(outcome, str):
                print(f"{path.name:60}  {outcome}")
                continue
            found.append(outcome)
            print(f"{path.name[:60]:60}  recall {outcome.recall:.4f}  precision {outcome.precision:.4f}")
        if not found:
            continue
        recall = median(each.recall for each in found)
        print(f"{suffix}: {len(found)} files, median recall {recall:.4f}, ", end="")
        print(f"median precision {median(each.precision for each in found):.4f}")
        for each in sorted(found, key=lambda each: each.recall)[:WORST]:
            print(f"  {each.path.name}: {each.recall:.4f}, misses {dict(each.missing.most_common(12))}")
        for each in sorted(found, key=lambda each: each.precision)[:WORST]:
            print(f"  {each.path.name}: precision {each.precision:.4f}, beyond {dict(each.beyond.most_common(12))}")
        failed += recall < least
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
