"""What Markdown says, block by block."""

import pytest

from benchmarks.hostile import MARKDOWN, N
from lint.model.document import Document
from lint.model.source import Source
from lint.readers.markdown import read
from tests.exact_places import assert_exact


def as_read(text: str, path: str = "copy.md") -> Document:
    document = read(Source(path, path.rpartition(".")[2], text))
    assert_exact(document)
    return document


def shown(document: Document) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in document.blocks]


CASES = [
    ("a paragraph over two lines", "Close your books\nin two days.\n", "paragraph: Close your books in two days."),
    ("a hard break of two spaces", "Best,  \nAnna", "paragraph: Best,\nAnna"),
    ("a hard break of a backslash", "Best,\\\nAnna", "paragraph: Best,\nAnna"),
    ("a break of HTML", "Best,<br>\nAnna", "paragraph: Best,\nAnna"),
    ("two breaks of HTML", "Save time.<br><br>Save money.", "paragraph: Save time.", "paragraph: Save money."),
    ("ATX headings", "# Sleep well #\n### Pay less", "heading1: Sleep well", "heading3: Pay less"),
    ("a setext heading over two lines", "Sleep\nwell\n===\n\nSub\n---", "heading1: Sleep well", "heading2: Sub"),
    ("a heading's attributes", "## Pricing {#prices .wide}", "heading2: Pricing"),
    ("emphasis inside a word", "un**believ**able", "paragraph: unbelievable"),
    ("entities", "Q&amp;A &eacute;&#233;&#xe9;", "paragraph: Q&A ééé"),
    ("no entity", "Q&A &nosuch; AT&T", "paragraph: Q&A &nosuch; AT&T"),
    ("escapes", r"5 \* 3 \[x\]", "paragraph: 5 * 3 [x]"),
    ("fenced code", "Run:\n\n```sh\nrm all\n```\nDone", "paragraph: Run:", "paragraph: Done"),
    ("indented code", "Run:\n\n    rm all\n", "paragraph: Run:"),
    ("code in a line", "Type `make` now", "paragraph: Type make now"),
    ("code with a backtick", "Type `` a`b `` now", "paragraph: Type a`b now"),
    ("code over two lines", "Type `make\nall` now", "paragraph: Type make all now"),
    ("a link", "See [our prices](/p).", "paragraph: See our prices."),
    ("a link's title", 'See [it](/p "All prices").', "paragraph: See it.", "title: All prices"),
    ("a title in brackets", "See [it](/p (All prices)).", "paragraph: See it.", "title: All prices"),
    ("a title with an entity", 'See [it](/p "Q&amp;A").', "paragraph: See it.", "title: Q&A"),
    ("a reference link", "See [it][1].\n\n[1]: /p 'All prices'", "paragraph: See it.", "title: All prices"),
    ("a shortcut link", "See [Name].\n\n[Name]: /p", "paragraph: See Name."),
    ("an image", "![Two people](a.png)", "alt: Two people"),
    ("an image amid text", "See ![a chart](a.png 'Sales') here", "paragraph: See here", "alt: a chart", "title: Sales"),
    ("an image in a link", "[![Logo](a.png)](/)", "alt: Logo"),
    ("an image without a text", "![](a.png)"),
    ("an autolink", "Go to <https://example.com/a>", "paragraph: Go to https://example.com/a"),
    ("a bare URL", "Go to https://example.com/our", "paragraph: Go to https://example.com/our"),
    ("strikethrough", "~~Old~~ new", "paragraph: Old new"),
    ("a footnote", "Fast[^1].\n\n[^1]: In tests.", "paragraph: Fast.", "paragraph: In tests."),
    ("a list", "We:\n\n- save\n- spend", "paragraph: We:", "item1: save", "item1: spend"),
    ("a numbered list", "1. Sign up\n2. Log in", "item1: Sign up", "item1: Log in"),
    ("tasks", "- [ ] call\n- [x] write", "item1: call", "item1: write"),
    ("a list in a list", "- a\n  - b\n    - c\n- d", "item1: a", "item2: b", "item3: c", "item1: d"),
    ("a loose item", "- a\n\n  more\n- b", "item1: a", "paragraph: more", "item1: b"),
    ("a quote in an item", "- a\n  > b", "item1: a", "quote: b"),
    ("a quote", "> We\n> did it", "quote: We did it"),
    ("quotes in a quote", "> a\n> > b\n>\n> - c", "quote: a", "quote: b", "item1: c"),
    ("a lazy quote", "> a\nb", "quote: a b"),
    ("a note to the reader", "> [!TIP]\n> Save early", "paragraph: Save early"),
    ("a table", "|A|B|\n|-|-|\n|c \\| d||\n", "cell1: A", "cell1: B", "cell: c | d"),
    ("rules", "a\n\n***\n\nb", "paragraph: a", "paragraph: b"),
    ("an HTML block", "<div>\n<p>You <b>save</b> &amp; win\n</div>", "paragraph: You save & win"),
    ("an HTML heading", "<h2>Pay less</h2>\n\nYes", "heading2: Pay less", "paragraph: Yes"),
    ("HTML in a quote", "> <p>a\n> b</p>", "paragraph: a b"),
    ("HTML in an item", "- x\n\n  <p>a\n  b</p>", "item1: x", "paragraph: a b"),
    ("script and style", "<script>\nwe\n\nwe\n</script>\n\n<style>\na{}\n</style>\n\nYou", "paragraph: You"),
    ("a script amid text", "a <script>we()</script> b", "paragraph: a b"),
    ("comments", "a <!-- we --> b\n\n<!--\nwe\n\nwe -->", "paragraph: a b"),
    ("an image of HTML", "See <img alt='a &lt; b' src=x> it", "paragraph: See it", "alt: a < b"),
    ("Windows line ends", "a\r\nb\r\n\r\n- c\r\n- d\r\n", "paragraph: a b", "item1: c", "item1: d"),
    ("spaces that don't break", "10\u00a0days \u2014 ok", "paragraph: 10\u00a0days \u2014 ok"),
    ("Jinja blocks", "a {% if x %}b{% endif %} c", "paragraph: a b c"),
    ("lines of code", "{% if x %}\nHi\n{% else %}\nBye\n{% endif %}", "paragraph: Hi", "paragraph: Bye"),
    ("a Liquid comment", "a {% comment %} we {% endcomment %} b", "paragraph: a b"),
    ("a shortcode of Hugo", '{{< youtube "x" >}}\n\nHi', "paragraph: Hi"),
    ("shortcodes of WordPress", '[row a="1"]Hi[/row]', "paragraph: Hi"),
    ("a merge field", "Hi {{first_name}},", "paragraph: Hi {{first_name}},"),
    ("a merge field in a table", '|{{ a | default: "b" }}|c|\n|-|-|', 'cell1: {{ a | default: "b" }}', "cell1: c"),
    ("a merge field that looks like a tag", "Hi <<Name>> and *|FNAME|*", "paragraph: Hi <<Name>> and *|FNAME|*"),
    ("a merge field as a link", "[{{ name }}](https://x/{{ id }})", "paragraph: {{ name }}"),
    ("a subject line", "Subject: Your books\n\nHi", "subject: Your books", "paragraph: Hi"),
    ("a bold subject line", "**Subject:** Your books\n\nHi", "subject: Your books", "paragraph: Hi"),
    ("header lines", "Subject: Books\nPreview: In two\nHi", "subject: Books", "preheader: In two", "paragraph: Hi"),
    ("no header line", "To: get there, walk.", "paragraph: To: get there, walk."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(text, rest, id=name) for name, text, *rest in CASES])
