"""HTML as blocks: what is text, which role it has, where it stands."""

import pytest

from benchmarks.hostile import HTML, NESTING, N
from lint.markup.htmlblocks import html_blocks
from lint.model.document import Block

MAIL = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="x-apple-disable-message-reformatting">'
    '</head><body>{}<table role="presentation" width="600" cellpadding="0"><tr><td>{}</td></tr></table></body></html>'
)


def told(block: Block) -> str:
    """A block in one line: role with level, zone unless body, speaker if known, then its text."""
    level = str(block.level) if block.level else ""
    zone = "" if block.zone == "body" else f"/{block.zone}"
    speaker = "" if block.speaker == "unknown" else f"@{block.speaker}"
    return f"{block.role}{level}{zone}{speaker}: {block.text}"


def read(text: str) -> list[str]:
    return [told(block) for block in html_blocks(text, 0, len(text)).blocks]


def table(rows: str, attributes: str = "") -> str:
    return f"<table {attributes}>{rows}</table>"


GRID = "<tr><td>Plan</td><td>Price</td></tr><tr><td>Solo</td><td>9</td></tr>"
CELLS = ["cell: Plan", "cell: Price", "cell: Solo", "cell: 9"]
PARAGRAPHS = ["paragraph: Plan", "paragraph: Price", "paragraph: Solo", "paragraph: 9"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        # White space, line breaks, inline tags
        ("<p>One\n   two</p>", ["paragraph: One two"]),
        ("<p> <b>One</b> <i> two</i>\n</p>", ["paragraph: One two"]),
        ("<p>A <b>ve</b>ry good<!-- x --> day</p>", ["paragraph: A very good day"]),
        ("<p>One<br>two<br/>three</p>", ["paragraph: One\ntwo\nthree"]),
        ("<p>One <br> two</p>", ["paragraph: One\ntwo"]),
        ("<p>One<br><br>two<br> <br>\n<br>three</p>", ["paragraph: One", "paragraph: two", "paragraph: three"]),
        ("<p>One</br>two</p>", ["paragraph: One\ntwo"]),
        ("<p>&nbsp;</p><p>One&nbsp;</p><p>\n</p>", ["paragraph: One"]),
        ("<p>1&nbsp;000 &euro; &amp; AT&T</p>", ["paragraph: 1\u00a0000 € & AT&T"]),
        ("<p>5 < 6 &lt;b&gt;</p>", ["paragraph: 5 < 6 <b>"]),
        ("<p>H<sub>2</sub>O and 1<sup>st</sup></p>", ["paragraph: H2O and 1st"]),
        ("<p>Hello <span hidden>no</span>world</p>", ["paragraph: Hello world", "paragraph/hidden: no"]),
        # Headings, paragraphs, text without any
        ("<h1>A</h1><h6>B</h6>", ["heading1: A", "heading6: B"]),
        ("<div>A<p>B</p>C</div>", ["paragraph: A", "paragraph: B", "paragraph: C"]),
        ("<section>A<div>B</div></section>", ["paragraph: A", "paragraph: B"]),
        ("<H2 ID=x>A <EM>b</EM></H2>", ["heading2: A b"]),
        ("A<hr>B", ["paragraph: A", "paragraph: B"]),
        ("<p>A<p>B<p>C", ["paragraph: A", "paragraph: B", "paragraph: C"]),
        ("<h1>A</h2>B", ["heading1: A", "paragraph: B"]),
        ("<h1>A<h2>B", ["heading1: A", "heading2: B"]),
        ("<b><i>A</b> b</i> c", ["paragraph: A b c"]),
        ("</div></b></p>A</td>", ["paragraph: A"]),
        ("<div><p>A</div>B", ["paragraph: A", "paragraph: B"]),
        ("<p>One <b>two", ["paragraph: One two"]),
        ("<p>One <a href='x", ["paragraph: One"]),
        ("<details><summary>Why?</summary>Because.</details>", ["paragraph: Why?", "paragraph: Because."]),
        ("<label>Name</label><input placeholder='Your name'>", ["paragraph: Name"]),
        # Lists
        ("<ul><li>A<li>B</ul>C", ["item1: A", "item1: B", "paragraph: C"]),
        ("<ul><li>A<ol><li>B</li></ol></li><li>C</ul>", ["item1: A", "item2: B", "item1: C"]),
        ("<ul><li><p>A</p></li></ul>", ["item1: A"]),
        ("<ul><li><h3>A</h3><p>It is b.</p></li></ul>", ["heading3: A", "paragraph: It is b."]),
        ("<dl><dt>A<dd>B<dt>C<dd>D</dl>", ["item: A", "paragraph: B", "item: C", "paragraph: D"]),
        # Tables
        (table(GRID), CELLS),
        (table(GRID.replace("<td>P", "<th>P"), "cellpadding=0"), ["cell1: Plan", "cell1: Price", *CELLS[2:]]),
        (table(GRID, "cellpadding=0 border=1"), CELLS),
        (table(GRID, "cellpadding=0 border=0"), PARAGRAPHS),
        (table(GRID, "role=presentation border=1"), PARAGRAPHS),
        (table("<tr><td>Plan</td></tr>"), ["paragraph: Plan"]),
        (table("<tr><th>" + table("<tr><td>A</td></tr>") + "</th></tr><tr><td>B"), ["paragraph: A", "paragraph: B"]),
        (table("<caption>Prices</caption><tr><td>A"), ["caption: Prices", "cell: A"]),
        ("<table><tr><td>A<td>B<tr><td>C<td><div>D</table>E", ["cell: A", "cell: B", "cell: C", "cell: D",
                                                              "paragraph: E"]),
        (table("<tr><td><h2>A</h2><p>B</p><ul><li>C</ul></td></tr>"), ["heading2: A", "paragraph: B", "item1: C"]),
        # Links and buttons
        ("<p><a href=x>Read more</a></p>", ["link: Read more"]),
        ("<p><a href=x>Our <b>prices</b></a>\n<a href=y>Call us</a></p>", ["link: Our prices", "link: Call us"]),
        ("<p><a href=x>Our prices</a> and <a href=y>terms</a></p>", ["paragraph: Our prices and terms"]),
        ("<a href=x class='bg-white px-8 rounded'>Start</a>", ["button: Start"]),
        ("<p><a href=x>Read more</a> today</p>", ["paragraph: Read more today"]),
        ("<p><a href=x>We have made invoices easy for years.</a></p>",
         ["paragraph: We have made invoices easy for years."]),
        ("<p><a name=x>Not a link</a></p>", ["paragraph: Not a link"]),
        ("<h2><a href=x>Prices</a></h2>", ["heading2: Prices"]),
        ("<button>Start now</button>", ["button: Start now"]),
        ("<input type=submit value='Start&nbsp;now'><input value=x><input type=hidden value=y>",
         ["button: Start\u00a0now"]),
        ("<p>Try it. <a class='btn btn-lg' href=x>Start</a> <a class=ctaButton href=y>Ask</a>",
         ["paragraph: Try it.", "button: Start", "button: Ask"]),
        ("<a href=x role=button>Start</a>", ["button: Start"]),
        ("<td class=mcnButtonContent><a href=x>Start</a></td>", ["button: Start"]),
        ("<a href=x style='padding:9px;background:#06c'>Start</a>", ["button: Start"]),
        ("<a class=btn href=x><div>Start now</div></a>", ["button: Start now"]),
        ("<div class=cta-actions><p>We help you start.</p></div>", ["paragraph: We help you start."]),
        ("<a href=x><h3>Payroll</h3><p>Paid on time, each month and everywhere.</p></a>",
         ["heading3: Payroll", "paragraph: Paid on time, each month and everywhere."]),
        # Attributes that are read
        ("<p>One <img src=x alt='A &amp; b' title='A &amp; b'> two</p>", ["paragraph: One two", "alt: A & b"]),
        ("<img alt=''><img alt='logo.png'><img alt='Our van' title='In Leeds'>", ["alt: Our van", "title: In Leeds"]),
        ("<p>See <a href=x title='How we price'>prices</a> or <a href=y title=Help>help</a>.",
         ["paragraph: See prices or help.", "title: How we price"]),
        ("<title>A &lt; B</title><meta name=description content='What A does'>",
         ["title: A < B", "description: What A does"]),
        ("<meta property=og:description content=A><meta name=description content=A><meta name=robots content=all>",
         ["description: A"]),
        ("<meta name=description content=A><meta property=og:description content=B>",
         ["description: A", "description: B"]),
        ("<figure><img alt=A><figcaption>B</figcaption></figure>", ["alt: A", "caption: B"]),
        # What is no prose
        ("<script>let a = '<p>no</p>'</script><style>p{}</style><template>no</template>A", ["paragraph: A"]),
        ("<svg><title>no</title><text>no</text></svg><pre>no\n<b>no</b></pre>A", ["paragraph: A"]),
        ("<select><option>no</select><textarea>no</textarea><noscript>no</noscript>A", ["paragraph: A"]),
        ("<p>A<!-- no --><!--[if mso]><p>no</p><![endif]--><![if !mso]> b<![endif]></p>", ["paragraph: A b"]),
        ("<!--[if !mso]><!--><p>A</p><!--<![endif]-->", ["paragraph: A"]),
        ("{% if x %}<p>A {# no #}b</p>{% endif %}<?php if ($x > 1) { ?><p>C</p><?php } ?>",
         ["paragraph: A b", "paragraph: C"]),
        ("<p class='<%= a > b %>'>A</p>", ["paragraph: A"]),
        ("<p>★★★★★</p><p>|</p>", []),
        # Zones
        ("<nav><a href=x>A</a></nav><p>Text</p>", ["link/navigation: A", "paragraph: Text"]),
        ("<div role=navigation>A</div>", ["paragraph/navigation: A"]),
        ("<ul class=main-menu><li><a href=x>A</a><li><a href=y>B</a></ul>", ["link1/navigation: A",
                                                                            "link1/navigation: B"]),
        ("<div class=menu><h2>Soups</h2><p>Leek soup with bread.</p></div>",
         ["heading2: Soups", "paragraph: Leek soup with bread."]),
        ("<header><a href=x>A</a> <a href=y>B</a><h1>We bake bread for you</h1></header>",
         ["link/navigation: A", "link/navigation: B", "heading1: We bake bread for you"]),
        ("<p><a href=x>A</a> | <a href=y>B</a> | <a href=z>C</a> | <a href=w>D</a></p>",
         ["link/navigation: A", "link/navigation: B", "link/navigation: C", "link/navigation: D"]),
        ("<div class=topbar><a href=x>a@b.example</a> <span>Leeds</span></div><p>A</p>",
         ["paragraph/navigation: a@b.example Leeds", "paragraph: A"]),
        ("<div class=breadcrumb><a href=x>Home</a> / About</div>", ["paragraph/navigation: Home / About"]),
        ("<a class=skip-link href=#m>Skip to content</a><p>A</p>", ["link/navigation: Skip to content",
                                                                   "paragraph: A"]),
        ("<p>A b c</p><footer><p>Acme Ltd</p></footer>", ["paragraph: A b c", "paragraph/footer: Acme Ltd"]),
        ("<p>A</p><div class='site-footer'>B</div><div class=card-footer>C</div>",
         ["paragraph: A", "paragraph/footer: B", "paragraph: C"]),
        ("<footer>Buy now</footer><p>All of the copy stands below it.</p>",
         ["paragraph: Buy now", "paragraph: All of the copy stands below it."]),
        ("<body class='has-footer nav-open'><p>A</p>", ["paragraph: A"]),
        ("<p>A</p><p>© 2024 Acme</p>", ["paragraph: A", "paragraph/footer: © 2024 Acme"]),
        ("<div class=cookie-banner>We use cookies</div><p>A</p>",
         ["paragraph/disclaimer: We use cookies", "paragraph: A"]),
        ("<p class=legal-text>Terms apply</p>", ["paragraph/disclaimer: Terms apply"]),
        ("<p style='DISPLAY : none'>A</p><p class=sr-only>B</p><p hidden>C</p><i aria-hidden=true>D</i>",
         ["paragraph/hidden: A", "paragraph/hidden: B", "paragraph/hidden: C", "paragraph/hidden: D"]),
        ("<p class='hidden md:block'>A</p>", ["paragraph: A"]),
        ("<p>Fine.</p><div class=gmail_quote>Old</div>", ["paragraph: Fine.", "paragraph/quoted: Old"]),
        # Quotations
        ("<blockquote>A tale</blockquote>", ["quote: A tale"]),
        ("<blockquote><p>It saved us a week.</p><cite>Jo Hill, Acme</cite></blockquote>",
         ["quote@customer: It saved us a week.", "caption: Jo Hill, Acme"]),
        ("<blockquote>It saved us a week.</blockquote><p>— Jo Hill</p>",
         ["quote@customer: It saved us a week.", "caption: — Jo Hill"]),
        ("<p>“It saved us a week.”</p><p>– Jo Hill, Acme</p>",
         ["quote@customer: “It saved us a week.”", "caption: – Jo Hill, Acme"]),
        ("<section class=testimonials><p>Read what our clients have to say.</p>"
         "<div class=testimonial-card><p>It saved us a week every month.</p><span class=testimonial-author>Jo</span>"
         "</div></section>",
         ["paragraph: Read what our clients have to say.", "quote@customer: It saved us a week every month.",
          "caption: Jo"]),
        ("<div class=preview-pane><p>You see each page as you type it.</p></div>",
         ["paragraph: You see each page as you type it."]),
        # Mails
        (MAIL.format("<div style='display:none'>Your week&zwnj;&nbsp;&zwnj;&nbsp;</div>", "<p>Hi</p>"),
         ["preheader: Your week", "paragraph: Hi"]),
        (MAIL.format("<span class=preheader>Your week</span>", "Hi<br><br>There"),
         ["preheader: Your week", "paragraph: Hi", "paragraph: There"]),
        (MAIL.format("", "<p>Hi</p><p style='display:none'>no</p>"), ["paragraph: Hi", "paragraph/hidden: no"]),
        (MAIL.format("", "<p>" + "word " * 30 + "end</p><p>To stop, <a href=x>unsubscribe</a>.</p><p>1 High St</p>"),
         ["paragraph: " + "word " * 30 + "end", "paragraph/footer: To stop, unsubscribe.",
          "paragraph/footer: 1 High St"]),
        ("<mjml><mj-body><mj-preview>Soon</mj-preview><mj-text>Hi</mj-text><mj-button href=x>Go</mj-button></mj-body>",
         ["preheader: Soon", "paragraph: Hi", "button: Go"]),
        ("<mj-section><mj-image src='a.png' alt='A loaf' /><mj-accordion-title>Why?</mj-accordion-title>"
         "<mj-accordion-text>So.</mj-accordion-text><mj-divider /><mj-text>Hi</mj-text></mj-section>",
         ["alt: A loaf", "paragraph: Why?", "paragraph: So.", "paragraph: Hi"]),
        # Templates
        ('<h1>{{ __("Pay less") }}</h1><p>You pay {{ money(x) }} today.</p>{{ icon(x) }}',
         ["heading1: Pay less", "paragraph: You pay {{ money(x) }} today."]),
        ("<p>Hi</p>{% include 'a.html' title=\"Sleep well\" url='/a' %}<!-- {% x text='Not this one.' %} -->"
         "<script>{% x text='Nor this one.' %}</script><a class=\"{% x text='Nor this one.' %}\">b</a>",
         ["paragraph: Hi", "title: Sleep well", "paragraph: b"]),
        ("<p>{% if a %}You pay <b>less</b> than ever{% else %}You pay what you have always paid, and not a cent more "
         "than that{% endif %} today.</p><a class='{% if a %}b{% else %}c d\ne{% endif %}'>Go</a>",
         ["paragraph: You pay less than ever",
          "paragraph: You pay what you have always paid, and not a cent more than that today.", "paragraph: Go"]),
        ('<div>[row a="1"]You win[/row][row a="2"]We [b c="1"]both[/b] do[/row]</div>',
         ["paragraph: You win", "paragraph: We both do"]),
    ],
)  # fmt: skip
def test_what_is_read_and_as_what(html, expected):
    assert read(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>See <a href=' /x '>the\n  prices</a>.", [("link", "the prices", "/x")]),
        ("<p><a href=x> Prices </a></p>", [("link", "Prices", "x")]),
        ("<p>Our <abbr title='annual recurring revenue'>ARR</abbr>",
         [("abbr", "ARR", "annual recurring revenue")]),
        ("<p>A <b>b <i>c</i> d</b>", [("emphasis", "b c d", "")]),
        ("<p>Run <code>npm &amp; go</code> <kbd>x</kbd>", [("code", "npm & go", ""), ("code", "x", "")]),
        ("<p>She said <q>yes</q>.", [("quote", "yes", "")]),
        ("<p>Hi {{ first_name }}, of *|COMPANY|*",
         [("merge", "{{ first_name }}", "first_name"), ("merge", "*|COMPANY|*", "COMPANY")]),
        ("<p>Hi <<Name>>!</p>", [("merge", "<<Name>>", "Name")]),
        ("<p>Hi <?= $name ?>!</p>", [("merge", "<?= $name ?>", "$name")]),
        ("<img alt='For {{name}}'>", [("merge", "{{name}}", "name")]),
        ("<a href=x><p>&nbsp;One two</p>", [("link", "One two", "x")]),
    ],
)  # fmt: skip
def test_marks_cover_what_their_markup_says(html, expected):
    blocks = html_blocks(html, 0, len(html)).blocks
    assert [(m.kind, b.text[m.start : m.end], m.value) for b in blocks for m in b.marks] == expected


