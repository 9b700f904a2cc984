"""Reads the papers of English local government into records that quote their source.

    import minutebook as mb

    doc = mb.read("minutes.html")
    doc.decisions[0].text, doc.decisions[0].due
    mb.tables("papers/")["decisions"].to_pandas()

Everything works offline, and nothing leaves the machine.
"""

from . import records
from ._minutebook import PARSER_VERSION, Failure, ReadError
from .batch import Library, find_papers, read_all, tables
from .checks import ADVICE, render_checks
from .documents import Document, Passage, Remark, read
from .duties import duties
from .excerpt import Excerpt
from .extras import MissingExtraError
from .incremental import Account, write_tables
from .inspection_summary import inspection_summary
from .listing import Listing
from .record import Due, Record, Span
from .review import write_review
from .schema import json_schema
from .tables import Table, Tables

__version__ = PARSER_VERSION

__all__ = [
    "ADVICE",
    "PARSER_VERSION",
    "Account",
    "Document",
    "Due",
    "Excerpt",
    "Failure",
    "Library",
    "Listing",
    "MissingExtraError",
    "Passage",
    "ReadError",
    "Record",
    "Remark",
    "Span",
    "Table",
    "Tables",
    "duties",
    "find_papers",
    "inspection_summary",
    "json_schema",
    "read",
    "read_all",
    "records",
    "render_checks",
    "tables",
    "write_review",
    "write_tables",
]
