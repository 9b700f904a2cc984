"""How far a batch has come: a bar of letters in a terminal, one of the browser's in a notebook, else nothing."""

from __future__ import annotations

import importlib
import sys
import time
from typing import Any, Protocol

from tqdm import tqdm

DELAY = 0.5
"""Seconds after which a bar is shown: what is quicker needs none."""
LETTERS = {
    "reading": "{desc} {n:,} of {total:,} papers |{bar}| about {remaining} left",
    "writing": "{desc} {percentage:.0f}% |{bar}| about {remaining} left",
}
"""What a bar of letters says. Writing goes table by table: its steps are no papers."""
EVERY = 0.2
"""Seconds between two looks of a notebook's bar."""


class Bar(Protocol):
    """What a batch tells of itself."""

    def update(self) -> Any:
        """One step more is done."""

    def close(self) -> None:
        """There is nothing more to tell."""


def bar(total: int, *, shown: bool, doing: str = "reading") -> Bar:
    """A bar over `total` steps of reading or of writing. It goes away when it is closed."""
    if shown and "ipykernel" in sys.modules:
        return NotebookBar(total, doing)
    hidden = None if shown else True  # None: where there is no terminal
    return tqdm(total=total, desc=doing, bar_format=LETTERS[doing], disable=hidden, leave=False, delay=DELAY)


class NotebookBar:
    """A bar in a cell's output, without a widget: it leaves nothing behind, in exported notebooks neither."""

    def __init__(self, total: int, doing: str = "reading") -> None:
        self.total, self.doing, self.done = total, doing, 0
        self.started = self.looked = time.monotonic()
        self.handle: Any = None

    def update(self) -> None:
        """One step more is done."""
        self.done += 1
        now = time.monotonic()
        if now - self.started > DELAY and now - self.looked > EVERY:
            self.looked = now
            self._show(self.html(now - self.started))

    def html(self, seconds: float) -> str:
        """The bar after so many seconds."""
        left = seconds / self.done * (self.total - self.done)
        far = f" {self.done:,} of {self.total:,} papers" if self.doing == "reading" else ""
        return (
            f'<progress value="{self.done}" max="{self.total}"></progress> {self.doing}{far}, about {left:.0f} s left'
        )

    def _show(self, html: str) -> None:
        notebook: Any = importlib.import_module("IPython.display")
        if self.handle is None:
            self.handle = notebook.display(notebook.HTML(html), display_id=True)
        else:
            self.handle.update(notebook.HTML(html))

    def close(self) -> None:
        """Takes the bar away."""
        if self.handle is not None:
            self._show("")
