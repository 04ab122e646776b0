"""The simulators that run an engine's Verilog, by name."""

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from hwsim.config import Config
from hwsim.errors import ConfigError, unknown
from hwsim.source import read_text
from hwsim.verify.job import Job
from hwsim.verify.options import NAMES
from hwsim.verify.outcome import Outcome
from hwsim.verify.waves import layout

FORMATS = {"icarus": ("fst", "vcd"), "verilator": ("vcd",), "cxxrtl": ("vcd",)}
"""Formats of waves that each writes."""

FASTEST = {"icarus": 1e6, "verilator": 2e7, "cxxrtl": 2e7}
"""Clocks per second that no engine reaches."""


class Simulator(Protocol):
    """An engine that runs jobs; ``folder`` is where it does so."""

    folder: Path
    cycles_per_second: float
    waits: list[int]

    def run(self, jobs: list[Job], stall_seed: int | None = None, watch=None) -> list[Outcome]: ...

    def __exit__(self, *_: object) -> None: ...


@dataclass(frozen=True)
class Choice:
    """Which simulator runs which Verilog, and what it leaves behind.

    ``verilog``: a file in place of the emitted text. ``waves``: a file for the signals of the latest run, beside which a layout for
    GTKWave is written. ``keep``: a folder for the files of the simulation. Raises :class:`ConfigError` where they cannot be had.
    """

    name: str = "icarus"
    verilog: Path | None = None
    waves: Path | None = None
    keep: Path | None = None

    def __post_init__(self) -> None:
        if self.name not in NAMES:
            raise ConfigError(unknown("simulator", self.name, NAMES))
        if self.waves is not None and self.format not in FORMATS[self.name]:
            known = " or ".join(f".{each}" for each in FORMATS[self.name])
            raise ConfigError(f"--waves: the file of {NAMES[self.name]} must end in {known}", str(self.waves))
        if self.waves is not None and self.waves.is_dir():
            raise ConfigError("--waves: is a folder", str(self.waves))
        if self.keep is not None and self.keep.exists() and (not self.keep.is_dir() or any(self.keep.iterdir())):
            raise ConfigError("--keep: must be a new or an empty folder", str(self.keep))

    @property
    def format(self) -> str:
        """The format of waves; empty without."""
        return self.waves.suffix.lstrip(".").lower() if self.waves else ""

    def text(self) -> str | None:
        """The Verilog to simulate in place of the emitted one, if any. Raises :class:`ConfigError` where it cannot be read."""
        return None if self.verilog is None else read_text(self.verilog)

    def open(self, config: Config, text: str) -> Simulator:
        """The simulator with a configuration's Verilog."""
        if self.name == "icarus":
            from hwsim.verify.icarus import Icarus
            return Icarus(config.engine(), text, self.format)
        from hwsim.verify import cxxrtl, verilator
        from hwsim.verify.native import Native
        builder = {"verilator": verilator, "cxxrtl": cxxrtl}[self.name].Builder(text, bool(self.waves))
        return Native(config, builder, bool(self.waves))

    def leave(self, config: Config, text: str, simulator: Simulator) -> None:
        """Write the waves with their layout, and the simulation's files, where they are wanted."""
        try:
            if self.waves is not None and (made := simulator.folder / f"waves.{self.format}").exists():
                self.waves.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(made, self.waves)
                self.waves.with_suffix(".gtkw").write_text(layout(config, text, self.waves))
            if self.keep is not None:
                shutil.copytree(simulator.folder, self.keep, dirs_exist_ok=True)
                if (program := getattr(simulator, "program", None)) is not None:
                    shutil.copy2(program, self.keep / "program")
        except OSError as e:
            raise ConfigError(e.strerror or str(e), str(e.filename or self.waves or self.keep)) from None


def choice(args: argparse.Namespace) -> Choice:
    """What the options ask for."""
    return Choice(args.simulator, getattr(args, "verilog", None), args.waves, args.keep)