def test_blocks(text, expected):
    found = [f"{block.role}{block.level or ''}: {block.text}" for block in as_read(text).blocks]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Type `make all` now", [("code", "make all", "")]),
        ("See [our *prices*](/p?a=1&amp;b)", [("link", "our prices", "/p?a=1&b"), ("emphasis", "prices", "")]),
        ("See [{{ name }}](https://x/{{ id }}/{{ no }})",
         [("link", "{{ name }}", "https://x/{{ id }}/{{ no }}"), ("merge", "{{ name }}", "name")]),
        ("<https://a.example>", [("url", "https://a.example", "https://a.example")]),
        ("<jo@a.example>", [("url", "jo@a.example", "jo@a.example")]),
        ('Your <abbr title="annual &amp; more">ARR</abbr>', [("abbr", "ARR", "annual & more")]),
        ("<a href='/p'>Prices</a> <kbd>x</kbd>", [("link", "Prices", "/p"), ("code", "x", "")]),
        ("Hi [First Name], at {{co}}", [("merge", "[First Name]", "First Name"), ("merge", "{{co}}", "co")]),
        ("A {% if a %}**b**{% endif %}", [("emphasis", "b", "")]),
        ("- [x] done [draft] and [^1]\n\n[^1]: b", []),
    ],
)  # fmt: skip
def test_marks(text, expected):
    block = as_read(text).blocks[0]
    found = [(mark.kind, block.text[mark.start : mark.end], mark.value) for mark in block.marks]
    assert sorted(found) == sorted(expected)


