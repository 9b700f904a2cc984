"""A record where it stands: its words marked among the words around them, to show beside a figure or a claim."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from .display import STYLE
from .paint import Painted, paint, style, words_class
from .record import Record, Span

if TYPE_CHECKING:
    from .documents import Document

AROUND = 300
"""How many characters before and after are shown."""
ELLIPSIS = "…"


class Excerpt:
    """The words of a record with some of the words around them. A notebook shows it marked; `print` brackets it."""

    def __init__(self, document: Document, record: Record, *, around: int = AROUND) -> None:
        self.document, self.record = document, record
        pieces = record.pieces
        text = document.text
        first = pieces[0].start if pieces else 0
        last = max((piece.end for piece in pieces), default=0)
        start, end = _word_start(text, max(first - around, 0)), _word_end(text, min(last + around, len(text)))
        self.span = Span(min(start, first), max(end, last))
        """The place of all words that are shown."""

    @property
    def place(self) -> str:
        """Where it stands, in words: the file, the page if it has one, and the characters."""
        number = getattr(self.record, "page", None)
        page = f", page {number}" if number else ""
        span = self.record.span
        at = f", characters {span.start:,} to {span.end:,}" if span else ""
        return f"{self.document.source}{page}{at}"

    def __str__(self) -> str:
        text, out, at = self.document.text, "", self.span.start
        for start, end in self.record.pieces:
            out += f"{text[at:start]}[[{text[start:end]}]]"
            at = end
        before, after = self._cuts()
        return f"{self.place}\n\n{before}{out}{text[at : self.span.end]}{after}"

    def _cuts(self) -> tuple[str, str]:
        return ELLIPSIS if self.span.start else "", ELLIPSIS if self.span.end < len(self.document.text) else ""

    def __repr__(self) -> str:
        return f"<Excerpt of {self.place}>"

    def _repr_html_(self) -> str:
        first = self.span.start
        marks = [Painted(start - first, end - first, self.table, "") for start, end in self.record.pieces]
        words = paint(self.document.text[slice(*self.span)], marks)
        before, after = self._cuts()
        about = (self.document.name, self.document.body, self.document.facts.committee, self.document.day)
        said = " · ".join(dict.fromkeys(str(it) for it in about if it))
        set_as = words_class(self.document.text, self.document.format)
        return (
            f'<div class="minutebook"><style>{STYLE}{style()}</style><p class="mb-about">{escape(said)}</p>'
            f'<div class="mb-words {set_as}">{before}{words}{after}</div>'
            f'<p class="mb-note">{escape(self.place)}</p></div>'
        )

    @property
    def table(self) -> str:
        """The table that the record is of."""
        return self.document.table_of(self.record)


def _word_start(text: str, at: int) -> int:
    """Where the first whole word from `at` on begins."""
    if at == 0 or text[at - 1].isspace():
        return at
    return next((it + 1 for it in range(at, min(at + 40, len(text))) if text[it].isspace()), at)


def _word_end(text: str, at: int) -> int:
    """Where the last whole word up to `at` ends."""
    if at == len(text) or text[at].isspace():
        return at
    return next((it for it in range(at, max(at - 40, 0), -1) if text[it].isspace()), at)
