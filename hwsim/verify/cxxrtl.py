"""An engine as a program, by CXXRTL of the pinned Yosys and a C++ compiler."""

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError
from hwsim.extras import missing
from hwsim.tech import tool
from hwsim.verify import compiler
from hwsim.verify.compiler import Unit
from hwsim.verify.native import connections, copy_driver, driver_text
from hwsim.verify.outcome import SimulationError, rejected
from hwsim.verify.ports import check_ports

SECONDS_PER_MB = 60.0  # of C++ from CXXRTL, on one processor
FLAGS = ("-O1",)
PORT = re.compile(r"/\*(?:input|output)\*/ (?:value|wire)<(\d+)> (\w+)")
"""A port in the C++ that CXXRTL writes: bits and name as :func:`spelled`."""
PROGRAM = "from pyosys import libyosys as ys; ys.run_pass('script simulate.ys', ys.Design())"
NO_LATCHES = (
    "design -save emitted\nproc\nselect -assert-none t:$dlatch t:$adlatch t:$dlatchsr\ndesign -load emitted\n"
)


def runtime() -> Path:
    """The folder with CXXRTL's headers. Raises :class:`ConfigError` where Yosys is not installed."""
    spec = find_spec("pyosys")
    if spec is None or not spec.origin:
        raise missing("CXXRTL", "Yosys", "synth")
    return Path(spec.origin).parent / "share" / "include" / "backends" / "cxxrtl" / "runtime"


def spelled(name: str) -> str:
    """The name of a port or module as CXXRTL writes it in C++."""
    return "p_" + name.replace("_", "__")


class Builder:
    """Builds the program of one engine's Verilog; a call gives its path."""

    def __init__(self, text: str, waves: bool = False):
        self.text = text
        self.waves = waves
        self.runtime = runtime()

    def __call__(self, described: dict[str, Any], work: Path) -> Path:
        """The program, from earlier builds where one of them was the same."""
        top = described["top"]
        command = compiler.compiler()
        header = connections(described, "design.cc", f"cxxrtl_design::{spelled(top)}", "cxxrtl.h", spelled)
        (work / "engine.v").write_text(self.text, encoding="utf-8")
        driver = copy_driver(work, header)
        key = compiler.key_of(
            "cxxrtl",
            self.text,
            header,
            driver_text(),
            self.runtime,
            compiler.version(command),
            command,
            self.waves,
            FLAGS,
            PORT.pattern,
        )
        if (found := compiler.kept(key)) is not None:
            return found
        (work / "simulate.ys").write_text(
            f"read_verilog -nosynthesis engine.v\nhierarchy -check -top {top}\n{NO_LATCHES}"
            f"write_cxxrtl -g{4 if self.waves else 0} design.cc\n"
        )
        done = tool.run(tool.python(PROGRAM), work)
        if done.returncode:
            tool.check_space(work, done.stdout + done.stderr)
            if "selection is not empty" in done.stdout + done.stderr:
                raise SimulationError(
                    "CXXRTL does not run latches, such as those of clock gates, in step with the clock: take "
                    "--simulator icarus or verilator"
                )
            if done.returncode > 0 and "ERROR: " in done.stdout + done.stderr:
                raise rejected(
                    done.stdout + done.stderr,
                    tool.failure(done, "Yosys").replace("failed", "rejects the engine", 1),
                )
            raise ConfigError(tool.failure(done, "Yosys"))
        made = {
            port[2]: int(port[1]) for port in PORT.finditer((work / "design.cc").read_text(encoding="utf-8"))
        }
        check_ports(
            described, {port["name"]: made.get(spelled(port["name"]), 0) for port in described["ports"]}
        )
        flags = (*FLAGS, f"-I{self.runtime}", f"-I{work}", *([f'-DWAVES="{top} "'] if self.waves else []))
        compiler.link(
            [Unit(driver, flags, includes=(work / "design.cc",))], work / "program", work, SECONDS_PER_MB
        )
        return compiler.keep(work / "program", key)
