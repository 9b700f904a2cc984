"""Finished tables: Arrow for whoever speaks it, rows of Python for everybody else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from . import _minutebook
from .display import table_html
from .extras import need
from .record import CONTRACT

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from .documents import Document

SHOWN_ROWS = 20


class Table:
    """One table over one or many documents.

    polars, pandas, DuckDB, pyarrow and whatever else speaks the Arrow PyCapsule protocol take it as it is:
    `polars.DataFrame(table)`, `duckdb.sql("from table")`, `pyarrow.table(table)`.
    """

    __slots__ = ("_inner", "_rows")

    def __init__(self, inner: _minutebook.Table) -> None:
        self._inner = inner
        self._rows: list[dict[str, Any]] | None = None

    @classmethod
    def of(cls, name: str, documents: Sequence[Document]) -> Table:
        """The table called `name` over several documents."""
        return cls(_minutebook.table_of(name, [document._paper for document in documents]))

    @property
    def name(self) -> str:
        """Its name."""
        return self._inner.name

    @property
    def columns(self) -> list[str]:
        """Its columns, in order."""
        return self._inner.columns

    def rows(self) -> list[dict[str, Any]]:
        """Its rows, as the JSON of the table has them: days are written 2006-03-28, places [start, end]."""
        if self._rows is None:
            self._rows = [json.loads(line) for line in self._inner.to_jsonl().split("\n") if line]
        return self._rows

    def to_jsonl(self) -> str:
        """Its rows as JSON Lines."""
        return self._inner.to_jsonl()

    def to_arrow(self) -> pyarrow.Table:
        """As a pyarrow table (extra `parquet`)."""
        return need("pyarrow", "parquet").table(self)

    def to_pandas(self) -> pandas.DataFrame:
        """As a pandas data frame (extra `pandas`)."""
        pd = need("pandas", "pandas")
        frame: pandas.DataFrame = need("pyarrow", "pandas").table(self).to_pandas()
        kinds: dict[Any, Any] = dict.fromkeys(self._named("whole"), pd.Int64Dtype())
        typed: pandas.DataFrame = frame.astype({**kinds, **dict.fromkeys(self._named("flag"), pd.BooleanDtype())})
        return typed

    def to_polars(self) -> polars.DataFrame:
        """As a polars data frame (extra `polars`)."""
        frame: polars.DataFrame = need("polars", "polars").DataFrame(self)
        return frame

    def _named(self, kind: str) -> list[str]:
        return [column for column, its_kind in CONTRACT[self.name].items() if its_kind == kind]

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self._inner.__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return self._inner.__arrow_c_schema__()

    def __len__(self) -> int:
        return len(self._inner)

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} rows>"

    def _repr_html_(self) -> str:
        return table_html(self.name, self.rows(), limit=SHOWN_ROWS)


class Tables(Mapping[str, Table]):
    """All tables over a set of documents, by name."""

    def __init__(self, documents: Sequence[Document], failures: Sequence[_minutebook.Failure] = ()) -> None:
        self._documents = documents
        self.failures = list(failures)
        """The files that could not be read, with the reason."""

    def __getitem__(self, name: str) -> Table:
        return Table.of(name, self._documents)

    def __iter__(self) -> Iterator[str]:
        return iter(CONTRACT)

    def __len__(self) -> int:
        return len(CONTRACT)

    def __repr__(self) -> str:
        counted = ", ".join(f"{name} {len(table)}" for name, table in self.items() if len(table))
        return f"<Tables over {len(self._documents)} documents: {counted or 'no rows'}>"

    def _repr_html_(self) -> str:
        rows = [{"table": name, "rows": len(table)} for name, table in self.items()]
        return table_html("tables", rows, limit=len(rows))
