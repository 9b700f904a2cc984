"""Libraries that only some people want: what to install where one is missing."""

from __future__ import annotations

import importlib
from typing import Any

BRINGS = {"pandas": "pandas pyarrow", "polars": "polars", "parquet": "pyarrow", "xlsx": "XlsxWriter"}
"""What each extra installs, by the names under which package indexes know it."""


class MissingExtraError(ImportError):
    """A library of an extra is not installed; the message gives the command that installs it."""


def need(module: str, extra: str) -> Any:
    """Imports `module`, which the extra `extra` brings."""
    try:
        return importlib.import_module(module)
    except ImportError as cause:
        message = f"{module} is not installed: pip install {BRINGS[extra]}"
        raise MissingExtraError(message, name=module) from cause
