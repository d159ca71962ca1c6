"""The HTML report: nothing in the copy becomes markup, and a real browser shows it without a complaint."""

import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import api
from lint.model.result import Failure, Run
from lint.report.page import as_page
from lint.report.page.overview import Trend

RULES = api.rules()
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
VOID = ("meta", "br", "input")

SELLER = """\
# Our world-class platform

We leverage synergies, and our team is proud of its awards. We were founded in 1999. Our company is the leader.

Is your month-end late? You save two days a month, so that your staff go home at five.

- Act now, before it is too late!
- Our offices are in nine cities.
"""
READER = "# Close on the first\n\nYour team saves two days a month. Which shop's numbers reach you last?\n"


class Reader(HTMLParser):
    """What a page holds: its tags, ids and links, and the text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        assert not any(name.startswith("on") or name == "src" for name in given)
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"}.intersection(self._open):
            self.text += data


def run(*texts: str) -> Run:
    results = [
        api.check_text(text, path=f"copy/{at} & <b>.md", sentences=True) for at, text in enumerate(texts)
    ]  # fmt: skip
    return Run(tuple(results))


def test_one_text_has_its_page() -> None:
    page = as_page(run(SELLER), RULES)
    shown = Reader(page)
    assert "copy/0 & <b>.md" in shown.text
    assert "We were founded in 1999." in shown.text
    assert "overview" not in shown.ids
    assert "money" in shown.text and "time" in shown.text
    assert page.count('class="finding ') == len(run(SELLER).results[0].findings)


def test_many_texts_have_an_overview_with_what_they_share() -> None:
    many = run(SELLER, READER, SELLER)._replace(failures=(Failure("old.pptx", "locked <b>"),))
    page = as_page(many, RULES, [Trend("copy", [("1 May", 20.0), ("2 May", None), ("3 May", 60.5)])])
    shown = Reader(page)
    assert "overview" in shown.ids
    assert "in 2 files" in shown.text and "old.pptx" in shown.text
    assert "Score over time: copy" in shown.text
    assert shown.tags.count("tr") == 4


@pytest.mark.parametrize("texts", [(SELLER,), (SELLER, READER), ()], ids=["one", "two", "none"])
def test_every_link_leads_somewhere_and_nowhere_outside(texts: tuple[str, ...]) -> None:
    shown = Reader(as_page(run(*texts), RULES))
    assert len(set(shown.ids)) == len(shown.ids)
    assert {link.removeprefix("#") for link in shown.links} <= {*shown.ids}
    assert all(link.startswith("#") for link in shown.links)


def test_the_same_run_gives_the_same_page() -> None:
    assert as_page(run(SELLER, READER), RULES) == as_page(run(SELLER, READER), RULES)


HOSTILE = st.text(st.sampled_from("<>&\"'`=/\0\ud800\u202e ascript-!\n"), min_size=1, max_size=40)


@given(HOSTILE)
def test_nothing_of_the_copy_becomes_markup(words: str) -> None:
    (result,) = run(SELLER).results
    sentences = [sentence._replace(text=words, reason=words) for sentence in result.sentences]
    findings = [found._replace(message=words, help=words, sentence=words, match=words[:2]) for found in result.findings]
    changed = result._replace(sentences=tuple(sentences), findings=tuple(findings))
    shown = Reader(as_page(Run((changed, changed)), RULES))
    plain = Reader(as_page(Run((result, result)), RULES))
    assert shown.tags.count("script") == 1
    assert set(shown.tags) <= {*plain.tags, "mark"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium; tests that need it are skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium is installed")
    with playwright.sync_playwright() as driver:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
        started = driver.chromium.launch(executable_path=chromium, args=arguments)
        yield started
        started.close()


class Visit:
    """A page in the browser, and all that it complained about."""

    def __init__(self, browser: Any, path: Path, **context: Any) -> None:
        self.page = browser.new_context(**context).new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: request.url.startswith("file:") or self.complaints.append(request.url))
        self.page.goto(path.as_uri())


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("texts", [(SELLER,), (SELLER, READER, SELLER)], ids=["one", "many"])
def test_a_browser_shows_it_without_a_complaint(
    browser: Any, tmp_path: Path, texts: tuple[str, ...], width: int, colours: str
) -> None:
    path = tmp_path / "report.html"
    path.write_text(as_page(run(*texts), RULES), encoding="utf-8")
    visit = Visit(browser, path, viewport={"width": width, "height": 800}, color_scheme=colours)
    page = visit.page
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").inner_text() == "pitchlint"
    sizes = page.evaluate("[...document.querySelectorAll('p, li, dd, td')].map(e => getComputedStyle(e).fontSize)")
    assert min(float(size.removesuffix("px")) for size in sizes) >= 12
    assert visit.complaints == []


CONTRAST = """
() => {
  const parse = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = e => {
    for (; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const e of document.querySelectorAll("p, li, dd, dt, a, b, mark, summary, span, td, th, h1, h2, h3, button")) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
    const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)} ${e.textContent.slice(0, 30)}`);
  }
  return poor;
}
"""


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_every_text_stands_out_from_what_is_behind_it(browser: Any, tmp_path: Path, colours: str) -> None:
    path = tmp_path / "report.html"
    path.write_text(as_page(run(SELLER, READER, SELLER), RULES), encoding="utf-8")
    page = Visit(browser, path, color_scheme=colours).page
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    assert page.evaluate(CONTRAST) == []


def test_the_table_sorts_by_keyboard_and_a_row_opens_its_file(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(as_page(run(SELLER, READER), RULES), encoding="utf-8")
    visit = Visit(browser, path)
    page = visit.page

    def scores() -> list[int]:
        return [int(text) for text in page.locator("tbody .badge").all_inner_texts()]

    button = page.get_by_role("button", name="Score")
    button.focus()
    page.keyboard.press("Enter")
    assert scores() == sorted(scores()) and len(set(scores())) == 2
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("Score")
    page.keyboard.press("Enter")
    assert scores() == sorted(scores(), reverse=True)
    assert page.locator("details.file[open]").count() == 0
    page.get_by_role("link", name="copy/0").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("details#d0[open]")
    page.locator("#d0 a.ref").first.click()
    assert page.locator(".finding:target").count() == 1
    assert visit.complaints == []


def test_the_first_tab_skips_to_the_report_and_headings_are_in_order(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(as_page(run(SELLER, READER), RULES), encoding="utf-8")
    page = Visit(browser, path).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map(e => Number(e.tagName[1]))")
    assert levels[0] == 1 and all(after - before <= 1 for before, after in pairwise(levels))
    unnamed = page.evaluate("[...document.querySelectorAll('svg')].filter(e => !e.getAttribute('aria-label')).length")
    assert unnamed == 0


def test_the_report_on_real_copy_opens_without_a_complaint(browser: Any, tmp_path: Path) -> None:
    if not CORPUS.is_dir():
        pytest.skip("the collection of real copy is not here")
    checker = api.Checker(sentences=True)
    results = []
    for file in checker.find([str(CORPUS)]).files:
        outcome = api.attempt(file, lambda file=file: list(checker.check_file_all(file)))  # type: ignore[misc]
        results += [] if isinstance(outcome, Failure) else outcome
    path = tmp_path / "report.html"
    path.write_text(as_page(Run(tuple(results)), RULES), encoding="utf-8")
    for width in (390, 1280):
        visit = Visit(browser, path, viewport={"width": width, "height": 800})
        assert visit.page.locator("tbody tr").count() > 100
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        assert visit.complaints == []
