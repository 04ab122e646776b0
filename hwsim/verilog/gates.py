"""The gates of a combinational module, counted without Verilog and without synthesis.

    found = Network.of(core)                # of a Logic block without clock
    found.counts                          # {"choice gates": .., "carry gates": .., ..}
    found.levels                            # of the longest path
    found.choice(select, x, y)              # one more gate; signals are literals

Structure   Amaranth's expressions become gates of two inputs, multiplexers and majorities (the carry of a
            full adder), bit by bit. Inverters cost nothing: a signal is a literal, twice the gate's number
            plus whether it is inverted. Constants, equal inputs and gates that exist already add no gate, and
            gates that no output needs are not counted. So the count follows what is written, without the
            restructuring of synthesis.
Levels      An and counts half, an exclusive or, a multiplexer and a full adder one. An addition of n bits
            counts 1 + log2(n) whatever its carries do, since synthesis chooses its adder; a product the full
            adders of its tree and such an addition.
Does not    Know registers, memories, instances and divisions.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import log2
from typing import Any

from amaranth.hdl import Fragment, Value
from amaranth.hdl._ir import PortDirection, build_netlist
from amaranth.hdl._nir import Net, Operator, Top
from amaranth.lib.wiring import In

from hwsim.verilog.block import Logic

FALSE = 0
TRUE = 1
WORDS = {"and": "and gates", "xor": "exclusive-or gates", "mux": "choice gates", "carry": "carry gates"}
"""Kinds of gates, and the words that count them. The sum of a full adder counts with its carry."""
LEVELS = {"and": 0.5, "xor": 1.0, "mux": 1.0, "carry": 1.0, "sum": 0.5}


@dataclass
class Network:
    """Gates in the order in which they can be computed; ``outputs`` are literals by port."""

    kinds: list[str] = field(default_factory=lambda: ["input"])
    pins: list[tuple[int, ...]] = field(default_factory=lambda: [()])
    level: list[float] = field(default_factory=lambda: [0.0])
    inputs: dict[str, list[int]] = field(default_factory=dict)
    outputs: dict[str, list[int]] = field(default_factory=dict)
    known: dict[tuple, int] = field(default_factory=dict)
    sum_level: float | None = None  # of the gates of the addition that is being added

    @classmethod
    def of(cls, block: Logic) -> "Network":
        """The gates of ``block``, which has no clock and places no other block."""
        ports: dict[str, Any] = {}
        for key, member in block.ports.items():
            direction = PortDirection.Input if member.flow == In else PortDirection.Output
            ports[key] = (Value.cast(getattr(block, key)), direction)
        flat = [(key, *port) for key, port in ports.items()]
        out = cls()
        out._take(build_netlist(Fragment.get(block.module(), None), flat))
        return out

    # -- building ------------------------------------------------------------------------------------
    def add(self, kind: str, pins: tuple[int, ...]) -> int:
        """The literal of a gate, the one that exists already where there is one."""
        key = (kind, *pins)
        if key in self.known:
            return self.known[key]
        level = self.sum_level
        if level is None:
            level = max((self.level[pin >> 1] for pin in pins), default=0.0) + LEVELS.get(kind, 0.0)
        self.kinds.append(kind)
        self.pins.append(() if kind == "input" else pins)
        self.level.append(level)
        self.known[key] = 2 * len(self.kinds) - 2
        return self.known[key]

    def both(self, x: int, y: int) -> int:
        """x and y."""
        x, y = sorted((x, y))
        if x == FALSE or x == y ^ 1:
            return FALSE
        return y if x in (TRUE, y) else self.add("and", (x, y))

    def either(self, x: int, y: int) -> int:
        """x or y."""
        return self.both(x ^ 1, y ^ 1) ^ 1

    def unlike(self, x: int, y: int, kind: str = "xor") -> int:
        """x exclusive or y; ``kind`` is that of a gate, ``sum`` of one in an adder."""
        inverted = (x ^ y) & 1
        x, y = sorted((x & ~1, y & ~1))
        if x == y:
            return inverted
        return (y if x == FALSE else self.add(kind, (x, y))) ^ inverted

    def choice(self, select: int, x: int, y: int) -> int:
        """x where ``select`` is 1, else y."""
        if select & 1:
            select, x, y = select ^ 1, y, x
        if select == FALSE or x == y:
            return y
        if x == y ^ 1:
            return self.unlike(select, y)
        if x < 2 or y < 2:
            if x < 2:
                return self.either(select, y) if x else self.both(select ^ 1, y)
            return self.either(select ^ 1, x) if y else self.both(select, x)
        inverted = y & 1
        return self.add("mux", (select, x ^ inverted, y ^ inverted)) ^ inverted

    def carry(self, x: int, y: int, z: int) -> int:
        """Whether two of three are 1."""
        x, y, z = sorted((x, y, z))
        for one, other, third in ((x, y, z), (y, z, x), (x, z, y)):
            if one == other:
                return one
            if one == other ^ 1:
                return third
        if x < 2:
            return self.either(y, z) if x else self.both(y, z)
        return self.add("carry", (x, y, z))

    def all_of(self, bits: Sequence[int]) -> int:
        """Whether all are 1: a balanced tree."""
        level = sorted(bits, key=lambda bit: self.level[bit >> 1])
        while len(level) > 1:
            pairs = [self.both(x, y) for x, y in zip(level[::2], level[1::2])]
            level = pairs + level[2 * len(pairs):]
        return level[0] if level else TRUE

    def total(self, x: Sequence[int], y: Sequence[int], carry: int = FALSE) -> tuple[list[int], int]:
        """The sum of two words of one width and a carry, and its carry out."""
        wide = sum(a > 1 or b > 1 for a, b in zip(x, y))
        deepest = max((self.level[bit >> 1] for bit in (*x, *y, carry)), default=0.0)
        self.sum_level = deepest + 1.0 + log2(max(wide, 1))
        out = []
        for a, b in zip(x, y):
            out.append(self.unlike(self.unlike(a, b, "sum"), carry, "sum"))
            carry = self.carry(a, b, carry)
        self.sum_level = None
        return out, carry

    def product(self, x: Sequence[int], y: Sequence[int], width: int) -> list[int]:
        """The product of two unsigned words modulo 2**width: a tree of full adders and an addition."""
        columns: list[list[int]] = [[] for _ in range(width)]
        for i, a in enumerate(x):
            for j, b in enumerate(y):
                if i + j < width and (bit := self.both(a, b)) != FALSE:
                    columns[i + j].append(bit)
        while any(len(column) > 2 for column in columns):
            following: list[list[int]] = [[] for _ in range(width + 1)]
            for place, column in enumerate(columns):
                while len(column) > 2:
                    a, b, c, *column = column
                    following[place].append(self.unlike(self.unlike(a, b), c))
                    following[place + 1].append(self.carry(a, b, c))
                following[place] += column
            columns = following[:width]
        rows = [[column[row] if len(column) > row else FALSE for column in columns] for row in (0, 1)]
        return self.total(rows[0], rows[1])[0]

    def _take(self, netlist: Any) -> None:
        """Add the cells of Amaranth's netlist."""
        nets: dict[int, int] = {0: FALSE, 1: TRUE}

        def literals(value: Iterable[Any]) -> list[int]:
            for net in value:
                if net not in nets:
                    compute(net.cell)
            return [nets[net] for net in value]

        def compute(number: int) -> None:
            cell = netlist.cells[number]
            assert isinstance(cell, Operator), cell
            bits = self._operator(cell.operator, [literals(value) for value in cell.inputs])
            nets.update({Net.from_cell(number, place): bit for place, bit in enumerate(bits)})

        top = netlist.top
        assert isinstance(top, Top)
        for key, (start, width) in top.ports_i.items():
            for bit in range(start, start + width):
                nets[bit] = self.add("input", (-bit,))
            self.inputs[key] = [nets[bit] for bit in range(start, start + width)]
        for number, cell in enumerate(netlist.cells):  # most are in order, so that calls are not deep
            if isinstance(cell, Operator) and Net.from_cell(number, 0) not in nets:
                compute(number)
        self.outputs = {key: literals(value) for key, value in top.ports_o.items()}

    def _operator(self, operator: str, values: list[list[int]]) -> list[int]:
        """The literals of an operator of Amaranth's netlist."""
        first = values[0]
        if len(values) == 1:
            return self._unary(operator, first)
        second = values[1]
        if operator == "m":
            return [self.choice(first[0], x, y) for x, y in zip(second, values[2])]
        bitwise = {"&": self.both, "|": self.either, "^": self.unlike}
        if operator in bitwise:
            return [bitwise[operator](x, y) for x, y in zip(first, second)]
        inverted = [bit ^ 1 for bit in second]
        if operator == "+":
            return self.total(first, second)[0]
        if operator == "-":
            return self.total(first, inverted, TRUE)[0]
        if operator == "*":
            return self.product(*self._factors(first, second), len(first))
        if operator in ("==", "!="):
            same = self.all_of([self.unlike(x, y) for x, y in zip(first, inverted)])
            return [same ^ (operator == "!=")]
        if operator in ("<<", "u>>"):
            return self._shifted(first, second, operator == "<<")
        assert operator[0] in "us" and operator[1] in "<>", operator
        return [self._compared(operator, first, second)]

    def _unary(self, operator: str, bits: list[int]) -> list[int]:
        if operator == "~":
            return [bit ^ 1 for bit in bits]
        if operator == "-":
            return self.total([FALSE] * len(bits), [bit ^ 1 for bit in bits], TRUE)[0]
        if operator == "r&":
            return [self.all_of(bits)]
        assert operator in ("b", "r|"), operator
        return [self.all_of([bit ^ 1 for bit in bits]) ^ 1]

    @staticmethod
    def _factors(x: list[int], y: list[int]) -> tuple[list[int], list[int]]:
        """Factors of a product modulo 2**n without the zeros above them."""
        def short(bits: list[int]) -> list[int]:
            return bits[: max((place + 1 for place, bit in enumerate(bits) if bit != FALSE), default=0)]
        return short(x), short(y)

    def _shifted(self, bits: list[int], places: list[int], left: bool) -> list[int]:
        """Bits shifted by a number of places, with zeros for what comes in."""
        for power, place in enumerate(places):
            zeros = [FALSE] * min(1 << power, len(bits))
            kept = len(bits) - len(zeros)
            moved = [*zeros, *bits[:kept]] if left else [*bits[len(bits) - kept:], *zeros]
            bits = [self.choice(place, x, y) for x, y in zip(moved, bits)]
        return bits

    def _compared(self, operator: str, x: list[int], y: list[int]) -> int:
        """Whether x is below y, or so: the carry out of x - y."""
        if operator[0] == "s":
            x, y = [*x[:-1], x[-1] ^ 1], [*y[:-1], y[-1] ^ 1]
        if operator[1:] in (">", "<="):
            x, y = y, x
        at_least = self.total(x, [bit ^ 1 for bit in y], TRUE)[1]
        return at_least ^ (operator[1:] in ("<", ">"))

    # -- counting ------------------------------------------------------------------------------------
    @cached_property
    def live(self) -> list[int]:
        """The gates that outputs depend on, in order."""
        wanted = {bit >> 1 for bits in self.outputs.values() for bit in bits}
        for number in range(len(self.kinds) - 1, 0, -1):
            if number in wanted and self.kinds[number] != "input":
                wanted.update(pin >> 1 for pin in self.pins[number])
        return [number for number in sorted(wanted) if self.kinds[number] != "input"]

    @cached_property
    def counts(self) -> dict[str, float]:
        """Gates by the words that count them."""
        out = dict.fromkeys(WORDS.values(), 0.0)
        for number in self.live:
            if word := WORDS.get(self.kinds[number]):
                out[word] += 1.0
        return out

    @cached_property
    def levels(self) -> float:
        """Of the longest path; 0 where there are no gates."""
        return max((self.level[bit >> 1] for bits in self.outputs.values() for bit in bits), default=0.0)
