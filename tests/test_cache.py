"""The cache: never a wrong answer, whatever changes; and no harm, whatever befalls it."""

import marshal
import os
import shutil
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lint
from lint import batch
from lint.api import Checker, Overrides
from lint.cache import folder
from lint.cache.packing import pack, unpack
from lint.cache.results import ResultCache
from lint.cache.stamp import code_stamp
from lint.config.settings import Settings
from lint.model.source import Source
from lint.phrases import load_phrases
from lint.text.tokens import tokenise
from lint.wordlists import wordlists_folder

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
LIST = """\
code: OUR001
name: our-words
say: Not “{found}”.

ENTRY

bad: We [zonk] it.
bad: A [zonk].
good: A.
good: B.
"""


@pytest.fixture
def cache_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(autouse=True)
def _asked_for_few_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_FEWEST_FOR_CACHE", 1)


def checked(checker: Checker, paths: list[str], *, cached: bool = True) -> list[batch.Checked]:
    return sorted(batch.check_files(checker, paths, cached=cached, jobs=1), key=lambda one: one.path)


def values_of(outcomes: list[batch.Checked]) -> list[tuple[str, Any, object]]:
    """All that results say, in plain values that can be compared."""
    return [(path, marshal.loads(pack(results)), failure) for path, results, failure in outcomes]


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that were checked anew."""
    seen: list[str] = []
    check = Checker.check_all

    def noting(self: Checker, source: Source) -> Iterator[object]:
        seen.append(source.path)
        return check(self, source)

    monkeypatch.setattr(Checker, "check_all", noting)
    return seen


def test_results_come_back_as_they_were() -> None:
    paths = sorted(str(path) for path in EXAMPLES.rglob("*.*") if path.suffix in (".md", ".html", ".txt", ".eml"))
    assert paths
    checker = Checker(Settings(), sentences=True, grade=True)
    for path in paths:
        results = tuple(checker.check_file_all(path))
        again = unpack(pack(results))
        assert [result._replace(source=None) for result in again] == [
            result._replace(source=None) for result in results
        ]
        for one, other in zip(again, results, strict=True):
            names = [name for name in other.source.__slots__ if name not in ("_line_starts", "stream")]
            assert [getattr(one.source, name) for name in names] == [getattr(other.source, name) for name in names]


def test_an_unchanged_file_is_not_checked_again(cache_dir: Path, tmp_path: Path, unchecked: list[str]) -> None:
    paths = [str(tmp_path / name) for name in ("a.md", "b.md")]
    for path in paths:
        Path(path).write_text("We are the leading provider of ovens.\n", encoding="utf-8")
    first = checked(Checker(Settings()), paths)
    assert unchecked == paths
    Path(paths[1]).write_text("We are the leading provider of stoves.\n", encoding="utf-8")
    unchecked.clear()
    second = checked(Checker(Settings()), paths)
    assert unchecked == paths[1:]
    assert values_of(second)[0] == values_of(first)[0]
    assert second[1].results[0].findings != first[1].results[0].findings


WORDS = st.sampled_from(["We leverage synergies.", "You save two hours a week.", "Atlas zonks.", "Call Ann?"])
SETTINGS = st.fixed_dictionaries(
    {},
    optional={
        "brands": st.just(("Atlas",)),
        "known_terms": st.just(("SLA",)),
        "audience": st.just("general"),
        "select": st.sampled_from([("ALL",), ("CLR",)]),
        "ignore": st.just(("CLR001",)),
        "severity": st.just({"CLR001": "error"}),
        "kinds": st.just({"email": ("*.md",)}),
        "purposes": st.just({"about": ("*.md",)}),
        "per_file_ignores": st.just({"a.*": ("CLR001",)}),
        "rules": st.just({"long-sentence": {"note-words": 5}}),
        "wordlists": st.just(("ours.txt",)),
        "max_text": st.just(30),
    },
)


@settings(max_examples=20)  # each checks up to six files four times
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a.md", "b.md", "about.md", "a.txt"]),
            st.lists(WORDS, min_size=1, max_size=4),
            SETTINGS,
            st.sampled_from([None, "email", "deck"]),
            st.booleans(),
            st.sampled_from([(), ("CLR",)]),
            st.sampled_from(["zonk (v)", "synergy (n)"]),
        ),
        min_size=2,
        max_size=6,
    )
)
def test_whatever_changes_the_cache_gives_what_a_check_gives(
    runs: list[tuple[str, list[str], dict[str, Any], str | None, bool, tuple[str, ...], str]],
) -> None:
    home = Path(os.environ["PITCHLINT_CACHE_DIR"], "property")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    before = os.getcwd()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PITCHLINT_CACHE_DIR", str(home / "cache"))
        patch.chdir(home)
        for name, words, chosen, kind, sentences, select, entry in runs:
            Path(name).write_text("\n\n".join(words), encoding="utf-8")
            Path("ours.txt").write_text(LIST.replace("ENTRY", entry), encoding="utf-8")
            for _ in range(2):
                checker = Checker(Settings(**chosen), Overrides(select=select), kind=kind, sentences=sentences)  # type: ignore[arg-type]
                kept = values_of(checked(checker, [name]))
                assert kept == values_of(checked(checker, [name], cached=False))
    assert os.getcwd() == before


def test_the_stamp_changes_with_code_release_and_libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lint"
    (package / "rules").mkdir(parents=True)
    module = package / "rules" / "rule.py"
    module.write_text("A = 1\n", encoding="utf-8")
    library = tmp_path / "site"
    library.mkdir()
    monkeypatch.setattr(lint, "__file__", str(package / "__init__.py"))
    monkeypatch.syspath_prepend(str(library))
    stamps = set()

    def note() -> None:
        code_stamp.cache_clear()
        stamps.add(code_stamp())

    note()
    note()
    assert len(stamps) == 1
    module.write_text("A = 12\n", encoding="utf-8")
    note()
    os.utime(module, (1, 1))
    note()
    (package / "rules" / "new.py").write_text("", encoding="utf-8")
    note()
    monkeypatch.setattr(lint, "__version__", "99.0")
    note()
    (library / "pyromark-99.dist-info").mkdir()
    note()
    assert len(stamps) == 6
    monkeypatch.undo()
    code_stamp.cache_clear()


def test_word_lists_are_read_anew_when_they_change(cache_dir: Path, tmp_path: Path) -> None:
    path = tmp_path / "ours.txt"
    for entry in ("zonk (v)", "zonk (v) -> use", "zonk (v)"):
        path.write_text(LIST.replace("ENTRY", entry), encoding="utf-8")
        fresh, kept = load_phrases([str(path)]), load_phrases([str(path)])
        assert kept.lists == fresh.lists
        found = [
            phrases.lexicon.match(tokenise("We zonk it, and the SLA of our ecosystem.")) for phrases in (fresh, kept)
        ]
        assert found[0] == found[1]
        assert [match.entry.replacements for match in found[1]["OUR001"]] == [("use",) if "->" in entry else ()]


@pytest.mark.parametrize("name", ["en/jargon.txt", "frequency/en.txt"])
def test_an_edit_of_a_list_that_ships_counts_for_the_results(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(wordlists_folder(), tmp_path / "lists")
    monkeypatch.setattr("lint.wordlists.wordlists_folder", lambda: str(tmp_path / "lists"))
    monkeypatch.setattr("lint.api.wordlists_folder", lambda: str(tmp_path / "lists"))
    before = Checker().stamp_for("a.md")
    with (tmp_path / "lists" / name).open("a", encoding="utf-8") as file:
        file.write("# one more\n")
    assert Checker().stamp_for("a.md") != before


def test_a_list_that_ships_is_read_anew_when_it_changes(
    cache_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "en" / "ours.txt"
    path.parent.mkdir()
    monkeypatch.setattr("lint.wordlists.wordlists_folder", lambda: str(tmp_path))
    for at, word in enumerate(("zonk", "zonk", "plim")):
        path.write_text(LIST.replace("ENTRY", word).replace("[zonk]", f"[{word}]"), encoding="utf-8")
        os.utime(path, (at, at))
        matches = load_phrases().lexicon.match(tokenise("A zonk, a plim."))
        assert [match.entry.phrase for match in matches["OUR001"]] == [word]


@pytest.mark.parametrize("at", [0, 4, 40, -1])
def test_a_kept_file_with_a_changed_byte_is_not_believed(cache_dir: Path, at: int) -> None:
    folder.save("lists", b"key", lambda: ["some", "words"] * 20)
    (path,) = cache_dir.glob("lists-*")
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)
    assert folder.load("lists", b"key") is None


def in_the_way(cache: Path) -> None:
    cache.write_text("a file where the folder should be", encoding="utf-8")


def no_database(cache: Path) -> None:
    cache.mkdir()
    (cache / "results-1.db").write_bytes(b"junk" * 5000)


def cut_short(cache: Path) -> None:
    store = ResultCache()
    for number in range(200):
        store.put(b"%d" % number, bytes(1000))
    store.close()
    path = cache / "results-1.db"
    path.write_bytes(path.read_bytes()[:9000])
    for kept in cache.glob("lists-*"):
        kept.write_bytes(kept.read_bytes()[:100])


def other_values(cache: Path) -> None:
    store = ResultCache()
    store.close()
    with sqlite3.connect(cache / "results-1.db") as database:
        database.execute("DROP TABLE results")
        database.execute("CREATE TABLE results (other)")
    database.close()


@pytest.mark.parametrize("harm", [in_the_way, no_database, cut_short, other_values])
def test_a_harmed_cache_changes_nothing(cache_dir: Path, tmp_path: Path, harm: object) -> None:
    path = tmp_path / "a.md"
    path.write_text("We leverage synergies.\n", encoding="utf-8")
    expected = values_of(checked(Checker(Settings()), [str(path)], cached=False))
    load_phrases()
    if harm in (in_the_way, no_database):
        shutil.rmtree(cache_dir)
    harm(cache_dir)  # type: ignore[operator]
    for _ in range(3):
        assert values_of(checked(Checker(Settings()), [str(path)])) == expected
    assert load_phrases().lists


def test_a_value_that_was_changed_is_not_believed(cache_dir: Path) -> None:
    store = ResultCache()
    store.put(b"key", b"value")
    store.close()
    with sqlite3.connect(cache_dir / "results-1.db") as database:
        database.execute("UPDATE results SET value = substr(value, 1, 8) || CAST('other' AS BLOB)")
    database.close()
    store = ResultCache()
    assert store.get(b"key") is None
    store.close()


def test_a_full_disk_costs_only_what_is_new(cache_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = ResultCache()
    store.put(b"old", b"value")
    store.close()
    store = ResultCache()
    assert store._database is not None
    store._database.execute("PRAGMA max_page_count = 1")
    store.put(b"new", bytes(100_000))
    store.close()
    store = ResultCache()
    assert (store.get(b"old"), store.get(b"new")) == (b"value", None)
    store.close()


def test_two_runs_share_one_cache(cache_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.cache.results._PATIENCE", 0.01)
    one, other = ResultCache(), ResultCache()
    one.put(b"one", b"1")
    other.put(b"other", b"2")
    one.close()
    assert other.get(b"one") == b"1"
    other.close()
    one, other = ResultCache(), ResultCache()
    assert (one.get(b"other"), other.get(b"one")) == (b"2", b"1")
    assert one._database is not None
    one._database.execute("BEGIN IMMEDIATE")  # it is writing, and does not come to an end
    other.put(b"third", b"3")
    other.close()
    one._database.execute("ROLLBACK")
    assert one.get(b"third") is None
    one.close()


def test_what_nobody_asks_for_is_forgotten(cache_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def on(day: int) -> ResultCache:
        store = ResultCache()
        store._day = day
        return store

    store = on(1000)
    store.put(b"left", b"1")
    store.put(b"asked", b"2")
    store.close()
    store = on(1020)
    assert store.get(b"asked") == b"2"
    store.close()
    store = on(1040)
    store.put(b"new", b"3")
    store.close()
    store = on(1040)
    assert [store.get(key) for key in (b"left", b"asked", b"new")] == [None, b"2", b"3"]
    store.close()
    monkeypatch.setattr("lint.cache.results._MOST_BYTES", 1)
    on(1040).close()
    assert list(cache_dir.glob("results-*")) == []


def test_few_files_of_a_name_are_kept(cache_dir: Path) -> None:
    for number in range(20):
        folder.save("lists", b"%d" % number, partial(int, number))
        folder.save("other", b"%d" % number, lambda: 1)
    assert folder.load("lists", b"19") == 19
    assert len(list(cache_dir.glob("lists-*"))) == len(list(cache_dir.glob("other-*"))) == 8


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"HOME": "/home/ann"}, "/home/ann/.cache/pitchlint"),
        ("linux", {"HOME": "/home/ann", "XDG_CACHE_HOME": "/var/c"}, "/var/c/pitchlint"),
        ("linux", {"PITCHLINT_CACHE_DIR": "/c"}, "/c"),
        ("darwin", {"HOME": "/Users/ann"}, "/Users/ann/Library/Caches/pitchlint"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="other paths")
def test_the_cache_is_where_the_platform_keeps_caches(
    platform: str, environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PITCHLINT_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert folder.cache_folder() == expected
