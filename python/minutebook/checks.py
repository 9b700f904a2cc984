"""Findings: the questions that a careful clerk would raise, what to do about each, and how they are printed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from . import _minutebook
from .documents import Document
from .records import Check

ADVICE: Mapping[str, str] = {
    "acronym-two-meanings": "say which meaning holds where, or use two short forms",
    "acronym-undefined": "write it out where it first stands",
    "commitment-without-date": "ask by when it is to be done",
    "commitment-without-owner": "ask who is to do it",
    "conflicting-dates": "find out which of the dates is right, and mend the other",
    "grade-conflict": "compare the grade in the table with the one in the words below it",
    "number-repeated": "give the second of the two the next number, and mend the references to what follows",
    "number-skipped": "see whether a paragraph is missing, or the numbering slipped",
    "person-present-and-apologised": "find out whether they were there, and mend the list",
    "recommendation-without-decision": "ask what became of the recommendation",
    "reference-unresolved": "see whether the number or the letter is right",
    "resolution-changed": "compare what was recommended with what was resolved; say why it changed",
    "stated-count-differs": "count again: either the number is wrong or an entry is missing",
    "total-differs": "add the figures up again",
    "vote-count-differs": "count the votes again",
    "voter-not-present": "add them to those present, or mend the vote",
    "weekday-date-mismatch": "look the day up: either the weekday or the date is wrong",
}
"""What to do about a finding, by its code."""


def shown_checks(document: Document, off: Collection[str] = ()) -> list[Check]:
    """The findings of a document, those of the codes in `off` left out."""
    return [check for check in document.checks if check.code not in off]


def render_checks(document: Document, *, off: Collection[str] = (), color: bool = False, width: int = 120) -> list[str]:
    """Each finding as text: the words with every place underlined, and what to do."""
    return _minutebook.render_checks(document._paper, dict(ADVICE), list(off), color=color, width=width)
