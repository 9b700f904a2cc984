"""The summary of inspection reports: the columns and words that analysts use, for every framework."""

from datetime import date

import pytest

import minutebook as mb
from conftest import EXAMPLES
from minutebook.inspection_summary import COLUMNS

REPORT = """Inspection of {authority} local authority children's services

Inspection dates: {dates}

Lead inspector: Imogen Crale, His Majesty's Inspector

Judgement                                                                        Grade

The impact of leaders on social work practice with children and families         Good

The experiences and progress of children who need help and protection            Requires improvement to be good

{care}Outstanding
{leavers}{overall}
Services for children in {authority} are good.

What needs to improve?

- The quality of assessments.
"""
LEAVERS = "\nThe experiences and progress of care leavers                                     Good\n"
OVERALL = "\nOverall effectiveness                                                            Good\n"


def report(dates: str, *, leavers: str = LEAVERS, overall: str = OVERALL, authority: str = "Westmarch") -> mb.Document:
    care = f"The experiences and progress of children in care{'' if leavers else ' and care leavers'}".ljust(81)
    return mb.read(
        REPORT.format(dates=dates, leavers=leavers, overall=overall, care=care, authority=authority).encode()
    )


def test_the_columns_are_those_of_the_tools_in_use() -> None:
    assert " ".join(COLUMNS) == (
        "urn la_code region_code local_authority inspection_framework inspector_name inspection_start_date "
        "inspection_end_date publication_date overall_effectiveness_grade impact_of_leaders_grade "
        "help_and_protection_grade in_care_grade care_leavers_grade"
    )


def test_a_report_of_2023() -> None:
    (row,) = mb.inspection_summary([report("13 to 24 March 2023")])
    assert row["inspection_framework"] == "ilacs"
    assert row["inspector_name"] == "Imogen Crale"
    assert (row["inspection_start_date"], row["inspection_end_date"]) == (date(2023, 3, 13), date(2023, 3, 24))
    grades = [row[column] for column in list(COLUMNS)[-5:]]
    assert grades == ["good", "good", "requires_improvement", "outstanding", "good"]


def test_before_2023_care_leavers_had_no_judgement_of_their_own() -> None:
    (row,) = mb.inspection_summary([report("13 to 24 May 2019", leavers="")])
    assert row["care_leavers_grade"] == "inspection_pre_dates_judgement"
    assert row["overall_effectiveness_grade"] == "good"


def test_since_april_2026_there_is_no_overall_grade() -> None:
    (row,) = mb.inspection_summary([report("11 to 22 May 2026", overall="")])
    assert row["overall_effectiveness_grade"] == "not_reported_post_reform"
    assert row["care_leavers_grade"] == "good"


def test_the_latest_report_of_each_authority() -> None:
    documents = [report("13 to 24 March 2023"), report("13 to 24 May 2019", leavers="")]
    documents.append(report("2 to 13 June 2025", authority="Eastmarch"))
    assert len(mb.inspection_summary(documents)) == 3
    latest = mb.inspection_summary(documents, latest=True)
    assert [str(row["inspection_start_date"]) for row in latest] == ["2025-06-02", "2023-03-13"]


def test_it_takes_a_library_documents_or_paths(library: mb.Library) -> None:
    rows = mb.inspection_summary(library).rows()
    assert rows == mb.inspection_summary(library.documents).rows() == mb.inspection_summary(EXAMPLES).rows()
    assert len(rows) == 2


@pytest.mark.parametrize("rows", [0, 2])
def test_it_is_a_table_everywhere(library: mb.Library, rows: int) -> None:
    summary = mb.inspection_summary(library if rows else [])
    assert summary.to_pandas().shape == summary.to_polars().shape == summary.to_arrow().shape == (rows, len(COLUMNS))
    assert str(summary.to_pandas()["inspection_start_date"].dtype).startswith("datetime64")
    assert "inspection summary" in summary._repr_html_()
