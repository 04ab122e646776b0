"""The gates of an outlet that scales sums by floating-point numbers, how many bits its registers have, and
how often the gates change.

The modules of :mod:`hwsim.rescale.scaled` are counted as they are written (:mod:`hwsim.verilog.gates`).
Random sums of products go through them one after another: rows of a tile, then the next group, with scales
as those of a synthesis. Changes are counted per sum that enters (:mod:`hwsim.cost.estimator.switching`).
"""

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
from amaranth.hdl import Module
from amaranth.lib.wiring import In, Out

from hwsim.cost.estimator.gate_values import Values
from hwsim.cost.estimator.switching import counted_changes, integers
from hwsim.features import Gates, together
from hwsim.pe.base import PE
from hwsim.rescale.parameters import FACTOR, ROW
from hwsim.rescale.result_blocks import SCALE, BlockQuantizer, Candidate, ResultBlocks, Rounder
from hwsim.rescale.scaled_exact import ExactScaledSum
from hwsim.verilog.block import Logic
from hwsim.verilog.gates import WORDS, Network

SEED = 17
TILE = (8, 12)  # rows, and groups of K that come one after another
RESTING = (48, 2)  # the same where weights rest
MOST_PRODUCTS = 64  # of a random sum; more change it hardly


@dataclass(frozen=True)
class Stage:
    """A module of an outlet with the values of its gates."""

    values: Values

    @classmethod
    def of(cls, block: Any) -> "Stage":
        """The stage of a module of :mod:`hwsim.rescale.scaled`."""
        return cls(Values(Network.of(block)))

    @property
    def network(self) -> Network:
        """Its gates."""
        return self.values.network

    def after(self, inputs: dict[str, list[int]], port: str = "") -> list[int]:
        """An output, the only one unless given, for operands of many sums: an integer per bit."""
        return self.values.read(self.values.of(inputs), port or next(iter(self.network.outputs)))


@dataclass(frozen=True)
class Changed:
    """Gates that change per sum, by the words that count them: ``lasting`` ones and ``glitches``."""

    lasting: Gates
    glitches: Gates


Inputs = list[tuple[Stage, dict[str, list[int]]]]
"""Modules, and what comes to their ports: an integer per bit."""


