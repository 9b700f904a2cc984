"""The README's blocks run as they are printed."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from conftest import ROOT
from minutebook.command import main

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_the_python_blocks_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    assert blocks("python")
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), names)


def commands() -> list[str]:
    lines = [line for block in blocks("console") for line in block.splitlines()]
    return [line.removeprefix("$ minutebook ") for line in lines if line.startswith("$ minutebook ")]


@pytest.mark.parametrize("command", commands())
def test_the_commands_run(command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    words = [
        str(tmp_path / Path(word).name) if word.startswith("target/") else word
        for word in shlex.split(command, comments=True)
    ]
    told = CliRunner().invoke(main, words)
    assert told.exception is None or isinstance(told.exception, SystemExit)
    assert told.exit_code in ((0, 1) if words[0] == "check" else (0,)), told.output