def test_headings_stand_above_what_follows_them():
    html = "<h1>A</h1><h2>B</h2><p>x</p><h2>C</h2><p>y</p><footer><h2>F</h2></footer><p>z z z</p>"
    blocks = html_blocks(html, 0, len(html), headings=("Top",)).blocks
    assert [(block.text, block.headings) for block in blocks] == [
        ("A", ("Top",)),
        ("B", ("Top", "A")),
        ("x", ("Top", "A", "B")),
        ("C", ("Top", "A")),
        ("y", ("Top", "A", "C")),
        ("F", ("Top", "A", "C")),
        ("z z z", ("Top", "A", "C")),
    ]


def test_blocks_of_one_list_or_table_share_a_number_and_numbers_go_on_from_the_one_given():
    html = f"<ul><li>A<li>B<ul><li>C</ul><li>D</ul><p>x</p>{table(GRID)}<ol><li>E</ol>"
    found = html_blocks(html, 0, len(html), groups=7)
    assert [(block.text, block.group) for block in found.blocks] == [
        ("A", 8), ("B", 8), ("C", 9), ("D", 8), ("x", 0),
        ("Plan", 10), ("Price", 10), ("Solo", 10), ("9", 10), ("E", 11),
    ]  # fmt: skip
    assert found.groups == 11


