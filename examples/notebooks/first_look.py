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
# # A first look
#
# Read one paper, see what was understood of it, and take the tables to where you work.

# %%
import minutebook as mb

doc = mb.read("../papers/2023-09-12-children-scrutiny-minutes.txt")
doc

# %% [markdown]
# Every record quotes its paper: the span is a place in the document's text. `show` marks it where it stands.

# %%
for decision in doc.decisions:
    print(decision.verb, "-", " ".join(decision.text.split()))
    assert decision.spans or doc.text[slice(*decision.span)] == decision.text

doc.show(doc.decisions[2])

# %% [markdown]
# A folder is read on all cores; what could not be read is listed with the reason.

# %%
library = mb.read_all("../papers")
library

# %% [markdown]
# A listing is a table of all papers, each row with its paper's day, body and source.

# %%
library.listing("decisions")

# %% [markdown]
# Listings and tables go to pandas, polars, DuckDB and pyarrow as they are.

# %%
decisions = library.listing("decisions").to_pandas()
decisions.groupby(decisions["date"].dt.year)["outcome"].value_counts().unstack(fill_value=0)

# %%
import polars as pl

dates = pl.DataFrame(library.table("dates"))
dates.group_by("role").len().sort("len", descending=True)

# %%
import duckdb

documents, decided = library.table("documents"), library.table("decisions")
duckdb.sql("""
    select documents.meeting_date, documents.committee, count(*) as decisions
    from decided join documents using (document_id)
    group by all order by all
""").df()
