"""Tables: in memory for pandas, polars, DuckDB and pyarrow; as files in every format, safe to open."""

import csv
import json
import re
import sys
from pathlib import Path

import duckdb
import openpyxl
import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest

import minutebook as mb
from conftest import EXAMPLES, HOSTILE, ROOT
from minutebook import excel, extras, writers
from minutebook.record import CONTRACT


@pytest.mark.parametrize("name", CONTRACT)
def test_a_table_opens_everywhere_with_the_same_rows(library: mb.Library, name: str) -> None:
    table = library.table(name)
    rows = table.rows()
    handed = table  # noqa: F841 - DuckDB finds it by its name
    assert len(rows) == len(table)
    arrow = table.to_arrow()
    assert arrow.column_names == table.columns == list(CONTRACT[name])
    for frame in (table.to_pandas(), table.to_polars(), polars.DataFrame(table)):
        assert len(frame) == len(rows)
        assert list(frame.columns) == table.columns
    assert duckdb.sql("select count(*) from handed").fetchall() == [(len(rows),)]
    assert arrow.column("text").to_pylist() == [row["text"] for row in rows]
    assert pyarrow.schema(table) == arrow.schema


def test_columns_have_types(library: mb.Library) -> None:
    decisions = library.table("decisions")
    frame = decisions.to_polars()
    assert frame.schema["due_end"] == polars.Date
    assert frame.schema["votes_for"] == polars.Int64
    assert frame.schema["carried"] == polars.Boolean
    assert isinstance(frame.schema["voters_for"], polars.List)
    assert decisions.to_pandas()["votes_for"].dtype == pandas.Int64Dtype()
    assert pyarrow.types.is_map(library.table("documents").to_arrow().schema.field("header").type)


def test_tables_over_paths() -> None:
    tables = mb.tables(EXAMPLES, progress=False)
    assert set(tables) == set(CONTRACT)
    assert len(tables["documents"]) == len(list(EXAMPLES.iterdir()))
    assert len(tables["decisions"]) > 5
    with pytest.raises(KeyError):
        tables["resolutions"]


def test_many_papers_make_many_batches() -> None:
    document = mb.read(b"RESOLVED: That the report be noted.")
    many = mb.Library([document] * 10_000)
    assert len(many.table("documents").to_arrow()) == 10_000
    assert many.table("documents").to_arrow().column("source").num_chunks > 1


def written(tmp_path: Path, format: str) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    (papers / "=1+1.txt").write_text("RESOLVED: That the report be noted.", encoding="utf-8")
    (papers / "empty.pdf").write_bytes(b"")
    account = mb.write_tables(papers, tmp_path / "out", format=format, progress=False)
    assert (account.read, account.documents, len(account.failures)) == (2, 2, 1)
    return tmp_path / "out"


def test_json_lines(tmp_path: Path) -> None:
    out = written(tmp_path, "jsonl")
    rows = [json.loads(line) for line in (out / "decisions.jsonl").read_text(encoding="utf-8").splitlines()]
    assert rows
    assert list(rows[0]) == list(CONTRACT["decisions"])
    failures = [json.loads(line) for line in (out / "failures.jsonl").read_text(encoding="utf-8").splitlines()]
    assert failures[0]["source"].endswith("empty.pdf")
    assert "empty" in failures[0]["reason"]


def test_no_cell_of_a_csv_is_a_formula(tmp_path: Path) -> None:
    out = written(tmp_path, "csv")
    for table in CONTRACT:
        with (out / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row), row


@pytest.mark.parametrize("risky", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run_is_escaped(risky: str) -> None:
    assert writers.csv_cell(risky) == f"'{risky}"
    assert writers.csv_cell("plain") == "plain"
    assert writers.csv_cell(-1.5) == -1.5


def test_excel_holds_words_as_words(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, "xlsx") / "minutebook.xlsx")
    assert set(CONTRACT) < set(book.sheetnames)
    for sheet in book:
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
    assert [cell.value for cell in book["decisions"][1]] == list(CONTRACT["decisions"])


def test_what_excel_cannot_hold_is_left_out() -> None:
    assert excel.words_of_cell("a\x00b\x0bc\ud800d\ufffe") == "abcd"
    assert len(excel.words_of_cell("x" * 40_000)) == excel.CELL


def test_parquet_has_the_types_of_the_tables(tmp_path: Path) -> None:
    out = written(tmp_path, "parquet")
    for table in CONTRACT:
        found = pyarrow.parquet.read_table(out / f"{table}.parquet")
        assert (
            found.schema.equals(mb.tables(EXAMPLES, progress=False)[table].to_arrow().schema)
            if table == "documents"
            else True
        )
    assert len(pyarrow.parquet.read_table(out / "documents.parquet")) == 2


def test_a_missing_library_names_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(mb.MissingExtraError, match="pip install XlsxWriter"):
        mb.write_tables(EXAMPLES, tmp_path, format="xlsx", progress=False)
    assert not list(tmp_path.iterdir()), "nothing is read before that is found out"


def test_an_unknown_format_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="jsonl, csv, parquet, xlsx"):
        mb.write_tables(EXAMPLES, tmp_path, format="ods", progress=False)


def test_what_a_missing_library_asks_for_is_what_its_extra_brings() -> None:
    told = (ROOT / "python" / "pyproject.toml").read_text(encoding="utf-8")
    brought = {extra: json.loads(names) for extra, names in re.findall(r"^(\w+) = (\[.+\])$", told, re.MULTILINE)}
    for extra, names in extras.BRINGS.items():
        assert names.split() == [re.split("[<>=]", it)[0] for it in brought[extra]]
