"""The command line: `minutebook read`, `tables`, `list`, `duties`, `summary`, `review`, `check`, `schema`."""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from . import PARSER_VERSION, _minutebook
from .batch import Library, find_papers, read_all
from .checks import ADVICE, render_checks, shown_checks
from .documents import Document, read
from .duties import duties
from .incremental import write_tables
from .inspection_summary import FRAMEWORKS, inspection_summary
from .listing import Listing
from .record import CONTRACT
from .review import write_review
from .writers import FORMATS, csv_cell, format_of

FINDINGS = 1
"""Exit status of `check` where there are findings, as of `read` and of a batch of which nothing could be read."""

F = TypeVar("F", bound=Callable[..., Any])
PAPERS = click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATH...")
JOBS = click.option("--jobs", type=click.IntRange(min=0), default=0, help="Threads to read on.  [default: one a core]")


def _known_ending(_: click.Context, __: click.Parameter, out: str | None) -> str | None:
    try:
        if out:
            format_of(Path(out))
    except (ValueError, ImportError) as cause:
        raise click.BadParameter(str(cause)) from cause
    return out


OUT = click.option(
    "--out",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    callback=_known_ending,
    help="File to write: .xlsx, .csv, .parquet or .jsonl.  [default: print CSV]",
)


def _errors_told(function: F) -> F:
    """Turns what a user can mend into a message; everything else stays a fault of ours, with its traceback."""

    @wraps(function)
    def told(*args: Any, **options: Any) -> Any:
        try:
            return function(*args, **options)
        except (_minutebook.ReadError, ImportError) as cause:
            raise click.ClickException(str(cause)) from cause
        except IsADirectoryError as cause:
            raise click.ClickException(
                f"{cause.filename}: a folder: `minutebook tables` reads all papers in it"
            ) from cause
        except BrokenPipeError:  # the reader has seen enough ("| head"): click ends without a word
            raise
        except OSError as cause:
            place = f"{cause.filename}: " if cause.filename else ""
            raise click.ClickException(f"{place}{cause.strerror or cause}") from cause

    return told  # type: ignore[return-value]


def _papers(paths: Sequence[str], out: str | None = None) -> list[str]:
    """The papers at `paths`. A folder without any is more likely a slip than a question: nothing is written for it."""
    found = find_papers(paths, without=out)
    if out and any(Path(path).resolve() == Path(out).resolve() for path in paths):
        raise click.ClickException(f"{out}: the papers stand there: name another folder with --out")
    if not found:
        raise click.ClickException(f"{', '.join(paths)}: no papers here (.txt, .md, .html, .docx, .pdf)")
    return found


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(PARSER_VERSION, prog_name="minutebook")
def main() -> None:
    """Read the papers of English local government into records that quote their source.

    PATH is a file or a folder; folders are searched through for text, Markdown, HTML, Word (.docx) and PDF papers.
    Nothing leaves this machine.

    \b
    Begin with:
        minutebook review papers/ --out review
    \b
    Exit status:
        0  done; of many papers, at least one could be read
        1  there was nothing to read, or nothing could be read; with `check`, also where there are findings
           or a paper could not be read
        2  the command was not understood
    """


@main.command("read")
@click.argument("file", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="Print the document as JSON (see `minutebook schema`).")
@_errors_told
def read_command(file: str, as_json: bool) -> None:
    """Read one paper and print its records.

    \b
    Example:
        minutebook read minutes.html
        minutebook read minutes.html --json > minutes.json
    """
    document = read(file)
    if as_json:
        click.echo(document.to_json(indent=2))
        return
    facts = document.facts
    about = [facts.title, facts.kind, facts.organisation, facts.committee, facts.meeting_date, document.document_id]
    click.echo(_printable(f"{file}: {' · '.join(str(it) for it in about if it)}"))
    for remark in document.remarks:
        click.echo(_printable(f"remark: {remark.message}"))
    for table in CONTRACT:
        rows = document.table(table).rows() if table not in ("documents", "sections", "paragraphs") else []
        if rows:
            click.secho(f"\n{table} ({len(rows)})", bold=True)
            for row in rows:
                click.echo(f"  {_line(row)}")
    if document.unread:
        click.echo(f"\n{len(document.unread)} passages stand in no record")


