"""Every crate of the tree is under a licence of deny.toml."""

import json
import re
import subprocess

from conftest import ROOT

ALLOWED = set(
    re.findall(r'^    "([^"]+)",$', (ROOT / "deny.toml").read_text(encoding="utf-8").split("[bans]")[0], re.MULTILINE)
)


def allowed(expression: str) -> bool:
    """Whether an SPDX expression leaves us a choice of allowed licences."""
    parts = [it.strip("() ") for it in re.split(r"\bOR\b|/", expression)]
    return any(all(it.strip("() ") in ALLOWED for it in part.split(" AND ")) for part in parts)


def test_every_crate_is_under_an_allowed_licence() -> None:
    command = ["cargo", "metadata", "--format-version", "1", "--locked"]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    packages = json.loads(told.stdout)["packages"]
    assert len(packages) > 50
    assert [(it["name"], it["license"]) for it in packages if not allowed(it["license"] or "")] == []
