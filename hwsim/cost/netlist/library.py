"""What mapping takes from a technology beside its gates: the flip-flops of each kind, and its full adder.

Both are chosen by what cells compute and what they cost, never by name. A cell whose output is inverted is
charged an inverter: logic that follows may absorb it, so that the figure is an upper bound. Half adders are
not taken: with them netlists were 1 to 3 % larger (int8 multiply-accumulate, asap7 and sky130hd), for they
keep the mapper from merging their gates with what follows.
"""

from collections.abc import Callable
from dataclasses import dataclass

from hwsim.tech.cells import Cell
from hwsim.tech.families import FLOPS
from hwsim.tech.logic import parse
from hwsim.tech.reference import fanout_4
from hwsim.tech.technology import Technology
from hwsim.tech.writing import liberty_cell, liberty_head

SUM = parse("A ^ B ^ C")
CARRY = parse("A B + B C + A C")
GATES = (("xor2", 2), ("nand2", 3))
"""Gates that do without a full adder: families and how many of each."""

DRIVEN = 16
"""Inverters, the weakest, that a flip-flop on a long path is taken to drive."""


@dataclass(frozen=True)
class Adder:
    """A full adder: its input pins, which are interchangeable, the pins of sum and carry, and whether these
    are inverted."""

    cell: Cell
    inputs: tuple[str, ...]
    total: str
    total_inverted: bool
    carry: str
    carry_inverted: bool


def smallest(technology: Technology, family: str) -> float:
    """Area in um2 of the smallest cell of a family, infinite where there is none."""
    return min(
        (technology.cells[name].area_um2 for name in technology.families.get(family, ())),
        default=float("inf"),
    )


# -- flip-flops ------------------------------------------------------------------------------------
def inverts(cell: Cell, function: str) -> bool:
    """Whether an output of a flip-flop, with its ``function``, is the complement of what its data pin was."""
    flop = cell.flop
    assert flop is not None
    data = parse(flop.next_state)
    out = parse(function)
    stored_inverted = data.table(data.names) == 0b01
    read_inverted = (out.table(out.names) == 0b01) != (out.names[0] == flop.state_n)
    return stored_inverted != read_inverted


def smallest_flops(technology: Technology) -> list[Cell]:
    """The flip-flop of every kind that is smallest, with the inverter that it may need."""
    inverter = smallest(technology, "inv")
    return _flops(technology, lambda cell: cell.area_um2 + (0.0 if _plain(cell) else inverter))


def fastest_flops(technology: Technology) -> list[Cell]:
    """The flip-flop of every kind with the least sum of setup time and delay into :data:`DRIVEN` inverters.
    """
    slew = technology.slews[0]
    load = DRIVEN * sum(technology.cells[technology.families["inv"][0]].caps.values())
    inverter = fanout_4(technology)

    def time(cell: Cell) -> float:
        setup = max((table.at(slew, slew) for setup in cell.setups for table in setup.tables), default=0.0)
        delay = max(
            (table.at(slew, load) for arc in cell.arcs if arc.kind != "combinational" for table in arc.delay),
            default=0.0,
        )
        return setup + delay + (0.0 if _plain(cell) else inverter)

    return _flops(technology, time)


def _plain(cell: Cell) -> bool:
    """Whether a flip-flop has an output that is not inverted."""
    return any(not inverts(cell, output.function) for output in cell.outputs)


def _flops(technology: Technology, price: Callable[[Cell], float]) -> list[Cell]:
    """The cheapest flip-flop of every kind that the technology has."""
    kinds = [[technology.cells[name] for name in technology.families.get(kind, ())] for kind in FLOPS]
    return [min(cells, key=lambda cell: (price(cell), cell.name)) for cells in kinds if cells]


def liberty_of(technology: Technology, cells: list[Cell]) -> str:
    """A Liberty library that has only the flip-flops ``cells``.

    Given all, ``dfflibmap`` takes a larger one where its output is not inverted.
    """
    return (
        "\n".join([
            *liberty_head(technology.header),
            *(line for cell in cells for line in liberty_cell(cell)),
            "}",
        ])
        + "\n"
    )


# -- full adders -----------------------------------------------------------------------------------
def full_adder(technology: Technology) -> Adder | None:
    """The smallest full adder of a technology, if it is smaller than the gates in its place, the inverters
    that it needs counted."""
    def area(adder: Adder) -> float:
        return adder.cell.area_um2 + (adder.total_inverted + adder.carry_inverted) * smallest(
            technology, "inv"
        )

    bound = sum(count * smallest(technology, gate) for gate, count in GATES)
    cells = [_adder(technology.cells[name]) for name in technology.families.get("fa", ())]
    return min((a for a in cells if area(a) < bound), key=lambda a: (area(a), a.cell.name), default=None)


def _adder(cell: Cell) -> Adder:
    """Which pin of a full adder gives the sum and which the carry."""
    found: dict[bool, tuple[str, bool]] = {}
    for output in cell.outputs:
        table = parse(output.function).table(tuple(cell.caps))
        for is_sum, function in ((True, SUM), (False, CARRY)):
            plain = function.table(function.names)
            if table in (plain, plain ^ 0xFF):
                found[is_sum] = output.name, table != plain
    return Adder(cell, tuple(cell.caps), *found[True], *found[False])


def adder_map(adder: Adder) -> str:
    """Verilog by which Yosys' ``techmap`` turns ``$fa`` into full adders; one with a constant input, a half
    adder, is left to gates."""
    pins = ", ".join(f".{pin}({net})" for pin, net in zip(adder.inputs, "ABC"))
    return f"""\
module \\$fa (A, B, C, X, Y);
parameter WIDTH = 1;
parameter _TECHMAP_CONSTMSK_A_ = 0;
parameter _TECHMAP_CONSTMSK_B_ = 0;
parameter _TECHMAP_CONSTMSK_C_ = 0;
input [WIDTH-1:0] A, B, C;
output [WIDTH-1:0] X, Y;
wire carry, total;
generate
if (WIDTH != 1 || _TECHMAP_CONSTMSK_A_ || _TECHMAP_CONSTMSK_B_ || _TECHMAP_CONSTMSK_C_) wire _TECHMAP_FAIL_ = 1;
else begin
  {adder.cell.name} adder ({pins}, .{adder.total}(total), .{adder.carry}(carry));
  assign Y = {"~" * adder.total_inverted}total;
  assign X = {"~" * adder.carry_inverted}carry;
end
endgenerate
endmodule
"""  # noqa: E501
