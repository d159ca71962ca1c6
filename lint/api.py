"""What the command line, an editor or a test calls: check a text or a file, score it, fix it.

from lint.api import check_text
for finding in check_text("We are the leading provider of ovens.").findings:
    print(finding.location.line, finding.message)
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from lint import fixes, registry
from lint.config.load import ConfigFinder
from lint.config.selection import complaint, is_chosen, label_of
from lint.config.settings import FailOn, Settings
from lint.discovery import Found, find_files, format_of, format_of_text
from lint.engine.checking import Plan, check
from lint.intake import documents, source_at, source_of
from lint.model.document import Kind
from lint.model.errors import UnreadableError, UsageError, describe_bug
from lint.model.finding import Edit
from lint.model.namedtuple import NamedTuple
from lint.model.result import Failure, FileResult
from lint.model.rule import Option, Rule
from lint.model.source import Source
from lint.phrases import phrases_stamp
from lint.text.decode import encode
from lint.text.digest import digest
from lint.text.nearest import instead, nearest
from lint.wordlists import read_lists, shipped_lists, wordlists_folder

T = TypeVar("T")

Sift = Callable[[Sequence[FileResult]], tuple[FileResult, ...]]
"""Leaves findings out of the results of one file."""

MOST_PASSES = 10
"""Passes after which fixes that keep changing a text are given up."""


class Overrides(NamedTuple):
    """What one call sets over the config; None and empty leave it to the config.

    `select` replaces the config's selection, its `ignore` included; `ignore` and `extend_select` add to it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    min_score: int | None = None

    def validate(self, rules: Sequence[Rule]) -> None:
        """Raise UsageError, naming the option, if a selector means no rule."""
        labels = [label_of(rule) for rule in rules]
        for option in ("select", "ignore", "extend_select"):
            for selector in getattr(self, option):
                if wrong := complaint(selector, labels):
                    raise UsageError(f"--{option.replace('_', '-')}: {wrong}")

    def over(self, settings: Settings) -> Settings:
        """The settings with these on top."""
        return settings._replace(
            select=(self.select or settings.select) + self.extend_select,
            ignore=(() if self.select else settings.ignore) + self.ignore,
            fail_on=self.fail_on or settings.fail_on,
            min_score=settings.min_score if self.min_score is None else self.min_score,
        )


class Fixed(NamedTuple):
    """A file after its fixes: the source as it was and as it is, how many edits, and what is left to say.

    `results` has one result a document. `settled` is False where the fixes went on changing the text; `now` is then
    the source as it was.
    """

    source: Source
    now: Source
    edits: int
    results: tuple[FileResult, ...]
    settled: bool

    @property
    def text(self) -> str:
        """The new text; empty for a format that is no text."""
        return self.now.text

    @property
    def result(self) -> FileResult:
        """What is left to say of the file's only document."""
        return self.results[0]