@dataclass(frozen=True)
class ScaledOutlet:
    """What a column of an outlet with floating-point scales has for sums of ``width`` bits.

    ``sums`` are the modules up to the register, ``results`` those behind it.
    """

    pe: PE
    width: int
    products: int
    resting: bool

    @cached_property
    def placed(self) -> Any:
        """The outlet's sum with its modules."""
        return self.pe.outlet_sum.placed("outlet", self.width)

    @cached_property
    def sums(self) -> tuple[Stage, ...]:
        """Normalizer, product of scales, product of both, addition."""
        made = self.placed
        return tuple(Stage.of(block) for block in (made.normalizer, made.multiplier, made.scaler, made.adder))

    @cached_property
    def results(self) -> tuple[Stage, ...]:
        """What comes behind the register: normalization of exact sums, the factor, rounding."""
        made = self.placed
        whole = made.whole if isinstance(made, ExactScaledSum) else None
        return tuple(Stage.of(block) for block in (whole, made.factorer, made.finisher) if block)

    @cached_property
    def sum_bits(self) -> float:
        """Bits of the registers up to that of the sums: a number, a product of scales, a term."""
        made = self.placed
        return float(sum(block.wires.width for block in (made.normalizer, made.multiplier, made.scaler)))

    @cached_property
    def result_bits(self) -> float:
        """Bits of the registers behind that of the sums."""
        if not self.results:
            return 0.0
        outputs = [len(bits) for stage in self.results for bits in stage.network.outputs.values()]
        return float(self.placed.width + sum(outputs))

    @property
    def result_stages(self) -> int:
        """How many registers these are."""
        return len(self.results) + bool(self.results)

    @cached_property
    def gates(self) -> tuple[Gates, Gates]:
        """Gates up to the sums, and of results, by words; with the choice of zero as the first of a result's
        sums, and of what stays in a register that waits for a result."""
        width = float(self.placed.width)
        before = together(*(stage.network.counts for stage in self.sums), {WORDS["and"]: width})
        after = together(*(stage.network.counts for stage in self.results),
                         {WORDS["mux"]: width * bool(self.results)})
        return before, after

    @cached_property
    def levels(self) -> float:
        """Of the longest path between registers."""
        return max(stage.network.levels for stage in (*self.sums, *self.results))

    # -- switching -----------------------------------------------------------------------------------
    @property
    def tile(self) -> tuple[int, int]:
        """Rows and groups of the sums that are drawn."""
        return RESTING if self.resting else TILE

    @cached_property
    def inputs(self) -> tuple[Inputs, Inputs, list[int]]:
        """What random sums bring to the modules up to the register, and to those behind it; the registers."""
        rows, groups = self.tile
        normalizer, multiplier, scaler, adder = self.sums
        codes, numbers = self._drawn(rows, groups)
        ports = {"p": bits_of(codes, self.width)}
        scales = {key: bits_of(values, self.placed.scales[key].bits) for key, values in numbers.items()
                  if key != FACTOR}
        number, scale = normalizer.after(ports), multiplier.after(scales)
        term = scaler.after({"number": number, "scale": scale})
        held, total = self._registers(term, rows, groups)
        into = [(normalizer, ports), (multiplier, scales), (scaler, {"number": number, "scale": scale}),
                (adder, {"held": held, "term": term})]
        behind = []
        word = total
        for stage in self.results:
            inputs = {key: word for key in stage.network.inputs if key != FACTOR}
            if FACTOR in stage.network.inputs:
                factor = np.broadcast_to(numbers[FACTOR].ravel(), rows * groups)
                inputs[FACTOR] = bits_of(factor, len(stage.network.inputs[FACTOR]))
            behind.append((stage, inputs))
            word = stage.after(inputs)
        return into, behind, total

    @cached_property
    def changed(self) -> tuple[Changed, Changed]:
        """Changes per sum up to the register, and per result behind it."""
        into, behind, _ = self.inputs
        return changes(into, self.count), changes(behind, self.count)

    @cached_property
    def block_changed(self) -> Changed:
        """Changes per row in a block of results, whose columns have the sums of one in another order."""
        blocks = self.pe.rescale.blocks
        assert blocks is not None
        candidate, rounder, scale = block_stages(blocks)
        size = blocks.block
        ports = {"value": self.inputs[2], "there": [-1]}
        fields = candidate.after(ports, "field")
        found = {"fields": [self._turned(bit, column) for column in range(size) for bit in fields],
                 "specials": candidate.after(ports, "special") * size}
        element = {"number": candidate.after(ports, "number"), "scale": scale.after(found)}
        one = changes([(candidate, ports), (rounder, element)], self.count)
        whole = changes([(scale, found)], self.count)
        return Changed(*(together({word: size * amount for word, amount in each.items()}, more)
                         for each, more in ((one.lasting, whole.lasting), (one.glitches, whole.glitches))))

    @property
    def count(self) -> int:
        """The sums that are drawn."""
        rows, groups = self.tile
        return rows * groups

    def _turned(self, bits: int, places: int) -> int:
        """Values of all sums in an order that begins elsewhere."""
        mask = (1 << self.count) - 1
        places = places % self.count
        return (bits & mask) >> places | bits << self.count - places & mask

    def _drawn(self, rows: int, groups: int) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        """Codes of random sums in the order in which they enter, and numbers of their scales."""
        pe = self.pe
        rng = np.random.default_rng(SEED)
        rescale = pe.rescale
        each = rescale.group or 1
        numbers = rescale.random(rng, pe, rows, groups * each, 1)
        out = {key: values for key, values in numbers.items() if key in (FACTOR, ROW, "scale")}
        if "scale" in out:
            out["scale"] = np.repeat(out["scale"][:, 0], rows)
        if ROW in out:
            out[ROW] = out[ROW].T.reshape(-1)
        return random_sums(pe, self.width, self.products, rows, groups), out

    def _registers(self, term: list[int], rows: int, groups: int) -> tuple[list[int], list[int]]:
        """Registers before and after every term, an integer per bit."""
        adder = self.sums[-1]
        mask = (1 << rows) - 1
        now = [0] * self.placed.width
        held = [0] * len(now)
        total = [0] * len(now)
        for group in range(groups):
            at = group * rows
            now_term = [bits >> at & mask for bits in term]
            held = [bits | one << at for bits, one in zip(held, now)]
            now = [bit & mask for bit in adder.after({"held": now, "term": now_term})]
            total = [bits | one << at for bits, one in zip(total, now)]
        return held, total


