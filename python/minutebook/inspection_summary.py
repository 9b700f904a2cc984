"""One row an inspection report, in the columns that analysts of children's services use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from os import PathLike
from typing import TYPE_CHECKING, Any

from . import _minutebook
from .batch import Library, Paths, read_all
from .display import table_html
from .documents import Document
from .extras import need
from .records import Inspection

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

COLUMNS = (
    "urn",
    "la_code",
    "region_code",
    "local_authority",
    "inspection_framework",
    "inspector_name",
    "inspection_start_date",
    "inspection_end_date",
    "publication_date",
    "overall_effectiveness_grade",
    "impact_of_leaders_grade",
    "help_and_protection_grade",
    "in_care_grade",
    "care_leavers_grade",
)
DATES = ("inspection_start_date", "inspection_end_date", "publication_date")

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


class Summary(Sequence[Mapping[str, Any]]):
    """The rows of `inspection_summary`; `to_pandas()` and `to_polars()` give data frames."""

    columns = COLUMNS

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._rows = [dict(row) for row in rows]

    def rows(self) -> list[dict[str, Any]]:
        """The rows, days as dates."""
        return self._rows

    def to_pandas(self) -> pandas.DataFrame:
        """As a pandas data frame (extra `pandas`)."""
        pd = need("pandas", "pandas")
        frame: pandas.DataFrame = pd.DataFrame(self._rows, columns=list(COLUMNS))
        for column in DATES:
            frame[column] = pd.to_datetime(frame[column])
        return frame

    def to_polars(self) -> polars.DataFrame:
        """As a polars data frame (extra `polars`)."""
        pl = need("polars", "polars")
        schema = {column: pl.Date if column in DATES else pl.String for column in COLUMNS}
        frame: polars.DataFrame = pl.DataFrame(self._rows, schema=schema)
        return frame

    def to_arrow(self) -> pyarrow.Table:
        """As a pyarrow table (extra `parquet`)."""
        pyarrow = need("pyarrow", "parquet")
        kinds = [(column, pyarrow.date32() if column in DATES else pyarrow.string()) for column in COLUMNS]
        return pyarrow.Table.from_pylist(self._rows, schema=pyarrow.schema(kinds))

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def __getitem__(self, index: Any) -> Any:
        return self._rows[index]

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __repr__(self) -> str:
        return f"<Summary: {len(self._rows)} inspection reports>"

    def _repr_html_(self) -> str:
        return table_html("inspection summary", self._rows, limit=50)


def inspection_summary(
    library: Library | Iterable[Document] | Paths,
    *,
    latest: bool = False,
    frameworks: Sequence[str] | None = FRAMEWORKS,
) -> Summary:
    """One row an inspection report, oldest first; with `latest`, one row an authority: its latest report.

    Grades are lower-case words. `not_reported_post_reform` stands where the framework of April 2026 gives no overall
    grade, `inspection_pre_dates_judgement` where care leavers had no judgement of their own; the grade of children in
    care is then the one given for both. What a report does not say is None. `frameworks=None` takes every framework.
    """
    rows = [row for document in _documents(library) if (row := _row(document, frameworks)) is not None]
    rows.sort(key=lambda row: (str(row["inspection_start_date"] or ""), str(row["local_authority"] or "")))
    if latest:
        by_authority = {row["urn"] or row["local_authority"]: row for row in rows}
        rows = sorted(by_authority.values(), key=lambda row: str(row["local_authority"] or ""))
    return Summary(rows)


def _documents(library: Library | Iterable[Document] | Paths) -> Iterable[Document]:
    """The documents that somebody has, or those at the paths that somebody names."""
    if isinstance(library, Library):
        return library
    if isinstance(library, str | PathLike):
        return read_all(library)
    given = list(library)
    documents = [it for it in given if isinstance(it, Document)]
    return documents or read_all([it for it in given if not isinstance(it, Document)])


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
    return {column: row[column] for column in COLUMNS}


def _say_why_not(row: dict[str, Any], inspection: Inspection, grades: Mapping[str | None, str | None]) -> None:
    """Puts the words for a judgement that the framework of the day does not make."""
    if inspection.framework != "ilacs" or inspection.start_date is None or not grades:
        return
    if row["overall_effectiveness_grade"] is None and inspection.start_date >= OVERALL_DROPPED:
        row["overall_effectiveness_grade"] = NOT_REPORTED
    if row["care_leavers_grade"] is None and inspection.start_date < CARE_LEAVERS_JUDGED:
        row["care_leavers_grade"] = PRE_DATES
