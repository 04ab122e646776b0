"""The user's Verilog in Icarus under streams of operands: what its ports do, clock by clock.

One copy of the module runs per stream. Inputs change while the clock is low; outputs are read before it
rises.
"""

import re
import subprocess
from pathlib import Path

import numpy as np

from hwsim.cost.activity.energy import port_name
from hwsim.cost.activity.traffic import Traffic
from hwsim.cost.foreign.checks import Design
from hwsim.cost.foreign.design import literal
from hwsim.cost.foreign.operands import Operands
from hwsim.cost.foreign.source import FILE
from hwsim.errors import ConfigError
from hwsim.files.temporary import Temporary
from hwsim.tech import tool
from hwsim.verify.icarus import require

BENCH = "hwsim_bench"
INPUTS = "inputs.txt"
OUTPUTS = "outputs.txt"
SIMULATION_S = 600.0
CLOCK = """\
  initial begin
    file = $fopen("{outputs}");
    $readmemb("{inputs}", values);
    for (number = 0; number < {clocks}; number = number + 1) begin
      now = values[number];
      #500000;
{writes}
      clock_now = 1;
      #500000 clock_now = 0;
      #500000;
    end
    $fclose(file);
    $finish;
  end
endmodule
"""


def paths(streams: int) -> tuple[tuple[str, ...], ...]:
    """The hierarchical paths of the copies of the module, one per stream."""
    return tuple((f"stream{i}",) for i in range(streams))


def run(design: Design, parameters: dict[str, str], operands: Operands) -> Traffic:
    """Simulate a module of the user's in Icarus.

    * ``design``: the module.
    * ``parameters``: name -> value of its parameters.
    * ``operands``: what its inputs get on every clock, in every stream.

    Returns the recorded run. Raises :class:`ConfigError` for Verilog that Icarus does not take, and for
    outputs that are never known.
    """
    require()
    with Temporary() as name:
        folder = Path(name)
        (folder / "bench.v").write_text(bench(design, parameters, operands), encoding="utf-8")
        (folder / FILE).write_text(design.text, encoding="utf-8")
        (folder / INPUTS).write_text(_inputs(design, operands), encoding="ascii")
        standard = "-g2012" if design.source.system else "-g2005"
        _tool(design, folder, ["iverilog", standard, "-s", BENCH, "-o", "bench", "bench.v", FILE])
        _tool(design, folder, ["vvp", "-n", "bench"])
        lines = (folder / OUTPUTS).read_text(encoding="ascii").split()
    if len(lines) != operands.clocks * operands.streams:
        done = len(lines) // operands.streams
        raise ConfigError(
            f"{design.top}: the simulation ended after {done} of {operands.clocks} clocks: does the Verilog "
            "call $finish or $stop?",
            design.file,
        )
    traffic = _traffic(design, operands, lines)
    _check_known(design, operands, traffic)
    return traffic


def _tool(design: Design, folder: Path, command: list[str]) -> None:
    """Run a part of Icarus to its good end."""
    try:
        ended = tool.run(command, folder, SIMULATION_S)
    except subprocess.TimeoutExpired:
        raise ConfigError(
            f"{design.top}: the simulation was stopped after {SIMULATION_S:g} s; give fewer clocks",
            design.file,
        ) from None
    tool.check_space(folder)
    if not ended.returncode:
        return
    lines = [line for line in (ended.stderr + ended.stdout).splitlines() if line.strip()]
    first = next(
        (line for line in lines if "error" in line), (lines or [f"it ended with {ended.returncode}"])[0]
    )
    place = design.source.place(first) or design.file
    reason = re.sub(rf"^{re.escape(FILE)}:\d+: *(?:error: *)?", "", first)
    raise ConfigError(f"Icarus Verilog does not take it: {reason}", place)


def bench(design: Design, parameters: dict[str, str], operands: Operands) -> str:
    """Verilog that drives a copy of the module per stream and writes its outputs; arguments as of
    :func:`run`.
    """
    width = max(sum(port.bits for port in design.inputs) * operands.streams, 1)
    lines = [
        "`timescale 1ns/1ps",
        f"module {BENCH};",
        f"  reg [{width - 1}:0] values [0:{operands.clocks - 1}];",
        f"  reg [{width - 1}:0] now;",
        "  reg clock_now = 0;",
        "  integer file, number;",
    ]
    values = ", ".join(f".{name}({literal(value)})" for name, value in parameters.items())
    module = f"{design.top} #({values})" if values else design.top
    writes = []
    at = 0
    for (name,) in paths(operands.streams):
        pins = [f".{design.clock}(clock_now)"] if design.clock else []
        for port in design.inputs:
            pins.append(f".{port.name}(now[{at} +: {port.bits}])")
            at += port.bits
        for port in design.outputs:
            lines.append(f"  wire [{port.bits - 1}:0] {name}_{port.name};")
            pins.append(f".{port.name}({name}_{port.name})")
        lines.append(f"  {module} {name} ({', '.join(pins)});")
        outputs = ", ".join(f"{name}_{port.name}" for port in reversed(design.outputs))
        writes.append(f"      $fwrite(file, \"%b\\n\", {{{outputs}}});")
    body = CLOCK.format(outputs=OUTPUTS, inputs=INPUTS, clocks=operands.clocks, writes="\n".join(writes))
    return "\n".join([*lines, body])


def _inputs(design: Design, operands: Operands) -> str:
    """Words for ``$readmemb``: the first stream lowest, in each the first input lowest."""
    columns = [operands.bits[port.name] for port in design.inputs]
    if not columns:
        return "0\n" * operands.clocks
    words = np.concatenate(columns, axis=2).reshape(operands.clocks, -1)[:, ::-1]
    return "".join("".join(map(str, word)) + "\n" for word in words.tolist())


def _traffic(design: Design, operands: Operands, lines: list[str]) -> Traffic:
    """Ports by name; output bits that the design has not set are x.

    Outputs of the first clock are left open where resets are asynchronous: the netlist takes them up with the
    clock.
    """
    asynchronous = any(reset.asynchronous for reset in design.resets.values())
    driven = {port.name: operands.bits[port.name].tolist() for port in design.inputs}
    clocks = []
    for number in range(operands.clocks):
        clock: dict[str, str] = {}
        for stream, path in enumerate(paths(operands.streams)):
            for name, bits in driven.items():
                clock[port_name(path, name)] = "".join(map(str, bits[number][stream]))
            text = re.sub("[^01]", "x", lines[number * operands.streams + stream])[::-1]
            at = 0
            if asynchronous and number == 0:
                text = "x" * len(text)
            for port in design.outputs:
                clock[port_name(path, port.name)] = text[at:at + port.bits]
                at += port.bits
        clocks.append(clock)
    return Traffic(clocks, range(operands.start, operands.clocks), operands.clocks - operands.start)


def _check_known(design: Design, operands: Operands, traffic: Traffic) -> None:
    """An output bit that is never known would be compared with nothing."""
    for port in design.outputs:
        names = [port_name(path, port.name) for path in paths(operands.streams)]
        texts = [traffic.clocks[number][name] for number in traffic.busy for name in names]
        unknown = [bit for bit, values in enumerate(zip(*texts)) if set(values) == {"x"}]
        if unknown:
            raise ConfigError(
                f"{design.top}: {port.name}[{unknown[0]}] is unknown (x) on every measured clock of the "
                "simulation: does a register need --reset NAME, an input another operand?",
                design.file,
            )
