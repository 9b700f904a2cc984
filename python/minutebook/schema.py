"""The published form of a document's JSON."""

from __future__ import annotations

import json
from typing import Any

from . import _minutebook


def json_schema() -> dict[str, Any]:
    """The JSON Schema of `Document.to_json()`."""
    schema: dict[str, Any] = json.loads(_minutebook.schema())
    return schema
