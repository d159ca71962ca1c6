"""Small inputs of our own in every format that pitchlint reads, for fuzzing to start from."""

import io
import runpy
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
COPY, CONFIG = ROOT / "fuzz" / "copy", "pitchlint.toml"
"""Templates and catalogues, and the config that says where the catalogues keep their copy."""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_P = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)

MARKDOWN = """\
---
title: Vans that wait for you
description: 'You drive home the same day.'
---
# Your van is *ready*

We leverage [our fleet](https://example.com/a "Vans") -- {{ first_name }}, you save two days a week.

<!-- pitchlint: ignore CLR001["leverage"] -- house style -->
> “It just works,” says Ann Ray, Example Bakery

1. Call us &amp; ask
   - about the price of 30 € a day
2. | Van | Price |
   | --- | ----: |
   | big | `30`  |

![A van](van.png)[^1] {% include "hero.html" title="Drive home" %}
<div class="menu"><a href="/x">Prices</a></div>

[^1]: On Mondays.
"""
MDX = (
    "import Hero from './hero'\n\nexport const a = {b: `c`}\n\n<Hero title=\"Drive home\" on={() => <b>x</b>}>\n"
    "  You **save** {a.b} days.\n</Hero>\n\n{/* pitchlint: off */}\n\nWe utilize vans.\n"
)
SLIDES = (
    "---\nmarp: true\n---\n# You save a day\n\n---\n\n## How\n\n- Call us\n- Drive\n\n???\nSay hello.\n\n"
    "---\n\n# Next\n"
)
HTML = """\
<!DOCTYPE html><html lang=en><head><title>Vans &mdash; Example</title><meta name="description" content="You drive.">
<style>p { color: red }</style><script>if (a < b) { "</p>" }</script></head>
<body><nav><a href=/>Home</a></nav><h1>Your van</h1><p>We <b>utilize</b> vans,<br>you save&nbsp;time.
<!-- pitchlint: ignore CLR001 --><ul><li>One<li>Two</ul><table><tr><th>Van<td>30 &#8364;</table>
<img src=a alt="A van"><span hidden>x</span><blockquote>“Good.”</blockquote><?php echo $x ?>{{ y }}
<div style="display:none">preheader</div><footer>© Example</footer></body></html>
"""
TEXT = (
    "Subject: Your van\nFrom: Kim <kim@example.com>\n\nHi Ann,\n\nWe utilize vans.\n- one\n- two\n\n"
    "Best,\nKim\n--\nKim Lee | +1 555\n"
)
MAIL = """\
Received: from a.example by b.example; Mon, 5 May 2025 09:12:00 +0000
From: =?utf-8?Q?Kim_L=C3=A9e?= <kim@example.com>
To: Ann <ann@example.com>
Subject: =?utf-8?B?WW91ciB2YW4=?= is
 ready
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8; format=flowed
Content-Transfer-Encoding: quoted-printable

Hi Ann,

Your caf=C3=A9 van is=20
ready. We utilize =
vans.

> On Monday, Ann wrote:
> Is it?

--inner
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: base64

PHA+SGkgQW5uLDwvcD48cD5Zb3VyIHZhbiBpcyByZWFkeS48L3A+
--inner--
--outer
Content-Type: message/rfc822

Subject: Older

Is it ready?
--outer
Content-Type: text/markdown; name="offer.md"
Content-Disposition: attachment; filename*=utf-8''offer%20one.md

# Offer

We leverage vans.
--outer--
"""


MJML = """\
<mjml><mj-head><mj-title>Vans</mj-title><mj-preview>You save a day</mj-preview><mj-style>p {}</mj-style></mj-head>
<mj-body><mj-section><mj-column><mj-text>We <b>utilize</b> vans, {{ name }}.</mj-text>
<mj-button href="https://example.com">Call us</mj-button><mj-raw><!-- x --></mj-raw></mj-column></mj-section></mj-body>
</mjml>
"""


def seeds() -> dict[str, list[bytes]]:
    """Inputs by the extension of their format."""
    pdf = runpy.run_path(str(ROOT / "tests" / "readers" / "pdf_maker.py"))
    msg = runpy.run_path(str(ROOT / "tests" / "readers" / "msg_maker.py"))
    mail = MAIL.encode()
    from_line = b"From kim@example.com Mon May  5 09:12:00 2025\n"
    return {
        ".md": [MARKDOWN.encode(), SLIDES.encode(), MARKDOWN.encode("utf-16")],
        ".mdx": [MDX.encode()],
        ".html": [HTML.encode(), HTML.encode("utf-8-sig")],
        ".txt": [TEXT.encode(), TEXT.encode("utf-32")],
        ".eml": [mail, mail.replace(b"\n", b"\r\n")],
        ".mbox": [from_line + mail + b"\n" + from_line + b"Subject: Keys\n\nThey are here.\n"],
        ".mjml": [MJML.encode()],
        ".pdf": [_pdf(pdf), _pdf(pdf, width=720, height=405, title="Vans")],
        ".msg": [_msg(msg)],
        ".docx": [docx()],
        ".pptx": [pptx()],
        ".odt": [odf("text", f"<text:h text:outline-level='1'>Your van</text:h>{_LIST}")],
        ".odp": [odf("presentation", f"<draw:page draw:name='one'><draw:frame><draw:text-box>{_LIST}</draw:text-box>"
                     "</draw:frame></draw:page>")],
        **{path.suffix: [path.read_bytes()] for path in COPY.iterdir() if path.name != CONFIG},
    }  # fmt: skip


