"""The records of a paper: one class a table, one field a column.

Generated, not to be edited: `make records` (`python/tools/write_records.py`) writes it from the tables of the Rust
library, whose columns and documentation are said once, in `crates/minutebook/src/model`. So it may be long.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .record import Due, Record, Span, WithDue

ActionKind = Literal[
    "action",
    "undertaking",
    "request",
]
"""How binding an action is."""

Basis = Literal[
    "printed",
    "relative",
    "inferred",
]
"""How a date is known."""

DateRole = Literal[
    "held",
    "due",
    "published",
    "visit",
    "review",
    "period",
    "other",
]
"""What a date is the date of."""

DocumentKind = Literal[
    "agenda_item",
    "meeting_minutes",
    "issue_history",
    "decision_record",
    "committee_report",
    "inspection_report",
    "visit_letter",
    "other",
]
"""What kind of paper a document is."""

Framework = Literal[
    "ilacs",
    "sif",
    "lac_2013",
    "lscb_review",
    "area_send",
    "joint_area_review",
    "csci_annual_review",
    "annual_performance_assessment",
    "focused_visit",
    "monitoring_visit",
    "jtai",
    "peer_review",
    "local_assurance_test",
    "self_assessment",
    "review",
    "other",
]
"""The framework under which it was made."""

Origin = Literal[
    "officer",
    "inspectorate",
    "committee",
    "other",
]
"""Whose recommendation it is."""

Outcome = Literal[
    "resolved",
    "recommended",
    "deferred",
    "lost",
]
"""What came of a proposal."""

OwnerKind = Literal[
    "person",
    "post",
    "body",
]
"""What the owner of a commitment is."""

Precision = Literal[
    "day",
    "month",
    "quarter",
    "year",
    "financial_year",
    "range",
]
"""How exactly a date is told."""

Presence = Literal[
    "present",
    "apologies",
    "substitute",
    "in_attendance",
    "absent",
]
"""How somebody was, or was not, at the meeting."""

RecommendationSection = Literal[
    "what_needs_to_improve",
    "recommendations",
    "priority_and_immediate_action",
    "areas_for_improvement",
    "lscb",
    "immediately",
    "within_three_months",
    "within_six_months",
    "unheaded",
    "areas_for_priority_action",
]
"""The part of an inspection report in which a recommendation stands."""

ReferenceKind = Literal[
    "minute",
    "paragraph",
    "recommendation",
    "appendix",
    "document",
    "section",
    "act",
]
"""What a reference points at."""

Severity = Literal[
    "error",
    "warning",
    "note",
]
"""How much a check asks for attention."""

Status = Literal[
    "done",
    "in_progress",
    "planned",
    "not_started",
    "overdue",
    "unknown",
]
"""How far something has come, as somebody says."""

Strength = Literal[
    "commitment",
    "offer",
    "expectation",
    "intention",
]
"""How strong a commitment is."""

Verb = Literal[
    "note",
    "approve",
    "agree",
    "endorse",
    "adopt",
    "confirm",
    "request",
    "refer",
    "recommend",
    "delegate",
    "appoint",
    "support",
    "defer",
    "exclude_public",
    "thank",
    "establish",
    "include",
    "arrange",
    "report",
    "receive",
    "accept",
    "reject",
    "other",
]
"""What the body does by deciding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(Record):
    """What a document says of itself."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    source: str
    """The name it was opened by."""
    kind: DocumentKind | None = None
    """What kind of paper it is."""
    title: str | None = None
    """Its title."""
    organisation: str | None = None
    """The council or other organisation, as printed."""
    committee: str | None = None
    """The body that met or is to decide, as printed."""
    meeting_date: date | None = None
    """When the body met."""
    start_time: str | None = None
    """When the meeting began, local time."""
    end_time: str | None = None
    """When it ended."""
    venue: str | None = None
    """Where it met."""
    report_of: str | None = None
    """The post or person whose report it is."""
    published: date | None = None
    """When the paper was published."""
    pages: int | None = None
    """How many pages it has."""
    header: Mapping[str, str] | None = None
    """Printed fields and their values."""
    parser_version: str
    """The version of the parser that read it."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Record):
    """An agenda item, or an item of the minutes. Its quote is its title."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    item_number: int
    """1, 2, ... in the order of the paper; other tables name the item by it."""
    number: str | None = None
    """Its number as printed: "5", "67.", "C61/24"."""
    title: str | None = None
    """Its title."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Record):
    """One person at, or missing from, a meeting."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    name: str
    """The name as printed, without honorific and role."""
    honorific: str | None = None
    """"Councillor", "Mr", "Dr" as printed."""
    role: str | None = None
    """"Chair", "Director of Education" as printed."""
    organisation: str | None = None
    """The organisation that they are said to come from."""
    presence: Presence | None = None
    """How they were there."""
    substitutes_for: str | None = None
    """The member for whom they substituted."""
    voting: bool | None = None
    """Whether they may vote, where the paper tells."""
    remote: bool | None = None
    """Whether they took part from elsewhere, where the paper tells."""
    item_number: int | None = None
    """The item for which they were there, where it is not the whole meeting."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Record):
    """A recommendation, to the last word of its last sub-bullet."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    origin: Origin | None = None
    """Whose it is."""
    number: str | None = None
    """Its number or letter as printed, without brackets and stops; for unnumbered inspectors' lists its place in the list."""
    section: RecommendationSection | None = None
    """The part of the report in which it stands."""
    theme: str | None = None
    """The theme under which it is printed."""
    tag: str | None = None
    """The framework tag: "outcome 1, national framework"."""
    addressee: str | None = None
    """Whom it asks."""
    item_number: int | None = None
    """The agenda item."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(WithDue, Record):
    """One clause of what a body decided."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    item_number: int | None = None
    """The agenda item."""
    number: str | None = None
    """The clause's marker as printed, without brackets and stops: "1", "a", "ii"."""
    outcome: Outcome | None = None
    """What came of it."""
    verb: Verb | None = None
    """What the body does by it."""
    to_body: str | None = None
    """The body to which it is recommended."""
    owner: str | None = None
    """The post, person or body that is to act."""
    proposer: str | None = None
    """Who moved it."""
    seconder: str | None = None
    """Who seconded it."""
    votes_for: int | None = None
    """Votes for."""
    votes_against: int | None = None
    """Votes against."""
    votes_abstain: int | None = None
    """Abstentions."""
    carried: bool | None = None
    """Whether it was carried, where the paper tells."""
    unanimous: bool | None = None
    """Whether it was carried without a vote against, where the paper tells."""
    casting_vote: bool | None = None
    """Whether the chair's casting vote decided."""
    voters_for: tuple[str, ...] = ()
    """Named votes for, as printed."""
    voters_against: tuple[str, ...] = ()
    """Named votes against."""
    voters_abstain: tuple[str, ...] = ()
    """Named abstentions."""
    due_text: str | None = None
    """The words that say when: "in six months", "by 9 March 2017"."""
    due_start: date | None = None
    """The earliest day they come to."""
    due_end: date | None = None
    """The latest."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(WithDue, Record):
    """Something to be done, and by whom."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    item_number: int | None = None
    """The agenda item."""
    kind: ActionKind | None = None
    """Action, undertaking or request."""
    owner: str | None = None
    """The post, person or body that is to act."""
    condition: str | None = None
    """On what condition."""
    due_text: str | None = None
    """The words that say when: "in six months", "by 9 March 2017"."""
    due_start: date | None = None
    """The earliest day they come to."""
    due_end: date | None = None
    """The latest."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Record):
    """One question."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    item_number: int | None = None
    """The agenda item."""
    asked_by: str | None = None
    """Who asked."""
    response: str | None = None
    """The answer, where the paper pairs it with the question."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(WithDue, Record):
    """A commitment."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    item_number: int | None = None
    """The agenda item."""
    owner: str | None = None
    """Who will do it."""
    owner_kind: OwnerKind | None = None
    """What the owner is."""
    beneficiary: str | None = None
    """For whom."""
    strength: Strength | None = None
    """How strong it is."""
    condition: str | None = None
    """On what condition."""
    made_in: str | None = None
    """The table of the record in which it was made: "decisions", "actions"."""
    made_in_id: str | None = None
    """The id of that record."""
    due_text: str | None = None
    """The words that say when: "in six months", "by 9 March 2017"."""
    due_start: date | None = None
    """The earliest day they come to."""
    due_end: date | None = None
    """The latest."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection(Record):
    """One inspection, visit or review."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    authority: str | None = None
    """The authority or partnership, as printed."""
    urn: str | None = None
    """Ofsted's unique reference number of the authority."""
    gss_code: str | None = None
    """The authority's GSS code (E06..., E08..., E09..., E10...)."""
    framework: Framework | None = None
    """The framework."""
    event: str | None = None
    """What it is called in the paper: "re-inspection", "first monitoring visit", "MASH review"."""
    inspectorate: str | None = None
    """Who inspects or reviews."""
    start_date: date | None = None
    """First day on site."""
    end_date: date | None = None
    """Last day on site."""
    published: date | None = None
    """When the report was published."""
    lead_inspectors: tuple[str, ...] = ()
    """The lead inspectors, without "His Majesty's Inspector"."""
    expected: bool | None = None
    """Whether it is still to come."""
    previous_grade: str | None = None
    """The overall grade at the previous inspection, as the report states it."""
    previous_date: str | None = None
    """When the previous inspection was, as printed."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Record):
    """One grade for one area. The words of the contract's closed sets for the known frameworks; a grade of another scheme is kept in its own words, with its scale."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    area: str | None = None
    """The area: "overall_effectiveness", "help_and_protection", ..."""
    grade: str | None = None
    """The grade: "outstanding", "good", "requires_improvement", "inadequate", ..."""
    label: str | None = None
    """The label as printed."""
    scale: str | None = None
    """The scale to which the grade belongs: "ofsted", "area_send", "star_rating", ..."""
    rank: int | None = None
    """1 is the best grade of the scale."""
    printed: str | None = None
    """The grade as printed."""
    previous_grade: str | None = None
    """The grade before, where a change is told."""
    count: float | None = None
    """How many were given the grade: 13 of "13 were good"."""
    out_of: float | None = None
    """Out of how many."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress(Record):
    """One statement of progress: a claim of whoever reports it, not a finding."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    item_number: int | None = None
    """The agenda item."""
    refers_to: str | None = None
    """The recommendation or plan it speaks of, as printed: "recommendation A"."""
    status: Status | None = None
    """How far."""
    reported_by: str | None = None
    """Who says so: "officer", "member", "inspector", "self-assessment", or the post."""
    when_start: date | None = None
    """First day of the time that is told."""
    when_end: date | None = None
    """Last day of it."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Record):
    """One figure. Money is in pounds, whatever scale is printed; a percentage is the number before "%"."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    item_number: int | None = None
    """The agenda item."""
    indicator: str | None = None
    """What is measured, as printed."""
    value: float | None = None
    """The value; the later one where a change is told."""
    value_from: float | None = None
    """The earlier value of a change."""
    value_to: float | None = None
    """The later value of a change."""
    unit: str | None = None
    """The unit: "%", "£", "count", "per 10,000", "days", or as printed."""
    target: float | None = None
    """The target that is named beside it."""
    period_start: date | None = None
    """First day of the period it covers."""
    period_end: date | None = None
    """Last day of it."""
    numerator: float | None = None
    """Of a share: how many."""
    denominator: float | None = None
    """Of a share: out of how many."""
    comparator: str | None = None
    """What it is compared with: "national", "statistical neighbour", "previous year"."""
    comparator_value: float | None = None
    """The figure that the comparator has, in the same unit."""
    direction: str | None = None
    """"up", "down" or "same", where a change is told."""
    better: bool | None = None
    """Whether the change is for the better, where the text says so."""
    hedge: str | None = None
    """The words that make it less than exact: "about", "over", "if audited today"."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Record):
    """A date that the paper mentions."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    printed: str
    """As printed."""
    start: date | None = None
    """First day."""
    end: date | None = None
    """Last day; the first where it is a single day."""
    precision: Precision | None = None
    """How exactly it is told."""
    basis: Basis | None = None
    """How it is known."""
    role: DateRole | None = None
    """What it is the date of."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Record):
    """One reference."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    kind: ReferenceKind | None = None
    """What it points at."""
    target: str | None = None
    """Its number, letter or name: "82", "A", "Children Act 2004"."""
    of: str | None = None
    """What the target is part of: "JAR", "Children Act 1989", "the meeting held on 4 March 2019"."""
    resolved_id: str | None = None
    """The id of the record in this paper that it points at, where it is there."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acronym(Record):
    """A short form that the paper explains."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    short: str
    """"MASH"."""
    long: str
    """"Multi-agency Safeguarding Hub"."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Record):
    """A section heading."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    number: str | None = None
    """Its number as printed."""
    title: str
    """Its title as printed."""
    level: int
    """How deep it is nested; 1 is the highest."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedParagraph(Record):
    """A numbered paragraph, so that "paragraph 82" can be found."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    number: str
    """Its number as printed, without the stop: "82", "3.1"."""
    section: str | None = None
    """The title of the section in which it stands."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Record):
    """One finding. Its quote's `spans` are all the places that it points at."""

    document_id: str
    """The digest of the document's bytes."""
    id: str
    """Its id: the document's, the record's name, the byte at which it starts. Given when the paper is parsed."""
    code: str
    """A stable code in kebab case: "stated-count-differs"."""
    severity: Severity | None = None
    """How much it asks for attention."""
    message: str
    """What is the matter, in one sentence."""
    text: str
    """The exact words."""
    span_start: int
    """Where the words start, in code points of the document's text."""
    span_end: int
    """Where they end."""
    spans: tuple[Span, ...] = ()
    """The pieces, where the words do not stand in one run."""
    page: int | None = None
    """The page on which they start, from 1; none where the source has no pages."""


