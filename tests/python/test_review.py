"""The review page: one file, safe, every line linked to its words; and as Chromium shows it."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import minutebook as mb
from conftest import EXAMPLES, HOSTILE
from minutebook import review

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    papers = tmp_path_factory.mktemp("papers")
    shutil.copytree(EXAMPLES, papers, dirs_exist_ok=True)
    (papers / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    (papers / "empty.pdf").write_bytes(b"")
    return mb.write_review(mb.read_all(papers, progress=False), papers / "out", title="Review of <tests>")


def test_it_is_one_file_that_asks_for_nothing(page: Path) -> None:
    html = page.read_text(encoding="utf-8")
    assert [it.name for it in page.parent.iterdir()] == ["review.html"]
    assert "default-src 'none'" in html
    assert not re.search(r"""(?:src|href)\s*=\s*["'](?!#)""", re.sub(r"&[a-z#0-9]+;", "", html))
    assert "<title>Review of &lt;tests&gt;</title>" in html
    assert "<script>window.broken" not in html
    assert "<img" not in html


def test_every_link_leads_to_a_place_of_the_page(page: Path) -> None:
    html = page.read_text(encoding="utf-8")
    links, places = re.findall(r'href="#([^"]+)"', html), re.findall(r'\bid="([^"]+)"', html)
    assert len(links) > 30
    assert set(links) <= set(places)
    assert len(places) == len(set(places))


def test_it_lists_papers_by_date_and_what_could_not_be_read(page: Path) -> None:
    html = page.read_text(encoding="utf-8")
    dates = re.findall(r'<time datetime="([^"]+)"', html)
    assert dates == sorted(dates, reverse=True)
    assert "the file is empty" in html
    assert "Not read:" in html


def test_what_is_to_come_stands_before_what_is_past(tmp_path: Path) -> None:
    on = date(2024, 7, 1)
    past = [it["past_due"] for it in mb.duties(EXAMPLES, on=on)]
    html = mb.write_review(EXAMPLES, tmp_path, on=on).read_text(encoding="utf-8")
    duties = html[html.index('id="duties"') : html.index('id="judgements"')]
    assert re.findall(r'rowgroup">([^:<]+?)(?::[^<]*)? <span class="n">(\d+)', duties) == [
        ("Still to come on 1 July 2024", str(past.count(False))),
        ("Its day is past", str(past.count(True))),
        ("Without a day that is known", str(past.count(None))),
    ]
    assert duties.index("19 July 2024") < duties.index("30 September 2024") < duties.index("28 June 2024")


def test_days_are_told_with_what_they_share_said_once() -> None:
    day = date(2024, 2, 1)
    assert review._days(day, day) == "1 February 2024"
    assert review._days(None, day) == "1 February 2024"
    assert review._days(day, date(2024, 2, 29)) == "February 2024"
    assert review._days(day, date(2024, 2, 28)) == "1 to 28 February 2024"
    assert review._days(day, date(2024, 3, 31)) == "1 February to 31 March 2024"
    assert review._days(date(2023, 12, 2), day) == "2 December 2023 to 1 February 2024"
    assert review._days(date(2024, 1, 1), date(2024, 12, 31)) == "2024"
    assert review._days(date(2023, 1, 1), date(2024, 12, 31)) == "1 January 2023 to 31 December 2024"
    assert review._days(None, None) == ""


def test_a_finding_shows_each_of_its_places(tmp_path: Path) -> None:
    words = "Present: Councillor A Osei\n\nApologies: Councillor A Osei\n\nRESOLVED: That the plan be noted."
    (tmp_path / "a.txt").write_text(f"Minutes of the Audit Committee held on 4 June 2024\n\n{words}", encoding="utf-8")
    html = mb.write_review(tmp_path, tmp_path / "out").read_text(encoding="utf-8")
    finding = html[html.index('class="entry error') : html.index('id="papers"')]
    assert len(re.findall(r'<a class="q" href="#p1-checks-0">[^<]*A Osei</a>', finding)) == 2


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The review of the examples where a page holds but two or three of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(review, "CHARACTERS", 15_000)
        patch.setattr(review, "SHOWN", 3)
        return mb.write_review(EXAMPLES, tmp_path_factory.mktemp("pages"))


