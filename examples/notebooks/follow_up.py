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
# # What was asked, and who promised what by when
#
# Point `FOLDER` at a folder of minutes, reports and inspection reports.

# %%
from datetime import date

import minutebook as mb

FOLDER = "../papers"
library = mb.read_all(FOLDER)

# %% [markdown]
# All recommendations on one subject over the years.

# %%
asked = library.listing("recommendations", about=["supervision", "assessment"])
asked

# %% [markdown]
# Who is to do what by when, the first due first. `past_due` is reckoned from the day given with `on`, or from today.
# A paper cannot know what was done after it was written: look at `progress` in later papers before you say so.

# %%
duties = mb.duties(library, on=date(2024, 7, 1))
duties.where(past_due=True)

# %% [markdown]
# The words behind a row, marked where they stand: something to show in a meeting.

# %%
library.show(duties[0]["id"])

# %% [markdown]
# What papers say of how far things have come, and who says so.

# %%
library.listing("progress")

# %% [markdown]
# `duties.write("duties.xlsx")` is the same for those who work in Excel; `.csv`, `.parquet` and `.jsonl` work alike.
