"""What commands print to a pipe: lines of at most 80 columns, whole words; as long as they are with --wide."""

import os
import subprocess
import sys

import pytest

from hwsim.tables import wrapped

LONG = 80
COMMANDS = (("simulate", "int8_os16", "--gemm", "3,70,65"), ("simulate", "int8_ws16", "--workload", "tiny"),
            ("compare", "int8_os16", "int8_ws16", "--gemm", "3,70,65"), ("synth", "tiny_os2x3"),
            ("tech", "list"), ("tech", "show", "asap7"),
            ("tech", "show", "hbm3"), ("list", "technologies"), ("list", "memories"), ("sweep", "walkthrough", "--dry-run"))
RUN = [pytest.param(each, id=" ".join(each), marks=[pytest.mark.full] if i else []) for i, each in enumerate(COMMANDS)]


def printed(*arguments: str) -> str:
    """Standard output of a command that writes to a pipe."""
    environment = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    return subprocess.run([sys.executable, "-m", "hwsim", *arguments], capture_output=True, text=True, check=True, env=environment).stdout


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
