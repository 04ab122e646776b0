"""A mapped netlist clock by clock without delays: the settled value of every net, for several streams of
inputs at once.

Every net is an integer that holds one bit per stream. The netlist becomes one straight-line Python function,
which is what makes tens of thousands of gates over hundreds of clocks a matter of seconds.
"""

from collections.abc import Callable
from typing import Any

from hwsim.tech.cells import Cell
from hwsim.tech.logic import parse
from hwsim.tech.netlist import Instance, Netlist
from hwsim.tech.timing import Cells


def ordered(
    netlist: Netlist, cells: Cells
) -> tuple[list[tuple[Instance, Cell]], list[tuple[Instance, Cell]]]:
    """Flip-flops, and gates each after what drives it, with their cells. Raises :class:`ConfigError` for
    loops.
    """
    both = [(i, cells[i.cell]) for i in netlist.order(cells)]
    return [x for x in both if x[1].flop], [x for x in both if not x[1].flop]


class Settling:
    """``nets`` is the order in which :meth:`run` gives their values."""

    def __init__(self, netlist: Netlist, cells: Cells):
        self.netlist = netlist
        self.flops, gates = ordered(netlist, cells)
        clocks = netlist.clocks(cells)
        self.free = [n for n in dict.fromkeys(netlist.inputs) if n not in clocks]
        lines = [f"    {_names(self.free)} = inputs"] if self.free else []
        lines += [f"    {_names([f's{k}' for k in range(len(self.flops))])} = states"] if self.flops else []
        driven = list(self.free)
        for k, (instance, cell) in enumerate(self.flops):
            assert cell.flop is not None
            driven += self._drive(
                lines, instance, cell, {cell.flop.state: f"s{k}", cell.flop.state_n: f"(ones ^ s{k})"}
            )
        for instance, cell in gates:
            driven += self._drive(lines, instance, cell, self._pins(instance, cell))
        following = []
        for k, (instance, cell) in enumerate(self.flops):
            assert cell.flop is not None
            known = self._pins(instance, cell) | {
                cell.flop.state: f"s{k}",
                cell.flop.state_n: f"(ones ^ s{k})",
            }
            following.append(self._next(instance, cell, known))
        self.nets = driven
        lines.append(f"    return [{', '.join(f'n{n}' for n in driven)}], [{', '.join(following)}]")
        space: dict[str, Any] = {}
        exec(compile("def clock(inputs, states, ones):\n" + "\n".join(lines), "<netlist>", "exec"), space)
        self.clock: Callable = space["clock"]

    def _pins(self, instance: Instance, cell: Cell) -> dict[str, str]:
        return {pin: constant(instance.pins.get(pin, "0")) or f"n{instance.pins[pin]}" for pin in cell.caps}

    def _next(self, instance: Instance, cell: Cell, known: dict[str, str]) -> str:
        """The next state of a flip-flop. Clear and preset act with the clock: they must not begin within the
        clocks that are compared."""
        flop = cell.flop
        assert flop is not None
        text = text_of(parse(flop.next_state).tree, known)
        for function, effect in ((flop.clear, "({} & (ones ^ {}))"), (flop.preset, "({} | {})")):
            pins = parse(function).names if function else ()
            if any(isinstance(instance.pins.get(pin), int) for pin in pins):  # else it is tied off
                text = effect.format(text, text_of(parse(function).tree, known))
        enable = self.netlist.enables.get(instance.name)
        return text if enable is None else f"(n{enable} & {text} | (ones ^ n{enable}) & {known[flop.state]})"

    def _drive(self, lines: list[str], instance: Instance, cell: Cell, known: dict[str, str]) -> list[int]:
        driven = []
        for output in cell.outputs:
            net = instance.pins.get(output.name)
            if isinstance(net, int):
                lines.append(f"    n{net} = {text_of(parse(output.function).tree, known)}")
                driven.append(net)
        return driven

    def run(self, inputs: list[list[int]], streams: int) -> list[list[int]]:
        """Settled values of nets on every clock.

        * ``inputs``: per clock, values of the nets ``free``; a bit per stream.
        * ``streams``: number of independent runs side by side.

        Returns values of ``nets`` per clock. A flip-flop starts as if its data pin had been 0.
        """
        ones = (1 << streams) - 1
        found = []
        states = [
            ones * parse(cell.flop.next_state)(dict.fromkeys(cell.caps, 0))
            for _, cell in self.flops
            if cell.flop
        ]
        for values in inputs:
            nets, states = self.clock(values, states, ones)
            found.append(nets)
        return found


def constant(net: int | str) -> str:
    """The value of a constant as text, ``""`` for a net; x is 0."""
    if isinstance(net, int):
        return ""
    return "ones" if net == "1" else "0"


def text_of(tree: Any, known: dict[str, str]) -> str:
    """A parsed function as a Python expression; ``known`` is input -> expression."""
    if isinstance(tree, str):
        return known[tree]
    if isinstance(tree, int):
        return "ones" if tree else "0"
    operator, *operands = tree
    terms = [text_of(t, known) for t in operands]
    return f"(ones ^ {terms[0]})" if operator == "!" else "(" + f" {operator} ".join(terms) + ")"


def _names(items: list) -> str:
    return "[" + ", ".join(item if isinstance(item, str) else f"n{item}" for item in items) + "]"
