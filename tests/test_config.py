"""The config: where it is found, what it means, and how its mistakes are answered."""

from pathlib import Path
from typing import Any

import pytest

from lint import api
from lint.config.globs import Globs
from lint.config.load import ConfigFinder, load_config
from lint.config.selection import Label, complaint, is_chosen
from lint.config.settings import Settings
from lint.model.copyfields import CopyFields
from lint.model.errors import UsageError
from lint.model.rule import Option, Rule

FULL = """
brands = ["Acme", "Acme Atlas"]
known-terms = ["VAT"]
audience = "technical"
select = ["DEFAULT", "CLR009"]
ignore = ["CLR005"]
fail-on = "error"
min-score = 50
exclude = ["legal/**"]
[severity]
CLR001 = "error"
[rules.FOC001]
min-customer-share = 0.4
[kinds]
email = ["outbox/**", "*.eml"]
[purposes]
about = ["team/*"]
[per-file-ignores]
"about/**" = ["FOC006"]
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pitchlint.toml", FULL),
        (".pitchlint.toml", FULL),
        ("pyproject.toml", FULL.replace("\n[", "\n[tool.pitchlint.").replace("\nbrands", "[tool.pitchlint]\nbrands")),
    ],
)
def test_every_key_is_read_from_every_file(tmp_path: Path, name: str, text: str) -> None:
    write(tmp_path, name, text)
    copy = write(tmp_path, "outbox/first.md", "")
    settings = ConfigFinder().settings_for(str(copy))
    assert settings._replace(origin=Settings().origin) == Settings(
        brands=("Acme", "Acme Atlas"),
        known_terms=("VAT",),
        audience="technical",
        select=("DEFAULT", "CLR009"),
        ignore=("CLR005",),
        fail_on="error",
        min_score=50,
        exclude=("legal/**",),
        severity={"CLR001": "error"},
        rules={"FOC001": {"min-customer-share": 0.4}},
        kinds={"email": ("outbox/**", "*.eml")},
        purposes={"about": ("team/*",)},
        per_file_ignores={"about/**": ("FOC006",)},
    )
    assert settings.kind_for(str(copy)) == "email"
    assert settings.kind_for(str(tmp_path / "home.md")) is None
    assert settings.purpose_for(str(tmp_path / "team" / "ann.md")) == "about"
    assert settings.ignores_for(str(tmp_path / "about" / "us.md")) == ("FOC006",)
    assert settings.is_excluded(str(tmp_path / "legal" / "deep" / "terms.md"))


def test_the_nearest_config_holds(tmp_path: Path) -> None:
    write(tmp_path, "pitchlint.toml", "min-score = 10")
    write(tmp_path, "site/pyproject.toml", '[project]\nname = "site"')  # no table of ours: not a config
    write(tmp_path, "site/mail/.pitchlint.toml", "min-score = 20")
    finder = ConfigFinder()
    found = [finder.settings_for(str(tmp_path / at)).min_score for at in ("a.md", "site/b.md", "site/mail/in/c.md")]
    assert found == [10, 10, 20]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('brand = ["Acme"]', 1, ["brand: unknown key", "did you mean brands?"]),
        ('\n\nbrands = "Acme"', 3, ["brands: needs a list of texts", "“Acme”"]),
        ('audience = "busines"', 1, ["audience", "general, business, technical", "did you mean “business”?"]),
        ("min-score = 101", 1, ["min-score: needs a whole number from 0 to 100, not 101"]),
        ("min-score = true", 1, ["min-score", "not true"]),
        ('fail-on = "warn"', 1, ["fail-on", "did you mean “warning”?"]),
        ('[severity]\nCLR001 = "fatal"', 2, ["severity.CLR001", "note, warning, error"]),
        ('[kinds]\nmail = ["*.eml"]', 2, ["kinds.mail", "did you mean email?"]),
        ('rules = 3', 1, ["rules: needs a table, [rules]"]),
        ('[rules.FOC001]\nleast = []', 2, ["rules.FOC001.least", "a list"]),
        ("select = [\n'CLR'", None, ["not valid TOML"]),
        ('[sources."a.csv"]\ntext = 3', 2, ["sources.a.csv.text: needs a column or a key path, not 3"]),
        ('[sources."a.csv"]\ntext = ["", "b"]', 2, ["needs a list of texts"]),
        ('[sources."a.csv"]\nsubjet = "b"', 2, ["unknown key", "did you mean subject?"]),
        ('[sources."a.csv"]\nformat = "htm"', 2, ["text, html, markdown", "did you mean “html”?"]),
        ('[sources]\n"a.csv" = "body"', 2, ['needs a table, [sources."a.csv"], not “body”']),
    ],
)  # fmt: skip
def test_a_mistake_names_file_line_key_and_what_would_be_right(
    tmp_path: Path, text: str, line: int | None, says: list[str]
) -> None:
    path = write(tmp_path, "pitchlint.toml", text)
    with pytest.raises(UsageError) as error:
        load_config(str(path))
    message = str(error.value)
    assert message.startswith(f"{path}, line {line}: " if line else f"{path}: ")
    assert all(part in message for part in says), message
    assert "\n" not in message


def test_the_first_pattern_that_fits_says_where_a_catalogue_keeps_its_copy(tmp_path: Path) -> None:
    path = write(
        tmp_path, "pitchlint.toml",
        '[sources."mail/*.csv"]\nsubject = "s"\ntext = "t"\n[sources."*.csv"]\ntext = ["a", "b"]\nformat = "html"\n',
    )  # fmt: skip
    settings = load_config(str(path))
    assert settings.fields_for(str(tmp_path / "mail" / "a.csv")) == CopyFields(("t",), subject="s")
    assert settings.fields_for(str(tmp_path / "x" / "a.csv")) == CopyFields(("a", "b"), format="html")
    assert settings.fields_for(str(tmp_path / "a.json")) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[tool]\npitchlint = 3 # tool.pitchlint", "tool.pitchlint needs to be a table"),
        ("tool = 3 # tool.pitchlint", "there is no [tool.pitchlint] table in it"),
        ("# tool.pitchlint", "there is no [tool.pitchlint] table in it"),
    ],
)
def test_a_pyproject_without_our_table(tmp_path: Path, text: str, says: str) -> None:
    path = write(tmp_path, "pyproject.toml", text)
    with pytest.raises(UsageError) as error:
        load_config(str(path))
    assert says in str(error.value)


def rule_of(code: str, name: str, *options: Option) -> Rule:
    return Rule(code, name, None, "note", "sentence", "", "", "", lambda unit, values: (), options=options)


RULES = (
    rule_of("CLR001", "jargon"),
    rule_of("CLR002", "unexplained-acronym"),
    rule_of("FOC001", "seller-heavy", Option("share", 0.5, "share (0 … 1)", 0, 1), Option("least", 5, "sentences", 1)),
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('select = [\n  "CLR",\n  "CRL001",\n]', "line 3: select: unknown rule “CRL001”; did you mean CLR001?"),
        ('ignore = ["jargn"]', "line 1: ignore: unknown rule “jargn”; did you mean jargon?"),
        ('[per-file-ignores]\n"a/**" = ["FOO"]', "line 2: per-file-ignores.a/**: unknown rule “FOO”"),
        ('[severity]\njargons = "note"', "line 2: severity.jargons: unknown rule “jargons”; did you mean jargon?"),
        ("[rules.FOC01]\nshare = 1", "line 1: rules.FOC01: there is no rule “FOC01”; did you mean FOC001?"),
        ("[rules.FOC001]\nshares = 1", "line 2: rules.FOC001.shares: unknown option; did you mean share?"),
        ("[rules.seller-heavy]\nshare = 2", "line 2: rules.seller-heavy.share: needs at least 0 and at most 1, not 2"),
        ("[rules.FOC001]\nleast = 2.5", "line 2: rules.FOC001.least: needs a whole number"),
        ("[rules.FOC001]\nshare = true", "line 2: rules.FOC001.share: needs a number"),
        ("[rules.CLR001]\nshare = 1", "line 2: rules.CLR001.share: unknown option; this rule has none"),
    ],
)
def test_codes_and_options_are_held_against_the_catalogue(tmp_path: Path, text: str, says: str) -> None:
    path = write(tmp_path, "pitchlint.toml", text)
    with pytest.raises(UsageError) as error:
        api.validate(load_config(str(path)), RULES)
    assert str(error.value).startswith(f"{path}, {says}")


def test_a_config_in_order_raises_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, "pitchlint.toml", 'select = ["ALL", "clr", "jargon"]\n[rules.foc001]\nshare = 1')
    api.validate(load_config(str(path)), RULES)


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("*.eml", "a.eml", True),
        ("*.eml", "deep/down/a.eml", True),
        ("*.eml", "a.emlx", False),
        ("legal", "legal/terms.md", True),
        ("legal", "copy/legal/terms.md", True),
        ("legal/", "legal/terms.md", True),
        ("legal/**", "legal/a/b.md", True),
        ("legal/**", "copy/legal/a.md", False),
        ("./legal/*.md", "legal/a.md", True),
        ("/home.md", "home.md", True),
        ("/home.md", "copy/home.md", False),
        ("copy/*.md", "copy/deep/a.md", False),
        ("copy/**/a.md", "copy/a.md", True),
        ("copy/**/a.md", "copy/x/y/a.md", True),
        ("**/draft-?.md", "x/draft-1.md", True),
        ("draft-[!0-9].md", "draft-1.md", False),
        ("draft-[!0-9].md", "draft-a.md", True),
        ("a+b.md", "a+b.md", True),
        ("a.md", "abmd", False),
    ],
)
def test_patterns(pattern: str, path: str, matches: bool) -> None:
    assert Globs([pattern]).match(path) is matches


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        (["DEFAULT"], [], "CLR001 CLR002 FOC001"),
        (["ALL"], [], "CLR001 CLR002 CLR009 FOC001"),
        (["DEFAULT"], ["CLR"], "FOC001"),
        (["CLR"], [], "CLR001 CLR002 CLR009"),
        (["clr"], ["CLR001"], "CLR002 CLR009"),
        (["CLR001"], ["CLR"], "CLR001"),
        (["jargon"], ["CLR"], "CLR001"),
        (["CLR"], ["jargon"], "CLR002 CLR009"),
        (["CLR00"], ["CLR"], "CLR001 CLR002 CLR009"),
        (["DEFAULT", "CLR009"], [], "CLR001 CLR002 CLR009 FOC001"),
        (["CLR001"], ["CLR001"], ""),
        (["ALL"], ["old-1"], "CLR001 CLR002 CLR009 FOC001"),
        (["CLR777"], [], "CLR002"),
    ],
)
def test_explicit_beats_implicit_and_the_longest_prefix_wins(select: list[str], ignore: list[str], chosen: str) -> None:
    labels = [
        Label("CLR001", "jargon"),
        Label("CLR002", "unexplained-acronym", True, ("CLR777",)),
        Label("CLR009", "reading-grade", False),
        Label("FOC001", "seller-heavy"),
    ]
    assert " ".join(label.code for label in labels if is_chosen(label, tuple(select), tuple(ignore))) == chosen


@pytest.mark.parametrize(
    ("selector", "wrong"),
    [
        ("CLR", None),
        ("jargon", None),
        ("ALL", None),
        ("JARGN", "did you mean jargon?"),
        ("X", "`pitchlint rules` lists them"),
    ],
)
def test_an_unknown_selector_is_answered_with_the_nearest(selector: str, wrong: Any) -> None:
    said = complaint(selector, [Label("CLR001", "jargon")])
    assert said is None if wrong is None else wrong in (said or "")
