"""Listings over many papers: rows with their papers, duties with their days, and the words behind a row."""

import csv
import io
import json
from datetime import date, datetime
from pathlib import Path

import duckdb
import openpyxl
import pandas
import polars
import pyarrow.parquet
import pytest
from click.testing import CliRunner

import minutebook as mb
from conftest import EXAMPLES
from minutebook.batch import PAPER
from minutebook.command import main
from minutebook.record import CONTRACT
from test_display import read_html


@pytest.mark.parametrize("name", CONTRACT)
def test_every_table_is_listed_with_its_papers(library: mb.Library, name: str) -> None:
    listing = library.listing(name)
    assert len(listing) == len(library.table(name))
    assert len(listing.columns) == len(set(listing.columns))
    assert set(PAPER) < set(listing.columns)
    for frame in (listing.to_pandas(), listing.to_polars(), listing.to_arrow().to_pandas()):
        assert list(frame.columns) == listing.columns
        assert len(frame) == len(listing)
    days = [row["date"] for row in listing if row["date"]]
    assert days == sorted(days)


def test_rows_about_something(library: mb.Library) -> None:
    about = library.listing("recommendations", about="SUPERVISION")
    assert about.rows()
    assert all("supervision" in row["text"].casefold() for row in about)
    several = library.listing("recommendations", about=["supervision", "assessment"])
    assert len(several) > len(about)
    with pytest.raises(KeyError, match=r"no table 'resolutions'; the tables are .*decisions"):
        library.listing("resolutions")
    with pytest.raises(KeyError, match=r"no column 'owners'; the columns are .*owner"):
        library.listing("actions").where(owners="Clerk")


def test_duties_are_told_with_what_is_past(library: mb.Library) -> None:
    duties = mb.duties(library, on=date(2024, 7, 1))
    past = {row["past_due"] for row in duties if row["due"] and row["due"] < date(2024, 7, 1)}
    still = {row["past_due"] for row in duties if row["due"] and row["due"] >= date(2024, 7, 1)}
    unknown = {row["past_due"] for row in duties if row["due"] is None}
    assert (past, still, unknown) == ({True}, {False}, {None})
    days = [row["due"] or date.max for row in duties]
    assert days == sorted(days)
    assert len({row["id"] for row in duties}) == len(duties)
    assert duties.rows() == mb.duties(EXAMPLES, on=date(2024, 7, 1)).rows()
    assert duties.rows() == mb.duties(library, on=datetime(2024, 7, 1, 9, 30)).rows()


def test_a_body_has_one_spelling() -> None:
    names = [
        "AUDIT & RISK COMMITTEE",
        "Audit and Risk Committee",
        "Audit  & Risk Committee",
        "Audit and Risk Committee",
    ]
    names += ["Audit and Risk Sub-Committee", "FULL COUNCIL"]
    papers = [
        mb.read(f"Minutes of the {name} held on 4 June 2024\n\nRESOLVED: That paper {at} be noted.".encode())
        for at, name in enumerate(names)
    ]
    assert len({it.facts.committee for it in papers}) == 5, "as they are printed"
    listed = {row["committee"] for row in mb.Library(papers).listing("decisions")}
    assert listed == {"Audit and Risk Committee", "Audit and Risk Sub-Committee", "FULL COUNCIL"}


def test_on_the_day_itself_nothing_is_past(library: mb.Library) -> None:
    due = next(row["due"] for row in mb.duties(library) if row["due"])
    (row,) = (it for it in mb.duties(library, on=due) if it["due"] == due)
    assert row["past_due"] is False


def test_frames_have_types(library: mb.Library) -> None:
    duties = mb.duties(library)
    assert str(duties.to_pandas()["due"].dtype).startswith("datetime64")
    assert duties.to_pandas()["past_due"].dtype == pandas.BooleanDtype()
    assert duties.to_polars().schema["due"] == polars.Date
    assert duckdb.sql("select count(*) from duties").fetchall() == [(len(duties),)]
    assert list(mb.duties([]).to_pandas().columns) == duties.columns


def test_a_part_of_a_listing_is_a_listing(library: mb.Library) -> None:
    listing = library.listing("decisions")
    part = listing[2:4]
    assert isinstance(part, mb.Listing)
    assert part.rows() == listing.rows()[2:4]
    assert (part.columns, part[0]) == (listing.columns, listing[2])


