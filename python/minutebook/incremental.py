"""Tables that are kept up to date: only new and changed papers are read, and a run may be killed at any moment.

What was read is kept in the output folder, in a file of SQLite, which is sound after any interruption. The tables are
written from it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from os import PathLike
from pathlib import Path

from . import _minutebook, writers
from .batch import Paths, Progress, find_papers, read_each
from .progress import Bar, bar
from .record import CONTRACT

STATE = ".minutebook.sqlite"
COMMIT_SECONDS = 1.0
TABLES = """
create table if not exists papers (
    source text primary key, size integer, modified integer, digest text, parser text,
    kind text, reason text, remarks text
) without rowid;
create table if not exists rows (
    name text, source text, lines text, primary key (name, source)
) without rowid;
"""


@dataclass
class Account:
    """What a run of `write_tables` did."""

    written: list[Path] = field(default_factory=list)
    """The files of the tables."""
    read: int = 0
    """Papers that were read in this run."""
    unchanged: int = 0
    """Papers that were read in an earlier run and did not change."""
    outdated: int = 0
    """Papers that were read again because another version of the parser had read them."""
    gone: int = 0
    """Papers of the earlier run that are not among the paths any more."""
    failures: list[tuple[str, str]] = field(default_factory=list)
    """The files that could not be read, with the reason."""
    remarks: list[tuple[str, str]] = field(default_factory=list)
    """What is to be said of files that were read, of which something may be missing all the same."""

    @property
    def documents(self) -> int:
        """The documents in the tables."""
        return self.read + self.unchanged


@cache
def parser_version() -> str:
    """The parser's version, and the build of it: other code may find other records."""
    build = hashlib.sha256(Path(_minutebook.__file__).read_bytes()).hexdigest()
    return f"{_minutebook.PARSER_VERSION}+{build[:12]}"


def write_tables(
    paths: Paths,
    out: str | PathLike[str],
    *,
    format: str = "jsonl",
    jobs: int = 0,
    fresh: bool = False,
    progress: Progress = True,
) -> Account:
    """Writes every table over the papers at `paths` into the folder `out`, and says what was done.

    A second run reads only papers that are new, changed, or read by another version of the parser; `fresh` reads all.
    `format` is jsonl, csv, parquet or xlsx. Beside the tables stand one of the failures and one of the remarks.
    """
    writers.check(format)
    found = find_papers(paths, without=out)
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    with closing(_open(folder / STATE)) as state:
        account = _update(state, found, jobs=jobs, fresh=fresh, progress=progress)
        account.failures = [(source, reason) for source, _, reason in _failures(state)]
        account.remarks = list(_remarks(state))
        (parts,) = state.execute("select count(*) from rows").fetchone()
        with closing(bar(parts, shown=progress is True, doing="writing")) as shown:
            account.written = writers.write(format, folder, lambda table: _lines(state, table, shown))
    return account


def _open(path: Path) -> sqlite3.Connection:
    for attempt in (1, 2):
        state = sqlite3.connect(path, timeout=1, isolation_level=None)
        try:
            state.execute("pragma locking_mode = exclusive")
            state.execute("begin exclusive")
            for statement in TABLES.split(";"):
                state.execute(statement)
            state.execute("commit")
            state.execute("select source, size, modified, digest, parser, kind, reason, remarks from papers limit 1")
            return state
        except sqlite3.OperationalError as cause:
            state.close()
            if "locked" in str(cause):
                raise BlockingIOError(f"{path.parent}: another minutebook is writing into this folder") from cause
            if attempt == 2:
                raise
            path.unlink(missing_ok=True)  # made by another version
        except sqlite3.DatabaseError:
            state.close()
            if attempt == 2:
                raise
            path.unlink(missing_ok=True)  # not sound: read everything again
    raise AssertionError("unreachable")