_LIST = (
    "<text:p>We utilize <text:span>vans</text:span>.<text:line-break/>You save.</text:p>"
    "<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>30</text:p></table:table-cell></table:table-row></table:table>"
)


def archive(members: Mapping[str, str]) -> bytes:
    """A ZIP file with the members."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return data.getvalue()


def docx() -> bytes:
    """A Word file with a heading, a list, a table, a link, an insertion and a deletion."""
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Your van</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">We </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>utilize vans.</w:t></w:r>'
        "<w:ins><w:r><w:t> You save.</w:t></w:r></w:ins><w:del><w:r><w:delText>Old.</w:delText></w:r></w:del></w:p>"
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>One</w:t></w:r></w:p>'
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Van</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    style = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    return archive(
        {
            "[Content_Types].xml": _types("/word/document.xml", "wordprocessingml.document"),
            "_rels/.rels": _relationships((f"{_OFFICE}/officeDocument", "word/document.xml")),
            "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {_W}>{style}</w:styles>",
            "word/_rels/document.xml.rels": _relationships((f"{_OFFICE}/styles", "styles.xml")),
        }
    )


def pptx() -> bytes:
    """A deck of one slide with a title, a list and a table."""
    shape = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
        "<p:txBody><a:p><a:r><a:t>You save a day</a:t></a:r></a:p></p:txBody></p:sp>"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Body" descr="x"/><p:cNvSpPr/><p:nvPr><p:ph idx="1"/></p:nvPr></p:nvSpPr>'
        '<p:txBody><a:p><a:pPr lvl="1"/><a:r><a:t>We utilize</a:t></a:r><a:br/><a:r><a:t> vans.</a:t></a:r></a:p>'
        "</p:txBody></p:sp><p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>30</a:t>"
        "</a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )
    return archive(
        {
            "[Content_Types].xml": _types("/ppt/presentation.xml", "presentationml.presentation"),
            "_rels/.rels": _relationships((f"{_OFFICE}/officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": f'<p:presentation {_P}><p:sldIdLst><p:sldId id="256" r:id="rId0"/></p:sldIdLst>'
            "</p:presentation>",
            "ppt/_rels/presentation.xml.rels": _relationships((f"{_OFFICE}/slide", "slides/slide1.xml")),
            "ppt/slides/slide1.xml": f"<p:sld {_P}><p:cSld><p:spTree>{shape}</p:spTree></p:cSld></p:sld>",
        }
    )


def odf(kind: str, body: str) -> bytes:
    """An OpenDocument file with a body."""
    content = f"<office:document-content {_ODF}><office:body><office:{kind}>{body}</office:{kind}></office:body>"
    return archive(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": f"{content}</office:document-content>",
            "styles.xml": f"<office:document-styles {_ODF}/>",
        }
    )


def _types(part: str, kind: str) -> str:
    content = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    spaces = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{spaces}"><Override PartName="{part}" ContentType="{content}"/></Types>'


def _relationships(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{at}" Type="{type_}" Target="{target}"/>' for at, (type_, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{rows}</Relationships>'


def _pdf(maker: Mapping[str, Any], **more: Any) -> bytes:
    column, put = maker["column"], maker["Put"]
    one = [put(50, 380, "Your van", 20), *column(50, 340, "We utilize vans for your war-", "ranty.", "• One", "• Two")]
    two = [put(50, 20, "Example 1"), *column(320, 340, "You save a day.", "Call us."), put(500, 20, "1", apart=4)]
    return bytes(maker["pdf"]([*one, *two], [*two, *column(50, 300, "Drive home.")], **more))


def _msg(maker: Mapping[str, Any]) -> bytes:
    rtf = maker["uncompressed"](rb"{\rtf1\ansi\fromhtml1{\*\htmltag64 <p>}We\'92ll call \u8364?5.{\*\htmltag72 </p>}}")
    texts = {0x37: "Your van", 0x0C1A: "Kim", 0x0C1F: "kim@example.com", 0x007D: "Received: x"}
    return bytes(maker["msg"](texts, rtf=rtf, codepage=1252, attachments=[("offer.md", b"# We leverage")]))
