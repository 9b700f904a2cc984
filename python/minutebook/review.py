"""The review page: one HTML file over many papers that opens from disk, with every line linked to its words."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from . import _minutebook
from .batch import Library, Paths, find_papers, read_all
from .checks import ADVICE
from .documents import Document
from .duties import duties_of
from .paint import Painted, legend, paint, style, words_class
from .record import Record
from .records import Check

PAGE = "review.html"


def write_review(library: Library | Paths, out: str | PathLike[str], *, title: str | None = None) -> Path:
    """Writes the review page over a library, or over papers at some paths, into the folder `out`; gives its path."""
    if not isinstance(library, Library):
        library = read_all(find_papers(library, without=out))
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / PAGE
    part = page.with_name(f".{PAGE}.part")
    part.write_text(review_html(library, title=title), encoding="utf-8")
    os.replace(part, page)
    return page.resolve()


def review_html(library: Library, *, title: str | None = None) -> str:
    """The review page."""
    environment = Environment(
        loader=PackageLoader("minutebook"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=_day, words=_words)
    papers = [Paper(document, f"p{at}") for at, document in enumerate(library, start=1)]
    papers.sort(key=lambda paper: (paper.date or date.min, paper.name), reverse=True)
    return environment.get_template("review.html").render(
        title=title or "Review of papers",
        papers=papers,
        duties=sorted((it for paper in papers for it in paper.duties), key=_by_due),
        findings=[it for paper in papers for it in paper.lines("checks")],
        judgements=[it for paper in papers for it in paper.lines("judgements")],
        failures=library.failures,
        counts=sum((paper.document.counts for paper in papers), Counter()),
        style=Markup(style()),  # noqa: S704 - made of constants
        advice=ADVICE,
        version=_minutebook.PARSER_VERSION,
    )


class Line:
    """A record as a line of the page."""

    def __init__(self, paper: Paper, record: Record, address: str) -> None:
        self.paper, self.record, self.address = paper, record, address
        self.linked = bool(record.pieces)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.record, name, None)


class Paper:
    """A document as the page shows it."""

    def __init__(self, document: Document, address: str) -> None:
        self.document, self.address = document, address
        facts = document.facts
        self.facts = facts
        self.kind = document.kind
        self.name = document.name
        self.date = document.day
        self.words_class = words_class(document.text, document.format)
        self.about = [it for it in (facts.organisation, facts.committee) if it and it != self.name]

    def lines(self, table: str) -> list[Line]:
        """The records of a table."""
        records = getattr(self.document, table)
        return [Line(self, record, f"{self.address}-{table}-{row}") for row, record in enumerate(records)]

    @property
    def duties(self) -> list[Line]:
        """Who is to do what: actions, undertakings, requests, and the commitments that are none of these."""
        told = {it.id for it in duties_of(self.document)}
        return [it for it in self.lines("actions") + self.lines("commitments") if it.id in told]

    @property
    def said_of_items(self) -> Mapping[int, str]:
        """The titles of the agenda items, by their number."""
        return {it.item_number: it.title or it.text for it in self.document.items}

    @property
    def unread(self) -> list[Line]:
        """The passages that stand in no record."""
        return [
            Line(self, _passage(text, *span), f"{self.address}-unread-{at}")
            for at, (text, span) in enumerate(self.document.unread)
        ]

    @property
    def empty(self) -> bool:
        """Whether the page has nothing to list of it."""
        tables = ("decisions", "recommendations", "actions", "commitments", "judgements", "questions", "checks")
        return not any(getattr(self.document, table) for table in tables)

    @property
    def legend(self) -> Markup:
        """The kinds of marks in its words."""
        return Markup(legend(self.document.counts))  # noqa: S704 - escapes what it takes

    @property
    def words(self) -> Markup:
        """Its words with every record marked."""
        marks = [Painted(*it.span, it.table, f"{self.address}-{it.table}-{it.row}") for it in self.document.marks]
        marks += [Painted(it.span_start, it.span_end, "unread", it.address) for it in self.unread]
        return Markup(paint(self.document.text, marks, anchors=True))  # noqa: S704 - escapes what it takes


def _passage(text: str, start: int, end: int) -> Check:
    return Check(document_id="", id="", code="", message="", text=text, span_start=start, span_end=end)


def _by_due(line: Line) -> tuple[bool, date]:
    return (line.due_end is None, line.due_end or line.paper.date or date.max)


def _day(value: date | None) -> str:
    return f"{value.day} {value:%B %Y}" if value else ""


def _words(text: str) -> str:
    """The words of a record on one line."""
    return " ".join(text.split())
