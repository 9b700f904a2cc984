"""Notebook display: every record marked, overlaps too, and nothing of a paper left unescaped."""

import re
from html.parser import HTMLParser

import pytest

import minutebook as mb
from conftest import EXAMPLES, MINUTES
from minutebook.paint import KINDS, Painted, paint

VOID = {"br", "meta", "input"}


class Reader(HTMLParser):
    """Reads HTML as a browser would, as far as the tests ask: its words, its tags, whether they nest."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.tags, self.open = "", list[str](), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def read_html(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    assert reader.open == []
    return reader


@pytest.mark.parametrize(
    "marks",
    [
        [],
        [(0, 4, "decisions")],
        [(0, 10, "decisions"), (2, 5, "dates")],
        [(0, 6, "decisions"), (4, 9, "actions")],
        [(0, 6, "decisions"), (0, 6, "commitments"), (0, 6, "dates")],
        [(3, 3, "decisions"), (8, 200, "actions"), (0, 5, "sections")],
    ],
)
def test_painting_changes_no_word(marks: list[tuple[int, int, str]]) -> None:
    text = 'ab <c> & "d" £ \U0001f4d8'
    painted = [Painted(start, min(end, len(text)), table, f"r{at}") for at, (start, end, table) in enumerate(marks)]
    assert read_html(paint(text, painted, anchors=True)).words == text


def test_overlapping_marks_show_the_inner_kind_within_the_outer() -> None:
    html = paint("0123456789", [Painted(0, 10, "decisions", "d"), Painted(3, 6, "actions", "a")])
    assert 'class="mb-actions mb-in-decisions" data-r="d a" title="action in decision">345<' in html
    assert html.count('class="mb-decisions"') == 2


def test_every_kind_of_mark_is_a_table() -> None:
    from minutebook.record import CONTRACT

    assert {kind.table for kind in KINDS} - {"unread"} <= set(CONTRACT)


def test_a_document_shows_its_words_marked_with_a_legend_and_its_tables() -> None:
    document = mb.read(MINUTES.encode())
    html = document._repr_html_()
    assert re.search(r'<mark class="mb-decisions[^>]*>the accounts of', html)
    assert '<mark class="mb-decisions">decision</mark> 2' in html
    assert "<summary>decisions (2)</summary>" in html
    assert document.text in read_html(html).words


def test_nothing_of_a_paper_gets_into_the_page_unescaped(hostile: mb.Document) -> None:
    library = mb.Library([hostile])
    shown = [hostile._repr_html_(), library._repr_html_(), library.tables._repr_html_()]
    shown += [table._repr_html_() for table in library.tables.values()]
    for html in shown:
        assert not {"script", "img", "i", "b", "body"} & set(read_html(html).tags)


def test_every_example_shows_itself() -> None:
    for path in EXAMPLES.iterdir():
        read_html(mb.read(path)._repr_html_())


def test_a_long_paper_is_cut_and_says_so() -> None:
    html = mb.read((MINUTES * 600).encode())._repr_html_()
    assert "characters are shown" in html
    assert len(html) < 10_000_000