def _update(state: sqlite3.Connection, found: Sequence[str], *, jobs: int, fresh: bool, progress: Progress) -> Account:
    account = Account()
    known = {
        row[0]: row[1:] for row in state.execute("select source, size, modified, digest, parser, kind from papers")
    }
    gone = sorted(set(known) - {_key(source) for source in found})
    account.gone = len(gone)
    state.execute("begin")
    for source in gone:
        _forget(state, source)
    state.execute("commit")
    to_read: list[str] = []
    for source in found:
        before = None if fresh else known.get(_key(source))
        if before is not None and before[3] != parser_version():
            account.outdated += 1
        elif before is not None and _unchanged(state, source, before):
            account.unchanged += before[4] is None
            continue
        to_read.append(source)
    account.read = _read(state, to_read, jobs=jobs, progress=progress)
    return account


def _unchanged(state: sqlite3.Connection, source: str, before: Sequence[object]) -> bool:
    size, modified, digest, _, kind = before
    if kind == "open":
        return False
    try:
        now = os.stat(source)
        if (now.st_size, now.st_mtime_ns) == (size, modified):
            return True
        if now.st_size != size or _digest(source) != digest:
            return False
    except OSError:
        return False
    state.execute("update papers set modified = ? where source = ?", (now.st_mtime_ns, _key(source)))
    return True


def _read(state: sqlite3.Connection, sources: Sequence[str], *, jobs: int, progress: Progress) -> int:
    """Reads papers and keeps their rows; gives how many could be read."""
    read, stamps = 0, {}
    for source in sources:
        try:
            stat = os.stat(source)
            stamps[source] = (stat.st_size, stat.st_mtime_ns)
        except OSError:
            stamps[source] = (0, 0)
    committed = time.monotonic()
    state.execute("begin")
    try:
        for at, result in read_each(sources, jobs=jobs, progress=progress):
            source = sources[at]
            key = _key(source)
            _forget(state, key)
            digest = _digest(source) if stamps[source][0] else ""
            row = (key, *stamps[source], digest, parser_version(), *_said(result))
            state.execute("insert into papers values (?, ?, ?, ?, ?, ?, ?, ?)", row)
            if isinstance(result, _minutebook.Paper):
                read += 1
                lines = ((name, key, result.table(name).to_jsonl()) for name in CONTRACT)
                state.executemany(
                    "insert into rows (name, source, lines) values (?, ?, ?)", (it for it in lines if it[2])
                )
            if time.monotonic() - committed > COMMIT_SECONDS:
                state.execute("commit")
                state.execute("begin")
                committed = time.monotonic()
    finally:
        # What was read before an interruption is kept.
        state.execute("commit")
    return read


def _said(result: _minutebook.Paper | _minutebook.Failure) -> tuple[str | None, str | None, str | None]:
    """The kind of failure and its reason, or the remarks as JSON; each where there is something to say."""
    if isinstance(result, _minutebook.Failure):
        return result.kind, result.reason, None
    remarks = [message for message, _ in result.remarks]
    return None, None, json.dumps(remarks, ensure_ascii=False) if remarks else None


def _key(source: str) -> str:
    """A path as the state keeps it, also where the system's name for the file is not UTF-8."""
    return os.fsencode(source).decode("utf-8", "replace")


def _forget(state: sqlite3.Connection, source: str) -> None:
    state.execute("delete from papers where source = ?", (source,))
    state.executemany("delete from rows where name = ? and source = ?", ((name, source) for name in CONTRACT))


def _lines(state: sqlite3.Connection, table: str, shown: Bar) -> Iterator[str]:
    if table in writers.BESIDE:
        found = _failures(state) if table == writers.FAILURES else _remarks(state)
        yield from (writers.line_of(writers.columns_of(table), row) for row in found)
        return
    for (lines,) in state.execute("select lines from rows where name = ? order by source", (table,)):
        shown.update()
        yield from lines.rstrip("\n").split("\n")


def _failures(state: sqlite3.Connection) -> Iterable[tuple[str, str, str]]:
    return state.execute("select source, kind, reason from papers where reason is not null order by source")


def _remarks(state: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    for source, remarks in state.execute(
        "select source, remarks from papers where remarks is not null order by source"
    ):
        yield from ((source, remark) for remark in json.loads(remarks))


def _digest(source: str) -> str:
    try:
        with open(source, "rb") as file:
            digest = hashlib.sha256()
            while part := file.read(1 << 20):
                digest.update(part)
            return digest.hexdigest()
    except OSError:
        return ""
