"""What all records share: where their words stand, and how a row becomes a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, NamedTuple

from . import _minutebook

CONTRACT: Mapping[str, Mapping[str, str]] = {table: dict(columns) for table, columns in _minutebook.contract()}
"""Every table, its columns, and the kind of each."""


class Span(NamedTuple):
    """A place in a document's text, counted in code points: `text[start:end]`."""

    start: int
    end: int


class Due(NamedTuple):
    """By when something is to be done: the printed words, and the days they come to where that is known."""

    text: str | None
    start: date | None
    end: date | None


class Record:
    """A record that quotes its source."""

    __slots__ = ()
    document_id: str
    id: str
    text: str
    span_start: int
    span_end: int
    spans: tuple[Span, ...]

    @property
    def span(self) -> Span | None:
        """From the first word to the last; None where no words of the paper say it."""
        return Span(self.span_start, self.span_end) if self.span_start < self.span_end else None

    @property
    def pieces(self) -> tuple[Span, ...]:
        """The unbroken pieces of the words, in order."""
        return self.spans or ((self.span,) if self.span else ())

    def to_dict(self) -> dict[str, Any]:
        """The record as a row: column to value."""
        return {field.name: getattr(self, field.name) for field in fields(self)}  # type: ignore[arg-type]


class WithDue:
    """A record with a day by which something is to be done."""

    __slots__ = ()
    due_text: str | None
    due_start: date | None
    due_end: date | None

    @property
    def due(self) -> Due | None:
        """By when; None where the paper does not say."""
        due = Due(self.due_text, self.due_start, self.due_end)
        return due if any(due) else None


def typed_row(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of JSON with its days as dates and its places as spans."""
    return {column: _typed(kind, row.get(column)) for column, kind in CONTRACT[table].items()}


def _typed(kind: str, value: Any) -> Any:
    if kind == "spans":
        return tuple(Span(start, end) for start, end in value or ())
    if kind == "texts":
        return tuple(value or ())
    if kind == "date" and value is not None:
        return date.fromisoformat(value)
    return value
