"""Writes `minutebook/records.py` from the contract of the compiled part: `python tools/write_records.py [--check]`.

The columns come from the tables, their documentation from the JSON Schema: both are said once, in Rust.
"""

import json
import sys
from pathlib import Path
from typing import Any

from minutebook import _minutebook

TARGET = Path(__file__).parent.parent / "minutebook" / "records.py"

HEAD = '''"""The records of a paper: one class a table, one field a column.

Generated, not to be edited: `make records` (`python/tools/write_records.py`) writes it from the tables of the Rust
library, whose columns and documentation are said once, in `crates/minutebook/src/model`. So it may be long.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .record import Due, Record, Span, WithDue
'''

LISTS_HEAD = '''

class RecordLists:
    """The lists of records that a document has."""

    __slots__ = ()

    def _records(self, table: str) -> list[Record]:
        raise NotImplementedError
'''

KINDS = {
    "flag": "bool",
    "whole": "int",
    "number": "float",
    "text": "str",
    "date": "date",
    "texts": "tuple[str, ...]",
    "spans": "tuple[Span, ...]",
    "fields": "Mapping[str, str]",
}
ALWAYS = {"document_id", "id", "text", "span_start", "span_end", "spans"}
DESCRIPTIONS = {
    "document_id": "The digest of the document's bytes.",
    "span_start": "Where the words start, in code points of the document's text.",
}
EMPTY = {"texts": "()", "fields": "{}"}


def record_class(table: str, schema: dict[str, Any]) -> str:
    """The schema's name for the records of a table."""
    if table == "documents":
        return "Facts"
    reference: str = schema["properties"][table]["items"]["$ref"]
    return reference.rsplit("/", 1)[-1]


def words_of(described: dict[str, Any], schema: dict[str, Any]) -> str | None:
    """The name of the closed set of words that a field's values are from."""
    for option in described.get("anyOf", [described]):
        name = option.get("$ref", "").rsplit("/", 1)[-1]
        if "oneOf" in schema["$defs"].get(name, {}) or "enum" in schema["$defs"].get(name, {}):
            return str(name)
    return None


def sentence(text: str) -> str:
    return " ".join(text.replace("\\", "\\\\").replace('"""', "'''").split())


def docstring(text: str, indent: str) -> str:
    text = sentence(text)
    return f'{indent}"""{text} """' if text.endswith('"') else f'{indent}"""{text}"""'


def write_words(name: str, schema: dict[str, Any]) -> str:
    options = schema["$defs"][name]
    words = [option["const"] for option in options.get("oneOf", [])] or options["enum"]
    listed = "".join(f"    {json.dumps(word)},\n" for word in words)
    return f"\n{name} = Literal[\n{listed}]\n" + docstring(options["description"], "") + "\n"


def write_class(table: str, columns: list[tuple[str, str]], schema: dict[str, Any]) -> str:
    name = record_class(table, schema)
    described = schema if table == "documents" else schema["$defs"][name]
    about = "What a document says of itself." if table == "documents" else described["description"]
    due = {"due_text", "due_start", "due_end"} <= {column for column, _ in columns}
    lines = [
        "\n\n@dataclass(frozen=True, slots=True, kw_only=True)",
        f"class {name}({'WithDue, Record' if due else 'Record'}):",
        docstring(about, "    ") + "\n",
    ]
    for column, kind in columns:
        properties = described["properties"].get(column, {})
        values = words_of(properties, schema) or KINDS[kind]
        if column not in ALWAYS and column not in described["required"] and kind not in EMPTY:
            values += " | None = None"
        elif kind in EMPTY:
            values += f" = {EMPTY[kind]}" if kind == "texts" else " | None = None"
        elif kind == "spans":
            values += " = ()"
        lines.append(f"    {column}: {values}")
        lines.append(docstring(DESCRIPTIONS.get(column) or properties.get("description", ""), "    "))
    return "\n".join(lines) + "\n"


def write_lists(tables: list[str], schema: dict[str, Any]) -> str:
    out = LISTS_HEAD
    for table in tables:
        if table == "documents":
            continue
        about = schema["properties"][table]["description"]
        name = record_class(table, schema)
        out += f"\n    @property\n    def {table}(self) -> list[{name}]:\n{docstring(about, '        ')}\n"
        out += f'        return self._records("{table}")  # type: ignore[return-value]\n'
    return out


def write() -> str:
    """The whole module."""
    schema: dict[str, Any] = json.loads(_minutebook.schema())
    contract = _minutebook.contract()
    sets = [name for name, it in schema["$defs"].items() if "oneOf" in it or "enum" in it]
    out = HEAD + "".join(write_words(name, schema) for name in sets)
    out += "".join(write_class(table, columns, schema) for table, columns in contract)
    out += write_lists([table for table, _ in contract], schema)
    out += "\n\nRECORDS: Mapping[str, type[Record]] = {\n"
    out += "".join(f'    "{table}": {record_class(table, schema)},\n' for table, _ in contract)
    exported = sorted([*sets, *(record_class(table, schema) for table, _ in contract), "Due", "RecordLists"])
    names = "".join(f'    "{name}",\n' for name in ["RECORDS", *exported])
    return out + '}\n"""Every table\'s record."""\n' + f"\n__all__ = [\n{names}]\n"


if __name__ == "__main__":
    written = write()
    if "--check" in sys.argv:
        if TARGET.read_text(encoding="utf-8") != written:
            sys.exit(f"{TARGET} is not what the Rust tables say: run python tools/write_records.py")
    else:
        TARGET.write_text(written, encoding="utf-8")
