"""docs/walkthrough.md: every command, in its order, in an empty folder; and what the page says came out."""

import re
import shlex

import pytest

from hwsim.cli import main
from hwsim.files.library import FOLDERS
from hwsim.report.data import read

PAGE = (FOLDERS["config"].parent / "docs" / "walkthrough.md").read_text(encoding="utf-8")
COMMANDS = [
    shlex.split(line) for block in re.findall(r"```sh\n(.*?)```", PAGE, re.S) for line in block.splitlines()
]


@pytest.mark.long
def test_every_command_of_the_page(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert len(COMMANDS) >= 12 and all(command[0] == "hwsim" for command in COMMANDS)
    for command in COMMANDS:
        assert main(command[1:]) == 0, (command, capsys.readouterr().err)
    points = read("reports/walkthrough")
    row = points.row(275)
    said = capsys.readouterr().out
    assert points.columns["variant"][row] == "trits broadcast"
    assert points.columns["tokens_per_s"][row] == points.columns["tokens_per_s"].max()
    assert f"{points.columns['tokens_per_s'][row]:.1f} tokens/s" in PAGE
    assert f"{points.columns['area_mm2'][row]:.4f} against" in PAGE
    assert "every bit equals the golden model" in said
    assert (tmp_path / "reports" / "walkthrough" / "report.html").stat().st_size < 4_000_000
