"""The review page: HTML over many papers that opens from disk, with every line linked to its words."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
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
PART = "review-papers-{}.html"
"""The pages of the papers, where they are too many for one."""
CHARACTERS = 6_000_000
"""How much a page holds of papers, in characters of their words: as much as a browser opens without a wait."""
RECORDS = 4_000
"""What the records of a paper take beside its words."""
SHOWN = 40
"""How many lines of a list are shown before somebody asks for all."""


def write_review(
    library: Library | Paths, out: str | PathLike[str], *, title: str | None = None, on: date | None = None
) -> Path:
    """Writes the review page over a library, or over papers at some paths, into the folder `out`; gives its path.

    Where the papers are too many for one page they follow on pages of their own beside it, the latest first. What is to
    be done is set apart into what is to come and what is past on the day `on` (today, if not given).
    """
    if not isinstance(library, Library):
        library = read_all(find_papers(library, without=out))
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    written = set()
    for name, html in review_pages(library, title=title, on=on):
        part = folder / f".{name}.part"
        part.write_text(html, encoding="utf-8")
        os.replace(part, folder / name)
        written.add(name)
    for old in folder.glob(PART.format("[0-9]*")):
        if old.name not in written:
            old.unlink()
    return (folder / PAGE).resolve()


def review_pages(library: Library, *, title: str | None = None, on: date | None = None) -> Iterator[tuple[str, str]]:
    """The names and the HTML of the review page, and of the papers' pages where one does not hold them all."""
    environment = Environment(
        loader=PackageLoader("minutebook"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=_day, days=_days, words=_words)
    papers = [Paper(document, f"p{at}") for at, document in enumerate(library, start=1)]
    papers.sort(key=lambda paper: (paper.date or date.min, paper.name), reverse=True)
    parts = list(_parts(papers))
    template = environment.get_template("review.html")
    shared = {
        "title": title or "Review of papers",
        "style": Markup(style()),  # noqa: S704 - made of constants
        "advice": ADVICE,
        "version": _minutebook.PARSER_VERSION,
        "shown": SHOWN,
        "parts": parts,
        "overview": PAGE,
    }
    yield (
        PAGE,
        template.render(
            shared,
            here=PAGE,
            papers=papers,
            duties=_by_time((it for paper in papers for it in paper.duties), on or date.today()),
            findings=[it for paper in papers for it in paper.lines("checks")],
            judgements=[it for paper in papers for it in paper.lines("judgements")],
            failures=library.failures,
            decisions=sum(len(paper.document.decisions) for paper in papers),
        ),
    )
    for part in parts if len(parts) > 1 else ():
        yield part[0].page, template.render(shared, here=part[0].page, papers=part)


def _parts(papers: Sequence[Paper]) -> Iterator[list[Paper]]:
    """The papers page by page; each is told its page."""
    part: list[Paper] = []
    number = held = 0
    for paper in papers:
        size = len(paper.document.text) + RECORDS
        if part and held + size > CHARACTERS:
            yield part
            part, held = [], 0
        number += not part
        part.append(paper)
        held += size
        paper.page = PART.format(number)
    if number == 1:
        for paper in part:
            paper.page = PAGE
    yield part


def _by_time(duties: Iterable[Line], on: date) -> list[tuple[str, list[Line]]]:
    """What is to be done: what comes, the next first; what is past, the latest first; what has no day."""
    lines = list(duties)
    dated = sorted((it for it in lines if it.due_end), key=lambda it: it.due_end)
    groups = [
        (f"Still to come on {_day(on)}", [it for it in dated if it.due_end >= on]),
        (
            "Its day is past: later papers may tell whether it was done",
            [it for it in reversed(dated) if it.due_end < on],
        ),
        ("Without a day that is known", [it for it in lines if not it.due_end]),
    ]
    return [(name, group) for name, group in groups if group]


class Line:
    """A record as a line of the page."""

    def __init__(self, paper: Paper, record: Record, address: str) -> None:
        self.paper, self.record, self.address = paper, record, address
        self.linked = bool(record.pieces)

    @property
    def places(self) -> list[str]:
        """The words of each of its places; long ones that end within a word with three dots."""
        text = self.paper.document.text
        pieces = self.record.pieces
        return [
            text[start:end] + "…" * (end - start > 40 and text[end - 1 : end + 1].isalnum()) for start, end in pieces
        ]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.record, name, None)


class Paper:
    """A document as the page shows it."""

    def __init__(self, document: Document, address: str) -> None:
        self.document, self.address = document, address
        self.page = PAGE
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


def _day(value: date | None) -> str:
    return f"{value.day} {value:%B %Y}" if value else ""


def _days(start: date | None, end: date | None) -> str:
    """From day to day, what both share said once: "1 to 14 June 2024", "June 2024" and "2024" for the whole."""
    if not (start and end) or start == end:
        return _day(end or start)
    if (start.month, start.day, end.month, end.day, end.year) == (1, 1, 12, 31, start.year):
        return str(end.year)
    if (start.year, start.month) != (end.year, end.month):
        return f"{start.day} {start:%B}{f' {start.year}' if start.year != end.year else ''} to {_day(end)}"
    whole = start.day == 1 and (end + timedelta(days=1)).day == 1
    return f"{end:%B} {end.year}" if whole else f"{start.day} to {_day(end)}"


def _words(text: str) -> str:
    """The words of a record on one line."""
    return " ".join(text.split())
