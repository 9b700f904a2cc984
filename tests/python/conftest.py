"""What the tests of the Python package share: where papers lie, and a paper that tries to break out of pages."""

from pathlib import Path

import pytest

import minutebook as mb

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "papers"

MINUTES = """WESTMARCH COUNTY COUNCIL

Minutes of the Audit Committee held on Tuesday 4 June 2024 at 10.00 am

Present: Councillor A Fairweather (Chair) and Councillor R Osei

4. ACCOUNTS £ \u2013 \U0001f4d8

RESOLVED: That

(a) the accounts of \u00a3212,000 be noted; and
(b) the Director of Finance be requested to report to the Committee by 31 July 2024.

ACTION: Director of Finance to write to the auditors by 19 July 2024.
"""

HOSTILE = """Minutes of the <script>window.broken = true</script> Committee held on 4 June 2024

RESOLVED: That the <img src=x onerror="window.broken = true"> report & "plan" be noted </details></body>.

ACTION: =cmd|'/c calc'!A0 <b>Director</b> to report by 31 July 2024.
"""


def fixtures() -> list[Path]:
    """Every paper that the project has."""
    ours = [*EXAMPLES.iterdir(), *(ROOT / "tests" / "papers").rglob("paper.*")]
    return sorted(path for path in ours if path.is_file())


@pytest.fixture(scope="session")
def library() -> mb.Library:
    return mb.read_all(EXAMPLES, progress=False)


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "papers" / "minutes.txt"
    path.parent.mkdir()
    path.write_text(MINUTES, encoding="utf-8")
    return path


@pytest.fixture
def hostile() -> mb.Document:
    return mb.read(HOSTILE.encode(), name="<i>hostile</i>.txt")
