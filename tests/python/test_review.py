"""The review page: one file, safe, every line linked to its words; and as Chromium shows it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import minutebook as mb
from conftest import EXAMPLES, HOSTILE

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


def test_it_fits_a_telephone_and_prints(page: Path, browser: Any) -> None:
    browser.get(page.as_uri())
    browser.set_window_size(500, 900)
    wide = browser.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    browser.set_window_size(1200, 1400)
    assert wide <= 0
    assert len(browser.print_page()) > 10_000