def test_marked_code_and_fields_are_one_token_each():
    (block,) = as_read("Type `make all` for {{ your | name }} now").blocks
    assert [token.text for token in block.tokens if token.kind == "opaque"] == ["make all", "{{ your | name }}"]


def test_headings_above_a_block():
    blocks = as_read("# A\n## B\ntext\n# C\n<h3>D</h3>\n\nmore\n\n> # E\n\nlast").blocks
    assert [(block.text, block.headings) for block in blocks] == [
        ("A", ()), ("B", ("A",)), ("text", ("A", "B")), ("C", ()), ("D", ("C",)), ("more", ("C", "D")),
        ("E", ("C", "D")), ("last", ("C", "D")),
    ]  # fmt: skip


def test_each_list_and_table_is_a_group():
    blocks = as_read("- a\n  - b\n- c\n\ntext\n\n1. d\n\n|e|\n|-|\n|f|\n\n<ul><li>g</ul>\n\n- h").blocks
    groups = {block.text: block.group for block in blocks}
    assert groups["a"] == groups["c"] and groups["e"] == groups["f"] and groups["text"] == 0
    assert len({groups[name] for name in "abdegh"}) == 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> It saved us days.\n> — Jo Doe, CFO", [("quote", "customer"), ("caption", "unknown")]),
        ("> It saved us days. — Jo Doe\n", [("quote", "unknown")]),
        ("> “It saved us days.” — Jo Doe\n", [("quote", "customer"), ("caption", "unknown")]),
        ("> It saved us days.\n>\n> More.\n>\n> — Jo Doe", [("quote", "customer")] * 2 + [("caption", "unknown")]),
        ("> It saved us days.\n>\n> - Jo Doe, CFO at Acme", [("quote", "customer"), ("caption", "unknown")]),
        ("> It saved us days.\n\n— Jo Doe, Acme", [("quote", "customer"), ("caption", "unknown")]),
        ('> "It saved us days."', [("quote", "customer")]),
        ("“It saved us days.”\n— Jo Doe, Acme", [("quote", "customer"), ("caption", "unknown")]),
        ("> Passes can't be replaced.", [("quote", "unknown")]),
        ("> We win – as always", [("quote", "unknown")]),
        ("We win.\n— Jo Doe", [("paragraph", "unknown")]),
    ],
)
def test_who_speaks(text, expected):
    assert [(block.role, block.speaker) for block in as_read(text).blocks] == expected


