"""The example notebooks run from top to bottom."""

import re
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
    outputs = [it for cell in done.cells for it in cell.get("outputs", [])]
    assert outputs
    assert not [it["text"] for it in outputs if it.get("name") == "stderr"], "no warnings above the results"
    shown = "".join(str(it.get("data", {}).get(kind, "")) for it in outputs for kind in ("text/html", "image/svg+xml"))
    assert not re.search(r"""(?:src|href)\s*=\s*["']https?:""", shown), "nothing is fetched from the network"
