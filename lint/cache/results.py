"""Results of earlier runs, by a digest of all that they depend on, in one database of the cache folder.

Two runs may use it at once. Whatever goes wrong with it (a full disk, a folder that can't be written, a damaged file)
means that files are checked anew.
"""

import os
import sqlite3
import time
from contextlib import suppress

from lint.cache.folder import cache_folder, make_folder
from lint.text.digest import digest

_FILE = "results-1.db"
"""The number is that of the table's layout."""
_CHECK_BYTES = 8
_DAYS_KEPT = 30
"""Days after which a result that nobody asked for is forgotten."""
_MOST_BYTES = 200_000_000
"""Size of the database above which all of it is forgotten."""
_MOST_WAITING = 500
"""Results that a crash may lose."""
_PATIENCE = 2.0
"""Seconds for which another run's writing is waited for."""
_SECONDS_A_DAY = 86_400


class ResultCache:
    """Bytes by key. `close` writes what is new."""

    def __init__(self) -> None:
        self._day = int(time.time()) // _SECONDS_A_DAY
        self._new: list[tuple[bytes, int, bytes]] = []
        self._used: list[tuple[int, bytes]] = []
        self._path = os.path.join(cache_folder(), _FILE)
        self._database: sqlite3.Connection | None = None
        try:
            make_folder()
            self._database = self._open()
        except OSError:
            return
        except sqlite3.Error as error:
            self._give_up(error)

    def get(self, key: bytes) -> bytes | None:
        """What was kept under a key."""
        if self._database is None:
            return None
        try:
            row = self._database.execute("SELECT day, value FROM results WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        if row is None:
            return None
        day, value = row
        kept: bytes = value[_CHECK_BYTES:]
        if digest((kept,), _CHECK_BYTES) != value[:_CHECK_BYTES]:
            return None
        if day != self._day:
            self._used.append((self._day, key))
        return kept

    def put(self, key: bytes, value: bytes) -> None:
        """Keep bytes under a key."""
        self._new.append((key, self._day, digest((value,), _CHECK_BYTES) + value))
        if len(self._new) >= _MOST_WAITING:
            self._write()

    def close(self) -> None:
        """Write what is new, and forget what is old."""
        self._write()
        if self._database is not None:
            self._database.close()
            self._database = None
        try:
            if os.path.getsize(self._path) > _MOST_BYTES:
                self._remove()
        except OSError:
            return

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("PRAGMA journal_mode = WAL")  # those who read need not wait for those who write
        database.execute("CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, day INTEGER, value BLOB)")
        return database

    def _write(self) -> None:
        database, new, used = self._database, self._new, self._used
        self._new, self._used = [], []
        if database is None or not (new or used):
            return
        try:
            database.execute("BEGIN IMMEDIATE")
            database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", new)
            database.executemany("UPDATE results SET day = ? WHERE key = ?", used)
            (cleared,) = database.execute("PRAGMA user_version").fetchone()
            if cleared != self._day:  # once a day: it reads the whole database
                database.execute("DELETE FROM results WHERE day < ?", (self._day - _DAYS_KEPT,))
                database.execute(f"PRAGMA user_version = {self._day}")
            database.execute("COMMIT")
        except sqlite3.OperationalError:  # another run is writing, or the disk is full: this run's results are not kept
            if database.in_transaction:
                database.execute("ROLLBACK")
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """Go on without the cache; a damaged database is removed, so that the next run begins anew."""
        if self._database is not None:
            self._database.close()
            self._database = None
        if not isinstance(error, sqlite3.OperationalError):
            self._remove()

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            with suppress(OSError):
                os.unlink(self._path + ending)
