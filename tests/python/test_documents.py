"""Documents and records: what they say, where it stands, and what happens with files that are none."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import jsonschema
import pytest

import minutebook as mb
from conftest import EXAMPLES, MINUTES, ROOT, fixtures
from minutebook import _minutebook
from minutebook.record import CONTRACT
from minutebook.records import RECORDS


@pytest.mark.parametrize("path", fixtures(), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_record_quotes_its_paper(path: Path) -> None:
    document = mb.read(path)
    for table in CONTRACT:
        for record in document._records(table):
            said = " ".join(document.text[start:end] for start, end in record.pieces)
            assert said == record.text, f"{table} {record.id}"
    for passage in document.unread:
        assert passage.text.strip()
        assert document.text[slice(*passage.span)] == passage.text


def test_places_count_code_points_not_bytes() -> None:
    document = mb.read(MINUTES.encode())
    decision = document.decisions[0]
    assert "£" in document.text[: decision.span_start]
    assert document.text[slice(*decision.span)] == decision.text == "the accounts of £212,000 be noted; and"


def test_a_document_from_a_path_and_from_bytes_is_the_same(minutes: Path) -> None:
    by_path, by_bytes = mb.read(minutes), mb.read(minutes.read_bytes(), name=str(minutes))
    assert by_path.to_json() == by_bytes.to_json()
    assert mb.read(str(minutes)).document_id == by_path.document_id
    assert by_path.source == str(minutes)


def test_json_is_as_the_schema_says() -> None:
    schema = mb.json_schema()
    for path in EXAMPLES.iterdir():
        jsonschema.validate(json.loads(mb.read(path).to_json()), schema)


def test_records_have_the_columns_of_the_tables() -> None:
    assert list(RECORDS) == [name for name, _ in _minutebook.contract()]
    for table, columns in _minutebook.contract():
        fields = RECORDS[table].__dataclass_fields__  # type: ignore[attr-defined]
        assert list(fields) == [column for column, _ in columns], table


def test_records_are_written_from_the_contract() -> None:
    tool = ROOT / "python" / "tools" / "write_records.py"
    run = subprocess.run([sys.executable, tool, "--check"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_a_due_day_is_a_date() -> None:
    due = mb.read(MINUTES.encode()).decisions[1].due
    assert due is not None
    assert due.text
    assert due.end is None or isinstance(due.end, date)


def test_a_record_does_not_change() -> None:
    decision = mb.read(MINUTES.encode()).decisions[0]
    with pytest.raises(AttributeError):
        decision.text = "another"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "empty"), (b" \n\t", "empty"), (bytes(range(256)) * 20, "binary"), (b"PK\x03\x04 no zip", "zip|ZIP|DOCX")],
)
def test_what_is_no_paper_is_told_for_what_it_is(content: bytes, said: str) -> None:
    with pytest.raises(mb.ReadError, match=said) as caught:
        mb.read(content, name="post.bin")
    assert str(caught.value).startswith("post.bin: ")
    assert caught.value.kind in ("empty", "not_read", "damaged")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"nowhere\.pdf"):
        mb.read(tmp_path / "nowhere.pdf")
    with pytest.raises(IsADirectoryError):
        mb.read(tmp_path)


def test_an_unknown_table_names_the_known_ones() -> None:
    with pytest.raises(KeyError, match="decisions"):
        mb.read(MINUTES.encode()).table("resolutions")


def test_a_document_says_what_it_is() -> None:
    document = mb.read(MINUTES.encode(), name="minutes.txt")
    assert "minutes.txt" in repr(document)
    assert "decisions 2" in repr(document)


def test_the_stubs_are_true() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "minutebook._minutebook", "--ignore-disjoint-bases"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT / "python",
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_a_report_whose_title_names_nobody_is_called_by_the_authority() -> None:
    title = "Inspection of services for children in need of help and protection, children looked after and care leavers"
    report = f"Westmarch County Council\n\n{title}\n\nInspection date: 4 May 2016 to 26 May 2016\n"
    document = mb.read(report.encode())
    assert document.facts.title == title
    assert document.name == "Westmarch County Council: inspection report"
    assert document.body == "Westmarch County Council"
    assert document.day == date(2016, 5, 26)
    assert mb.read(MINUTES.encode()).day == date(2024, 6, 4)
