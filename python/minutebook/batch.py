"""Many papers at once: find them, read them on all cores, keep those that failed with the reason."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from os import PathLike
from typing import Any, overload

from . import _minutebook
from .bodies import told_by
from .display import table_html
from .documents import Document
from .excerpt import AROUND, Excerpt
from .listing import Listing
from .progress import bar
from .record import CONTRACT, Record
from .tables import Table, Tables

ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".docm", ".pdf")
"""The endings of papers that are read. A file that is named outright may have any."""
TO_BE_SAVED = (".doc", ".rtf", ".odt")
"""The endings of papers that are not read: found all the same, so that they are told and not passed over."""

PAPER = {"date": "date", "body": "text", "committee": "text", "source": "text"}
"""What every row of a listing says of its paper."""

SHOWN = 50
"""How many papers and how many failures a library shows."""

PLACES = ("span_start", "span_end", "spans", "header")
"""The columns that a listing leaves out: `show` leads from a row's id to its place."""

Paths = str | PathLike[str] | Iterable[str | PathLike[str]]
Progress = bool | Callable[[int, int], object]


def find_papers(paths: Paths, *, without: str | PathLike[str] | None = None) -> list[str]:
    """The papers at `paths`: files as they are given, folders searched through, each once, in order.

    What stands below the folder `without` (an output folder, say) is left out.

    Raises FileNotFoundError for a path that is not there.
    """
    given = [paths] if isinstance(paths, str | PathLike) else list(paths)
    found: dict[str, None] = {}
    for path in [os.fspath(it) for it in given]:
        if os.path.isdir(path):
            found.update(dict.fromkeys(_below(path, os.path.realpath(without) if without else None)))
        elif os.path.exists(path):
            found[path] = None
        else:
            raise FileNotFoundError(f"{path}: there is no such file or folder")
    return list(found)


def _below(folder: str, without: str | None) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        if os.path.realpath(parent) == without:
            folders[:] = []
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(ENDINGS + TO_BE_SAVED) and not name.startswith((".", "~$")):
                yield os.path.join(parent, name)


class Library(Sequence[Document]):
    """Documents that were read together, and the files that could not be."""

    def __init__(self, documents: Iterable[Document], failures: Iterable[_minutebook.Failure] = ()) -> None:
        self.documents = list(documents)
        self.failures = list(failures)
        """The files that could not be read, with the reason."""

    @property
    def remarks(self) -> list[tuple[str, str]]:
        """What is to be said of documents of which something may be missing, each with the document's source."""
        return [(document.source, it.message) for document in self.documents for it in document.remarks]

    @property
    def tables(self) -> Tables:
        """All tables over these documents."""
        return Tables(self.documents, self.failures)

    def table(self, name: str) -> Table:
        """One table over these documents."""
        return Table.of(name, self.documents)

    def listing(self, name: str, *, about: str | Iterable[str] = ()) -> Listing:
        """One table over these documents, oldest first; each row has its paper's `date`, `body`, `committee`, `source`.

        Papers that print a body's name in capitals and in small letters have one spelling of it here, to group by.
        With `about`, only the rows in whose words one of these words stands, whatever the case.

        Raises KeyError for a table that is not there.
        """
        if name not in CONTRACT:
            raise KeyError(f"no table {name!r}; the tables are {', '.join(CONTRACT)}")
        words = [it.casefold() for it in ([about] if isinstance(about, str) else about)]
        kinds = {column: kind for column, kind in CONTRACT[name].items() if column not in PLACES}
        # The reader's way: when, who, the words, what they mean, and last where they are from.
        first, last = ("date", "body", "text"), ("committee", "page", "source", "document_id", "id")
        every = {**PAPER, **kinds}
        order = [*first, *(it for it in kinds if it not in first + last), *(it for it in last if it in every)]
        columns = {column: every[column] for column in order}
        rows = [
            {**told, **{column: _plain(getattr(record, column)) for column in kinds}}
            for document, told in told_by(self.documents)
            for record in document._records(name)
            if not words or any(it in record.text.casefold() for it in words)
        ]
        rows.sort(key=lambda row: (row["date"] is None, row["date"] or date.max))
        return Listing(name, columns, rows)

    def show(self, record: Record | str, *, around: int = AROUND) -> Excerpt:
        """The words of a record (or of the record with this id) marked where they stand, with the words around them.

        Raises KeyError where no document has such a record.
        """
        id = record if isinstance(record, str) else record.id
        document = next((it for it in self.documents if it.document_id.startswith(id.split(":")[0])), None)
        if document is None:
            raise KeyError(f"{id}: no record of these documents has this id")
        return document.show(record, around=around)

    @overload
    def __getitem__(self, index: int) -> Document: ...
    @overload
    def __getitem__(self, index: slice) -> list[Document]: ...
    def __getitem__(self, index: int | slice) -> Document | list[Document]:
        return self.documents[index]

    def __len__(self) -> int:
        return len(self.documents)

    def __repr__(self) -> str:
        return f"<Library: {len(self.documents)} documents read, {len(self.failures)} failed>"

    def _repr_html_(self) -> str:
        rows: list[dict[str, Any]] = [
            {
                "date": it.day,
                "paper": it.name,
                "kind": it.kind,
                "body": it.body,
                "source": it.source,
            }
            for it in self.documents[:SHOWN]
        ]
        failed: list[dict[str, Any]] = [{"path": it.path, "kind": it.kind, "reason": it.reason} for it in self.failures]
        remarks: list[dict[str, Any]] = [{"source": source, "remark": said} for source, said in self.remarks]
        html = table_html("papers", rows, limit=SHOWN, count=len(self.documents))
        html += table_html("could not be read", failed, limit=SHOWN) if failed else ""
        return html + (table_html("read, but", remarks, limit=SHOWN) if remarks else "")


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def read_each(
    paths: Sequence[str], *, jobs: int = 0, progress: Progress = True
) -> Iterator[tuple[int, _minutebook.Paper | _minutebook.Failure]]:
    """Papers as they are finished, each with its place in `paths`."""
    readings = _minutebook.read_each([os.fspath(path) for path in paths], jobs)
    with closing(bar(len(paths), shown=progress is True)) as shown:
        for done, (at, result) in enumerate(readings, start=1):
            shown.update()
            if callable(progress):
                progress(done, len(paths))
            yield at, result


def read_all(paths: Paths, *, jobs: int = 0, progress: Progress = True) -> Library:
    """Reads every paper of a folder (or of several, or a list of files) on all cores, or on `jobs` threads.

    A file that cannot be read does not stop the others: it is listed in `failures` with the reason. `progress` shows a
    bar, or is called with (done, all). Ctrl-C answers at once.
    """
    found = find_papers(paths)
    results = sorted(read_each(found, jobs=jobs, progress=progress), key=lambda result: result[0])
    documents = [Document(it) for _, it in results if isinstance(it, _minutebook.Paper)]
    return Library(documents, [it for _, it in results if isinstance(it, _minutebook.Failure)])


def tables(paths: Paths, *, jobs: int = 0, progress: Progress = True) -> Tables:
    """All tables over the papers at `paths`, by name; `failures` lists the files that could not be read."""
    return read_all(paths, jobs=jobs, progress=progress).tables


def documents_of(library: Library | Iterable[Document] | Paths) -> Iterable[Document]:
    """The documents that somebody has, or those at the paths that somebody names."""
    if isinstance(library, Library):
        return library
    if isinstance(library, str | PathLike):
        return read_all(library)
    given = list(library)
    documents = [it for it in given if isinstance(it, Document)]
    return documents or read_all([it for it in given if not isinstance(it, Document)])
