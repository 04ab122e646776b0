"""The user's Verilog in Icarus under streams of operands: what its ports do, clock by clock.

One copy of the module per stream. Inputs change while the clock is low; outputs are read before its rising edge.
"""

import re
import subprocess
import tempfile
from pathlib import Path

import numpy as np

from hwsim.cost.energy import port_name
from hwsim.cost.foreign.checks import Design
from hwsim.cost.foreign.design import Port, literal
from hwsim.cost.foreign.operands import Operands
from hwsim.cost.traffic import Traffic
from hwsim.errors import ConfigError
from hwsim.tech import tool
from hwsim.verify.icarus import require

BENCH = "hwsim_bench"
INPUTS, OUTPUTS = "inputs.txt", "outputs.txt"
SIMULATION_S = 600.0


def paths(streams: int) -> tuple[tuple[str, ...], ...]:
    """The hierarchical names of the copies."""
    return tuple((f"stream{i}",) for i in range(streams))


def run(design: Design, parameters: dict[str, str], operands: Operands, place: str) -> Traffic:
    """Simulate; ``place`` is where errors of the simulator point to. Raises :class:`ConfigError`."""
    require()
    with tempfile.TemporaryDirectory(prefix="hwsim-") as name:
        folder = Path(name)
        (folder / "bench.v").write_text(bench(design, parameters, operands), encoding="utf-8")
        (folder / "part.v").write_text(design.text, encoding="utf-8")
        (folder / INPUTS).write_text(_inputs(design, operands), encoding="ascii")
        standard = "-g2012" if design.system else "-g2005"
        for command in (["iverilog", standard, "-s", BENCH, "-o", "bench", "bench.v", "part.v"], ["vvp", "-n", "bench"]):
            try:
                ended = tool.run(command, folder, SIMULATION_S)
            except subprocess.TimeoutExpired:
                raise ConfigError(f"{design.top}: the simulation was stopped after {SIMULATION_S:g} s: fewer clocks", place) from None
            tool.check_space(folder)
            if ended.returncode:
                raise ConfigError(f"{design.top}: Icarus Verilog rejects it: {_first(ended)}", place)
        lines = (folder / OUTPUTS).read_text(encoding="ascii").split()
    if len(lines) != operands.clocks * operands.streams:
        raise ConfigError(f"{design.top}: the simulation ended after {len(lines) // operands.streams} of {operands.clocks} clocks: does the "
                          "Verilog call $finish or $stop?", place)
    return _traffic(design, operands, lines)


def _first(ended: subprocess.CompletedProcess) -> str:
    """The first thing that the simulator says of an error."""
    lines = [line for line in (ended.stderr + ended.stdout).splitlines() if line.strip()]
    return next((line for line in lines if "error" in line), lines[0] if lines else f"ended with {ended.returncode}")


def _range(port: Port) -> str:
    return f"[{port.bits - 1}:0] "


def bench(design: Design, parameters: dict[str, str], operands: Operands) -> str:
    """Verilog that drives a copy of the module per stream and writes the outputs of each."""
    driven = sum(port.bits for port in design.inputs)
    lines = ["`timescale 1ns/1ps", f"module {BENCH};", f"  reg [{max(driven * operands.streams, 1) - 1}:0] table_ [0:{operands.clocks - 1}];",
             f"  reg [{max(driven * operands.streams, 1) - 1}:0] now;", "  reg clock_ = 0;", "  integer file, number;"]
    values = ", ".join(f".{name}({literal(value)})" for name, value in parameters.items())
    writes, at = [], 0
    for stream, (name,) in enumerate(paths(operands.streams)):
        pins = [f".{design.clock}(clock_)"] if design.clock else []
        for port in design.inputs:
            pins.append(f".{port.name}(now[{at} +: {port.bits}])")
            at += port.bits
        for port in design.outputs:
            lines.append(f"  wire {_range(port)}out{stream}_{port.name};")
            pins.append(f".{port.name}(out{stream}_{port.name})")
        lines.append(f"  {design.top} {f'#({values}) ' if values else ''}{name} ({', '.join(pins)});")
        outputs = ", ".join(f"out{stream}_{port.name}" for port in reversed(design.outputs))
        writes.append(f"      $fwrite(file, \"%b\\n\", {{{outputs}}});")
    lines += ["  initial begin", f"    file = $fopen(\"{OUTPUTS}\");", f"    $readmemb(\"{INPUTS}\", table_);",
              f"    for (number = 0; number < {operands.clocks}; number = number + 1) begin", "      now = table_[number]; #500000;", *writes,
              "      clock_ = 1; #500000; clock_ = 0; #500000;", "    end", "    $fclose(file);", "    $finish;", "  end", "endmodule", ""]
    return "\n".join(lines)


def _inputs(design: Design, operands: Operands) -> str:
    """Words for ``$readmemb``: the first stream's inputs lowest, the first input lowest in each."""
    columns = [operands.bits[port.name] for port in design.inputs]
    if not columns:
        return "0\n" * operands.clocks
    words = np.concatenate(columns, axis=2).reshape(operands.clocks, -1)[:, ::-1]
    return "".join("".join(map(str, word)) + "\n" for word in words.tolist())


def _traffic(design: Design, operands: Operands, lines: list[str]) -> Traffic:
    """Ports by name; outputs that the design has not set are x."""
    asynchronous = any(reset.asynchronous for reset in design.resets.values())
    inputs = {port.name: [["".join(map(str, bits)) for bits in clock] for clock in operands.bits[port.name].tolist()]
              for port in design.inputs}
    clocks = []
    for number in range(operands.clocks):
        clock: dict[str, str] = {}
        for stream, path in enumerate(paths(operands.streams)):
            for name, texts in inputs.items():
                clock[port_name(path, name)] = texts[number][stream]
            text, at = re.sub("[^01]", "x", lines[number * operands.streams + stream])[::-1], 0
            for port in design.outputs:
                known = text[at:at + port.bits]
                clock[port_name(path, port.name)] = "x" * port.bits if asynchronous and number == 0 else known
                at += port.bits
        clocks.append(clock)
    return Traffic(clocks, range(operands.start, operands.clocks), operands.clocks - operands.start)


def check_known(design: Design, operands: Operands, traffic: Traffic, place: str) -> None:
    """Raise :class:`ConfigError` if an output bit is never known: its netlist would be compared with nothing."""
    for port in design.outputs:
        texts = [traffic.clocks[i][port_name(path, port.name)] for i in traffic.busy for path in paths(operands.streams)]
        unknown = [bit for bit, values in enumerate(zip(*texts)) if set(values) == {"x"}]
        if unknown:
            raise ConfigError(f"{design.top}: {port.name}[{unknown[0]}] is unknown (x) on every measured clock of the simulation: does a register "
                              "need --reset NAME, an input another operand, or more --warm-up?", place)
