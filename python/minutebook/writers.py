"""Tables as files: JSON Lines, CSV, Parquet, Excel. A file is written beside its place and then put there whole."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from . import _minutebook
from .extras import need
from .record import CONTRACT

Rows = Callable[[str], Iterable[str]]
"""Gives the rows of a table, as lines of JSON."""

FAILURES = "failures"
FAILURE_COLUMNS = {"source": "text", "reason": "text"}
PARQUET_ROWS = 20_000
EXCEL_CELL = 32_767
EXCEL_ROWS = 1_048_575

RISKY = ("=", "+", "-", "@", "\t", "\r")
ILLEGAL_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


FORMATS = {"jsonl": None, "csv": None, "parquet": ("pyarrow", "parquet"), "xlsx": ("xlsxwriter", "xlsx")}
"""The formats, and the library that each needs."""


def check(format: str) -> None:
    """Fails early, before anything is read, where a format is not known or its library is not there."""
    if format not in FORMATS:
        raise ValueError(f"no format {format!r}: choose one of {', '.join(FORMATS)}")
    library = FORMATS[format]
    if library is not None:
        need(*library)


def failure_line(source: str, reason: str) -> str:
    """A row of the table of failures."""
    return json.dumps({"source": source, "reason": reason}, ensure_ascii=False)


def columns_of(table: str) -> Mapping[str, str]:
    """The columns of a table and their kinds."""
    return FAILURE_COLUMNS if table == FAILURES else CONTRACT[table]


def write(format: str, out: Path, rows: Rows) -> list[Path]:
    """Writes all tables, and the table of failures, into `out`; gives the paths."""
    tables = [*CONTRACT, FAILURES]
    if format == "xlsx":
        return [_whole(out / "minutebook.xlsx", lambda path: _xlsx(path, tables, rows))]
    writer = {"jsonl": _jsonl, "csv": _csv, "parquet": _parquet}[format]
    return [
        _whole(out / f"{table}.{format}", lambda path, table=table: writer(path, table, rows(table)))  # type: ignore[misc]
        for table in tables
    ]


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


def _jsonl(path: Path, _: str, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def _csv(path: Path, table: str, lines: Iterable[str]) -> None:
    columns = columns_of(table)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for line in lines:
            row = json.loads(line)
            writer.writerow([csv_cell(row[column]) for column in columns])


def csv_cell(value: Any) -> Any:
    """A value as a spreadsheet may open it: words that it would take for a formula get an apostrophe before them."""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        value = value.replace("\x00", "")
        return f"'{value}" if value.startswith(RISKY) else value
    return value


def _parquet(path: Path, table: str, lines: Iterable[str]) -> None:
    pyarrow, parquet = need("pyarrow", "parquet"), need("pyarrow.parquet", "parquet")
    columns = columns_of(table)
    if table == FAILURES:
        schema = pyarrow.schema([(column, pyarrow.string()) for column in columns])
    else:
        schema = pyarrow.schema(_minutebook.table_of(table, []))
    with parquet.ParquetWriter(path, schema) as writer:
        for rows in _chunks(lines, PARQUET_ROWS):
            typed = [{column: arrow_value(kind, row[column]) for column, kind in columns.items()} for row in rows]
            writer.write_table(pyarrow.Table.from_pylist(typed, schema=schema))


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


def _xlsx(path: Path, tables: Iterable[str], rows: Rows) -> None:
    xlsxwriter = need("xlsxwriter", "xlsx")
    # Words stay words: nothing becomes a formula, a link or a number by how it looks.
    plain = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, plain) as book:
        head = book.add_format({"bold": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for table in tables:
            sheet = book.add_worksheet(table)
            columns = columns_of(table)
            sheet.freeze_panes(1, 0)
            for at, column in enumerate(columns):
                sheet.write_string(0, at, column, head)
            for row, line in enumerate(rows(table), start=1):
                if row > EXCEL_ROWS:
                    raise ValueError(f"{table}: more than {EXCEL_ROWS} rows, too many for a sheet; write parquet")
                record = json.loads(line)
                for at, (column, kind) in enumerate(columns.items()):
                    _xlsx_cell(sheet, (row, at), kind, record[column], day)


def _xlsx_cell(sheet: Any, place: tuple[int, int], kind: str, value: Any, day: Any) -> None:
    if value is None or value in ([], {}):
        return
    if kind == "flag":
        sheet.write_boolean(*place, value)
    elif kind in ("whole", "number"):
        sheet.write_number(*place, value)
    elif kind == "date" and value >= "1900-03-01":
        sheet.write_datetime(*place, date.fromisoformat(value), day)
    else:
        words = json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
        sheet.write_string(*place, excel_words(words))


def excel_words(words: str) -> str:
    """Words as a cell may hold them: no characters that XML forbids, no more than a cell takes."""
    words = ILLEGAL_IN_XML.sub("", words)
    return words if len(words) <= EXCEL_CELL else words[: EXCEL_CELL - 1] + "…"
