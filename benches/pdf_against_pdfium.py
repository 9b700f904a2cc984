#!/usr/bin/env python3
"""Text and records of a folder of PDFs by minutebook, against text extraction alone by pdfium.

    pip install pypdfium2
    cargo build --release -p minutebook-read --example tables
    benches/pdf_against_pdfium.py FOLDER

Both read every PDF below FOLDER on one thread, in a process of their own, in turns: five runs each, medians of the
processor time (user and system) and of the peak memory. Exit status 1 where minutebook takes more than pdfium.
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

PDFIUM = """
import sys
import pypdfium2
letters = 0
for path in sys.argv[1:]:
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            words = page.get_textpage()
            letters += len(words.get_text_range())
            words.close()
            page.close()
print(letters, file=sys.stderr)
"""


def run(command: list[str]) -> tuple[float, float]:
    """Processor seconds and peak memory in MB of one command."""
    child = os.posix_spawn(
        command[0],
        command,
        os.environ,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ],
    )
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"failed: {' '.join(command[:3])} ...")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    root = Path(__file__).resolve().parent.parent
    parser.add_argument("--tables", type=Path, default=root / "target/release/examples/tables")
    options = parser.parse_args()
    papers = sorted(str(path) for path in options.folder.rglob("*.pdf"))
    if not papers:
        sys.exit(f"no PDF below {options.folder}")
    if not options.tables.is_file():
        sys.exit(f"{options.tables} is not built: cargo build --release -p minutebook-read --example tables")
    ours, pdfium = [], []
    with tempfile.TemporaryDirectory() as out:
        for _ in range(options.runs):
            ours.append(run([str(options.tables), *papers, "--out", out]))
            pdfium.append(run([sys.executable, "-c", PDFIUM, *papers]))
    print(f"{len(papers)} papers, medians of {options.runs} runs, one thread")
    medians = []
    for name, runs in [("minutebook, text and records", ours), ("pdfium, text alone", pdfium)]:
        seconds, memory = (statistics.median(column) for column in zip(*runs))
        medians.append(seconds)
        print(f"{name:32} {seconds:7.2f} s CPU {memory:7.0f} MB")
    print(f"minutebook takes {medians[0] / medians[1]:.2f} of pdfium's time")
    return 0 if medians[0] <= medians[1] else 1


if __name__ == "__main__":
    sys.exit(main())