def changes(stages: Inputs, count: int) -> Changed:
    """The changes of modules while ``count`` sums pass."""
    found = [counted_changes(stage.values, stage.values.of(inputs), 1, count) for stage, inputs in stages]
    return Changed(together(*(lasting for lasting, _ in found)), together(*(more for _, more in found)))


def bits_of(codes: np.ndarray, width: int) -> list[int]:
    """Codes as an integer per place, whose bit i is of code i."""
    return integers(np.stack([codes.astype(object) >> place & 1 for place in range(width)], axis=1))


def random_sums(pe: PE, width: int, products: int, rows: int, groups: int) -> np.ndarray:
    """Codes of ``rows * groups`` sums of random products, group after group."""
    rng = np.random.default_rng(SEED)
    length = max(min(products, MOST_PRODUCTS) // pe.lanes, 1)
    if pe.integral:
        k = length * pe.lanes
        a = pe.a.integers(pe.a.random(rng, (groups, rows, k)))
        w = pe.w_value.integers(pe.w_value.random(rng, (groups, k, 1)))
        return (np.matmul(a, w).reshape(-1) << pe.halvings) & (1 << width) - 1
    shape = (groups, rows, length, pe.lanes)
    a = pe.step_encode_a(pe.a.random(rng, shape))
    w = pe.step_encode_w(np.broadcast_to(pe.w.random(rng, (groups, 1, length, pe.lanes)), shape))
    p: np.ndarray = np.zeros((groups, rows), np.int64)
    for clock in range(length):
        p = pe.step_core(p, a[:, :, clock], w[:, :, clock], np.zeros((groups, rows), np.int64), width)
    return p.reshape(-1)


@cache
def scaled_outlet(pe: PE, width: int, products: int, resting: bool) -> ScaledOutlet:
    """The outlet column of ``pe`` for sums of ``width`` bits, of so many ``products`` each; ``resting``:
    sums of the same weights follow one another."""
    return ScaledOutlet(pe, width, products, resting)


class BlockScale(Logic):
    """The scale of a block from what its columns say; combinational, as a block has it."""

    clocked = False

    def __init__(self, blocks: ResultBlocks):
        self.quantizer = BlockQuantizer("block", blocks)
        size = blocks.block
        super().__init__("block_scale", {"fields": In(SCALE.bits * size), "specials": In(size),
                                         "scale": Out(SCALE.bits)})

    def build(self, m: Module) -> None:
        size = SCALE.bits
        fields = [self.fields[at:at + size] for at in range(0, len(self.fields), size)]
        m.d.comb += self.scale.eq(self.quantizer.scale_of(m, fields, list(self.specials)))


@dataclass(frozen=True)
class BlockParts:
    """What makes a block of results: its gates, its registers' bits, the levels of its longest path."""

    gates: Gates
    bits: float
    levels: float


@cache
def block_stages(blocks: ResultBlocks) -> tuple[Stage, Stage, Stage]:
    """What a column says of its block, an element's rounding, a block's scale."""
    candidate = Candidate("candidate", blocks)
    made = (candidate, Rounder("rounder", blocks, candidate.wires), BlockScale(blocks))
    return Stage.of(made[0]), Stage.of(made[1]), Stage.of(made[2])


@cache
def block_parts(blocks: ResultBlocks) -> BlockParts:
    """The hardware of a block of results."""
    networks = [stage.network for stage in block_stages(blocks)]
    number = len(networks[0].outputs["number"])
    size = blocks.block
    counts = [{word: gates * times for word, gates in network.counts.items()}
              for network, times in zip(networks, (size, size, 1))]
    bits = float(size * (number + blocks.format.bits) + 2 * SCALE.bits)
    first, second, third = (network.levels for network in networks)
    return BlockParts(together(*counts, {WORDS["mux"]: bits}), bits, max(first + third, second))
