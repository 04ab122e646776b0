"""The mapped netlist of an engine as Verilog: its parts in cells of the technology, and a model of every
cell.

What is measured is what is written: the netlists are those from which area, timing and energy come. Models
compute what the library says that cells do and have no delays. Memories are the behavioural modules of the
emitted Verilog, in place of macros.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from hwsim.cost.netlist.parts import TOP, Part, renamed
from hwsim.tech.cells import Cell
from hwsim.tech.clock_gates import ClockGate
from hwsim.tech.logic import parse
from hwsim.tech.netlist import Netlist
from hwsim.tech.technology import Technology

OPERATORS = {"&": " & ", "|": " | ", "^": " ^ "}


def gate_level(
    engine: str, parts: tuple[Part, ...], netlists: Mapping[str, Netlist], technology: Technology, title: str
) -> str:
    """The Verilog of a mapped engine.

    Args:
        engine: the name of its module, as in the emitted Verilog
        parts: the engine's parts, those that are memories included
        netlists: the netlist of every part by the part's name
        technology: the cells
        title: the comment at the top, without ``//``
    """
    clocked = {part.module: "clk" in netlists[part.name].ports or part.memory is not None for part in parts}
    modules = [
        part.text if part.memory else _module(part, netlists[part.name], clocked, technology)
        for part in parts
    ]
    used = sorted({instance.cell for netlist in netlists.values() for instance in netlist.instances})
    models = [_model(technology.cells[name]) for name in used]
    gates = sorted({gates.name for netlist in netlists.values() for gates in netlist.gates})
    models += [_gate_model(name, technology.clock_gates[name]) for name in gates]
    return "\n".join([f"// {title}\n", *(renamed(text, TOP, engine) for text in modules), *models])


def _module(part: Part, netlist: Netlist, clocked: Mapping[str, bool], technology: Technology) -> str:
    """A part as instances of cells and of the parts inside."""
    outside = {name: port for name, port in netlist.ports.items() if "." not in name}
    lines = [f"// {part.title}", f"module {part.module} ({', '.join(outside)});"]
    lines += [f"  {direction} {_span(len(bits))}{name};" for name, (direction, bits) in outside.items()]
    nets = sorted(
        {bit for _, bits in netlist.ports.values() for bit in bits if isinstance(bit, int)}
        | {net for instance in netlist.instances for net in instance.pins.values() if isinstance(net, int)}
    )
    lines += [f"  wire n{net};" for net in nets]
    for name, (direction, bits) in outside.items():
        for position, bit in enumerate(bits):
            pin = f"{name}[{position}]" if len(bits) > 1 else name
            if direction == "output":
                lines.append(f"  assign {pin} = {_net(bit)};")
            elif isinstance(bit, int):
                lines.append(f"  assign n{bit} = {pin};")
    for label, module in part.inside.items():
        pins = {
            name.removeprefix(f"{label}."): bits
            for name, (_, bits) in netlist.ports.items()
            if name.startswith(f"{label}.")
        }
        wired = [".clk(clk)"] if clocked[module] else []
        wired += [f".{pin}({{{', '.join(map(_net, reversed(bits)))}}})" for pin, bits in pins.items()]
        lines.append(f"  {module} {label} ({', '.join(wired)});")
    clocks = {}
    for number, gates in enumerate(netlist.gates):
        for each in range(gates.count):
            gated = f"gated{number}_{each}"
            clocks |= dict.fromkeys(gates.flops[each::gates.count], gated)
            pins = {gates.gate.clock: "clk", gates.gate.enable: _net(gates.enable), gates.gate.gated: gated,
                    **dict.fromkeys(gates.gate.tied.split(), "1'b0")}
            lines += [
                f"  wire {gated};",
                f"  {gates.name} {gated}_gate ({', '.join(f'.{pin}({net})' for pin, net in pins.items())});",
            ]
    for number, instance in enumerate(netlist.instances):
        clock_pins = technology.cells[instance.cell].clock_pins if instance.name in clocks else ()
        wired = [
            f".{pin}({clocks[instance.name] if pin in clock_pins else _net(net)})"
            for pin, net in instance.pins.items()
        ]
        lines.append(f"  {instance.cell} g{number} ({', '.join(wired)});")
    return "\n".join([*lines, "endmodule\n"])


def _net(bit: int | str) -> str:
    return f"n{bit}" if isinstance(bit, int) else f"1'b{bit}"


def _span(bits: int) -> str:
    return f"[{bits - 1}:0] " if bits > 1 else ""


def _model(cell: Cell) -> str:
    """A cell of the library as a module without delays."""
    outputs = [output.name for output in cell.outputs]
    lines = [f"module {cell.name} ({', '.join([*cell.caps, *outputs])});"]
    lines += [f"  input {pin};" for pin in cell.caps] + [f"  output {pin};" for pin in outputs]
    if cell.flop:
        lines += _flop(cell)
    lines += [f"  assign {output.name} = {_expression(output.function)};" for output in cell.outputs]
    return "\n".join([*lines, "endmodule\n"])


def _flop(cell: Cell) -> Iterator[str]:
    """The state of a flip-flop; engines tie asynchronous clears and presets off, which some libraries'
    flip-flops all have."""
    flop = cell.flop
    assert flop is not None
    forced = [
        (name, function, value)
        for name, function, value in (("clear", flop.clear, 0), ("preset", flop.preset, 1))
        if function
    ]
    yield f"  reg {flop.state};"
    yield f"  wire {flop.state_n} = ~{flop.state};"
    yield f"  wire edge_of_clock = {_expression(flop.clocked_on)};"
    yield from (f"  wire {name} = {_expression(function)};" for name, function, _ in forced)
    yield f"  always @(posedge edge_of_clock{''.join(f' or posedge {name}' for name, _, _ in forced)})"
    yield from (f"    if ({name}) {flop.state} <= 1'b{value}; else" for name, _, value in forced)
    yield f"    {flop.state} <= {_expression(flop.next_state)};"


def _gate_model(name: str, gate: ClockGate) -> str:
    """A clock gate: a latch that is transparent while the clock is low."""
    enables = [gate.enable, *gate.tied.split()]
    return "\n".join([
        f"module {name} ({', '.join([gate.clock, *enables, gate.gated])});",
        *(f"  input {pin};" for pin in (gate.clock, *enables)),
        f"  output {gate.gated};",
        "  reg passes;",
        f"  always @* if (!{gate.clock}) passes = {' | '.join(enables)};",
        f"  assign {gate.gated} = {gate.clock} & passes;",
        "endmodule\n",
    ])


def _expression(function: str) -> str:
    """A Liberty function as a Verilog expression."""
    return _written(parse(function).tree)


def _written(tree: Any) -> str:
    if isinstance(tree, int):
        return f"1'b{tree}"
    if isinstance(tree, str):
        return tree
    operator, *operands = tree
    if operator == "!":
        return f"~{_written(operands[0])}"
    return f"({OPERATORS[operator].join(map(_written, operands))})"
