"""Markdown of any nesting: every character in its place, every word of the copy read once, no code or target read."""

import re

from hypothesis import given
from hypothesis import strategies as st

from lint.model.document import Document
from lint.model.source import Source
from lint.readers.markdown import read
from tests.exact_places import assert_exact

ODD = ("", "", "", "é", "e\u0301", "😀", "👩\u200d💻", "ü\u0308", "\u00a0x", "’s")
WORD = re.compile(r"w\d+w")
NOT_COPY = re.compile(r"n\d+n")


class Writer:
    """Writes Markdown piece by piece; words of the copy read w1w, w2w …, what is none reads n1n, n2n …."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0

    def pick(self, *values):
        return self.draw(st.sampled_from(values))

    def word(self) -> str:
        self.count += 1
        return f"w{self.count}w{self.pick(*ODD)}"

    def other(self) -> str:
        self.count += 1
        return f"n{self.count}n"

    def words(self) -> str:
        return " ".join(self.word() for _ in range(self.pick(1, 1, 2, 3)))

    def atom(self, one_line: bool) -> str:
        w, n = self.words, self.other
        atoms = [
            w, w, w,
            lambda: f"*{self.word()}*", lambda: f"**{w()}**", lambda: f"~~{w()}~~", lambda: f"***{w()}***",
            lambda: f"[{w()}](https://{n()}.example/{n()})", lambda: f'[{w()} *{w()}*](<{n()} x> "{w()}")',
            lambda: f"[{w()}][ref]", lambda: f"![{w()}]({n()}.png)", lambda: f"![{w()}]({n()}.png '{w()}')",
            lambda: f"[![{w()}]({n()})]({n()})", lambda: f"`{n()}`", lambda: f"`` {n()}`{n()} ``",
            lambda: f"{self.word()}&amp;{self.word()}", lambda: f"{self.word()}&eacute;&#233; &nbsp;{self.word()}",
            lambda: f"{self.word()}\\*\\_{self.word()}", lambda: f"<b>{w()}</b>", lambda: f"<i class='{n()}'>{w()}</i>",
            lambda: f'<abbr title="{n()}">{self.word()}</abbr>', lambda: f"<!-- {n()} -->",
            lambda: f"<img src={n()} alt='{w()} &amp; {w()}'>", lambda: f"<https://{n()}.example>",
            lambda: f"{{% if {n()} %}}", lambda: f"{{{{ {n()} | default: 'x' }}}}", lambda: "[First Name]",
            lambda: f"<%= {n()} %>", lambda: f"%{n()}_X%", lambda: f"{{# {n()} #}}", lambda: f"{w()}<br>{w()}",
            lambda: f"<span hidden-{n()}>{w()}</span>", lambda: f"{{{{< {n()} '{n()}' >}}}}", lambda: "[^note]",
        ]  # fmt: skip
        if not one_line:
            atoms += [lambda: f"{w()}  \n{w()}", lambda: f"{w()}\\\n{w()}", lambda: f"{w()}\n{w()}"] * 2
        return self.pick(*atoms)()

    def line(self, one_line: bool = False) -> str:
        # A word first and last, so that nothing of the line is taken for a block's sign.
        atoms = [self.atom(one_line) for _ in range(self.pick(0, 1, 2, 4))]
        return " ".join([self.word(), *atoms, self.word()])

    def block(self, depth: int) -> str:
        simple = [
            self.line, self.line, lambda: f"{self.pick('#', '##', '###### ')} {self.line(True)} {self.pick('', '#')}",
            lambda: f"{self.line(True)}\n{self.pick('===', '---')}", lambda: "***",
            lambda: f"```py\n{self.other()}\n\n{self.other()}\n```", lambda: f"    {self.other()}\n    {self.other()}",
            self.table, self.html,
        ]  # fmt: skip
        if depth:
            simple += [lambda: self.quote(depth - 1), lambda: self.list(depth - 1)] * 3
        return self.pick(*simple)()

    def blocks(self, depth: int) -> str:
        return "\n\n<!-- -->\n\n".join(self.block(depth) for _ in range(self.pick(1, 2, 3)))

    def table(self) -> str:
        def row() -> str:
            return f"| {self.line(True).replace('|', chr(92) + '|')} | {self.word()} \\| {self.word()} |"

        return "\n".join([row(), "|:-|--|", row(), row()])

    def html(self) -> str:
        n, w = self.other, self.words
        return self.pick(
            lambda: f"<div class={n()}>\n<p>{w()} <em>{w()}</em>&nbsp;{self.word()}<p>{w()}\n</div>",
            lambda: f"<script>\nvar {n()} = '<p>{n()}';\n</script>", lambda: f"<style>\n.{n()} {{}}\n</style>",
            lambda: f"<!-- {n()}\n{n()} -->", lambda: f"<ul>\n<li>{w()}\n<li><a href={n()}>{w()}</a></ul>",
            lambda: f"<table><tr><td>{w()}<td>{w()}</table>", lambda: f"<img alt='{w()}' src='{n()}'>",
            lambda: f"<p hidden>{n()}</p>", lambda: f"<p>{w()}<br>\n{{{{ {n()} }}}} {w()}</p>",
        )()  # fmt: skip

    def quote(self, depth: int) -> str:
        return "\n".join("> " + line for line in self.blocks(depth).split("\n"))

    def list(self, depth: int) -> str:
        sign = self.pick("- ", "* ", "1. ", "- [x] ")
        indent = " " * len(sign.removesuffix("[x] "))
        items = []
        for _ in range(self.pick(1, 2, 3)):
            content = "\n\n".join([self.line(), *(self.block(depth) for _ in range(self.pick(0, 0, 1)))])
            items.append(sign + content.replace("\n", "\n" + indent))
        return self.pick("\n", "\n\n").join(items)

    def front_matter(self) -> str:
        n = self.other
        yaml = (
            f"---\nlayout: {n()}\ntitle: {self.pick('', chr(34))}{self.words()}{self.pick('')}\n"
            f"tags:\n  - {n()}\ndescription: >-\n  {self.words()}\n  {self.words()}\nsubject: '{self.word()}''s'\n---\n"
        )
        yaml = re.sub(r'title: "(.*)', r'title: "\1"', yaml)
        toml = f'+++\ntitle = "{self.words()} \\"{self.word()}\\""\nother = "{n()}"\n+++\n'
        return self.pick("", yaml, toml)


@st.composite
def markdown(draw: st.DrawFn) -> str:
    writer = Writer(draw)
    text = writer.front_matter() + writer.blocks(2)
    text += f"\n\n[ref]: https://{writer.other()}.example '{writer.words()}'\n\n[^note]: {writer.line()}\n"
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


def as_read(text: str) -> Document:
    return read(Source("copy.md", "markdown", text))


@given(markdown())
def test_every_character_of_every_block_comes_from_its_place(text):
    assert_exact(as_read(text))


@given(markdown())
def test_every_word_of_the_copy_is_read_once_and_nothing_else_is(text):
    document = as_read(text)
    prose = []
    for block in document.blocks:
        if block.zone == "hidden":
            continue
        shown = list(block.text)
        for mark in block.marks:
            if mark.kind in ("code", "merge", "url"):
                shown[mark.start : mark.end] = " " * (mark.end - mark.start)
        prose.append("".join(shown))
    assert sorted(WORD.findall("\n".join(prose))) == sorted(WORD.findall(text))
    assert NOT_COPY.findall("\n".join(prose)) == []


@given(markdown())
def test_a_word_leads_to_itself(text):
    for block in as_read(text).blocks:
        for match in WORD.finditer(block.text):
            span = block.view.to_source(*match.span())
            if block.view.is_verbatim(*match.span()):
                assert text[span.start : span.end] == match[0]
            else:
                assert match[0] in text[span.start : span.end]


@given(markdown())
def test_line_ends_change_nothing_but_places(text):
    unix = as_read(text.replace("\r\n", "\n"))
    windows = as_read(text.replace("\r\n", "\n").replace("\n", "\r\n"))
    assert [(block.role, block.text, block.marks) for block in unix.blocks] == [
        (block.role, block.text, block.marks) for block in windows.blocks
    ]


@given(st.text(alphabet="ab \n\t*_`[](){}<>!#&;|-+=~\\:\"'%$.1>—é😀\r", max_size=80))
def test_any_text_at_all_is_read_and_mapped(text):
    assert_exact(as_read(text))
    assert_exact(read(Source("copy.mdx", "mdx", text)))
