"""A clock tree to first order: an H-tree over the engine's area with the technology's buffers, and the nets
of its leaves.

The area is halved across its longer side, with a buffer at the middle of every piece, until a leaf's load,
pins and wire, is no more than that of a stage at the distance of least delay
(:mod:`hwsim.cost.wiring.repeaters`). A halving takes half of the side that it halves in wire, from the middle
of the whole to those of its halves, with repeaters where that is longer than a stage. The flip-flops of a
leaf are taken as evenly spread: n of them in an area A are joined by n - 1 wires of sqrt(A / n).

Both edges are paid on every clock. The pins of flip-flops and memories are paid by the parts that have them.
Skew is left out.
"""

from dataclasses import dataclass

import numpy as np

from hwsim.cost.wiring.repeaters import Line


@dataclass(frozen=True)
class Sinks:
    """Clock pins, and their load together."""

    count: int
    load_ff: float


@dataclass(frozen=True)
class ClockTree:
    """The tree: ``energy_fj`` per clock, ``length_um`` of all wires, ``buffers`` with repeaters."""

    sinks: int
    leaves: int
    buffers: int
    length_um: float
    energy_fj: float


def leaf_length_um(sinks: float, area_um2: float) -> float:
    """Wire that joins evenly spread sinks."""
    return (sinks - 1) * (area_um2 / sinks) ** 0.5 if sinks > 1 else 0.0


def clock_tree(width: float, height: float, sinks: Sinks, one: Line) -> ClockTree:
    """The clock tree of an area: an H-tree with repeaters.

    * ``width``, ``height``: the area, in um.
    * ``sinks``: the pins that it leads to. A leaf has at least half a sink.
    * ``one``: a wire with its repeater.
    """
    leaves = 1
    trunk = 0.0
    repeaters = 0
    while sinks.count > leaves:
        local = leaf_length_um(sinks.count / leaves, width * height)
        if one.wire.ff_um * local + sinks.load_ff / leaves <= one.stage_ff:
            break
        half = max(width, height) / 2
        trunk += leaves * half
        repeaters += 2 * leaves * int(one.repeaters(np.asarray(one.wire.ff_um * half / 2)))
        width, height = (half, height) if width >= height else (width, half)
        leaves *= 2
    length = trunk + leaves * leaf_length_um(sinks.count / leaves, width * height)
    buffers = 2 * leaves - 1 + repeaters if sinks.count else 0
    return ClockTree(
        sinks.count,
        leaves,
        buffers,
        length,
        2 * float(one.energy_fj(np.asarray(length), np.asarray(buffers))),
    )
