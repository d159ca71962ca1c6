"""The position map of HTML: every character of every block leads back to its place, and no word is lost or doubled."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from lint.model.document import Document
from lint.model.source import Source
from lint.readers.html import read

# "@" becomes a word of its own in each place: prose that must be read once, "#" one that never may be.
SPACES = st.sampled_from([" ", "  ", "\n", "\r\n  ", "\t", " \n\n ", "\r"])
WORDS = st.sampled_from(
    ["@", "@ @", "@é", "cafe\u0301 @", "👩‍💻 @", "@\u00a0@", "日本 @", "@&amp;@", "@&nbsp;@", "&lt;@&gt;", "@&#8217;s",
     "@ &copy @", "5 < @", "& @", "@ &#32; @", "@ {{ name }}", "*|FNAME|* @", "soft\u00adly @", "@ &zwnj; @",
     "AT&T @", "@ < @"]
)  # fmt: skip
SILENT = st.sampled_from(
    ["<!-- # -->", "<script>var x = '<p>#'; {{</script>", "<style>#{}</style>", "<!--[if mso]># <p>#<![endif]-->",
     "<template>#<p>#</p></template>", "{% if # %}", "<?php # ?>", "<svg><text>#</text></svg>", "<wbr>", "<!>", "</x>",
     "<input value='#'>", "<noscript>#</noscript>", "<pre>#</pre>", "<p title=#>", "<i class='# #'>", "<br>", "<br/>\n",
     "<textarea>#</textarea>", "{{!-- # --}}", "</div>", "</p>", "</b>", "<td>", "<li>", "</ul>"]
)  # fmt: skip
SPOKEN = st.sampled_from(
    ["<img src='#' alt='@ &amp;\n@'>", "<input type=submit value='@'>", "<button>@</button>",
     "<a href=# title='@ @'>@</a>", "<img alt=@>"]
)  # fmt: skip
INLINE = st.lists(st.one_of(WORDS, SPACES, SILENT, SPOKEN), min_size=1, max_size=5).map(" ".join)
WRAPPED = st.builds(
    lambda tags, text: f"{tags[0]}{text}{tags[1]}",
    st.sampled_from(
        [("<b>", "</b>"), ("<a href=x>", "</a>"), ("<em><i>", "</i></em>"), ("<span hidden>", "</span>"),
         ("<q>", "</q>"), ("<code>", "</code>"), ("<span class=btn>", "</span>"), ("<b>", "</i>"), ("<a href=x>", ""),
         ("", "</em>")]
    ),
    INLINE,
)  # fmt: skip
BLOCK = st.builds(
    lambda tags, parts: f"{tags[0]}{' '.join(parts)}{tags[1]}",
    st.sampled_from(
        [("<p>", "</p>"), ("<p>", ""), ("<div>", "</div>"), ("<h2>", "</h2>"), ("<ul><li>", "</li></ul>"),
         ("<table><tr><td>", "</td></tr></table>"), ("<table role=presentation><tr><td>", ""), ("<li>", ""),
         ("<blockquote>", "</blockquote>"), ("<nav>", "</nav>"), ("<footer>", "</footer>"), ("<div hidden>", "</div>"),
         ("<div class=testimonial>", "</div>"), ("<dl><dt>", "<dd>@</dl>"), ("", ""), ("<section><div>", "</section>")]
    ),
    st.lists(st.one_of(INLINE, WRAPPED), min_size=1, max_size=4),
)  # fmt: skip
PAGES = st.builds(
    lambda head, blocks: head + "".join(blocks),
    st.sampled_from(["", "<title>@ &amp; @</title>", "<html><head><meta name=description content='@'></head><body>"]),
    st.lists(st.one_of(BLOCK, SPACES), min_size=1, max_size=6),
)


def numbered(page: str) -> tuple[str, list[str]]:
    """The page with its words numbered, and those that must be read."""
    pieces = re.split(r"([@#])(?!\d)", page)
    prose = []
    for index in range(1, len(pieces), 2):
        if pieces[index] == "@":
            prose.append(f"say{index}x")
            pieces[index] = prose[-1]
        else:
            pieces[index] = f"code{index}x"
    return "".join(pieces), prose


def document(text: str) -> Document:
    return read(Source("page.html", "html", text))


@given(PAGES)
def test_every_character_leads_back_to_its_place(page):
    text, _ = numbered(page)
    for block in document(text).blocks:
        at = 0
        for segment in block.view.segments:
            assert at <= segment.source_start < segment.source_end <= len(text)
            at = segment.source_end
            if segment.verbatim:
                assert text[segment.source_start : segment.source_end] == block.text[segment.start : segment.end]
        for offset, character in enumerate(block.text):
            span = block.view.to_source(offset, offset + 1)
            if block.view.is_verbatim(offset, offset + 1):
                assert text[span.start : span.end] == character
            else:
                written = text[span.start : span.end]
                assert written.startswith(("&", "<br")) or not written.strip(" \t\r\n\f")
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(block.text)


@given(PAGES)
def test_every_word_of_prose_is_read_once_and_none_of_code(page):
    text, prose = numbered(page)
    read_words = Counter(re.findall(r"say\d+x", " ".join(block.text for block in document(text).blocks)))
    assert {word: read_words[word] for word in prose} == dict.fromkeys(prose, 1)
    assert not re.search(r"code\d+x", " ".join(block.text for block in document(text).blocks))


@given(PAGES)
def test_white_space_is_collapsed_as_a_browser_shows_it(page):
    for block in document(numbered(page)[0]).blocks:
        assert block.text == block.text.strip()
        assert not re.search("[\t\r\f]| {2}| \n|\n ", block.text.replace("{{ name }}", "{{name}}"))


@given(PAGES)
def test_line_ends_change_places_alone(page):
    text = numbered(page)[0].replace("\r", "\n")
    unix, windows = document(text), document(text.replace("\n", "\r\n"))
    assert [(b.role, b.zone, b.text) for b in unix.blocks] == [(b.role, b.zone, b.text) for b in windows.blocks]


@given(st.text(alphabet="<>!-/&;#\"'= \n\0abpx{}%[]", max_size=60))
def test_anything_at_all_is_read(text):
    for block in document(text).blocks:
        for segment in block.view.segments:
            if segment.verbatim:
                assert text[segment.source_start : segment.source_end] == block.text[segment.start : segment.end]
