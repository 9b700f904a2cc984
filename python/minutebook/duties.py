"""Who is to do what by when: one row a duty, over many papers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from .batch import Library, Paths, documents_of
from .bodies import told_by
from .documents import Document
from .listing import Listing
from .records import Action, Commitment

COLUMNS = {
    "due": "date",
    "past_due": "flag",
    "due_text": "text",
    "owner": "text",
    "kind": "text",
    "text": "text",
    "condition": "text",
    "date": "date",
    "body": "text",
    "committee": "text",
    "page": "whole",
    "source": "text",
    "document_id": "text",
    "id": "text",
}


def duties(library: Library | Iterable[Document] | Paths, *, on: date | None = None) -> Listing:
    """One row a duty, the first due first: actions, undertakings, requests, and the commitments that are none of these.

    `due` is the last day on which it is in time, `due_text` the words that say so, `kind` how binding it is. `past_due`
    tells whether that day lies before `on` (today, if not given); it is None where no day is known. Whether the thing
    was done meanwhile this paper cannot know: look at `progress` in later ones. `date`, `body` and `committee` are the
    paper's; `library.show(id)` shows the words where they stand.
    """
    today = on.date() if isinstance(on, datetime) else on or date.today()
    papers = told_by(documents_of(library))
    rows = [{**told, **_row(duty, today)} for document, told in papers for duty in duties_of(document)]
    rows.sort(key=lambda row: (row["due"] is None, row["due"] or row["date"] or date.max))
    return Listing("duties", COLUMNS, rows)


def duties_of(document: Document) -> list[Action | Commitment]:
    """What a paper says is to be done, each thing once: a commitment that an action makes is that action."""
    told = {action.id for action in document.actions}
    return [*document.actions, *(it for it in document.commitments if it.made_in_id not in told)]


def _row(duty: Action | Commitment, today: date) -> dict[str, Any]:
    return {
        "due": duty.due_end,
        "past_due": duty.due_end < today if duty.due_end else None,
        "due_text": duty.due_text,
        "owner": duty.owner,
        "kind": duty.kind if isinstance(duty, Action) else duty.strength,
        "text": duty.text,
        "condition": duty.condition,
        "page": duty.page,
        "document_id": duty.document_id,
        "id": duty.id,
    }