class Checker:
    """Checks many inputs, each under the config that holds for it, and reads rules and word lists once.

    `settings` hold for all inputs; None looks for the config nearest to each. `sentences` asks for each sentence's
    judgement, `grade` for the reading grade. Every method raises UsageError for a wrong config or word list.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        overrides: Overrides = Overrides(),  # noqa: B008 - a value
        *,
        kind: Kind | None = None,
        sentences: bool = False,
        grade: bool = False,
    ) -> None:
        self._settings = settings
        self._overrides = overrides
        self._kind = kind
        self._wanted = {"sentences": sentences, "grade": grade}
        self._finder = ConfigFinder()
        self._plans: dict[int, Plan] = {}
        self._stamps: dict[int, bytes] = {}

    def settings_for(self, path: str) -> Settings:
        """The settings that hold for a file or folder, overrides included."""
        return self._plan(path).settings

    def find(self, paths: Iterable[str]) -> Found:
        """The files that paths mean."""
        return find_files(paths, self._base_settings)

    def check_all(self, source: Source) -> Iterator[FileResult]:
        """Check every document of an input, most often one. Raises UnreadableError when it can't be made sense of.

        An input of several documents may give the first ones before it fails.
        """
        plan = self._plan(source.path)
        for document in documents(source, plan.settings.max_text, plan.settings.fields_for(source.path)):
            result = check(document, plan, **self._wanted)
            notices = tuple(document.metadata.get("notices", ()))
            yield result._replace(source=_as_shown(result), notices=notices)

    def check_source(self, source: Source) -> FileResult:
        """Check an input of one document; of several, the first. Raises UnreadableError for one that holds none."""
        for result in self.check_all(source):
            return result
        raise UnreadableError("there is nothing in it to read")

    def check_bytes(self, data: bytes, path: str, format: str | None = None) -> FileResult:
        """Check a file's bytes, as `check_source` does. Raises UnreadableError for what is in no known format."""
        return self.check_source(source_of(data, path, format))

    def check_file(self, path: str) -> FileResult:
        """Check a file, as `check_source` does. Raises UnreadableError when it can't be read."""
        return self.check_source(source_at(path))

    def check_file_all(self, path: str) -> Iterator[FileResult]:
        """Check every document of a file. Raises UnreadableError when it can't be read."""
        yield from self.check_all(source_at(path))

    def stamp_for(self, path: str) -> bytes:
        """A digest of all that decides what is found in a file besides the file itself."""
        base = self._base_settings(path)
        stamp = self._stamps.get(id(base))
        if stamp is None:
            from lint.cache.stamp import code_stamp

            shipped = (shipped_lists(), os.path.join(wordlists_folder(), "frequency"))  # CLR003 tells rarity by it
            lists = read_lists([*shipped, *(_list_path(base, path) for path in base.wordlists)])
            asked = repr((self._overrides.over(base), self._kind, self._wanted)).encode("utf-8", "surrogatepass")
            stamp = self._stamps[id(base)] = digest((code_stamp(), phrases_stamp(lists), asked))
        return stamp

    def __getstate__(self) -> dict[str, Any]:
        # another process works its plans out anew: a rule's function can't be sent
        return self.__dict__ | {"_plans": {}, "_stamps": {}}

    def rules_for(self, path: str) -> tuple[Rule, ...]:
        """The catalogue that holds for a file or folder, the config's word lists included."""
        return self._plan(path).rules

    def fix_source(self, source: Source, *, unsafe: bool = False, sift: Sift = tuple) -> Fixed:
        """Fix a file, pass by pass until nothing is left to fix; writes nothing.

        What one pass changes the next one reads anew, so that overlapping fixes and fixes of fixes have their turn.
        `sift` chooses the findings that are fixed; what is left to say is not sifted.
        """
        now, results, count = source, tuple(self.check_all(source)), 0
        for _ in range(MOST_PASSES):
            edits = fixes.edits_of([finding for result in sift(results) for finding in result.findings], unsafe=unsafe)
            if not edits:
                return Fixed(source, now, count, results, True)
            now = _edited(now, edits)
            results, count = tuple(self.check_all(now)), count + len(edits)
        return Fixed(source, source, 0, tuple(self.check_all(source)), False)

    def _base_settings(self, path: str) -> Settings:
        return self._settings if self._settings is not None else self._finder.settings_for(path)

    def _plan(self, path: str) -> Plan:
        base = self._base_settings(path)
        plan = self._plans.get(id(base))
        if plan is None:
            rules, lexicon = _catalogue(base)
            validate(base, rules)
            self._overrides.validate(rules)
            plan = Plan(rules, lexicon, self._overrides.over(base), self._kind)
            self._plans[id(base)] = plan
        return plan


def check_text(
    text: str, *, path: str = "<text>", format: str | None = None, kind: Kind | None = None,
    settings: Settings = Settings(), sentences: bool = False,  # noqa: B008 - a value
) -> FileResult:  # fmt: skip
    """Check a text. `format` is guessed from the path's extension, else from the text itself."""
    source = Source(path, format or format_of(path) or format_of_text(text), text)
    return Checker(settings, kind=kind, sentences=sentences).check_source(source)


def check_file(path: str, *, kind: Kind | None = None, settings: Settings | None = None) -> FileResult:
    """Check a file under the config nearest to it, or under `settings`. Raises UnreadableError, UsageError."""
    return Checker(settings, kind=kind).check_file(path)


def score(text: str, *, path: str = "<text>", format: str | None = None, kind: Kind | None = None) -> FileResult:
    """Judge a text with its reading grade; the result's findings are those of the default rules."""
    source = Source(path, format or format_of(path) or format_of_text(text), text)
    return Checker(Settings(), kind=kind, grade=True).check_source(source)


def fix_text(
    text: str, *, path: str = "<text>", format: str | None = None, kind: Kind | None = None,
    settings: Settings = Settings(), unsafe: bool = False,  # noqa: B008 - a value
) -> Fixed:  # fmt: skip
    """Fix a text: safe fixes, and unsafe ones if asked for."""
    source = Source(path, format or format_of(path) or format_of_text(text), text)
    return Checker(settings, kind=kind).fix_source(source, unsafe=unsafe)


def rules(settings: Settings = Settings()) -> tuple[Rule, ...]:  # noqa: B008 - a value
    """The catalogue, word lists of the settings included, sorted by code."""
    return _catalogue(settings).rules


def base_settings_at(folder: str) -> Settings:
    """The settings that hold in a folder. Raises UsageError for a config with a mistake."""
    return ConfigFinder().settings_for(folder)


def is_on(rule: Rule, settings: Settings) -> bool:
    """Whether the settings choose a rule."""
    return is_chosen(label_of(rule), settings.select, settings.ignore)


def find_rule(word: str, among: Sequence[Rule]) -> Rule:
    """The rule of a code, former code or name. Raises UsageError that names the nearest one."""
    for rule in among:
        if word.upper() in (rule.code, *rule.replaces) or word.lower() == rule.name:
            return rule
    close = nearest(word, [label for rule in among for label in (rule.code, rule.name)])
    hint = f"did you mean {close}?" if close else "`pitchlint rules` lists them"
    raise UsageError(f"there is no rule “{word}”; {hint}")