def test_front_matter_of_yaml():
    document = as_read(
        '---\n# settings\ntitle: "Books &amp; \\"ledgers\\""\ndescription: >-\n  Close in\n  two days\n\n  flat\n'
        "subject: 'It''s here' # yes\nexcerpt: One: two\n  three\nlayout: page\ntags: [we, us]\nteam:\n  - title: no\n"
        "draft: true\n---\nHi\n"
    )
    assert shown(document) == [
        ("title", 'Books & "ledgers"'), ("description", "Close in two days\nflat"), ("subject", "It's here"),
        ("description", "One: two three"), ("paragraph", "Hi"),
    ]  # fmt: skip
    assert document.metadata["title"] == 'Books & "ledgers"'
    assert document.metadata["subject"] == "It's here"
    assert document.metadata["front_matter"]["layout"] == "page"
    assert "tags" not in document.metadata["front_matter"]


def test_front_matter_of_toml():
    document = as_read(
        '+++\r\ntitle = \'Books\'\r\nsummary = """\r\nTwo\r\ndays"""\r\nn = 3 # x\r\n[a]\r\ntitle = \'b\'\r\n+++\r\nHi'
    )
    assert shown(document) == [("title", "Books"), ("description", "Two days"), ("paragraph", "Hi")]
    assert document.metadata["front_matter"] == {"title": "Books", "summary": "Two days", "n": "3"}


@pytest.mark.parametrize(
    "text", ["---\nHi there\n---\n", "---\n\n# Hi\n\n---\n", "---\ntitle: no end\n", "text\n---\na: b\n---"]
)
def test_what_is_no_front_matter(text):
    assert "front_matter" not in as_read(text).metadata


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("<!-- pitchlint: off -->\n\na", "a.md", ["off"]),
        ("a <!--pitchlint: ignore CLR001 --> b", "a.md", ["ignore CLR001"]),
        ("> <!-- pitchlint: off -->\n> a", "a.md", ["off"]),
        ("{# pitchlint: off #}\n{% comment %} pitchlint: on {% endcomment %}", "a.md", ["off", "on"]),
        ("{/* pitchlint: ignore-file FOC */}\n\na {/* why */}", "a.mdx", ["ignore-file FOC"]),
        ("<!-- we pitchlint: off -->\n\n`<!-- pitchlint: off -->`", "a.md", []),
    ],
)
def test_comments_to_pitchlint(text, path, expected):
    document = as_read(text, path)
    assert [comment.text for comment in document.comments] == expected
    for comment in document.comments:
        assert text[comment.start : comment.end].strip("<{/!-#%*}> ").startswith(("pitchlint:", "comment"))


def test_mdx():
    document = as_read(
        "import Chart from './chart'\nexport const year = 2024\n\n# Sleep well in {year}\n\n"
        "<Card title=\"Pay less\" icon={<We we={1} />}>\n    You save **days**.\n</Card>\n\n"
        "<p className={styles.we}>Yes</p>\n\n<Picture src='/we.png' alt='A &amp; B' /> "
        "{us.map(we => <We>{we}</We>)}\n\n"
        "Imports fall. {' '}\n\n```js\nimport we from 'we'\n```\n",
        "copy.mdx",
    )  # fmt: skip
    assert shown(document) == [
        ("heading", "Sleep well in {year}"), ("title", "Pay less"), ("paragraph", "You save days."),
        ("paragraph", "Yes"), ("alt", "A & B"), ("paragraph", "Imports fall."),
    ]  # fmt: skip


def test_what_components_of_mdx_show():
    document = as_read(
        "<Hero title='Sleep well' subtitle='From tonight on' size='large' "
        'cta={{label: "Book a call", href: "/x"}} />\n\n'
        "You save {days.saved} days{\" a month\"}. {'Really.'}\n\n{props.children}\n\n<p className={wide}>Yes</p>\n",
        "copy.mdx",
    )
    assert shown(document) == [
        ("title", "Sleep well"), ("paragraph", "From tonight on"), ("paragraph", "Book a call"),
        ("paragraph", "You save {days.saved} days a month. Really."), ("paragraph", "Yes"),
    ]  # fmt: skip


