"""What commands print to a pipe: lines of at most 80 columns, whole words; as long as they are with
--wide."""

import os
import subprocess
import sys

import pytest
from conftest import graded

from hwsim.answers.tables import wrapped
from hwsim.commands.paragraphs import narrowed

LONG = 80
COMMANDS = (("simulate", "int8_os16", "--gemm", "3,70,65"), ("simulate", "int8_ws16", "--workload", "tiny"),
            ("compare", "int8_os16", "int8_ws16", "--gemm", "3,70,65"), ("synth", "tiny_os2x3"),
            ("tech", "list"), ("tech", "show", "asap7"),
            ("tech", "show", "hbm3"), ("list", "technologies"), ("list", "memories"), ("show", "mac"),
            ("show", "fmac"), ("show", "ws"), ("show", "rescale"), ("show", "lanes"), ("show", "buffers.a"),
            ("show", "llama-3-8b"), ("show", "walkthrough"), ("sweep", "walkthrough", "--dry-run"))
RUN = graded([pytest.param(each, id=" ".join(each)) for each in COMMANDS], 1, 2)


def printed(*arguments: str) -> str:
    """Standard output of a command that writes to a pipe."""
    environment = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    return subprocess.run(
        [sys.executable, "-m", "hwsim", *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    ).stdout


@pytest.mark.parametrize("arguments", RUN)
def test_lines_in_a_pipe_have_80_columns(arguments):
    short, wide = printed(*arguments), printed(*arguments, "--wide")
    assert [line for line in short.splitlines() if len(line) > LONG] == []
    if arguments[0] == "simulate":
        assert any(len(line) > LONG for line in wide.splitlines())


def test_lines_are_broken_between_words():
    assert wrapped("one two three\n\n  four", 9, 3) == "one two\n   three\n\n  four"
    assert wrapped("a-hyphen and/a/long/path", 10) == "a-hyphen\n  and/a/long/path"
    assert wrapped("as it is", None) == "as it is"


SHEET = f"""A first line.

Computes    {'one ' * 22}two
            three `four`
            `name`  of a kind
Formula
  x = y
  z = {'y + ' * 22}1    # of an engine
* a point
"""


def test_a_data_sheet_keeps_its_form():
    """Entries are joined and broken again in their own column; formulas, lists and empty lines stay."""
    assert narrowed(SHEET, 60).splitlines() == [
        "A first line.",
        "",
        "Computes    one one one one one one one one one one one one",
        "            one one one one one one one one one one two",
        "            three `four`",
        "            `name`  of a kind",
        "Formula",
        "  x = y",
        "  z = y + y + y + y + y + y + y + y + y + y + y + y + y + y",
        "    + y + y + y + y + y + y + y + y + 1    # of an engine",
        "* a point",
    ]
    assert narrowed(SHEET, None) == SHEET


def test_words_of_a_data_sheet_stay():
    """Whatever the width, a sheet has the same words in the same order."""
    for width in (20, 50, 80, 110):
        assert narrowed(SHEET, width).split() == SHEET.split()
