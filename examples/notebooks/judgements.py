# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Judgements by year and grade
#
# Point `FOLDER` at a folder of inspection reports.

# %%
import altair as alt

import minutebook as mb

FOLDER = "../papers"
library = mb.read_all(FOLDER)
summary = mb.inspection_summary(library).to_pandas()
summary

# %% [markdown]
# All judgements, each with its report's year.

# %%
inspections = library.table("inspections").to_pandas()[["document_id", "authority", "framework", "start_date"]]
judgements = library.table("judgements").to_pandas().merge(inspections, on="document_id")
judgements = judgements[judgements["scale"].fillna("ofsted") != "area_send"].copy()
judgements["year"] = judgements["start_date"].map(lambda day: day.year if day else None)
judgements[["authority", "year", "area", "grade", "text"]]

# %%
GRADES = ["outstanding", "good", "requires_improvement", "adequate", "inadequate"]
COLOURS = ["#1b7a43", "#7fb069", "#e8a33d", "#d9c27a", "#c4322b"]

chart = (
    alt.Chart(judgements[["year", "grade", "area"]])
    .mark_bar()
    .encode(
        x=alt.X("year:O", title="year of the inspection"),
        y=alt.Y("count():Q", title="judgements", axis=alt.Axis(tickMinStep=1)),
        color=alt.Color("grade:N", sort=GRADES, scale=alt.Scale(domain=GRADES, range=COLOURS)),
        order=alt.Order("color_grade_sort_index:Q"),
        tooltip=["year", "area", "grade", "count()"],
    )
    .properties(width=420, height=240, title="Judgements by year and grade")
)
chart

# %% [markdown]
# As a file, without a browser (extra `notebook`).

# %%
import tempfile
from pathlib import Path

picture = Path(tempfile.mkdtemp()) / "judgements.png"
chart.save(picture, scale_factor=2)
picture
