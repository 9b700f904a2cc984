"""Many papers at once: all of them, in order, with the failures told, and Ctrl-C answered."""

import json
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from tqdm import tqdm

import minutebook as mb
from conftest import EXAMPLES, MINUTES, ROOT
from minutebook.progress import LETTERS, NotebookBar


def test_all_papers_in_order_on_any_number_of_threads() -> None:
    one, four = mb.read_all(EXAMPLES, jobs=1, progress=False), mb.read_all(EXAMPLES, jobs=4, progress=False)
    assert [it.source for it in one] == sorted(str(path) for path in EXAMPLES.iterdir())
    assert [it.to_json() for it in one] == [it.to_json() for it in four]


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"")
    (tmp_path / "notes.csv").write_text("no paper", encoding="utf-8")
    (tmp_path / "~$lock.docx").write_bytes(b"x")
    library = mb.read_all(tmp_path, progress=False)
    assert [Path(it.source).name for it in library] == ["good.txt"]
    assert [(Path(it.path).name, it.reason) for it in library.failures] == [("bad.pdf", "the file is empty")]
    assert [it.kind for it in library.failures] == ["empty"]
    assert "1 documents read, 1 failed" in repr(library)
    assert "the file is empty" in library._repr_html_()


def test_papers_of_formats_that_are_not_read_are_told_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "minutes.rtf").write_bytes(b"{\\rtf1 Minutes}")
    (tmp_path / "minutes.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (tmp_path / "logo.png").write_bytes(b"\x89PNG")
    library = mb.read_all(tmp_path, progress=False)
    assert [(Path(it.path).name, it.kind) for it in library.failures] == [
        ("minutes.doc", "not_read"),
        ("minutes.rtf", "not_read"),
    ]
    assert all("save it as DOCX or PDF" in it.reason for it in library.failures)


def test_a_paper_that_was_cut_short_is_remarked_wherever_it_is_read(tmp_path: Path) -> None:
    whole = (ROOT / "tests" / "papers" / "meeting_minutes" / "table_of_minutes" / "paper.pdf").read_bytes()
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "cut.pdf").write_bytes(whole[: whole.rindex(b"%%EOF")])
    library = mb.read_all(tmp_path / "papers", progress=False)
    ((source, remark),) = library.remarks
    assert source.endswith("cut.pdf")
    assert "fetch it again" in remark
    assert "fetch it again" in library._repr_html_()
    for _ in range(2):
        account = mb.write_tables(tmp_path / "papers", tmp_path / "out", progress=False)
        assert account.remarks == library.remarks
    (line,) = (tmp_path / "out" / "remarks.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {"source": source, "remark": remark}


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no-such-folder"):
        mb.read_all(tmp_path / "no-such-folder")


def test_a_file_that_goes_away_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "nothing.txt")
    library = mb.read_all(tmp_path, progress=False)
    assert [it.reason for it in library.failures] == ["cannot be opened: No such file or directory"]


def test_an_output_folder_within_the_papers_is_left_out(minutes: Path) -> None:
    out = minutes.parent / "review"
    mb.write_review(minutes.parent, out)
    mb.write_review(minutes.parent, out)
    assert "1 paper<" in (out / "review.html").read_text(encoding="utf-8").replace("1 paper,", "1 paper<")
    assert mb.find_papers(minutes.parent, without=out) == [str(minutes)]


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    mb.read_all(EXAMPLES, progress=lambda done, total: told.append((done, total)))
    total = len(list(EXAMPLES.iterdir()))
    assert told == [(done, total) for done in range(1, total + 1)]


def test_a_notebook_has_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    bar = NotebookBar(4)
    shown: list[str] = []
    monkeypatch.setattr(bar, "_show", shown.append)
    bar.update()
    bar.close()
    assert shown == [], "what is quick needs no bar"
    bar.started -= 10
    bar.looked -= 10
    bar.handle = object()
    bar.update()
    bar.close()
    assert 'value="2" max="4"' in shown[0]
    assert "2 of 4 papers, about 10 s left" in shown[0]
    assert shown[-1] == ""
    assert NotebookBar(0, "writing").doing == "writing"


@pytest.mark.parametrize("doing", LETTERS)
def test_a_terminal_has_a_bar_that_says_what_is_done(doing: str) -> None:
    said = tqdm.format_meter(n=2_000, total=8_000, elapsed=10, ncols=80, prefix=doing, bar_format=LETTERS[doing])
    assert said.startswith(f"{doing} ")
    assert "2,000 of 8,000 papers" in said or "25%" in said
    assert said.endswith("about 00:30 left")


def test_other_threads_run_meanwhile(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(MINUTES * 300, encoding="utf-8")
    ticks, stop = [0], threading.Event()

    def tick() -> None:
        while not stop.wait(0.001):
            ticks[0] += 1

    thread = threading.Thread(target=tick)
    thread.start()
    mb.read_all(tmp_path, progress=False)
    stop.set()
    thread.join()
    assert ticks[0] > 3


WAITING = """
import sys, minutebook as mb
print("on", flush=True)
try:
    mb.read_all(sys.argv[1], progress=False)
    print("done", flush=True)
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


def test_ctrl_c_answers_within_a_second(tmp_path: Path) -> None:
    for at in range(40):
        (tmp_path / f"{at}.txt").write_text(MINUTES * 1_000 + str(at), encoding="utf-8")
    process = subprocess.Popen([sys.executable, "-c", WAITING, tmp_path], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "on\n"
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    asked = time.monotonic()
    answer = process.stdout.readline()
    answered = time.monotonic() - asked
    process.wait()
    process.stdout.close()
    assert answer == "interrupted\n"
    assert answered < 1.0
