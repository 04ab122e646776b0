"""A row of a wide array as a simulation of its own, of which the rest of the engine steps one per row.

It is compiled once, so that time to build grows with rows + cols. All outputs of a row are registers: in the
engine stands a module of registers, which on every clock hands the row its inputs and takes what the row's
registers become.
"""

import re

from hwsim.verify.ports import module, ports
from hwsim.verify.waves import INSTANCE

ASSIGN = re.compile(r"^ +assign (\w+)(?:\[[\d:]+\])? = (.*?);", re.M | re.S)


def registered(text: str, name: str) -> bool:
    """Whether all outputs of a module are certain to be registers, by its text: registers, parts of them,
    such outputs of its instances."""
    body = module(text, name)
    head, _, inside = body.partition(");")
    if not body or set(re.findall(r"always @ ?\(?[^)\n]*\)?", inside)) - {"always @(posedge clk)"}:
        return False
    wires = re.findall(r"^ +output +wire .*?(\w+),?$", head, re.M)
    inputs = set(re.findall(r"^ +input +.*?(\w+),?$", head, re.M))
    assigned = dict(ASSIGN.findall(inside))
    for wire in wires:
        if wire not in assigned:  # an instance drives it
            continue
        if re.search(r"[^\w\s{},:\[\]]", assigned[wire]):
            return False
        if set(re.findall(r"[a-z_]\w*", assigned[wire])) & (inputs | set(assigned)):
            return False
    return not wires or all(registered(text, kind) for kind, _ in INSTANCE.findall(inside))


def beside_clock(text: str, name: str) -> list[tuple[str, int, str]]:
    """:func:`hwsim.verify.ports.ports` of a module, the clock left out."""
    return [found for found in ports(text, name) if found[2] != "clk"]


def stand_in(text: str, name: str) -> str:
    """SystemVerilog of the module that stands for a row in an engine: its registers call the compiled row.

    * ``text``: the engine's Verilog.
    * ``name``: the row's module.
    """
    found = beside_clock(text, name)
    shape = {width: "" if width == 1 else f" [{width - 1}:0]" for _, width, _ in found}
    heads = ["input logic clk", *(f"{side} logic{shape[width]} {port}" for side, width, port in found)]
    arguments = ["input chandle row", *(f"{side} bit{shape[width]} {port}" for side, width, port in found)]
    outputs = [(width, port) for side, width, port in found if side == "output"]
    given = ["row", *(port if side == "input" else f"{port}_next" for side, _, port in found)]
    return "\n".join([
        f"module {name} ({', '.join(heads)});",
        '  import "DPI-C" function chandle hwsim_row_new();',
        f'  import "DPI-C" function void hwsim_row_clock({", ".join(arguments)});',
        "  chandle row;",
        *(f"  bit{shape[width]} {port}_next;" for width, port in outputs),
        "  initial row = hwsim_row_new();",
        "  always @(posedge clk) begin",
        f"    hwsim_row_clock({', '.join(given)});",
        *(f"    {port} <= {port}_next;" for _, port in outputs),
        "  end", "endmodule", ""])


def glue(text: str, name: str) -> str:
    """C++ that lets the module of :func:`stand_in` step a compiled row; arguments as there.

    A step is an edge of either direction, so that a clock takes one evaluation.
    """
    found = beside_clock(text, name)
    arguments = ["void *row"]
    before = []
    after = []
    for side, width, port in found:
        kind, value = ("svBit", f"&{port}") if width == 1 else ("svBitVecVal", port)
        if side == "input":
            arguments.append(f"svBit {port}" if width == 1 else f"const {kind} *{port}")
            before.append(f"  memcpy(&top.{port}, {value}, sizeof top.{port});")
        else:
            arguments.append(f"{kind} *{port}")
            after += [f"  *{port} = 0;", f"  memcpy({port}, &top.{port}, sizeof top.{port});"]
    return "\n".join([
        '#include "Vrow.h"',
        "#include <svdpi.h>",
        "#include <cstring>",
        "static VerilatedContext context;",
        'extern "C" void *hwsim_row_new() {',
        "  context.randReset(2);",
        '  Vrow *row = new Vrow(&context, "");',
        "  row->clk = 0;",
        "  row->eval();",
        "  return row;",
        "}",
        f'extern "C" void hwsim_row_clock({", ".join(arguments)}) {{',
        "  Vrow &top = *static_cast<Vrow *>(row);",
        *before,
        "  top.clk ^= 1;",
        "  top.eval();",
        *after,
        "}",
        "",
    ])


def stepped(text: str) -> str:
    """The Verilog ``text`` of a row, changed so that its registers take their inputs on every edge of the
    clock.
    """
    return text.replace("always @(posedge clk)", "always @(clk)")
