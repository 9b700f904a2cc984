"""A second run reads only what changed, and a run that is killed leaves everything sound."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

import minutebook as mb
from conftest import MINUTES
from minutebook import incremental


def sources(out: Path) -> list[str]:
    lines = (out / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    return sorted(Path(json.loads(line)["source"]).name for line in lines)


def run(papers: Path, out: Path, **options: bool) -> mb.Account:
    return mb.write_tables(papers, out, progress=False, **options)  # type: ignore[arg-type]


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_text(MINUTES.replace("4 June", f"{ord(name) - 90} June"), encoding="utf-8")
    return folder


def test_only_new_and_changed_papers_are_read(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(papers, out).read == 3
    first = {path.name: path.read_bytes() for path in out.glob("*.jsonl")}
    again = run(papers, out)
    assert (again.read, again.unchanged) == (0, 3)
    assert {path.name: path.read_bytes() for path in out.glob("*.jsonl")} == first
    (papers / "b.txt").write_text("RESOLVED: That it be noted.", encoding="utf-8")
    (papers / "d.txt").write_text("RESOLVED: That it be agreed.", encoding="utf-8")
    (papers / "a.txt").unlink()
    third = run(papers, out)
    assert (third.read, third.unchanged, third.gone) == (2, 1, 1)
    assert sources(out) == ["b.txt", "c.txt", "d.txt"]
    assert run(papers, out, fresh=True).read == 3


def test_a_touched_paper_is_not_a_changed_one(papers: Path, tmp_path: Path) -> None:
    run(papers, tmp_path / "out")
    os.utime(papers / "a.txt", (1, 1))
    assert run(papers, tmp_path / "out").read == 0


def test_papers_of_an_older_parser_are_read_again(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(papers, out)
    with sqlite3.connect(out / incremental.STATE) as state:
        state.execute("update papers set parser = '0.0.1' where source like '%a.txt'")
    account = run(papers, out)
    assert (account.read, account.outdated, account.unchanged) == (1, 1, 2)


def test_a_name_that_is_not_utf_8(papers: Path, tmp_path: Path) -> None:
    name = os.fsencode(papers) + b"/caf\xe9.txt"
    with open(name, "wb") as file:
        file.write(MINUTES.encode())
    assert run(papers, tmp_path / "out").read == 4
    assert run(papers, tmp_path / "out").unchanged == 4


def test_a_failure_is_remembered_until_the_file_changes(papers: Path, tmp_path: Path) -> None:
    (papers / "empty.pdf").write_bytes(b"")
    out = tmp_path / "out"
    assert len(run(papers, out).failures) == 1
    again = run(papers, out)
    assert (again.read, again.unchanged, len(again.failures)) == (0, 3, 1)
    (papers / "empty.pdf").write_text(MINUTES, encoding="utf-8")
    assert run(papers, out).failures == []


@pytest.mark.parametrize("state", [b"no database at all, but long enough to be looked at" * 100, b""])
def test_a_broken_state_is_made_anew(papers: Path, tmp_path: Path, state: bytes) -> None:
    out = tmp_path / "out"
    run(papers, out)
    (out / incremental.STATE).write_bytes(state)
    assert run(papers, out).read == 3
    assert sources(out) == ["a.txt", "b.txt", "c.txt"]


def test_a_state_of_another_order_is_kept_up(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(papers, out)
    with sqlite3.connect(out / incremental.STATE) as state:
        state.execute("alter table rows rename to old")
        state.execute(
            "create table rows (source text, name text, lines text, primary key (source, name)) without rowid"
        )
        state.execute("insert into rows (source, name, lines) select source, name, lines from old")
    (papers / "a.txt").write_text(MINUTES + "more", encoding="utf-8")
    assert run(papers, out).read == 1
    assert sources(out) == ["a.txt", "b.txt", "c.txt"]


def test_two_runs_do_not_write_into_one_folder(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(papers, out)
    with sqlite3.connect(out / incremental.STATE) as other:
        other.execute("begin exclusive")
        with pytest.raises(BlockingIOError, match="another minutebook"):
            run(papers, out)


PROGRAM = (
    "import sys, minutebook as mb; print('on', flush=True); mb.write_tables(sys.argv[1], sys.argv[2], progress=False)"
)


@pytest.mark.parametrize("wait", [0.0, 0.02, 0.1, 0.3])
def test_killed_at_any_moment_it_goes_on_soundly(tmp_path: Path, wait: float) -> None:
    papers, out = tmp_path / "papers", tmp_path / "out"
    papers.mkdir()
    for at in range(120):
        (papers / f"{at:03}.txt").write_text(MINUTES + str(at), encoding="utf-8")
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, papers, out], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    for path in out.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            json.loads(line)
    account = run(papers, out)
    assert account.documents == 120
    assert len(sources(out)) == 120
    assert not list(out.glob(".*.part"))
