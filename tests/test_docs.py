"""The docs are those of today, and Markdown shows on a rule's page exactly what its examples hold."""

import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import api
from lint.config.settings import Origin, settings_of
from lint.model.rule import Bad, Good, Option, Rule, rule
from lint.report.rulemarkdown import as_markdown
from lint.report.rulepage import Code, Items, Paragraph, Quote, Run, page_of, summary
from lint.report.ruleterminal import as_terminal
from lint.report.terminal import Look, plain
from scripts import make_docs

RULES = api.rules()
WRITTEN = [*sorted(make_docs.DOCS.rglob("*.md")), make_docs.ROOT / "README.md"]
GITHUB = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_MATH


class Shown(HTMLParser):
    """What a browser shows of a page: the text of each quote and code block, and which of it is bold."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.bold: list[list[str]] = []
        self._open: list[str] = []
        self.feed(pyromark.html(markdown, options=GITHUB))
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "br":
            return
        if tag in ("blockquote", "pre"):
            self.blocks.append("")
            self.bold.append([])
        if tag in ("strong", "b") and self.bold:
            self.bold[-1].append("")
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "br":
            assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "blockquote" in self._open or "pre" in self._open:
            self.blocks[-1] += data
            if {"strong", "b"}.intersection(self._open):
                self.bold[-1][-1] += data


def words(text: str) -> list[str]:
    return text.split()


def marked(runs: tuple[Run, ...]) -> list[str]:
    return [run.text for run in runs if run.style == "mark"]


def rule_with(*examples: Bad | Good, **more: object) -> Rule:
    """A rule that is nothing but its page."""
    about = {"code": "TST001", "name": "test", "level": "note", "unit": "sentence", "says": "x.", "help": "y."}

    def find(*_: object) -> tuple[()]:
        """It matters."""
        return ()

    return rule(**(about | more), examples=examples)(find)  # type: ignore[arg-type]


def test_nothing_is_stale() -> None:
    assert make_docs.stale() == [], "python scripts/make_docs.py writes what has changed"


def test_what_is_stale_is_named_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    places = {"ROOT": "", "PAGES": "rules", "CONFIG": "config.md", "OPTIONS": "options.md", "WORD_LISTS": "lists.md"}
    for name, path in ((name, tmp_path / place) for name, place in places.items()):
        monkeypatch.setattr(make_docs, name, path)
    (tmp_path / "README.md").write_text((make_docs.DOCS.parent / "README.md").read_text(encoding="utf-8"), "utf-8")
    (tmp_path / "config.md").write_text("Keys:\n\n<!-- table: keys -->\nold\n<!-- end -->\n\nThe end.\n", "utf-8")
    (tmp_path / "options.md").write_text("<!-- table: init -->\nold\n<!-- end -->\n", "utf-8")
    (tmp_path / "lists.md").write_text("<!-- table: lists -->\nold\n<!-- end -->\n", "utf-8")
    (tmp_path / "rules").mkdir()
    gone = tmp_path / "rules" / "XXX001-gone.md"
    gone.write_text("old", encoding="utf-8")
    assert make_docs.main(["--check"]) == 1
    named = capsys.readouterr().err.splitlines()
    assert len(named) == len(RULES) + 5  # the pages, the index, three files with tables, the page that has to go
    assert all(" is stale: run python scripts/make_docs.py" in line for line in named)
    assert make_docs.main([]) == 0 and make_docs.main(["--check"]) == 0
    assert not gone.exists()
    assert "(en/jargon.txt) | CLR001 | 2," in (tmp_path / "lists.md").read_text(encoding="utf-8")
    assert "| `-y, --yes` | " in (tmp_path / "options.md").read_text(encoding="utf-8")
    config = (tmp_path / "config.md").read_text(encoding="utf-8")
    assert "`known-terms`" in config and "\nold\n" not in config and config.endswith("<!-- end -->\n\nThe end.\n")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_markdown_and_terminal_hold_the_same(rule: Rule) -> None:
    parts = page_of(rule)
    markdown, terminal = as_markdown(parts), " ".join(as_terminal(parts, Look(plain)).replace("│", " ").split())
    shown = Shown(markdown)
    quotes = [part for part in parts if isinstance(part, Quote | Code)]
    assert len(shown.blocks) == len(quotes)
    for part, text, bold in zip(quotes, shown.blocks, shown.bold, strict=True):
        if isinstance(part, Code):
            assert text == part.text + "\n"
            assert " ".join(words(text)) in terminal
            continue
        assert words(text) == words("\n".join("".join(run.text for run in line) for line in part.lines))
        assert bold == [mark for line in part.lines for mark in marked(line)]
    for part in parts:
        if isinstance(part, Paragraph):
            assert " ".join("".join(run.text for run in part.runs if not run.style).split())[:20] in terminal
        if isinstance(part, Items):
            assert all(run.text in terminal for runs in part.items for run in runs if run.style == "code")


TEXT = st.text(st.sampled_from("ab1 .-+*_`#>|~&<$\\!=“”:)(\né"), min_size=1, max_size=30)


@given(st.lists(st.tuples(TEXT, st.booleans()), min_size=1, max_size=4))
def test_no_text_breaks_the_markup_of_an_example(pieces: list[tuple[str, bool]]) -> None:
    text = "".join(f"[{piece}]" if found else piece for piece, found in pieces) + " [[link]](b)"
    example = next(part for part in page_of(rule_with(Bad(text))) if isinstance(part, Quote | Code))
    shown = Shown(as_markdown([example]))
    assert words("".join(shown.blocks)) == words("".join(piece for piece, _ in pieces) + " [link](b)")
    if isinstance(example, Quote):
        (bold,) = shown.bold
        assert words("".join(bold)) == words("".join(piece.replace("\n", "") for piece, found in pieces if found))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"says": "“{found}” is jargon. {instead}"}, "“…” is jargon."),
        ({"says": "{words} words."}, "… words."),
        ({"says": "This does nothing: {found}."}, "This does nothing: …"),
        ({"says": "{what}"}, "It matters."),
    ],
)
def test_a_summary_leaves_open_what_each_finding_names(more: dict[str, object], said: str) -> None:
    assert summary(rule_with(**more)) == said


PAGE = """\
# TST001 test