def test_columns_of_words_are_alike_also_without_a_word(library: mb.Library) -> None:
    frame = library.listing("decisions").to_pandas()
    assert {str(frame[column].dtype) for column in ("text", "verb", "seconder")} == {str(frame["id"].dtype)}
    none = mb.Listing("none", {"words": "text"}, [{"words": None}]).to_pandas()
    assert none["words"].isna().all()
    assert none["words"].dtype == frame["id"].dtype


@pytest.mark.parametrize("ending", ["csv", "xlsx", "jsonl", "parquet"])
def test_a_listing_is_written_as_its_ending_says(library: mb.Library, tmp_path: Path, ending: str) -> None:
    duties = mb.duties(library)
    path = duties.write(tmp_path / f"duties.{ending}")
    if ending == "csv":
        rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    elif ending == "jsonl":
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    elif ending == "parquet":
        rows = pyarrow.parquet.read_table(path).to_pylist()
        assert rows == duties.rows()
    else:
        head, *body = openpyxl.load_workbook(path).active.iter_rows(values_only=True)  # type: ignore[union-attr]
        rows = [dict(zip(head, row, strict=True)) for row in body]  # type: ignore[arg-type]
    assert [row["text"] for row in rows] == [row["text"] for row in duties]
    assert list(rows[0]) == duties.columns


def test_a_workbook_can_be_read_by_people(library: mb.Library, tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(mb.duties(library).write(tmp_path / "duties.xlsx"))["duties"]
    letter = {cell.value: cell.column_letter for cell in sheet[1]}  # type: ignore[union-attr]
    assert sheet.auto_filter.ref
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions[letter["text"]].width > 60
    assert sheet.column_dimensions[letter["document_id"]].hidden
    assert sheet[f"{letter['text']}2"].alignment.wrap_text


def test_an_ending_that_says_nothing_names_those_that_do(library: mb.Library, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.csv.*\.xlsx"):
        mb.duties(library).write(tmp_path / "duties.ods")


def test_a_row_leads_to_its_words(library: mb.Library) -> None:
    for row in mb.duties(library):
        shown = library.show(row["id"])
        assert shown.record.text == row["text"]
        assert "[[" in str(shown)
        assert row["source"] in str(shown)
        assert read_html(shown._repr_html_()).tags.count("mark") >= 1


@pytest.mark.parametrize("around", [0, 1, 40, 100_000])
def test_what_is_shown_is_what_the_paper_says(library: mb.Library, around: int) -> None:
    for document in library:
        for record in (*document.decisions, *document.judgements, *document.checks):
            shown = document.show(record, around=around)
            words = document.text[slice(*shown.span)]
            assert all(document.text[slice(*piece)] in words for piece in record.pieces)
            assert words in read_html(shown._repr_html_()).words


def test_a_record_of_another_paper_is_not_shown(library: mb.Library) -> None:
    first, second = [document for document in library if document.decisions][:2]
    with pytest.raises(KeyError, match="another document"):
        first.show(second.decisions[0])
    with pytest.raises(KeyError, match=r"no record"):
        first.show("nothing")
    with pytest.raises(KeyError, match=r"no record"):
        library.show("nothing:decision:1")


def test_a_hostile_paper_is_shown_as_words(hostile: mb.Document) -> None:
    for record in (*hostile.decisions, *hostile.actions):
        assert not {"script", "img", "b"} & set(read_html(hostile.show(record)._repr_html_()).tags)


def run(*words: object) -> list[dict[str, str]]:
    told = CliRunner().invoke(main, [str(word) for word in words])
    assert told.exit_code == 0, told.output
    return list(csv.DictReader(io.StringIO(told.stdout)))


def test_the_command_line_lists(library: mb.Library, tmp_path: Path) -> None:
    assert len(run("list", "decisions", EXAMPLES)) == len(library.table("decisions"))
    about = run("list", "recommendations", EXAMPLES, "--about", "supervision")
    assert [row["id"] for row in about] == [
        row["id"] for row in library.listing("recommendations", about="supervision")
    ]
    past = run("duties", EXAMPLES, "--on", "2024-07-01", "--past-due")
    assert past
    assert {row["past_due"] for row in past} == {"true"}
    run("summary", EXAMPLES, "--out", tmp_path / "summary.xlsx")
    assert openpyxl.load_workbook(tmp_path / "summary.xlsx").sheetnames == ["inspection summary"]


def test_an_unknown_ending_is_told_before_anything_is_read(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["duties", "no-such-folder", "--out", str(tmp_path / "x.ods")])
    assert told.exit_code == 2
    assert ".xlsx" in told.output
