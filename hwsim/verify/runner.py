"""cocotb's runner for Icarus Verilog, whose programs run as all tools here do: they end with the work that
started them."""

import subprocess
from collections.abc import Callable, Sequence
from os import PathLike
from pathlib import Path
from typing import TextIO

from cocotb_tools import runner

from hwsim.tech import tool


class Runner(runner.Icarus):
    """``ended`` is how the latest program ended; ``watch`` is called at times while one runs. ``dump``: the
    format of waves that the sources ask for themselves, "fst" or "vcd"; empty where they ask for none."""

    # cocotb's own, which WAVES sets, are no Verilog-2005
    waves = property(lambda self: False, lambda self, value: None)

    def __init__(self, dump: str = "") -> None:
        super().__init__()
        self.dump = dump
        self.ended: subprocess.CompletedProcess[str] | None = None
        self.watch: Callable[[], None] | None = None

    def _execute_cmds(
        self, cmds: Sequence[list[str]], cwd: PathLike | str, stdout: TextIO | None = None
    ) -> None:
        """Run commands one after another; cocotb has no public way to say how. The log is in ``ended``."""
        for command in cmds:
            self.ended = tool.run(tool.leashed(command), Path(cwd), environment=self.env, watch=self.watch)
            if self.ended.returncode:
                raise RuntimeError(f"{command[0]} ended with {self.ended.returncode}")

    def _test_command(self) -> list[list[str]]:
        """As cocotb's, which says that no waves are written."""
        return [
            [f"-{self.dump}" if self.dump and word == "-none" else word for word in command]
            for command in super()._test_command()
        ]
