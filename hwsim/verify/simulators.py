"""The simulators that run an engine's Verilog, by name."""

import argparse
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from hwsim.config import Config
from hwsim.errors import ConfigError, note, shown, unknown
from hwsim.files.home import writable
from hwsim.files.source import read_text
from hwsim.generate import write_all
from hwsim.options import LAYOUT, SIMULATORS
from hwsim.verify.job import Job
from hwsim.verify.outcome import Outcome, SimulationError
from hwsim.verify.ports import check_header
from hwsim.verify.waves import layout

FORMATS = {"icarus": ("fst", "vcd"), "verilator": ("vcd",), "cxxrtl": ("vcd",)}
"""Formats of waves that each writes."""

FASTEST = {"icarus": 1e6, "verilator": 2e7, "cxxrtl": 2e7}
"""Clocks per second that no engine reaches."""

COPY = "engine.v:"
"""How messages of the simulators begin a place in the Verilog."""

LONG_S = 10.0
"""From this time on, compiling in Icarus is announced. It grows with the square of the cells: 70 s for 128 x
128 of int8 on one core."""


class Simulator(Protocol):
    """An engine that runs jobs; ``folder`` is where it does so."""

    folder: Path
    cycles_per_second: float
    waits: list[int]

    def run(self, jobs: list[Job], stall_seed: int | None = None,
            watch: Callable[[], None] | None = None) -> list[Outcome]:
        """Run jobs, one after another.

        * ``jobs``: the jobs.
        * ``stall_seed``: draws when every stream waits; None: streams never wait.
        * ``watch``: is called from time to time meanwhile.

        Returns an outcome per job.
        """
        ...

    def __exit__(self, *_: object) -> None: ...


@dataclass(frozen=True)
class Choice:
    """Which simulator runs which Verilog, and what it leaves behind.

    ``verilog``: a file in place of the emitted text. ``waves``: a file for the signals of the latest run,
    beside which a layout for
    GTKWave is written. ``keep``: a folder for the files of the simulation. Raises :class:`ConfigError` where
    they cannot be had.
    """

    name: str = "icarus"
    verilog: Path | None = None
    waves: Path | None = None
    keep: Path | None = None

    def __post_init__(self) -> None:
        if self.name not in tuple(SIMULATORS):
            raise ConfigError(f"{unknown('simulator', self.name, SIMULATORS)}, not {shown(self.name)}")
        try:
            self._check_places()
        except OSError as e:
            raise ConfigError(e.strerror or str(e), str(e.filename or "")) from None

    def _check_places(self) -> None:
        """Raise :class:`ConfigError` where waves or files cannot be left, before what may take long."""
        for path in filter(None, (self.verilog, self.waves, self.keep)):
            if "\0" in str(path):
                raise ConfigError("a name has no zero characters", str(path))
        if self.waves is not None and self.format not in FORMATS[self.name]:
            known = " or ".join(f".{each}" for each in FORMATS[self.name])
            raise ConfigError(
                f"--waves: the file of {SIMULATORS[self.name]} must end in {known}", str(self.waves)
            )
        if self.waves is not None:
            for path in (self.waves, self.waves.with_suffix(LAYOUT)):
                if path.is_dir():
                    raise ConfigError("--waves: is a folder", str(path))
        if (
            self.keep is not None
            and self.keep.exists()
            and (not self.keep.is_dir() or any(self.keep.iterdir()))
        ):
            raise ConfigError("--keep: must be a new or an empty folder", str(self.keep))
        for option, folder in (("--waves", self.waves and self.waves.parent), ("--keep", self.keep)):
            if folder is not None and not writable(folder):
                raise ConfigError(f"{option}: is no folder in which files can be written", str(folder))

    @property
    def format(self) -> str:
        """The format of waves; empty without."""
        return self.waves.suffix.lstrip(".").lower() if self.waves else ""

    def text(self, config: Config) -> str | None:
        """The Verilog to simulate in place of the emitted one, if any.

        Raises :class:`ConfigError` where it cannot be read, :class:`SimulationError` as :func:`check_header`.
        """
        if self.verilog is None:
            return None
        text = read_text(self.verilog)
        check_header(config.engine(), text, self.verilog)
        return text

    def told(self, error: SimulationError) -> SimulationError:
        """An error of the simulation, with the user's file of Verilog in place of the copy that ran."""
        return SimulationError(str(error).replace(COPY, f"{self.verilog}:")) if self.verilog else error

    def open(self, config: Config, text: str) -> Simulator:
        """The simulator of an engine.

        * ``config``: its configuration.
        * ``text``: its Verilog.

        Raises :class:`ConfigError` where the simulator's extra or program is missing.
        """
        if self.name == "icarus":
            from hwsim.verify.icarus import Icarus
            cells = config.flow.rows * config.flow.cols
            if (seconds := 70 * (cells / 128 ** 2) ** 2) >= LONG_S:
                note(
                    f"Icarus Verilog compiles {cells:,} cells: about {seconds:.0f} s; --simulator verilator "
                    "compiles and runs them faster"
                )
            return Icarus(config.engine(), text, self.format)
        from hwsim.verify import cxxrtl, verilator
        from hwsim.verify.native import Native
        builder = {"verilator": verilator, "cxxrtl": cxxrtl}[self.name].Builder(text, bool(self.waves))
        return Native(config, builder, bool(self.waves))

    def leave(self, config: Config, text: str, simulator: Simulator) -> None:
        """Write what the options ask for when a simulation has ended: waveform with its layout, and the
        simulation's files.

        * ``config``, ``text``: the engine and its Verilog.
        * ``simulator``: the simulator that ran.

        Raises :class:`ConfigError` where they cannot be written.
        """
        try:
            if self.waves is not None and (made := simulator.folder / f"waves.{self.format}").exists():
                write_all({self.waves.with_suffix(LAYOUT): layout(config, text, self.waves)})
                copy(made, self.waves)
            if self.keep is not None:
                shutil.copytree(simulator.folder, self.keep, dirs_exist_ok=True)
                if (program := getattr(simulator, "program", None)) is not None:
                    shutil.copy2(program, self.keep / "program")
        except OSError as e:
            raise ConfigError(e.strerror or str(e), str(e.filename or self.waves or self.keep)) from None


def copy(made: Path, path: Path) -> None:
    """Copy a file that may be large; ``path`` is replaced in one step."""
    staged = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        shutil.copyfile(made, staged)
        os.replace(staged, path)
    finally:
        staged.unlink(missing_ok=True)


def choice(args: argparse.Namespace) -> Choice:
    """The simulator and its files that the options ``args`` of a command ask for."""
    return Choice(args.simulator, getattr(args, "verilog", None), args.waves, args.keep)