class RecordLists:
    """The lists of records that a document has."""

    __slots__ = ()

    def _records(self, table: str) -> list[Record]:
        raise NotImplementedError

    @property
    def items(self) -> list[Item]:
        """Agenda items."""
        return self._records("items")  # type: ignore[return-value]

    @property
    def attendance(self) -> list[Attendance]:
        """Who was there and who was not."""
        return self._records("attendance")  # type: ignore[return-value]

    @property
    def recommendations(self) -> list[Recommendation]:
        """Recommendations of officers, inspectors and committees."""
        return self._records("recommendations")  # type: ignore[return-value]

    @property
    def decisions(self) -> list[Decision]:
        """What the body decided, clause by clause."""
        return self._records("decisions")  # type: ignore[return-value]

    @property
    def actions(self) -> list[Action]:
        """Actions, undertakings and requests."""
        return self._records("actions")  # type: ignore[return-value]

    @property
    def questions(self) -> list[Question]:
        """Questions asked."""
        return self._records("questions")  # type: ignore[return-value]

    @property
    def commitments(self) -> list[Commitment]:
        """Who will do what by when."""
        return self._records("commitments")  # type: ignore[return-value]

    @property
    def inspections(self) -> list[Inspection]:
        """Inspections, visits and reviews that the paper is or speaks of."""
        return self._records("inspections")  # type: ignore[return-value]

    @property
    def judgements(self) -> list[Judgement]:
        """Grades given."""
        return self._records("judgements")  # type: ignore[return-value]

    @property
    def progress(self) -> list[Progress]:
        """What is said of how far things have come."""
        return self._records("progress")  # type: ignore[return-value]

    @property
    def measures(self) -> list[Measure]:
        """Figures."""
        return self._records("measures")  # type: ignore[return-value]

    @property
    def dates(self) -> list[DateMention]:
        """Dates."""
        return self._records("dates")  # type: ignore[return-value]

    @property
    def references(self) -> list[Reference]:
        """References to other papers, paragraphs, recommendations and Acts."""
        return self._records("references")  # type: ignore[return-value]

    @property
    def acronyms(self) -> list[Acronym]:
        """Short forms and what they stand for."""
        return self._records("acronyms")  # type: ignore[return-value]

    @property
    def sections(self) -> list[Section]:
        """Section headings."""
        return self._records("sections")  # type: ignore[return-value]

    @property
    def paragraphs(self) -> list[NumberedParagraph]:
        """Numbered paragraphs, as addresses."""
        return self._records("paragraphs")  # type: ignore[return-value]

    @property
    def checks(self) -> list[Check]:
        """The questions that a careful clerk would raise."""
        return self._records("checks")  # type: ignore[return-value]


