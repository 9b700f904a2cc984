"""One spelling of a body's name over many papers, so that what is grouped by it does not fall apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from .documents import Document


def told_by(documents: Iterable[Document]) -> Iterator[tuple[Document, dict[str, Any]]]:
    """Each document with what the rows drawn from it say of it (`Document.told`).

    Where papers print a name alike but for capitals, spaces, "&" or "the", all rows have the spelling that most papers
    have, one in capitals only where there is no other. The table of documents keeps each name as it is printed.
    """
    told = [(document, document.told()) for document in documents]
    for column in ("body", "committee"):
        spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for _, row in told:
            if row[column]:
                spellings[_key(row[column])][row[column]] += 1
        best = {key: max(names, key=lambda it: (not it.isupper(), names[it], it)) for key, names in spellings.items()}
        for _, row in told:
            if row[column]:
                row[column] = best[_key(row[column])]
    yield from told


def _key(name: str) -> str:
    words = name.casefold().replace("&", " and ").replace("\u2019", "'").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)
