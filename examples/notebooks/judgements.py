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
# # Judgements over time
#
# Point `FOLDER` at a folder of inspection reports.

# %%
import altair as alt

import minutebook as mb

alt.renderers.enable("svg")  # pictures that need no network

FOLDER = "../papers"
library = mb.read_all(FOLDER)
summary = mb.inspection_summary(library)
summary

# %% [markdown]
# The overall grade of each authority, inspection by inspection.

# %%
GRADES = ["outstanding", "good", "requires_improvement", "adequate", "inadequate"]
COLOURS = ["#1b7a43", "#7fb069", "#e8a33d", "#d9c27a", "#c4322b"]
colour = alt.Color("grade:N", title=None, sort=GRADES, scale=alt.Scale(domain=GRADES, range=COLOURS))

overall = summary.to_pandas().rename(columns={"overall_effectiveness_grade": "grade"})
overall = overall[overall["grade"].isin(GRADES)].sort_values("inspection_start_date")
base = alt.Chart(overall[["local_authority", "inspection_start_date", "grade"]]).encode(
    x=alt.X("inspection_start_date:T", title="start of the inspection", axis=alt.Axis(format="%Y", tickCount="year")),
    y=alt.Y("local_authority:N", title=None),
)
lines = base.mark_line(color="#c9cfd6").encode(detail="local_authority:N")
points = base.mark_circle(size=130, opacity=1).encode(color=colour)
chart = (lines + points).properties(width=560, height=alt.Step(22), title="Overall effectiveness")
chart

# %% [markdown]
# `chart.save("overall.png", scale_factor=2)` writes it as a file. All judgements, each with its report's day:

# %%
judgements = library.listing("judgements")
judgements

# %%
counted = judgements.to_pandas()
counted = counted[counted["grade"].isin(GRADES) & counted["date"].notna()].assign(year=counted["date"].dt.year)
alt.Chart(counted[["year", "grade"]]).mark_bar().encode(
    x=alt.X("year:O", title="year", axis=alt.Axis(labelAngle=0)),
    y=alt.Y("count():Q", title="judgements", axis=alt.Axis(tickMinStep=1)),
    color=colour,
    order=alt.Order("color_grade_sort_index:Q"),
).properties(width=420, height=240, title="Judgements by year and grade")