TEMPLATES = [
    ("<% text_for :body do %>\n    ##Prices\n\n    You pay [less](/p).\n    - now\n      - here\n<% end %>",
     "heading1: Prices", "paragraph: You pay less.", "item1: now", "item2: here"),
    ("{% if a %}\n  - one\n{% endif %}\n\n    You pay less.\n\n```\n    code\n```\n",
     "item1: one", "paragraph: You pay less."),
    ('{% include cta.html title="Sleep well" text="You pay less." url="/a/b" %}',
     "title: Sleep well", "paragraph: You pay less."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [(case[0], list(case[1:])) for case in TEMPLATES])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_templates_of_markdown(text, expected, line_end):
    document = read(Source("copy.erb", "template", text.replace("\n", line_end)))
    assert_exact(document)
    names = [f"{block.role}{block.level or ''}: {block.text}" for block in document.blocks]
    assert names == expected


def test_what_template_code_shows_is_read_but_not_in_comments_and_code():
    document = as_read(
        '<!-- {{< button text="Not this one" >}} -->\n\n```\n{{< button text="Nor this one" >}}\n```\n\n'
        'Pay less. {{< button text="Book a call" href="/x" >}}\n\n[row a="1"]You win.[/row][row b="2"]We too[/row]\n\n'
        '{% set subject = "Your oven is ready" %}'
    )
    assert shown(document) == [
        ("paragraph", "Pay less."), ("button", "Book a call"), ("paragraph", "You win."), ("paragraph", "We too"),
        ("subject", "Your oven is ready"),
    ]  # fmt: skip
    assert document.metadata["subject"] == "Your oven is ready"


MARP = "---\nmarp: true\ntheme: gaia\n---\n\n# Sleep well\n\n![bg left:40%](a.png)\n\n<!-- _class: lead -->\n\n---\n\nYou pay less\n\n<!-- Ask about Jo. -->\n\n---\n## Next\nNote: smile\n"  # noqa: E501
REMARK = "name: a\nclass: title\n\n# Sleep well\n---\nclass: b\n\n.center[![:scale 10%](a.png)]\n\nYou pay less\n---\n# Next\n???\nSmile\n"  # noqa: E501


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MARP, [(1, "heading", "Sleep well"), (2, "paragraph", "You pay less"), (2, "notes", "Ask about Jo."),
                (3, "heading", "Next"), (3, "notes", "Note: smile")]),
        (REMARK, [(1, "heading", "Sleep well"), (2, "paragraph", "You pay less"), (3, "heading", "Next"),
                  (3, "notes", "Smile")]),
        ("# A\n\na\n\n---\n\n# B\n\n---\n\n# C\n\n---\n# D\n\n---\n",
         [(1, "heading", "A"), (1, "paragraph", "a"), (2, "heading", "B"), (3, "heading", "C"), (4, "heading", "D")]),
    ],
)  # fmt: skip
def test_decks(text, expected):
    document = as_read(text)
    assert [(block.place["slide"], block.role, block.text) for block in document.blocks] == expected
    assert document.metadata["slides"] >= expected[-1][0]


def test_a_page_with_rules_is_no_deck():
    section = "## Why\n\n" + "Your team gets its evenings back. " * 20 + "\n\n---\n\n"
    document = as_read(section * 6)
    assert "slides" not in document.metadata
    assert all(block.place is None for block in document.blocks)


def test_an_email_draft_tells_its_headers():
    document = as_read("From: Anna Lee <anna@example.com>\nTo: Jo\nSubject: Your books\n\nHi Jo")
    assert document.metadata == {"from_name": "Anna Lee", "to_name": "Jo", "subject": "Your books"}
    assert shown(document) == [("subject", "Your books"), ("paragraph", "Hi Jo")]


@pytest.mark.parametrize("piece", MARKDOWN)
@pytest.mark.parametrize("format", ["md", "mdx"])
def test_hostile_input_keeps_its_words(piece, format):
    blocks = read(Source(f"copy.{format}", format, piece * N)).blocks
    words = sum(token.kind == "word" for block in blocks for token in block.tokens)
    assert (len(blocks), words) == MARKDOWN[piece]