def bytes_of(fixed: Fixed) -> bytes:
    """The new bytes of a fixed file, in the encoding that it had. Raises UnreadableError where that lacks a letter."""
    source = fixed.now
    if source.format in registry.BINARY:
        return source.data
    try:
        return encode(fixed.text, source.encoding, source.bom)
    except UnicodeEncodeError:
        raise UnreadableError(f"a fix needs a letter that the file's encoding ({source.encoding}) lacks") from None


def attempt(path: str, work: Callable[[], T]) -> T | Failure:
    """What `work` gives, or the reason why a file failed, so that it stops no other.

    A bug in pitchlint is such a reason too, unless PITCHLINT_DEBUG is set: then it is raised.
    """
    try:
        return work()
    except UnreadableError as error:
        return Failure(path, str(error))
    except UsageError:
        raise
    except Exception as error:
        if os.environ.get("PITCHLINT_DEBUG"):
            raise
        return Failure(path, f"pitchlint failed on it, which is {describe_bug(error)}")


def validate(settings: Settings, among: Sequence[Rule]) -> None:
    """Check a config against the catalogue. Raises UsageError for unknown codes and wrong options, with their place."""
    labels = [label_of(rule) for rule in among]
    origin = settings.origin
    chosen: list[tuple[tuple[str, ...], str]] = [(("select",), code) for code in settings.select]
    chosen += [(("ignore",), code) for code in settings.ignore]
    for glob, codes in settings.per_file_ignores.items():
        chosen += [(("per-file-ignores", glob), code) for code in codes]
    for key, code in chosen:
        if wrong := complaint(code, labels):
            raise origin.error(key, wrong, code)
    for code in settings.severity:
        if wrong := complaint(code, labels):
            raise origin.error(("severity", code), wrong)
    for code, values in settings.rules.items():
        try:
            rule = find_rule(code, among)
        except UsageError as error:
            raise origin.error(("rules", code), str(error)) from None
        _validate_options(rule, code, values, settings)


def _validate_options(rule: Rule, code: str, values: Mapping[str, Any], settings: Settings) -> None:
    options = {option.name: option for option in rule.options}
    for name, value in values.items():
        key = ("rules", code, name)
        option = options.get(name)
        if option is None:
            known = instead(name, options) if options else "this rule has none"
            raise settings.origin.error(key, f"unknown option; {known}")
        if wrong := _wrong_with(value, option):
            raise settings.origin.error(key, wrong)


def _wrong_with(value: Any, option: Option) -> str | None:
    if isinstance(option.default, bool) or isinstance(value, bool):
        right = isinstance(option.default, bool) and isinstance(value, bool)
        return None if right else f"needs {'true or false' if isinstance(option.default, bool) else 'a number'}"
    if isinstance(option.default, str):
        return None if isinstance(value, str) else "needs a text"
    if isinstance(value, str) or (isinstance(option.default, int) and isinstance(value, float)):
        return f"needs a {'whole ' if isinstance(option.default, int) else ''}number"
    if (option.least is not None and value < option.least) or (option.most is not None and value > option.most):
        low = "" if option.least is None else f"at least {option.least:g}"
        high = "" if option.most is None else f"at most {option.most:g}"
        return f"needs {' and '.join(filter(None, (low, high)))}, not {value:g}"
    return None


def _as_shown(result: FileResult) -> Source:
    """What a report needs of the source: no bytes of office files, and of a long mailbox only what it shows."""
    if not result.source.apart:
        return result.source.without_data()
    places = [finding.location for finding in result.findings] + [sentence.location for sentence in result.sentences]
    places += [costly.location for costly in result.costs_most] + [credit.location for credit in result.credits]
    return result.source.cut(max((place.end for place in places if place.part is None), default=0))


def readable(source: Source) -> str:
    """The text of a source; of a format that is no text, its paragraphs one a line, as a diff shows them."""
    if source.format not in registry.BINARY:
        return source.text
    return "".join(f"{block.text}\n" for document in documents(source) for block in document.blocks)


def _edited(source: Source, edits: Sequence[Edit]) -> Source:
    if source.format in registry.BINARY:
        return Source(source.path, source.format, "", data=registry.rewrite(source, edits))
    return Source(source.path, source.format, fixes.apply(source.text, edits), source.encoding, source.bom)


def _catalogue(settings: Settings) -> registry.Catalogue:
    if not settings.wordlists:
        return _built_in()
    return registry.catalogue([_list_path(settings, path) for path in settings.wordlists])


@lru_cache
def _built_in() -> registry.Catalogue:
    return registry.catalogue()


def _list_path(settings: Settings, path: str) -> str:
    full = os.path.join(settings.origin.folder, path)
    if not os.path.exists(full):
        raise settings.origin.error(("wordlists",), f"there is no file or folder “{path}”", path)
    try:
        return os.path.relpath(full)
    except ValueError:  # on another drive
        return full
