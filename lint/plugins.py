"""What other installed packages add: rules, readers and reports, by their entry points.

[project.entry-points."pitchlint.rules"]
guild = "pitchlint_guild.rules:RULES"        a rule, or several
[project.entry-points."pitchlint.readers"]
srt = "pitchlint_guild.subtitles"            a module with EXTENSIONS and read(source); the name is the format's
[project.entry-points."pitchlint.reports"]
csv = "pitchlint_guild.csv_report:as_csv"    a function from a run to a text; the name is what --format takes

The packages' metadata is read without importlib.metadata, which takes longer to load than a page to check.
"""

import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any, Literal

from lint.model.namedtuple import NamedTuple

Group = Literal["rules", "readers", "reports"]

_PREFIX = "pitchlint."
_METADATA = (".dist-info", ".egg-info")

complaints: list[str] = []
"""What is wrong with plug-ins that were left out, one line each, for whoever reports to the user."""


class Plugin(NamedTuple):
    """One entry point: its group, its name, the object that it names, and the package that it comes from."""

    group: str
    name: str
    target: str
    package: str


@lru_cache
def installed() -> tuple[Plugin, ...]:
    """Every plug-in of the installed packages, sorted. The first package of a name on the path counts."""
    found: dict[str, tuple[Plugin, ...]] = {}
    for folder in dict.fromkeys(sys.path):
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith(_METADATA):
                package = name.rpartition(".")[0]
                found.setdefault(package.partition("-")[0], tuple(_plugins_in(os.path.join(folder, name), package)))
    return tuple(sorted(plugin for plugins in found.values() for plugin in plugins))


def _plugins_in(folder: str, package: str) -> Iterator[Plugin]:
    try:
        with open(os.path.join(folder, "entry_points.txt"), encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return
    if f"[{_PREFIX}" not in text:
        return
    group = ""
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("["):
            group = line.strip("[] ")
        elif group.startswith(_PREFIX) and "=" in line and not line.startswith(("#", ";")):
            name, _, target = line.partition("=")
            yield Plugin(group.removeprefix(_PREFIX), name.strip(), target.partition("[")[0].strip(), package)


@lru_cache
def loaded(group: Group) -> dict[str, Any]:
    """The objects of a group by their names. A broken plug-in is left out, and complained of."""
    found: dict[str, Any] = {}
    for plugin in installed():
        if plugin.group != group:
            continue
        try:
            module, _, name = plugin.target.partition(":")
            value: Any = import_module(module.strip())
            for part in filter(None, name.strip().split(".")):
                value = getattr(value, part)
        except Exception as error:  # whatever another's code does, this one goes on
            _complain(plugin, f"{type(error).__name__}: {error}")
            continue
        if plugin.name in found:
            _complain(plugin, f"another package has {group} called {plugin.name}")
        else:
            found[plugin.name] = value
    return found


def rules() -> list[Any]:
    """The rules of all plug-ins."""
    found: list[Any] = []
    for name, value in loaded("rules").items():
        several = [value] if hasattr(value, "code") else value
        try:
            checked = [rule for rule in several if rule.code and rule.name and callable(rule.find)]
        except (AttributeError, TypeError):
            plugin = next(one for one in installed() if (one.group, one.name) == ("rules", name))
            _complain(plugin, "it is neither a rule nor several")
            continue
        found += checked
    return found


@lru_cache
def extensions() -> dict[str, str]:
    """The formats of plug-in readers, by file name extension."""
    found: dict[str, str] = {}
    for format, module in loaded("readers").items():
        for extension in getattr(module, "EXTENSIONS", ()):
            found.setdefault(str(extension).lower(), format)
    return found


def reader(format: str) -> Any:
    """The module that reads a format; None if no plug-in does."""
    return loaded("readers").get(format)


def is_binary(format: str) -> bool:
    """Whether a plug-in's format is no text, so that its reader gets the file's bytes."""
    return bool(getattr(reader(format), "BINARY", False))


def _complain(plugin: Plugin, reason: str) -> None:
    said = " ".join(reason.split())[:200]
    complaints.append(f"the plug-in “{plugin.name}” of {plugin.package} is left out ({said})")