def test_many_papers_have_pages_of_their_own(pages: Path) -> None:
    written = {it.name: it.read_text(encoding="utf-8") for it in pages.parent.iterdir()}
    assert len(written) > 2
    for name, html in written.items():
        for link in re.findall(r'href="([^"]+)"', html):
            file, _, place = link.partition("#")
            assert not place or f'id="{place}"' in written[file or name]
    papers = [it for html in written.values() for it in re.findall(r'<article class="paper" id="([^"]+)"', html)]
    assert sorted(papers) == [f"p{number}" for number in range(1, 9)]
    assert "<article" not in written["review.html"]


def test_fewer_papers_leave_no_old_pages(pages: Path, tmp_path: Path) -> None:
    shutil.copytree(pages.parent, tmp_path, dirs_exist_ok=True)
    (tmp_path / "review-papers-notes.html").write_text("mine", encoding="utf-8")
    mb.write_review(EXAMPLES, tmp_path)
    assert sorted(it.name for it in tmp_path.iterdir()) == ["review-papers-notes.html", "review.html"]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    if not (CHROMIUM and DRIVER):
        pytest.skip("SKIPPED: no chromium and chromium-driver here")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    flags = "headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking"
    flags += " disable-component-update disable-sync disable-dev-shm-usage window-size=1200,1400"
    for flag in flags.split():
        options.add_argument(f"--{flag}")
    options.add_argument(f"--user-data-dir={tmp_path_factory.mktemp('chromium')}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


def test_a_line_leads_to_its_marked_words(page: Path, browser: Any) -> None:
    browser.get(page.as_uri())
    assert browser.execute_script("return window.broken") is None
    line = browser.find_element("css selector", "ol.records a.q[href*='-decisions-']")
    words, address = line.text, line.get_attribute("href").split("#")[1]
    line.click()
    lit = browser.find_elements("css selector", "mark.lit")
    assert lit
    assert all(address in it.get_attribute("data-r").split() for it in lit)
    assert " ".join("".join(it.get_attribute("textContent") for it in lit).split()) == words
    assert lit[0].is_displayed()
    seen = browser.execute_script("const r = arguments[0].getBoundingClientRect(); return [r.top, innerHeight]", lit[0])
    assert 0 < seen[0] < seen[1]
    browser.save_screenshot(str(page.parent.parent / "words.png"))
    assert browser.get_log("browser") == []


def test_the_filter_leaves_what_has_its_words(page: Path, browser: Any) -> None:
    browser.get(page.as_uri())
    visible = "return [...document.querySelectorAll('.entry')].filter((it) => it.checkVisibility()).length"
    before = browser.execute_script(visible)
    box = browser.find_element("id", "filter")
    box.send_keys("foster carers")
    after = browser.execute_script(visible)
    assert 0 < after < before
    assert browser.find_element("id", "shown").text.endswith(("line", "lines"))
    box.clear()
    box.send_keys("nothing has these words")
    assert browser.execute_script(visible) == 0


def test_long_lists_show_their_first_lines(pages: Path, browser: Any) -> None:
    browser.get(pages.as_uri())
    visible = "return [...document.querySelectorAll('#duties .entry')].filter((it) => it.checkVisibility()).length"
    lists, lines = len(browser.find_elements("css selector", "#duties tbody")), len(mb.duties(EXAMPLES))
    first = browser.execute_script(visible)
    assert lists < first <= 3 * lists < lines
    box = browser.find_element("id", "filter")
    box.send_keys("board")
    assert 0 < browser.execute_script(visible) < first
    box.clear()
    box.send_keys(" ")
    button = browser.find_element("css selector", "#duties > button")
    browser.execute_script("arguments[0].click()", button)
    assert browser.execute_script(visible) == lines
    line = browser.find_element("css selector", "#duties a.q")
    browser.execute_script("arguments[0].click()", line)
    assert "review-papers-" in browser.current_url
    assert browser.find_elements("css selector", "mark.lit")


def test_it_fits_a_telephone_and_prints(page: Path, browser: Any) -> None:
    browser.get(page.as_uri())
    browser.set_window_size(500, 900)
    wide = browser.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    browser.set_window_size(1200, 1400)
    assert wide <= 0
    assert len(browser.print_page()) > 10_000