def test_the_head_is_told_beside_the_blocks():
    html = "<html lang=en-GB><title>Acme &amp; Co\n</title><meta name=description content=' What we  do '>"
    found = html_blocks(html, 0, len(html))
    assert (found.title, found.description, found.lang) == ("Acme & Co", "What we do", "en-GB")


@pytest.mark.parametrize(
    ("html", "email"),
    [
        (MAIL.format("", "Hi"), True),
        (MAIL.format("", "Hi").replace("<table", "<div").replace("urn:schemas-microsoft-com", ""), False),
        ("<table><tr><td>Prices</td></tr></table><p>We never make you unsubscribe.</p>", False),
        ("<mjml></mjml>", True),
    ],
)
def test_a_mail_is_known_by_its_layout_tables_and_signs(html, email):
    assert html_blocks(html, 0, len(html)).looks_like_email is email


def test_comments_to_pitchlint_are_told_with_their_places():
    html = "<p>A<!-- pitchlint: ignore CLR001 -->b</p><!-- other --><!--pitchlint:off-->{# pitchlint: on #}"
    found = html_blocks(html, 0, len(html)).comments
    assert [(comment.text, html[comment.start : comment.end]) for comment in found] == [
        ("ignore CLR001", "<!-- pitchlint: ignore CLR001 -->"),
        ("off", "<!--pitchlint:off-->"),
        ("on", "{# pitchlint: on #}"),
    ]


def test_a_span_is_read_alone_and_its_places_count_from_the_whole_text():
    text = "<b>**x**\n<p>One &amp; two<!-- pitchlint: off --></p>\n<p>no</p>"
    start, end = text.index("<p>"), text.index("\n<p>no")
    found = html_blocks(text, start, end)
    (block,) = found.blocks
    assert block.text == "One & two"
    span = block.view.to_source(4, 9)
    assert text[span.start : span.end] == "&amp; two"
    assert text[found.comments[0].start : found.comments[0].end] == "<!-- pitchlint: off -->"


HOSTILE = [(piece * N, expected) for piece, expected in HTML.items()]
HOSTILE += [(nesting.text(N), nesting.read) for nesting in NESTING.values()]


@pytest.mark.parametrize(("text", "expected"), HOSTILE, ids=[*HTML, *NESTING])
def test_hostile_input_keeps_its_words(text, expected):
    blocks = html_blocks(text, 0, len(text)).blocks
    words = sum(token.kind == "word" for block in blocks for token in block.tokens)
    assert (len(blocks), words) == expected
