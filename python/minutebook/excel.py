"""Tables as a workbook of Excel: a sheet a table, set out to be read, and words that stay words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from .extras import need

Sheet = tuple[str, Mapping[str, str], Iterable[str]]
"""A sheet's name, its columns with their kinds, and its rows as lines of JSON."""

CELL = 32_767
ROWS = 1_048_575
NAME = 31
"""The most characters of a cell, rows of a sheet and characters of its name that Excel takes."""

ILLEGAL_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
WIDTHS = {"flag": 8, "whole": 8, "number": 10, "date": 12}
WIDE = ("text", "response", "message", "reason", "remark")
"""The columns of sentences: broad, and broken into lines."""
HIDDEN = ("document_id", "id", "span_start", "span_end", "spans")
"""The columns that only programs read: there, and folded away."""


def write_book(path: Path, sheets: Iterable[Sheet]) -> None:
    """Writes a workbook; a sheet without rows stays, with its head alone."""
    xlsxwriter = need("xlsxwriter", "xlsx")
    # Words stay words: nothing becomes a formula, a link or a number by how it looks.
    plain = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, plain) as book:
        formats = {
            "head": book.add_format({"bold": True, "bottom": 1, "valign": "top"}),
            "date": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
            "wide": book.add_format({"text_wrap": True, "valign": "top"}),
            "cell": book.add_format({"valign": "top"}),
        }
        for name, columns, lines in sheets:
            _write_sheet(book.add_worksheet(name[:NAME]), name, columns, lines, formats)


def _write_sheet(
    sheet: Any, name: str, columns: Mapping[str, str], lines: Iterable[str], formats: Mapping[str, Any]
) -> None:
    sheet.freeze_panes(1, 0)
    for at, (column, kind) in enumerate(columns.items()):
        width = 80 if column in WIDE else WIDTHS.get(kind, 24)
        folded = {"hidden": True} if column in HIDDEN else {}
        sheet.set_column(at, at, max(width, min(len(column) + 3, 24)), None, folded)
        sheet.write_string(0, at, column, formats["head"])
    row = 0
    for row, line in enumerate(lines, start=1):
        if row > ROWS:
            raise ValueError(f"{name}: more than {ROWS} rows, too many for a sheet; write parquet")
        record = json.loads(line)
        for at, (column, kind) in enumerate(columns.items()):
            look = formats["wide"] if column in WIDE else formats["date" if kind == "date" else "cell"]
            _write_cell(sheet, (row, at), kind, record[column], look)
    sheet.autofilter(0, 0, max(row, 1), len(columns) - 1)


def _write_cell(sheet: Any, place: tuple[int, int], kind: str, value: Any, look: Any) -> None:
    if value is None or value in ([], {}):
        return
    if kind == "flag":
        sheet.write_boolean(*place, value, look)
    elif kind in ("whole", "number"):
        sheet.write_number(*place, value, look)
    elif kind == "date" and value >= "1900-03-01":
        sheet.write_datetime(*place, date.fromisoformat(value), look)
    elif kind == "texts":
        sheet.write_string(*place, words_of_cell(", ".join(value)), look)
    else:
        words = json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
        sheet.write_string(*place, words_of_cell(words), look)


def words_of_cell(words: str) -> str:
    """Words as a cell may hold them: no characters that XML forbids, no more than a cell takes."""
    words = ILLEGAL_IN_XML.sub("", words)
    return words if len(words) <= CELL else words[: CELL - 1] + "…"
