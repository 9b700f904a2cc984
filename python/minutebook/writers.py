"""Tables as files: JSON Lines, CSV, Parquet, Excel. A file is written beside its place and then put there whole."""

from __future__ import annotations

import contextlib
import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from . import _minutebook, excel
from .extras import need
from .record import CONTRACT

Rows = Callable[[str], Iterable[str]]
"""Gives the rows of a table, as lines of JSON."""

FAILURES = "failures"
REMARKS = "remarks"
BESIDE: Mapping[str, Mapping[str, str]] = {
    FAILURES: {"source": "text", "kind": "text", "reason": "text"},
    REMARKS: {"source": "text", "remark": "text"},
}
"""What is written beside the tables of the contract, and its columns."""
PARQUET_ROWS = 20_000

RISKY = ("=", "+", "-", "@", "\t", "\r")

FORMATS = {"jsonl": None, "csv": None, "parquet": ("pyarrow", "parquet"), "xlsx": ("xlsxwriter", "xlsx")}
"""The formats, and the library that each needs."""


def check(format: str) -> None:
    """Fails early, before anything is read, where a format is not known or its library is not there."""
    if format not in FORMATS:
        raise ValueError(f"no format {format!r}: choose one of {', '.join(FORMATS)}")
    library = FORMATS[format]
    if library is not None:
        need(*library)


def line_of(columns: Iterable[str], values: Iterable[str]) -> str:
    """A row of words as JSON."""
    return json.dumps(dict(zip(columns, values, strict=True)), ensure_ascii=False)


def columns_of(table: str) -> Mapping[str, str]:
    """The columns of a table and their kinds."""
    return BESIDE[table] if table in BESIDE else CONTRACT[table]


def write(format: str, out: Path, rows: Rows) -> list[Path]:
    """Writes all tables, and what stands beside them, into `out`; gives the paths."""
    tables = [*CONTRACT, *BESIDE]
    if format == "xlsx":
        sheets = [(table, columns_of(table), rows(table)) for table in tables]
        return [_whole(out / "minutebook.xlsx", lambda path: excel.write_book(path, sheets))]
    return [_table(out / f"{table}.{format}", format, columns_of(table), rows(table)) for table in tables]


def write_one(path: Path, name: str, columns: Mapping[str, str], lines: Iterable[str]) -> Path:
    """Writes rows into one file, in the format that its ending names."""
    format = format_of(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    if format == "xlsx":
        return _whole(path, lambda path: excel.write_book(path, [(name, columns, lines)]))
    return _table(path, format, columns, lines)


def format_of(path: Path) -> str:
    """The format that a file's ending names, its library at hand."""
    format = path.suffix.lower().removeprefix(".")
    if format not in FORMATS:
        raise ValueError(f"{path}: name a file that ends with one of {', '.join(f'.{it}' for it in FORMATS)}")
    check(format)
    return format


def _table(path: Path, format: str, columns: Mapping[str, str], lines: Iterable[str]) -> Path:
    return _whole(path, lambda part: WRITERS[format](part, columns, lines))


def _whole(path: Path, write_to: Callable[[Path], None]) -> Path:
    """Writes under another name first, so that whoever looks finds the old file or the new one."""
    part = path.with_name(f".{path.name}.part")
    try:
        write_to(part)
        os.replace(part, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            part.unlink()
    return path


def _jsonl(path: Path, _: Mapping[str, str], lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def _csv(path: Path, columns: Mapping[str, str], lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for line in lines:
            row = json.loads(line)
            writer.writerow([csv_cell(row[column]) for column in columns])


def csv_cell(value: Any) -> Any:
    """A value as a spreadsheet may open it: words that it would take for a formula get an apostrophe before them."""
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        value = value.replace("\x00", "")
        return f"'{value}" if value.startswith(RISKY) else value
    return value


def _parquet(path: Path, columns: Mapping[str, str], lines: Iterable[str]) -> None:
    pyarrow, parquet = need("pyarrow", "parquet"), need("pyarrow.parquet", "parquet")
    schema = arrow_schema(columns)
    with parquet.ParquetWriter(path, schema) as writer:
        for rows in _chunks(lines, PARQUET_ROWS):
            typed = [{column: arrow_value(kind, row[column]) for column, kind in columns.items()} for row in rows]
            writer.write_table(pyarrow.Table.from_pylist(typed, schema=schema))


def arrow_schema(columns: Mapping[str, str]) -> Any:
    """The Arrow schema of a table of the contract, or of other columns."""
    pyarrow = need("pyarrow", "parquet")
    table = next((name for name, its in CONTRACT.items() if its == columns), None)
    if table is not None:
        return pyarrow.schema(_minutebook.table_of(table, []))
    kinds = {
        "flag": pyarrow.bool_(),
        "whole": pyarrow.int64(),
        "number": pyarrow.float64(),
        "date": pyarrow.date32(),
        "texts": pyarrow.list_(pyarrow.string()),
    }
    return pyarrow.schema([(column, kinds.get(kind, pyarrow.string())) for column, kind in columns.items()])


def _chunks(lines: Iterable[str], size: int) -> Iterator[list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = []
    for line in lines:
        rows.append(json.loads(line))
        if len(rows) == size:
            yield rows
            rows = []
    yield rows


def arrow_value(kind: str, value: Any) -> Any:
    """A value of JSON as pyarrow takes it."""
    if value is None:
        return None
    if kind == "date":
        return date.fromisoformat(value)
    if kind == "spans":
        return [{"start": start, "end": end} for start, end in value]
    if kind == "fields":
        return list(value.items())
    return value


WRITERS = {"jsonl": _jsonl, "csv": _csv, "parquet": _parquet}
