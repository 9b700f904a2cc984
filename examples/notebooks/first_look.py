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
# Open this file in JupyterLab as a notebook (with jupytext), or run it cell by cell in an editor.

# %%
import minutebook as mb

doc = mb.read("../papers/2023-09-12-children-scrutiny-minutes.txt")
doc

# %% [markdown]
# Every record quotes its paper: the span is a place in the document's text.

# %%
for decision in doc.decisions:
    print(decision.span, decision.verb, "-", decision.text)
    assert decision.spans or doc.text[slice(*decision.span)] == decision.text

# %% [markdown]
# A folder is read on all cores; what could not be read is listed with the reason.

# %%
library = mb.read_all("../papers")
library

# %% [markdown]
# Tables are Arrow: pandas, polars, DuckDB and pyarrow take them as they are.

# %%
library.table("decisions").to_pandas()[["outcome", "verb", "text", "due_text"]]

# %%
import polars as pl

dates = pl.DataFrame(library.table("dates"))
dates.group_by("role").len().sort("len", descending=True)

# %%
import duckdb

documents, decisions = library.table("documents"), library.table("decisions")
duckdb.sql("""
    select documents.source, count(*) as decisions
    from decisions join documents using (document_id)
    group by all order by all
""").df()
