"""The HTML reader: a Source becomes a Document, and no text that a browser's parser sees is lost."""

import re
from collections import Counter

import pytest

from lint.model.document import Document
from lint.model.source import Source
from lint.readers.html import read


def document(text: str) -> Document:
    return read(Source("page.html", "html", text))


def test_a_page_gives_its_blocks_comments_and_metadata():
    found = document(
        "<!doctype html>\r\n<html lang=en><head><title>Bakery &ndash; Leeds</title>"
        "<meta name=description content='Bread by seven.'></head>\r\n"
        "<body><h1>Bread by seven</h1><!-- pitchlint: ignore CLR001 --><p>You wake up to it.</p></body></html>\r\n"
    )
    assert found.kind == "web"
    assert found.metadata == {
        "title": "Bakery – Leeds",
        "description": "Bread by seven.",
        "lang": "en",
        "looks_like_email": False,
    }
    assert [block.role for block in found.blocks] == ["title", "description", "heading", "paragraph"]
    assert [comment.text for comment in found.comments] == ["ignore CLR001"]
    span = found.blocks[3].view.to_source(0, 3)
    assert found.source.position(span.start) == (3, 66)


def test_a_mail_saved_as_html_is_an_email():
    found = document(
        "<!--[if mso]><style>td{}</style><![endif]--><table role=presentation><tr><td>Hi</td></tr></table>"
        "<p>To stop these mails, unsubscribe.</p>"
    )
    assert found.kind == "email"
    assert found.metadata["looks_like_email"] is True


def test_settings_before_a_page_are_read_as_settings():
    text = "---\ntitle: Fresh bread\nlayout: page\n---\n<h1>{{ page.title }}</h1>\n<p>You wake up to it.</p>\n"
    found = document(text)
    assert [(block.role, block.text) for block in found.blocks] == [
        ("title", "Fresh bread"), ("heading", "{{ page.title }}"), ("paragraph", "You wake up to it."),
    ]  # fmt: skip
    assert found.metadata["front_matter"] == {"title": "Fresh bread", "layout": "page"}
    assert found.metadata["title"] == "Fresh bread"
    for block in found.blocks:
        span = block.view.to_source(0, len(block.text))
        assert text[span.start : span.end] == block.text


@pytest.mark.parametrize("text", ["", " \r\n", "\u00a0", "<html></html>", "<!-- only -->"])
def test_a_page_without_text_has_no_blocks(text):
    assert document(text).blocks == ()


def test_a_place_is_exact_in_a_file_with_windows_line_ends():
    found = document("<html>\r\n<body>\r\n<p>One &amp;\r\n  two <b>thr</b>ee</p>\r\n")
    (block,) = found.blocks
    assert block.text == "One & two three"
    place = found.source.position(block.view.to_source(10, 15).start)
    assert (place.line, place.column) == (4, 10)
    assert block.view.is_verbatim(6, 9)
    assert not block.view.is_verbatim(10, 15)


PAGES = {
    "plain": "<h1>A title</h1><p>Some words, <b>bold</b> and <a href=x>linked</a>.</p><ul><li>one<li>two</ul>",
    "unclosed": "<div><p>first<p>second<ul><li>third<li>fourth<table><tr><td>fifth<td>sixth</div> seventh",
    "wrong nesting": "<b><p>first</b> second <i>third</p> fourth</i></span></div> fifth",
    "entities": "<p>Fish &amp; chips &lt;now&gt; &copy 2024 caf&eacute; &#x1F600; 5 < 6 &nosuch; &notin; x</p>",
    "raw": "<script>if (a < b) '</p>'</script><style>p > a {}</style><p>seen</p><noscript></noscript><p>too</p>",
    "comments": "<p>before<!-- <p>hidden --> after</p><!-- --!><p>next</p><!--><p>last</p>",
    "attributes": "<p title='a > b' class=x y>one</p><a href=\"a'b>c\">two</a><img src=x><br/>three<p data-x= y >four",
    "tables": "<table><caption>cap</caption><tr><th>head<td>cell<tr><td><table><tr><td>inner</table>after</table>end",
    "upper case": "<HTML><BODY><H2 ALIGN=CENTER>TITLE</H2><P>TEXT<BR>MORE</P></BODY></HTML>",
    "odd tags": "<o:p>office</o:p> <my-tag>custom</my-tag><p/>slash</p><br/><hr/>rule<center>old</center>",
    "declarations": "<?xml version='1.0'?><!DOCTYPE html><![CDATA[ gone ]]><p>kept</p><![if !mso]>shown<![endif]>",
    "cut": "<p>whole</p><p>part <a href='never",
    "forms": "<form><label>Name <input name=n></label><button>Send it</button><fieldset><legend>Group</legend></form>",
    "definition": "<dl><dt>term<dd>meaning<dt>other<dd><p>more</dl><address>street</address>",
    "mail": "<table width=600><tr><td><table role=presentation><tr><td>Hello<br><br>there</table></table>",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_browser_parser_sees_the_same_words(name):
    parser = pytest.importorskip("selectolax.lexbor", reason="the second opinion is not installed")
    tree = parser.LexborHTMLParser(PAGES[name])
    tree.strip_tags(["script", "style", "noscript", "template"])
    root = tree.root
    assert root is not None
    seen = Counter(re.findall(r"\w+", root.text(separator=" ")))
    ours = Counter(
        word for block in document(PAGES[name]).blocks if block.role != "alt" for word in re.findall(r"\w+", block.text)
    )
    assert ours == seen
