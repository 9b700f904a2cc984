"""One row an inspection report, in the columns that analysts of children's services use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from . import _minutebook
from .batch import Library, Paths, documents_of
from .documents import Document
from .listing import Listing
from .records import Inspection

COLUMNS = {
    "urn": "text",
    "la_code": "text",
    "region_code": "text",
    "local_authority": "text",
    "inspection_framework": "text",
    "inspector_name": "text",
    "inspection_start_date": "date",
    "inspection_end_date": "date",
    "publication_date": "date",
    "overall_effectiveness_grade": "text",
    "impact_of_leaders_grade": "text",
    "help_and_protection_grade": "text",
    "in_care_grade": "text",
    "care_leavers_grade": "text",
}
"""The columns and their kinds."""

FRAMEWORKS = ("ilacs", "sif", "lac_2013")
"""The frameworks whose reports judge a whole children's service."""

NOT_REPORTED = "not_reported_post_reform"
"""Said of overall effectiveness where the report is of the framework of April 2026, which does not judge it."""
PRE_DATES = "inspection_pre_dates_judgement"
"""Said of care leavers where the report judges them together with children in care, as before 2023."""

CARE_LEAVERS_JUDGED = date(2023, 1, 1)
OVERALL_DROPPED = date(2026, 4, 1)

AREAS = {
    "overall_effectiveness_grade": ("overall_effectiveness",),
    "impact_of_leaders_grade": ("impact_of_leaders", "leadership"),
    "help_and_protection_grade": ("help_and_protection",),
    "in_care_grade": ("in_care", "in_care_and_care_leavers", "looked_after_and_permanence"),
    "care_leavers_grade": ("care_leavers",),
}
"""Each grade's column, and the areas of the frameworks that it is taken from."""


def inspection_summary(
    library: Library | Iterable[Document] | Paths,
    *,
    latest: bool = False,
    frameworks: Sequence[str] | None = FRAMEWORKS,
) -> Listing:
    """One row an inspection report, oldest first; with `latest`, one row an authority: its latest report.

    Grades are lower-case words. `not_reported_post_reform` stands where the framework of April 2026 gives no overall
    grade, `inspection_pre_dates_judgement` where care leavers had no judgement of their own; the grade of children in
    care is then the one given for both. What a report does not say is None. `frameworks=None` takes every framework.
    """
    rows = [row for document in documents_of(library) if (row := _row(document, frameworks)) is not None]
    rows.sort(key=lambda row: (str(row["inspection_start_date"] or ""), str(row["local_authority"] or "")))
    if latest:
        by_authority = {row["urn"] or row["local_authority"]: row for row in rows}
        rows = sorted(by_authority.values(), key=lambda row: str(row["local_authority"] or ""))
    return Listing("inspection summary", COLUMNS, rows)


def _row(document: Document, frameworks: Sequence[str] | None) -> dict[str, Any] | None:
    if document.facts.kind != "inspection_report":
        return None
    inspection = next((it for it in document.inspections if frameworks is None or it.framework in frameworks), None)
    if inspection is None or not (inspection.start_date or document.judgements):
        return None
    authority = _minutebook.authority(inspection.urn) if inspection.urn else None
    row: dict[str, Any] = {
        "urn": inspection.urn,
        "la_code": authority.get("la_code") if authority else None,
        "region_code": authority.get("region_code") if authority else None,
        "local_authority": authority.get("name") if authority else inspection.authority,
        "inspection_framework": inspection.framework,
        "inspector_name": ", ".join(inspection.lead_inspectors) or None,
        "inspection_start_date": inspection.start_date,
        "inspection_end_date": inspection.end_date,
        "publication_date": inspection.published or document.facts.published,
    }
    grades = {it.area: it.grade for it in reversed(document.judgements)}
    for column, areas in AREAS.items():
        row[column] = next((grades[area] for area in areas if grades.get(area)), None)
    _say_why_not(row, inspection, grades)
    return row


def _say_why_not(row: dict[str, Any], inspection: Inspection, grades: Mapping[str | None, str | None]) -> None:
    """Puts the words for a judgement that the framework of the day does not make."""
    if inspection.framework != "ilacs" or inspection.start_date is None or not grades:
        return
    if row["overall_effectiveness_grade"] is None and inspection.start_date >= OVERALL_DROPPED:
        row["overall_effectiveness_grade"] = NOT_REPORTED
    if row["care_leavers_grade"] is None and inspection.start_date < CARE_LEAVERS_JUDGED:
        row["care_leavers_grade"] = PRE_DATES
