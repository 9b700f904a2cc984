"""How documents and tables show themselves in a notebook. Everything that comes from a paper is escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from .paint import Painted, legend, paint, style, words_class
from .record import CONTRACT

if TYPE_CHECKING:
    from .documents import Document

SHOWN_CHARACTERS = 200_000
BRIEF, LONG = 24, 72
"""Up to how many characters a cell is never broken into lines, and from how many on it is given room."""
PLACES = ("document_id", "id", "span_start", "span_end", "spans")
KINDS = {
    "agenda_item": "agenda item",
    "meeting_minutes": "minutes",
    "issue_history": "issue history",
    "decision_record": "record of decision",
    "committee_report": "committee report",
    "inspection_report": "inspection report",
    "visit_letter": "visit letter",
}
"""The kinds of documents in words."""
STYLE = """
.minutebook{color:#1d2329;background:#fff;font:15px/1.5 system-ui,sans-serif;padding:.6em .9em;border:1px solid #d8dde3;
border-radius:6px;max-width:75em}
.minutebook h3{font-size:1.15em;margin:.1em 0}.minutebook .mb-about{color:#566270;margin:0;font-size:.9em}
.minutebook .mb-words{white-space:pre-wrap;overflow:auto;max-height:32em;
border:1px solid #e6e9ed;border-radius:4px;padding:.7em 1em;background:#fdfdfb}
.minutebook .mb-wide{overflow:auto;max-height:32em}
.minutebook .mb-rows{border-collapse:collapse;font-size:.85em;margin:.4em 0}
.minutebook .mb-rows th,.minutebook .mb-rows td{text-align:left;vertical-align:top;padding:.25em .6em;
border-bottom:1px solid #e6e9ed;max-width:40em;white-space:normal}
.minutebook .mb-rows th{color:#566270;font-weight:600;white-space:nowrap;position:sticky;top:0;background:#fff}
.minutebook .mb-rows .mb-brief{white-space:nowrap}.minutebook .mb-rows .mb-long{min-width:24em}
.minutebook summary{cursor:pointer;margin-top:.4em}
.minutebook .mb-note{color:#566270;font-size:.85em}
"""


def document_html(document: Document) -> str:
    """A document: its words with every record marked, a legend, and the tables under it."""
    facts = document.facts
    marks = [Painted(*it.span, it.table, f"{it.table}-{it.row}") for it in document.marks]
    marks += [Painted(*it.span, "unread", f"unread-{at}") for at, it in enumerate(document.unread)]
    about = (document.kind, facts.organisation, facts.committee, document.day, document.source)
    text = document.text
    cut = ""
    if len(text) > SHOWN_CHARACTERS:
        cut = f'<p class="mb-note">The first {SHOWN_CHARACTERS:,} of {len(text):,} characters are shown.</p>'
        text = text[:SHOWN_CHARACTERS]
        marks = [it._replace(end=min(it.end, len(text))) for it in marks]
    lists = "".join(
        f"<details><summary>{escape(table)} ({len(rows)})</summary>{rows_html(rows, hidden=PLACES)}</details>"
        for table in CONTRACT
        if table != "documents" and (rows := document.table(table).rows())
    )
    remarks = "".join(f'<p class="mb-note">{escape(remark.message)}</p>' for remark in document.remarks)
    return (
        f'<div class="minutebook"><style>{STYLE}{style()}</style>'
        f"<h3>{escape(document.name)}</h3>"
        f'<p class="mb-about">{escape(" · ".join(str(it) for it in about if it))}</p>'
        f"{legend(document.counts)}"
        f'<div class="mb-words {words_class(text, document.format)}">{paint(text, marks)}</div>'
        f"{cut}{remarks}{lists}</div>"
    )


def table_html(name: str, rows: Sequence[Mapping[str, Any]], *, limit: int, count: int | None = None) -> str:
    """A table: its first rows, of `count` where not all of them are given."""
    count = len(rows) if count is None else count
    more = f'<p class="mb-note">{count - limit:,} more rows</p>' if count > limit else ""
    folded = [column for column in (rows[0] if rows else ()) if column in PLACES]
    also = f'<p class="mb-note">Not shown: {", ".join(folded)}</p>' if folded else ""
    return (
        f'<div class="minutebook"><style>{STYLE}</style><h3>{escape(name)}</h3>'
        f'<p class="mb-about">{count:,} {"row" if count == 1 else "rows"}</p>'
        f"{rows_html(rows[:limit], hidden=PLACES)}{more}{also}</div>"
    )


def rows_html(rows: Sequence[Mapping[str, Any]], *, hidden: Sequence[str] = ()) -> str:
    """Rows as an HTML table; a column with nothing in it is left out."""
    columns = [
        column
        for column in (rows[0] if rows else ())
        if column not in hidden and any(row[column] not in (None, [], {}, "") for row in rows)
    ]
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join("<tr>" + "".join(_cell(row[it]) for it in columns) + "</tr>" for row in rows)
    table = f'<table class="mb-rows"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="mb-wide">{table}</div>'


def _cell(value: Any) -> str:
    words = _words(value)
    length = "mb-brief" if len(words) <= BRIEF else "mb-long" if len(words) > LONG else "mb-some"
    return f'<td class="{length}">{words}</td>'


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return "<br>".join(f"{escape(str(field))}: {escape(str(it))}" for field, it in value.items())
    if isinstance(value, list):
        return escape(", ".join(str(it) for it in value))
    return escape(str(value))