x.

- Level: warning (email: error)
- On by default: no
- Kinds of copy: web, email
- Where: subject
- Flag: boast
- Known before as: TST000
- Since version 0.2.0

## Why

It matters.

Source:

- a \\[cook\\]

## What it finds

> Your **stove**\\
> is **hot**.

Mended:

> Your oven\\
> is warm.

In an email, where Acme means “us”:

```html
<p>Hot
```

Found: **Hot**

## What it leaves alone

For once:

## How to fix it

Say `oven`.

## Options

- `heat` (default 2.5, at most 9): degrees
- `gas` (default true): whether

## How to configure it

```toml
select = ["DEFAULT", "TST001"]

[severity]
test = "error"

[rules.TST001]
heat = 2.5
gas = true
```

One place alone, in Markdown or HTML: put a comment before it.

```markdown
<!-- pitchlint: ignore TST001 -- why it is right here -->
```
"""


def test_a_page_tells_all() -> None:
    made = rule_with(
        Bad("Your [stove]\nis [hot].", fixed="Your oven\nis warm."),
        Bad("<p>[Hot]", "email", "html", ("Acme",)),
        Good("It is warm.", audience="general"),
        level="warning", levels={"email": "error"}, kinds="web email", roles="subject", flag="boast", default=False,
        since="0.2.0", replaces=("TST000",), sources=("a [cook]",), help="Say `oven`. {instead}",
        options=(Option("heat", 2.5, "degrees", most=9), Option("gas", True, "whether")),
    )  # fmt: skip
    assert as_markdown(page_of(made)) == PAGE.replace(
        "For once:\n", "On a web page, for general readers:\n\n> It is warm.\n"
    )


def test_a_long_example_is_cut_behind_what_is_found() -> None:
    (quote,) = (part for part in page_of(rule_with(Bad("[Hot!] " + "warm bread " * 90))) if isinstance(part, Quote))
    ((found, rest),) = quote.lines
    assert found == Run("Hot!", "mark")
    assert len(rest.text) < 430 and rest.text.endswith(("warm …", "bread …"))


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", _prose(page))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_a_config_that_is_shown_is_right(page: Path) -> None:
    for block in re.findall(r"^```toml\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        settings = settings_of(tomllib.loads(block), Origin(str(page), text=block))
        api.validate(settings, RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_placeholder_is_filled_in(rule: Rule) -> None:
    assert "TODO" not in as_markdown(page_of(rule))


def _prose(page: Path) -> str:
    return re.sub(r"^(`{3,}).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