def _line(row: dict[str, Any]) -> str:
    """A row in one line: its words, then what else it says."""
    own = {name: value for name, value in row.items() if name not in ("document_id", "id", "spans", "text", "page")}
    said = [f"{name}={value}" for name, value in own.items() if value not in (None, [], "") and "span" not in name]
    words = _printable(row["text"])
    return f"{words if len(words) <= 160 else words[:159] + '…'}  [{_printable(', '.join(said))}]"


def _printable(words: str) -> str:
    """Words on one line, without what a terminal would obey: colours, bells, turns of the direction of writing."""
    return "".join(it for it in " ".join(words.split()) if it.isprintable())


@main.command()
@PAPERS
@click.option("--out", required=True, type=click.Path(file_okay=False), help="Folder to write the tables into.")
@click.option("--format", type=click.Choice(list(FORMATS)), default="jsonl", show_default=True, help="Kind of file.")
@click.option("--fresh", is_flag=True, help="Read every paper again, also those that did not change.")
@JOBS
@_errors_told
def tables(paths: tuple[str, ...], out: str, format: str, fresh: bool, jobs: int) -> None:
    """Write every table over the papers, one row a record.

    A second time, only papers that are new, changed, or read by another version of the parser are read. Papers that
    cannot be read are listed with the reason, here and in the table of failures.

    \b
    Example:
        minutebook tables papers/ --out tables --format parquet
    """
    account = write_tables(_papers(paths, out), out, format=format, jobs=jobs, fresh=fresh)
    changed = f" ({account.outdated} had been read by another version)" if account.outdated else ""
    click.echo(f"{account.read} read{changed}, {account.unchanged} unchanged, {len(account.failures)} failed")
    if account.gone:
        click.echo(f"{account.gone} of the earlier run are not there any more and were left out")
    _tell_failures(account.failures)
    _tell("read, but:", account.remarks)
    click.echo(f"{len(account.written)} {'file' if len(account.written) == 1 else 'files'} written into {out}")
    if account.failures and not account.documents:
        sys.exit(FINDINGS)


@main.command()
@PAPERS
@click.option("--out", required=True, type=click.Path(file_okay=False), help="Folder to write the page into.")
@click.option("--title", default=None, help="Title of the page.")
@JOBS
@_errors_told
def review(paths: tuple[str, ...], out: str, title: str | None, jobs: int) -> None:
    """Write a page to read in a browser over the papers.

    It tells what was decided, who is to do what by when, grades, findings, and what was not read. It opens from disk,
    needs no network, and prints; each line leads to its marked words. What thousands of papers say in full follows on
    further pages beside it.

    \b
    Example:
        minutebook review papers/ --out review
    """
    library = read_all(_papers(paths, out), jobs=jobs)
    _tell_of(library)
    if not library.documents:
        raise click.ClickException("none of the papers could be read")
    click.echo(f"{len(library.documents)} read, {len(library.failures)} failed")
    click.echo(write_review(library, out, title=title))


@main.command()
@PAPERS
@JOBS
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--off",
    multiple=True,
    type=click.Choice(list(ADVICE)),
    metavar="CODE",
    help="Leave out findings of this code. May be repeated.",
)
@click.option(
    "--codes",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=lambda *it: _codes(*it),
    help="List the codes, and what to do about each.",
)
@_errors_told
def check(paths: tuple[str, ...], jobs: int, format: str, off: Sequence[str]) -> None:
    """Print what a careful clerk would ask about the papers. Exit status 1 where there are findings.

    \b
    Example:
        minutebook check draft-minutes.docx
        minutebook check papers/ --format json --off resolution-changed
    """
    library = read_all(_papers(paths), jobs=jobs)
    found = sum(len(shown_checks(document, off)) for document in library)
    if format == "json":
        click.echo(json.dumps(_findings(library.documents, off), ensure_ascii=False, indent=2))
    else:
        color = sys.stdout.isatty()
        width = min(shutil.get_terminal_size((110, 24)).columns, 140)
        for document in library:
            for finding in render_checks(document, off=off, color=color, width=width):
                click.echo(f"{finding}\n", color=color)
        counted = "1 finding" if found == 1 else f"{found or 'no'} findings"
        click.echo(f"{counted} in {len(library)} {'paper' if len(library) == 1 else 'papers'}", err=True)
    _tell_of(library)
    if found or library.failures:
        sys.exit(FINDINGS)


