"""Find and read the config that holds for a file."""

import os
from typing import Any

from lint.config.settings import Origin, Settings, settings_of
from lint.model.errors import UsageError

CONFIG_NAMES = ("pitchlint.toml", ".pitchlint.toml")
_PYPROJECT = "pyproject.toml"
_PYPROJECT_TABLE = ("tool", "pitchlint")
_BYTES_OF_TABLE = b"tool.pitchlint"


class ConfigFinder:
    """Finds the settings of each file, reading every config once.

    The nearest config upwards from the file holds; without one the defaults do, relative to the working folder.
    """

    def __init__(self) -> None:
        self._by_folder: dict[str, Settings] = {}

    def settings_for(self, path: str) -> Settings:
        """The settings of a file, or of what a folder holds. Raises UsageError for a config with a mistake."""
        folder = os.path.abspath(path)
        if not os.path.isdir(folder):
            folder = os.path.dirname(folder)
        return self._of_folder(folder)

    def _of_folder(self, folder: str) -> Settings:
        settings = self._by_folder.get(folder)
        if settings is None:
            parent = os.path.dirname(folder)
            settings = _config_in(folder) or (Settings() if parent == folder else self._of_folder(parent))
            self._by_folder[folder] = settings
        return settings


def load_config(path: str, folder: str | None = None) -> Settings:
    """The settings of one config file; its patterns are relative to `folder` (else to the folder it is in).

    Raises UsageError, naming file and line, when it can't be read or holds a mistake.
    """
    settings = _read(path, folder or os.path.dirname(os.path.abspath(path)))
    if settings is None:
        raise UsageError(f"{path}: there is no [tool.pitchlint] table in it")
    return settings


def config_in(folder: str) -> str | None:
    """The path of the config that lies in a folder; None if there is none. Raises UsageError for a mistake in it."""
    settings = _config_in(folder)
    return None if settings is None else settings.origin.path


def _config_in(folder: str) -> Settings | None:
    for name in (*CONFIG_NAMES, _PYPROJECT):
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            settings = _read(_short(path), folder)
            if settings is not None:
                return settings
    return None


def _read(path: str, folder: str) -> Settings | None:
    is_pyproject = os.path.basename(path) == _PYPROJECT
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise UsageError(f"{path}: this config can't be read ({(error.strerror or 'error').lower()})") from None
    if is_pyproject and _BYTES_OF_TABLE not in data:
        return None
    table = _parse(data, path)
    if is_pyproject:
        tool = table.get("tool")
        if not isinstance(tool, dict) or "pitchlint" not in tool:
            return None
        table = tool["pitchlint"]
        if not isinstance(table, dict):
            raise UsageError(f"{path}: tool.pitchlint needs to be a table, [tool.pitchlint]")
    text = data.decode("utf-8")
    return settings_of(table, Origin(path, folder, text, _PYPROJECT_TABLE if is_pyproject else ()))


def _parse(data: bytes, path: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UsageError(f"{path}: this config is not UTF-8 text; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: this is not valid TOML: {error}") from None


def _short(path: str) -> str:
    """A path as a person in the working folder would write it."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # on another drive
        return path
    return path if relative.startswith(os.pardir) else relative
