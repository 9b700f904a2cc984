"""One paper, read: its words, its records, and what is to be said about the reading."""

from __future__ import annotations

import json
import os
from collections import Counter
from datetime import date
from os import PathLike
from typing import Any, NamedTuple

from . import _minutebook
from .display import KINDS, document_html
from .excerpt import AROUND, Excerpt
from .record import CONTRACT, Record, Span, typed_row
from .records import RECORDS, Facts, RecordLists
from .tables import Table


class Remark(NamedTuple):
    """Something to say about the reading that is no record."""

    message: str
    span: Span | None


class Passage(NamedTuple):
    """Words of the document."""

    text: str
    span: Span


class Mark(NamedTuple):
    """A place on which a record rests: the table, the row of it, and where."""

    table: str
    row: int
    span: Span


class Document(RecordLists):
    """A paper, read. Its lists of records are named as the tables: `decisions`, `actions`, `judgements`, ..."""

    __slots__ = ("_lists", "_paper", "_text")

    def __init__(self, paper: _minutebook.Paper) -> None:
        self._paper = paper
        self._lists: dict[str, list[Record]] = {}
        self._text: str | None = None

    @property
    def text(self) -> str:
        """The document's words; every span is a place in them."""
        if self._text is None:
            self._text = self._paper.text
        return self._text

    @property
    def document_id(self) -> str:
        """The digest of its bytes: the same file has the same id anywhere."""
        return self._paper.document_id

    @property
    def source(self) -> str:
        """The name it was opened by."""
        return self._paper.source

    @property
    def format(self) -> str:
        """The format of its bytes: text, markdown, html, docx or pdf."""
        return self._paper.format

    @property
    def facts(self) -> Facts:
        """What the document says of itself: kind, title, committee, meeting date, ..."""
        facts = self._records("documents")[0]
        assert isinstance(facts, Facts)
        return facts

    @property
    def kind(self) -> str:
        """What kind of paper it is, in words: "minutes", "inspection report"; "paper" where it is of no known kind."""
        return KINDS.get(self.facts.kind or "", "paper")

    @property
    def name(self) -> str:
        """What it is called: its title, unless that is only the council's name over a body's minutes.

        A report of an inspection is called by the authority where its title does not name it, a paper without a title
        by whose it is, or else by its file.
        """
        facts = self.facts
        title = (facts.title or "").casefold()
        inspected = next((it.authority for it in self.inspections if it.authority), None)
        if facts.kind == "inspection_report" and inspected and inspected.casefold() not in title:
            return f"{inspected}: inspection report"
        own = title != (facts.organisation or "").casefold()
        if name := facts.title if own and facts.title else facts.committee or facts.title:
            return name
        return f"{facts.organisation}: {self.kind}" if facts.organisation else os.path.basename(self.source)

    @property
    def day(self) -> date | None:
        """The day that it is of: of its meeting, else of its publication, else of the inspection it reports."""
        if self.facts.meeting_date or self.facts.published:
            return self.facts.meeting_date or self.facts.published
        days = (it.published or it.end_date or it.start_date for it in self.inspections)
        return next((day for day in days if day), None)

    @property
    def body(self) -> str | None:
        """Whose paper it is: the organisation that it names, else the authority that was inspected."""
        return self.facts.organisation or next((it.authority for it in self.inspections if it.authority), None)

    @property
    def remarks(self) -> list[Remark]:
        """What is to be said about the reading."""
        return [Remark(message, Span(*span) if span else None) for message, span in self._paper.remarks]

    @property
    def unread(self) -> list[Passage]:
        """The words that no grammar read, block by block."""
        return [Passage(self.text[start:end], Span(start, end)) for start, end in self._paper.unread]

    @property
    def marks(self) -> list[Mark]:
        """Every place on which a record rests."""
        return [Mark(table, row, Span(start, end)) for table, row, start, end in self._paper.marks()]

    @property
    def counts(self) -> Counter[str]:
        """How many records each table has, and how many passages stand in none (`unread`)."""
        counts = Counter({name: len(self._paper.table(name)) for name in CONTRACT})
        counts["unread"] = len(self._paper.unread)
        return counts

    def table(self, name: str) -> Table:
        """One table of this document."""
        return Table(self._paper.table(name))

    def show(self, record: Record | str, *, around: int = AROUND) -> Excerpt:
        """The words of a record (or of the record with this id) marked, with the `around` characters on both sides.

        Raises KeyError where the document has no such record.
        """
        found = self.record(record) if isinstance(record, str) else record
        if found.document_id != self.document_id:
            raise KeyError(f"{found.id}: a record of another document than {self.source}")
        return Excerpt(self, found, around=around)

    def record(self, id: str) -> Record:
        """The record with this id.

        Raises KeyError where the document has no such record.
        """
        return self._record_and_table(id)[0]

    def table_of(self, record: Record) -> str:
        """The name of the table that a record of this document stands in."""
        return self._record_and_table(record.id)[1]

    def _record_and_table(self, id: str) -> tuple[Record, str]:
        found = ((it, table) for table in CONTRACT for it in self._records(table) if it.id == id)
        record = next(found, None)
        if record is None:
            raise KeyError(f"{id}: no record of {self.source} has this id")
        return record

    def told(self) -> dict[str, Any]:
        """What a row drawn from it says of it: `date`, `body`, `committee`, `source`."""
        return {"date": self.day, "body": self.body, "committee": self.facts.committee, "source": self.source}

    def to_json(self, *, indent: int | None = None) -> str:
        """The document as JSON, as `json_schema()` has it."""
        written = self._paper.to_json()
        return written if indent is None else json.dumps(json.loads(written), ensure_ascii=False, indent=indent)

    def to_dict(self) -> dict[str, Any]:
        """The document's JSON as Python values."""
        value: dict[str, Any] = json.loads(self._paper.to_json())
        return value

    def _records(self, table: str) -> list[Record]:
        if table not in self._lists:
            record = RECORDS[table]
            self._lists[table] = [record(**typed_row(table, row)) for row in self.table(table).rows()]
        return self._lists[table]

    def __repr__(self) -> str:
        counted = ", ".join(f"{name} {count}" for name, count in self.counts.items() if count and name != "documents")
        return f"<Document {self.source!r} ({self.facts.kind or 'of unknown kind'}): {counted}>"

    def _repr_html_(self) -> str:
        return document_html(self)


def read(path_or_bytes: str | PathLike[str] | bytes | bytearray, *, name: str | None = None) -> Document:
    """Reads one paper, from a path or from its bytes; the first bytes tell the format, not the name.

    `name` stands in messages and in the `source` column.

    Raises ReadError, with a message that says what the file is, where it gives no document; OSError where it cannot
    be opened.
    """
    return Document(_minutebook.read(path_or_bytes, name))
