"""The command line: what it writes, what it says, how it ends."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

import minutebook as mb
from conftest import EXAMPLES
from minutebook.command import main

CONTRADICTS = """WESTMARCH COUNTY COUNCIL

Minutes of the Audit Committee held on Monday 4 June 2024 at 10.00 am

Present: Councillor A Fairweather (Chair) and Councillor R Osei

Apologies: Councillor R Osei

4. ACCOUNTS

RESOLVED: That the accounts be noted.
"""


def run(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


@pytest.mark.parametrize("command", ["read", "tables", "list", "duties", "summary", "review", "check", "schema"])
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    told = run(command, "--help")
    assert told.exit_code == 0
    assert f"minutebook {command}" in told.output.split("Example:")[1]
    assert command in run("--help").output


def test_read_prints_the_records(minutes: Path) -> None:
    told = run("read", minutes)
    assert told.exit_code == 0
    assert "decisions (2)" in told.output
    assert "the accounts of £212,000 be noted; and" in told.output


def test_read_prints_json_as_the_schema_says(minutes: Path) -> None:
    told = run("read", minutes, "--json")
    schema = json.loads(run("schema").output)
    jsonschema.validate(json.loads(told.output), schema)


def test_a_file_that_cannot_be_read_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    for command in (["read", tmp_path / "empty.pdf"], ["read", tmp_path / "missing.pdf"]):
        told = run(*command)
        assert told.exit_code == 1
        assert str(command[1]) in told.output
        assert "Traceback" not in told.output


def test_a_folder_where_one_paper_is_asked_for_names_the_command_for_folders(tmp_path: Path) -> None:
    told = run("read", tmp_path)
    assert told.exit_code == 1
    assert "minutebook tables" in told.output


def test_help_says_what_the_exit_status_means() -> None:
    assert "Exit status:" in run("--help").output


def test_tables_counts_and_lists_failures(minutes: Path, tmp_path: Path) -> None:
    (minutes.parent / "empty.pdf").write_bytes(b"")
    out = tmp_path / "tables"
    told = run("tables", minutes.parent, "--out", out, "--format", "jsonl")
    assert told.exit_code == 0
    assert "1 read, 0 unchanged, 1 failed" in told.output
    assert "the file is empty" in told.output
    source = json.loads((out / "documents.jsonl").read_text(encoding="utf-8"))["source"]
    assert source == str(minutes)
    assert "0 read, 1 unchanged, 1 failed" in run("tables", minutes.parent, "--out", out).output


def test_review_ends_with_the_path_of_the_page(minutes: Path, tmp_path: Path) -> None:
    told = run("review", minutes, "--out", tmp_path / "review")
    assert told.exit_code == 0
    assert Path(told.output.strip().splitlines()[-1]) == tmp_path / "review" / "review.html"


@pytest.mark.parametrize("command", ["tables", "list", "duties", "summary", "review", "check"])
def test_a_folder_without_papers_is_told(command: str, tmp_path: Path) -> None:
    table = ["items"] if command == "list" else []
    out = ["--out", tmp_path / "out"] if command in ("tables", "review") else []
    told = run(command, *table, tmp_path, *out)
    assert told.exit_code == 1
    assert "no papers here" in told.output
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["tables", "review"])
def test_what_is_written_does_not_stand_among_the_papers(command: str, minutes: Path) -> None:
    told = run(command, minutes.parent, "--out", minutes.parent)
    assert told.exit_code == 1
    assert "name another folder with --out" in told.output
    assert list(minutes.parent.iterdir()) == [minutes]


def test_a_paper_gives_a_terminal_no_orders(tmp_path: Path) -> None:
    paper = tmp_path / "orders.txt"
    paper.write_text("RESOLVED: That the \x9b31mred\x07 \u202eplan be noted.\n", encoding="utf-8")
    told = run("read", paper).output
    assert "the 31mred plan be noted." in told.casefold()
    assert all(it.isprintable() for it in told.replace("\n", ""))


def test_check_prints_both_places_and_what_to_do(tmp_path: Path) -> None:
    paper = tmp_path / "draft.txt"
    paper.write_text(CONTRADICTS, encoding="utf-8")
    document = mb.read(paper)
    if not document.checks:
        pytest.skip("no check looks at this yet")
    told = run("check", paper)
    assert told.exit_code == 1
    first = document.checks[0]
    assert first.code in told.output
    assert first.message in told.output
    assert "draft.txt:" in told.output
    assert "━" in told.output or "^" in told.output
    assert mb.ADVICE[first.code] in told.output
    off = [option for it in document.checks for option in ("--off", it.code)]
    assert run("check", paper, *off).exit_code == 0


def test_a_code_that_is_none_is_refused() -> None:
    told = run("check", EXAMPLES, "--off", "typing-slip")
    assert told.exit_code == 2
    assert "weekday-date-mismatch" in told.output


def test_check_as_json_gives_every_place(tmp_path: Path) -> None:
    paper = tmp_path / "draft.txt"
    paper.write_text(CONTRADICTS, encoding="utf-8")
    told = run("check", paper, "--format", "json")
    found = json.loads(told.stdout)
    assert told.exit_code == (1 if found else 0)
    for finding in found:
        assert {"source", "code", "severity", "message", "help", "places"} <= set(finding)
        assert all(CONTRADICTS[it["start"] : it["end"]] == it["text"] for it in finding["places"])


def test_a_reader_that_has_seen_enough_hears_no_complaint() -> None:
    command = [sys.executable, "-c", "from minutebook.command import main; main()", "read", str(EXAMPLES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as told:
        assert told.stdout
        assert told.stderr
        told.stdout.read(1)
        told.stdout.close()
        assert b"roken pipe" not in told.stderr.read()


def test_every_check_has_its_advice(library: mb.Library) -> None:
    assert {it.code for document in library for it in document.checks} <= set(mb.ADVICE)
    assert "grade-conflict" in run("check", "--codes").output


def test_a_paper_without_findings_ends_well(tmp_path: Path) -> None:
    paper = tmp_path / "plain.txt"
    paper.write_text("RESOLVED: That the report be noted.", encoding="utf-8")
    assert run("check", paper).exit_code == 0


def test_summary_is_csv_in_the_columns_of_analysts() -> None:
    told = run("summary", EXAMPLES)
    assert told.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(told.stdout)))
    assert rows
    assert list(rows[0]) == list(mb.inspection_summary([]).columns)