def _codes(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        for code, advice in ADVICE.items():
            click.echo(f"{code:34}{advice}")
        context.exit()


def _findings(documents: Sequence[Document], off: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {
            "source": document.source,
            "document_id": document.document_id,
            "code": it.code,
            "severity": it.severity,
            "message": it.message,
            "help": ADVICE.get(it.code),
            "page": it.page,
            "places": [{"start": start, "end": end, "text": document.text[start:end]} for start, end in it.pieces],
        }
        for document in documents
        for it in shown_checks(document, off)
    ]


@main.command()
@PAPERS
@click.option("--latest", is_flag=True, help="One row an authority: its latest report.")
@click.option(
    "--framework",
    "frameworks",
    multiple=True,
    default=FRAMEWORKS,
    show_default=True,
    help="The frameworks to take. May be repeated.",
)
@OUT
@JOBS
@_errors_told
def summary(paths: tuple[str, ...], latest: bool, frameworks: tuple[str, ...], out: str | None, jobs: int) -> None:
    """Write one row an inspection report: when, who, grades.

    \b
    Example:
        minutebook summary reports/ --latest --out latest.xlsx
    """
    library = read_all(_papers(paths), jobs=jobs)
    _hand_over(inspection_summary(library, latest=latest, frameworks=frameworks), library, out)


@main.command("list")
@click.argument("table", type=click.Choice(list(CONTRACT)), metavar="TABLE")
@PAPERS
@click.option("--about", multiple=True, metavar="WORD", help="Only rows with this in their words. May be repeated.")
@OUT
@JOBS
@_errors_told
def list_command(table: str, paths: tuple[str, ...], about: tuple[str, ...], out: str | None, jobs: int) -> None:
    """Write the rows of one TABLE over the papers.

    The oldest come first; each row has its paper's date, body and source.

    \b
    Example:
        minutebook list recommendations reports/ --about supervision --out supervision.xlsx
    \b
    Tables:
        documents, items, attendance, recommendations, decisions, actions, questions, commitments,
        inspections, judgements, progress, measures, dates, references, acronyms, sections, paragraphs, checks
    """
    library = read_all(_papers(paths), jobs=jobs)
    _hand_over(library.listing(table, about=about), library, out)


@main.command("duties")
@PAPERS
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day from which `past_due` is reckoned.  [default: today]",
)
@click.option("--past-due", is_flag=True, help="Only what was due before that day.")
@OUT
@JOBS
@_errors_told
def duties_command(paths: tuple[str, ...], on: datetime | None, past_due: bool, out: str | None, jobs: int) -> None:
    """Write who is to do what by when, the first due first. Whether it was done meanwhile is not known.

    \b
    Example:
        minutebook duties minutes/ --past-due --out past-due.xlsx
    """
    library = read_all(_papers(paths), jobs=jobs)
    found = duties(library, on=on.date() if on else None)
    _hand_over(found.where(past_due=True) if past_due else found, library, out)


def _hand_over(listing: Listing, library: Library, out: str | None) -> None:
    """Writes a listing into a file, or prints it as CSV, and says how the reading went."""
    if out:
        listing.write(out)
    else:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(listing.columns)
        writer.writerows([csv_cell(value) for value in row.values()] for row in listing.rows())
    rows = f"{len(listing)} {'row' if len(listing) == 1 else 'rows'}{f' written into {out}' if out else ''}"
    click.echo(f"{len(library)} read, {len(library.failures)} failed, {rows}", err=True)
    _tell_of(library)
    if library.failures and not library.documents:
        sys.exit(FINDINGS)


@main.command()
def schema() -> None:
    """Print the JSON Schema of a document's JSON.

    \b
    Example:
        minutebook schema > document.schema.json
    """
    click.echo(_minutebook.schema())


def _tell_of(library: Library) -> None:
    """Says what could not be read, and of what was read something may be missing."""
    _tell_failures([(it.path, it.reason) for it in library.failures])
    _tell("read, but:", library.remarks)


def _tell_failures(failures: Sequence[tuple[str, str]]) -> None:
    _tell("could not be read:", failures)


def _tell(what: str, lines: Sequence[tuple[str, str]]) -> None:
    if lines:
        told = [(_printable(source), _printable(said)) for source, said in lines]
        width = max(len(source) for source, _ in told)
        click.echo(what, err=True)
        for source, said in told:
            click.echo(f"  {source:{width}}  {said}", err=True)
