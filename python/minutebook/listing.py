"""Listings: rows drawn together from many papers, for data frames, files and notebooks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from . import writers
from .display import table_html
from .extras import need

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

SHOWN_ROWS = 50


class Listing(Sequence[Mapping[str, Any]]):
    """Rows with named columns: `to_pandas()` and `to_polars()` give data frames, `write()` a file.

    DuckDB and pyarrow take a listing as they take a table (extra `parquet`).
    """

    def __init__(self, name: str, columns: Mapping[str, str], rows: Iterable[Mapping[str, Any]]) -> None:
        self.name = name
        """What the rows are."""
        self._kinds = dict(columns)
        self._rows = [{column: row[column] for column in columns} for row in rows]

    @property
    def columns(self) -> list[str]:
        """Its columns, in order."""
        return list(self._kinds)

    def rows(self) -> list[dict[str, Any]]:
        """The rows, days as dates."""
        return self._rows

    def where(self, **values: Any) -> Listing:
        """The rows in which each of these columns has this value.

        Raises KeyError for a column that is not there.
        """
        for column in values:
            if column not in self._kinds:
                raise KeyError(f"no column {column!r}; the columns are {', '.join(self._kinds)}")
        rows = (row for row in self._rows if all(row[column] == value for column, value in values.items()))
        return Listing(self.name, self._kinds, rows)

    def to_pandas(self) -> pandas.DataFrame:
        """As a pandas data frame (extra `pandas`)."""
        pd = need("pandas", "pandas")
        frame: pandas.DataFrame = pd.DataFrame(self._rows, columns=self.columns)
        words = pd.Series([""]).dtype  # of this pandas; columns without a word have it too
        for column, kind in self._kinds.items():
            if kind == "date":
                frame[column] = pd.to_datetime(frame[column])
            elif kind == "whole":
                frame[column] = frame[column].astype(pd.Int64Dtype())
            elif kind == "flag":
                frame[column] = frame[column].astype(pd.BooleanDtype())
            elif kind == "text":
                frame[column] = frame[column].astype(words)
        return frame

    def to_polars(self) -> polars.DataFrame:
        """As a polars data frame (extra `polars`)."""
        pl = need("polars", "polars")
        kinds = {
            "flag": pl.Boolean,
            "whole": pl.Int64,
            "number": pl.Float64,
            "date": pl.Date,
            "texts": pl.List(pl.String),
        }
        schema = {column: kinds.get(kind, pl.String) for column, kind in self._kinds.items()}
        frame: polars.DataFrame = pl.DataFrame(self._rows, schema=schema)
        return frame

    def to_arrow(self) -> pyarrow.Table:
        """As a pyarrow table (extra `parquet`)."""
        return need("pyarrow", "parquet").Table.from_pylist(self._rows, schema=writers.arrow_schema(self._kinds))

    def write(self, path: str | PathLike[str]) -> Path:
        """Writes the rows into a file; its ending says how: .csv, .xlsx, .parquet or .jsonl.

        Raises ValueError where the ending says nothing.
        """
        path = Path(path)
        lines = (json.dumps(row, ensure_ascii=False, default=date.isoformat) for row in self._rows)
        return writers.write_one(path, self.name, self._kinds, lines)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    @overload
    def __getitem__(self, index: int) -> Mapping[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Listing: ...
    def __getitem__(self, index: int | slice) -> Mapping[str, Any] | Listing:
        if isinstance(index, slice):
            return Listing(self.name, self._kinds, self._rows[index])
        return self._rows[index]

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __repr__(self) -> str:
        return f"<Listing of {self.name}: {len(self._rows)} {'row' if len(self._rows) == 1 else 'rows'}>"

    def _repr_html_(self) -> str:
        return table_html(self.name, self._rows, limit=SHOWN_ROWS)