RECORDS: Mapping[str, type[Record]] = {
    "documents": Facts,
    "items": Item,
    "attendance": Attendance,
    "recommendations": Recommendation,
    "decisions": Decision,
    "actions": Action,
    "questions": Question,
    "commitments": Commitment,
    "inspections": Inspection,
    "judgements": Judgement,
    "progress": Progress,
    "measures": Measure,
    "dates": DateMention,
    "references": Reference,
    "acronyms": Acronym,
    "sections": Section,
    "paragraphs": NumberedParagraph,
    "checks": Check,
}
"""Every table's record."""

__all__ = [
    "RECORDS",
    "Acronym",
    "Action",
    "ActionKind",
    "Attendance",
    "Basis",
    "Check",
    "Commitment",
    "DateMention",
    "DateRole",
    "Decision",
    "DocumentKind",
    "Due",
    "Facts",
    "Framework",
    "Inspection",
    "Item",
    "Judgement",
    "Measure",
    "NumberedParagraph",
    "Origin",
    "Outcome",
    "OwnerKind",
    "Precision",
    "Presence",
    "Progress",
    "Question",
    "Recommendation",
    "RecommendationSection",
    "RecordLists",
    "Reference",
    "ReferenceKind",
    "Section",
    "Severity",
    "Status",
    "Strength",
    "Verb",
]
