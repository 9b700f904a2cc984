"""Words with marks: every record's place coloured by its kind, also where places overlap. Everything is escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple


class Kind(NamedTuple):
    """How the marks of one table look."""

    table: str
    name: str
    colour: str
    light: bool
    """An underline only: for small facts that stand within other records."""


KINDS = (
    Kind("items", "agenda item", "#dbe2ea", False),
    Kind("attendance", "attendance", "#e9e6e1", False),
    Kind("recommendations", "recommendation", "#cfe0fb", False),
    Kind("decisions", "decision", "#cdebcf", False),
    Kind("actions", "action", "#ffe0a8", False),
    Kind("commitments", "commitment", "#ffd2bf", False),
    Kind("questions", "question", "#e5d9f7", False),
    Kind("inspections", "inspection", "#c6ecec", False),
    Kind("judgements", "judgement", "#f8cfe1", False),
    Kind("progress", "progress", "#e2eeb0", False),
    Kind("measures", "measure", "#7a5c00", True),
    Kind("dates", "date", "#00628b", True),
    Kind("references", "reference", "#6a4a9c", True),
    Kind("acronyms", "acronym", "#4d6b1f", True),
    Kind("checks", "finding", "#c4161c", True),
    Kind("unread", "not read", "#5a646e", True),
)
"""The kinds that are marked, in the order of the legend."""

KIND_OF = {kind.table: kind for kind in KINDS}


class Painted(NamedTuple):
    """One place to mark."""

    start: int
    end: int
    table: str
    anchor: str
    """Its address in the page."""


def paint(text: str, marks: Iterable[Painted], *, anchors: bool = False) -> str:
    """`text` as HTML with its marks. A mark within another shows its own colour between lines of the outer one's.

    With `anchors`, the place where a record starts has its address as an id.
    """
    marks = sorted((it for it in marks if it.table in KIND_OF and it.start < it.end), key=lambda it: it.start)
    ends = sorted({edge for it in marks for edge in (it.start, it.end)} | {len(text)})
    out: list[str] = []
    active: list[Painted] = []
    seen: set[str] = set()
    at = upcoming = 0
    for edge in ends:
        if anchors:
            out.extend(f'<a id="{escape(it.anchor)}"></a>' for it in active if it.anchor not in seen)
            seen.update(it.anchor for it in active)
        out.append(_segment(text[at:edge], active))
        at = edge
        active = [it for it in active if it.end > edge]
        while upcoming < len(marks) and marks[upcoming].start <= edge:
            active.append(marks[upcoming])
            upcoming += 1
    return "".join(out)


def _segment(words: str, active: Sequence[Painted]) -> str:
    if not words or not active:
        return escape(words)
    by_length = sorted(active, key=lambda it: it.end - it.start)
    full = [it.table for it in by_length if not KIND_OF[it.table].light]
    light = [it.table for it in by_length if KIND_OF[it.table].light]
    classes = [f"mb-{full[0]}"] if full else []
    classes += [f"mb-{light[0]}"] if light else []
    outer = next((table for table in full[1:] if table != full[0]), None)
    classes += [f"mb-in-{outer}"] if outer else []
    title = " in ".join(dict.fromkeys(KIND_OF[it.table].name for it in by_length))
    records = " ".join(dict.fromkeys(it.anchor for it in active))
    return (
        f'<mark class="{" ".join(classes)}" data-r="{escape(records)}" title="{escape(title)}">{escape(words)}</mark>'
    )


def words_class(text: str, format: str) -> str:
    """How the words are set: typewritten where the paper is, and its columns hang on spaces."""
    return "mb-typed" if format == "text" and "   " in text else "mb-set"


def legend(counts: Counter[str]) -> str:
    """The kinds that are there, with how many."""
    shown = [kind for kind in KINDS if counts[kind.table]]
    entries = (
        f'<span><mark class="mb-{kind.table}">{escape(kind.name)}</mark> {counts[kind.table]}</span>' for kind in shown
    )
    return f'<div class="mb-legend">{"".join(entries)}</div>'


def style() -> str:
    """The style sheet of marks and legend."""
    rules = [
        "mark{color:inherit;background:none;border-radius:2px;padding:0 .06em;"
        "box-decoration-break:clone;-webkit-box-decoration-break:clone}",
        ".mb-legend{display:flex;flex-wrap:wrap;gap:.3em 1em;margin:.6em 0;font-size:.85em}",
        ".mb-set{font-family:Georgia,'Times New Roman',serif;line-height:1.65}"
        ".mb-typed{font-family:ui-monospace,Consolas,'DejaVu Sans Mono',monospace;font-size:.85em;line-height:1.6}",
    ]
    for kind in KINDS:
        if kind.table == "checks":
            line = f"text-decoration:underline wavy {kind.colour} 1.5px;text-underline-offset:3px"
        elif kind.table == "unread":
            line = f"color:{kind.colour}"
        elif kind.light:
            line = f"text-decoration:underline dotted {kind.colour} 1.5px;text-underline-offset:3px"
        else:
            line = f"background:{kind.colour}"
            rules.append(f"mark.mb-in-{kind.table}{{box-shadow:0 .14em 0 {kind.colour},0 -.1em 0 {kind.colour}}}")
        rules.append(f"mark.mb-{kind.table}{{{line}}}")
    return "".join(rules)
