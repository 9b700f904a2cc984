"""The example notebooks run from top to bottom."""

from pathlib import Path

import jupytext
import pytest
from nbconvert.preprocessors import ExecutePreprocessor

from conftest import ROOT

NOTEBOOKS = ROOT / "examples" / "notebooks"


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.py")), ids=lambda path: path.stem)
def test_it_runs(path: Path) -> None:
    notebook = jupytext.read(path)
    done, _ = ExecutePreprocessor(timeout=120, kernel_name="python3").preprocess(
        notebook, {"metadata": {"path": str(NOTEBOOKS)}}
    )
    assert any(cell.get("outputs") for cell in done.cells)
