"""What the parts of an engine consist of, counted from parameters: registers, multiplexers, adders; for many array sizes at once.

    parts(Mac(), "os", Sizes.of(rows=np.arange(2, 257), cols=16))

gives a :class:`PartModel` per kind of part that :mod:`hwsim.cost.parts` finds in such an engine: how often it is there, and its structure
(:mod:`hwsim.cost.estimate_cores`). Architecture, dataflow and rescaling are one per call; sizes are arrays, and so are counts and amounts
that depend on them. ``activity`` is new values per clock in which the array takes operands, for the GEMM of
:mod:`hwsim.cost.stimulus`: a tile streams for about ``BEATS`` clocks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from hwsim.cost import estimate_cores as cores
from hwsim.cost.estimate_cores import Logic, Structure
from hwsim.cost.estimate_macros import MemoryModel
from hwsim.cost.estimate_sums import changes
from hwsim.cost.memories import BANK, WHOLE_BITS
from hwsim.cost.stimulus import BEATS
from hwsim.dataflow.base import QUEUE_KINDS, queue_group, word_depth
from hwsim.engine.accumulators import FORMS, chosen, extra_clocks
from hwsim.engine.outlet import READ_LATENCY
from hwsim.engine.parts import FANOUT
from hwsim.pe.base import PE, beat_layout


@dataclass(frozen=True)
class Sizes:
    """Array sizes and job limits as equally shaped arrays of floats; ``accumulators`` and ``results`` are names."""

    rows: np.ndarray
    cols: np.ndarray
    acc_depth: np.ndarray
    m_max: np.ndarray
    n_max: np.ndarray
    accumulators: np.ndarray
    results: np.ndarray

    @classmethod
    def of(cls, rows: Any, cols: Any, acc_depth: Any = 512, m_max: Any = 65536, n_max: Any = 65536, accumulators: Any = "auto",
           results: Any = "stream") -> "Sizes":
        """From anything that broadcasts; the defaults are those of the dataflows."""
        numbers = (np.asarray(x, float) for x in (rows, cols, acc_depth, m_max, n_max))
        return cls(*np.broadcast_arrays(*numbers, *(np.asarray(x, str) for x in (accumulators, results))))

    @classmethod
    def of_array(cls, array: Mapping[str, Any]) -> "Sizes":
        """From the parameters of a dataflow, or arrays of them."""
        return cls.of(**{key: array[key] for key in cls.__dataclass_fields__ if key in array})


@dataclass(frozen=True)
class PartModel:
    """A kind of part: its name as synthesis has it, instances, and what one consists of; ``variant`` has coefficients of its own.

    A cell has ``logic`` as well, a macro ``memory`` and no structure. ``owner`` says whose energies it has, ``depth`` how many levels
    of it a change may come through and so how often it changes back and forth (glitches), ``signed`` that activations are.
    ``sum_changes`` and ``sign_changes`` are bits per clock in which operands issue (:mod:`hwsim.cost.estimate_sums`), ``sum_bits``
    those that there are.
    """

    name: str
    instances: Any
    structure: Structure
    variant: str = ""
    logic: Logic = field(default_factory=dict)
    owner: str = ""
    depth: float = 0.0
    signed: bool = False
    sum_bits: Any = 1.0
    sum_changes: Any = 0.0
    sign_changes: Any = 0.0
    memory: MemoryModel | None = None


def bits_for(values: Any) -> Any:
    """Bits of a counter of 0 .. values - 1."""
    return np.ceil(np.log2(np.maximum(values, 1.0)))


def levels(loads: Any) -> Any:
    """Register levels of a tree to so many loads, and its registers too: synthesis merges those of one level, which are copies."""
    return np.maximum(np.ceil(np.log(np.maximum(loads, 1.0)) / np.log(FANOUT) - 1e-9), 1.0)


def by_value(function: Any, values: Any) -> np.ndarray:
    """A function of an integer for an array of integers, once per distinct one."""
    distinct, where = np.unique(values, return_inverse=True)
    return np.array([float(function(int(v))) for v in distinct])[where].reshape(np.shape(values))


class Model:
    """Widths, rates and parts of one architecture in one dataflow."""

    def __init__(self, pe: PE, flow: str, sizes: Sizes):
        self.pe, self.flow, self.sizes, self.rescale = pe, flow, sizes, pe.rescale
        self.rows, self.cols, self.stationary = sizes.rows, sizes.cols, flow == "ws"
        self.pauses = flow != "broadcast"
        group = pe.rescale.group
        self.products = self.rows * pe.lanes if self.stationary else np.full_like(self.rows, min(group or pe.k_max, pe.k_max))
        self.p = by_value(pe.p_width, self.products)
        self.a_sum = by_value(pe.a_sum_width, self.products) if pe.counts_a_sum else np.zeros_like(self.rows)
        self.sum = pe.a_sum_width(pe.lanes) if pe.counts_a_sum else 0
        layout = beat_layout(pe)
        self.beat = layout.size if layout is not None else 0
        self.tag = self.beat + {"ws": 1, "os": 3, "broadcast": 2}[flow]
        self.depth = sizes.acc_depth if self.stationary else self.rows if group else np.zeros_like(self.rows)
        form = np.asarray(chosen(sizes.accumulators, self.depth))
        self.forms = {name: form == name for name in FORMS if name != "auto"}
        self._rates(group)

    def _rates(self, group: int) -> None:
        """How often operands and sums change, per clock in which operands issue."""
        pe, beats = self.pe, self.pe.beats
        self.code_rate = 1.0 / beats
        self.a_rate = 1.0 if "a" in pe.serial else self.code_rate
        self.load_rate = np.minimum(self.rows / (max(BEATS // beats, 1) * beats), 1.0)
        if self.stationary:
            self.w_rate, self.sum_rate = self.load_rate, np.ones_like(self.rows)
            self.w_code_rate: Any = self.load_rate
        else:
            self.w_rate = (1.0 / pe.digit_count("a") if "a" in pe.serial else 1.0) if "w" in pe.serial else self.code_rate
            tile = (group / pe.lanes if group else max(BEATS // beats, 1)) * beats
            self.sum_rate, self.w_code_rate = self.rows / np.maximum(tile, self.rows), self.code_rate

    @property
    def tiles(self) -> Any:
        """Partial sums of every result that the outlet adds up, in the GEMM of :mod:`hwsim.cost.stimulus`."""
        pe, group = self.pe, float(self.pe.rescale.group)
        streamed = float(max(BEATS // pe.beats, 1) * pe.lanes)
        k = np.where(self.stationary & (self.products > pe.lanes), 2 * self.products, streamed)
        k = np.minimum(np.ceil(k / group) * group if group else k, pe.k_max)
        return np.maximum(np.ceil(k / self.products), 1.0)

    # -- timing of the outlet ----------------------------------------------------------------------------------------
    @property
    def tag_delay(self) -> Any:
        """Clocks from the controller's tag to the sum that it describes."""
        return levels(self.rows) + {"ws": self.rows, "os": 0.0, "broadcast": levels(self.cols)}[self.flow]

    @property
    def queue_depth(self) -> Any:
        """Results that the queue of the last column holds."""
        way = levels(self.rows) + levels(self.cols) if self.pauses else self.tag_delay
        return READ_LATENCY + self.pe.outlet_latency + extra_clocks(self.sizes.accumulators) + 1 + way

    @property
    def word_depth(self) -> Any:
        """Words of scales per column."""
        period = 1.0 if self.flow == "broadcast" else self.rows
        return word_depth(self.tag_delay + (1.0 if self.flow == "broadcast" else self.cols), not self.stationary, period)

    @property
    def outlet_tag(self) -> Any:
        """Bits of what travels along the outlet's columns."""
        pe, rescale = self.pe, self.rescale
        bits = 1 + np.where(self.depth > 0, 2 + bits_for(self.depth), 0.0) + rescale.streams
        if pe.corrections:
            bits = bits + by_value(pe.correction_width, self.products)
        if rescale.zero_bits:
            bits = bits + self.a_sum
        return bits + (rescale.word_bits if rescale.scales == "job" else 0)

    # -- parts -------------------------------------------------------------------------------------------------------
    def parts(self) -> list[PartModel]:
        """All of them."""
        array = self._tree_array() if self.flow == "broadcast" else self._systolic()
        return [*self._inlets(), *self._encoders(), self._control(), *array, self._cell(), *self._outlet(), *self._columns()]

    def _inlets(self) -> list[PartModel]:
        pe, none = self.pe, np.zeros_like(self.rows)
        widths = {"a": (self.rows * pe.lanes * pe.a.bits, self.code_rate),
                  "w": (self.cols * (pe.lanes // pe.w_per_word) * pe.w_word_bits, self.w_code_rate)}
        if self.rescale.streams:
            widths["s"] = (self.cols * self.rescale.word_bits, none)
        if pe.w_table:
            widths["t"] = (self.cols * pe.w_table[1], none)
        return [PartModel(f"inlet_{x}", 1.0, {"one": (1.0, 1.0), "held bits": (bits, rate)}) for x, (bits, rate) in widths.items()]

    def _encoders(self) -> list[PartModel]:
        pe, out = self.pe, []
        if getattr(pe, "table_place", "") == "row":
            out.append(PartModel("encode_a", self.rows, cores.encoder_a(pe)))
        if pe.encode_w("x") is not None:
            out.append(PartModel("encode_w", self.cols, cores.encoder_w(pe, self.w_code_rate)))
        if pe.w_table:
            out.append(PartModel("table", self.cols, {"held bits": (2.0 * pe.w_table[0] * pe.w_table[1], 0.0)}))
        if pe.counts_a_sum:
            out.append(PartModel("row_sum", self.rows, cores.row_sum(pe)))
        return out

    def _control(self) -> PartModel:
        pe, rescale, sizes = self.pe, self.rescale, self.sizes
        limits = bits_for(sizes.m_max + 1) + bits_for(sizes.n_max + 1) + bits_for(np.asarray(pe.k_max + 1.0))
        serial = sum(bits_for(pe.digit_count(x) + 1) for x in pe.serial)
        structure: Structure = {
            "one": (1.0, 1.0), "limit bits": (limits, 0.0), "array bits": (bits_for(self.rows) + self._pace_bits(), 1.0),
            "beat bits": (serial, 1.0), "serial operands": (float(len(pe.serial)), 1.0),
            "depth bits": (bits_for(self.depth) * self.stationary, 1.0), "group bits": (bits_for(np.asarray(float(rescale.group))), 1.0),
            "count bits": (bits_for(self.products) * ("count" in pe.corrections), 1.0), "scale streams": (float(rescale.streams), 1.0),
            "scale limit bits": (limits * rescale.streams, 1.0), "job bits": (float(rescale.word_bits * (rescale.scales == "job")), 0.0),
            "job fields": (float(rescale.scales == "job"), 1.0), "tables": (float(bool(pe.w_table)), 1.0),
            "table limit bits": (bits_for(sizes.n_max + 1) * bool(pe.w_table), 0.0)}
        return PartModel("control", 1.0, structure, self.flow)

    def _pace_bits(self) -> Any:
        """Bits of what keeps the controller in step with the outlet: registers of pauses, a counter of results on their way; credits."""
        if not self.pauses:
            return bits_for(self.queue_depth + 1)
        return levels(self.cols) + bits_for(self.tag_delay + self.cols + 1)

    def _trees_of_pauses(self) -> list[PartModel]:
        """What brings word of a pause to rows, cells and columns."""
        to_rows, to_cols = levels(self.rows), levels(self.cols)
        return [PartModel("advance_rows", 1.0, {"register bits": (to_rows, 0.0)}),
                PartModel("advance_cols", self.rows + 1, {"register bits": (to_cols, 0.0)}),
                PartModel("outlet_advance_tree", 1.0, {"register bits": (to_cols, 0.0)})] if self.pauses else []

    def _slices(self, rows: bool, cols: bool) -> Structure:
        """Choices of a plane at the edge."""
        pe, out = self.pe, {}
        if rows and "a" in pe.serial:
            out["a choice bits"] = (self.rows * pe.lanes * (pe.digit_count("a") - 1), 1.0)
            out["count tree bits"] = (self.rows * cores.tree_bits(pe.lanes, 1) * (pe.a_width > pe.lanes), 1.0)
        if cols and "w" in pe.serial:
            out["w choice bits"] = (self.cols * pe.w_width * (pe.digit_count("w") - 1), self.w_rate)
        return out

    def _systolic(self) -> list[PartModel]:
        pe, rows, cols, stages = self.pe, self.rows, self.cols, levels(self.rows)
        w = pe.w_stored_width if self.stationary else pe.w_width
        edge: Structure = {"register bits": (stages * rows * (pe.a_width + self.sum), self.a_rate),
                           "w register bits": (stages * cols * w, self.w_rate), "tag bits": ((stages + rows - 1) * self.tag, 0.3)}
        out = [PartModel("edge", 1.0, edge | self._slices(True, not self.stationary)),
               PartModel("strobe_tree", 1.0, {"register bits": (2 * levels(rows), self.load_rate)}),
               PartModel("load_edge" if self.stationary else "drain_edge", rows, {"one": (1.0, 1.0)}),
               PartModel("a_skew", 1.0, {"held bits": ((pe.a_width + self.sum) * rows * (rows - 1) / 2, self.a_rate)}),
               PartModel("w_skew", 1.0, {"held bits": (w * cols * (cols - 1) / 2, self.w_rate)})]
        return out + self._trees_of_pauses() + self._sum_cell()

    def _sum_cell(self) -> list[PartModel]:
        if not self.pe.counts_a_sum:
            return []
        per = 1.0 if self.stationary else 2.0
        return [PartModel("sum_cell", self.rows, {"one": (1.0, 1.0), "sum bits": (per * self.a_sum, self.code_rate),
                                                  "term bits": (float(self.sum), self.code_rate)}, self.flow)]

    def _tree_array(self) -> list[PartModel]:
        """The trees of `broadcast`."""
        pe, rows, cols = self.pe, self.rows, self.cols
        down, along = levels(rows), levels(cols)
        a = down * rows * pe.a_width
        w = (along + levels(rows)) * cols * pe.w_width
        array: Structure = {"register bits": (a, self.a_rate), "w register bits": (w, self.w_rate),
                            "tag bits": (levels(rows) * (self.tag + 2), 0.3),
                            "count register bits": (down * rows * self.sum, self.code_rate)}
        row: Structure = {"register bits": (levels(cols) * pe.a_width, self.a_rate), "tag bits": (levels(cols) * (self.tag + 2), 0.3)}
        edge = self._slices(True, True)
        out = [PartModel("array", 1.0, array), PartModel("row", rows, row)]
        return out + ([PartModel("edge", 1.0, edge, "broadcast")] if edge else []) + self._sum_cell()

    def _cell(self) -> PartModel:
        pe, p = self.pe, self.p
        structure: Structure = {f"{self.flow} sum bits": (p, 0.0), "cells": (1.0, 0.0)}
        core, found = cores.CORES[pe.name](pe, p), changes(pe, self.stationary)
        core["carry adder bits x levels"] = core["carry adder bits"] * np.log2(p)
        if self.flow != "broadcast":
            still = self.w_rate if self.flow == "os" else 0.0
            w = pe.w_width if self.flow == "os" else 0
            bits = pe.a_width + self.tag + 1.0 + w
            structure["held bits"] = (bits, (pe.a_width * self.a_rate + 0.3 * (self.tag + 1) + w * still) / bits)
        if self.stationary:
            structure["stationary bits"] = (pe.w_stored_width + 0.0, self.load_rate)
            if "w" in pe.serial:
                core["choice bits"] = core.get("choice bits", 0) + pe.w_width * (pe.digit_count("w") - 1.0)
        return PartModel("cell", self.rows * self.cols, structure, "", core, cores.owner(pe, self.stationary), cores.depth(pe),
                         pe.a.kind == "int", p, found.of_sums(self.rows, p), found.of_signs(p))

    def _outlet(self) -> list[PartModel]:
        pe, cols, sizes = self.pe, self.cols, self.sizes
        tag = 1 + np.where(self.depth > 0, 2 + bits_for(self.depth), 0.0) + self.rescale.streams
        tag = tag + bits_for(self.products + 1) * ("count" in pe.corrections)
        before = self.tag_delay - (levels(cols) if self.flow == "broadcast" else 0.0)
        structure: Structure = {
            "one": (1.0, 1.0), "limit bits": (bits_for(sizes.m_max + 1) + bits_for(sizes.n_max + 1), 0.0),
            "row counter bits": (bits_for(self.queue_depth + 1), 1.0), "register bits": (before * tag, self.sum_rate)}
        if self.pauses:
            structure["pause register bits"] = (levels(self.rows), 0.0)
        if self.rescale.streams:
            structure["scale register bits"] = (levels(cols) * cols * self.rescale.word_bits, 0.0)
        if "count" in pe.corrections:
            structure["correction bits"] = (bits_for(self.products + 1) * (pe.a.bits + pe.w.bits), self.sum_rate)
        elif "bits" in pe.corrections:
            structure["correction bits"] = (self.a_sum * pe.w.bits, self.sum_rate)
        elif pe.corrections:
            structure["negation bits"] = (self.a_sum, self.sum_rate)
        out = [PartModel("outlet", 1.0, structure)]
        if self.flow == "broadcast":
            out.append(PartModel("outlet_tag_tree", 1.0, {"register bits": (levels(cols) * self.outlet_tag, self.sum_rate)}))
        if self.rescale.streams:
            out.append(PartModel("outlet_write_tree", 1.0, {"register bits": (levels(cols), 0.0)}))
        return out

    def _columns(self) -> list[PartModel]:
        """The columns of the outlet, and their memories where they are in banks: those of one depth are parts of one kind."""
        if not self.pauses:
            return self._column("outlet_column", self.cols, self.queue_depth)
        out: dict[str, PartModel] = {}
        group = queue_group(self.cols)
        for kind in range(QUEUE_KINDS):
            instances = np.clip(self.cols - kind * group, 0.0, group)
            depth = np.maximum(self.queue_depth + self.cols - 1 - kind * group, 1.0)
            if instances.any():
                out |= {part.name: part for part in self._column(f"outlet_column_{kind}", instances, depth)}  # one kind of RAM
        return list(out.values())

    def _column(self, name: str, cols: Any, queue: Any) -> list[PartModel]:
        """``cols`` columns with queues of ``queue`` results."""
        pe, rescale, rate = self.pe, self.rescale, self.sum_rate
        value = self.p + ("count" in pe.corrections)
        tag = 1 + np.where(self.depth > 0, 2 + bits_for(self.depth), 0.0)
        structure: Structure = {"one": (1.0, 1.0), "register bits": (self.p + self.outlet_tag, rate)}
        piped, notes = np.zeros_like(self.rows), tag + (rescale.word_bits if rescale.streams else 0.0)
        if pe.corrections or rescale.zero_bits:
            structure["correction adder bits"] = (np.maximum(value, self.a_sum + rescale.zero_bits), rate)
            structure["zero product bits"] = (self.a_sum * rescale.zero_bits, rate)
            value = np.maximum(value, self.a_sum + rescale.zero_bits) + 1
            notes = notes - rescale.zero_bits * rescale.streams
            piped = piped + value + notes
        if rescale.scale_bits:
            structure["scale product bits"] = (value * rescale.scale_bits, rate)
            value, notes = value + rescale.scale_bits, notes - rescale.scale_bits * rescale.streams
            piped = piped + value + notes
        total = float(pe.total.bits)
        wide = total + pe.halvings
        piped = piped + self.forms["four_banks"] * (value + notes + wide)  # a clock for the RAMs, and the register behind them
        out_rate = rate * np.where(self.stationary, 0.5, 1.0)
        if rescale.requant != "none":
            product = total + rescale.multiplier_bits
            structure["requant product bits"] = (np.full_like(self.rows, total * rescale.multiplier_bits), out_rate)
            structure["requant shifter bits"] = (np.full_like(self.rows, (product + 1) * 6), out_rate)
            structure["requant bits"] = (np.full_like(self.rows, product), out_rate)
            piped = piped + 2 * product + float(pe.p.bits)
        structure["piped bits"] = (piped, rate)
        structure["accumulate bits"] = (np.where(self.depth > 0, wide, 0.0), rate)
        whole = PartModel(name, cols, structure)
        out = self._memory("accumulators", wide, np.where(self.forms["registers"], self.depth, 0.0), whole, rate)
        out += self._rams(int(wide), structure)
        out += self._memory("queue", float(pe.p.bits), queue, whole, out_rate)
        if rescale.streams:
            self._memory("words", float(rescale.word_bits), self.word_depth, whole, 0.0)
        return [whole, *out]

    def _rams(self, wide: int, column: Structure) -> list[PartModel]:
        """Sums in RAMs: macros, and in the column the side registers, their comparators and the choice between the words.

        The first of a result's partial sums reads nothing, the last one writes nothing. A row of several beats is read once and written
        once, from and to a bank; a RAM of two ports takes every beat. Each of the two side registers of four banks knows whose rows it has.
        """
        two, four, double = (self.forms[name] for name in ("banks", "four_banks", "two_port"))
        sides, address = 1.0 * (two | double) + 2.0 * four, bits_for(self.depth) - four
        column["side register bits"] = (sides * wide, 0.0)
        column["side address register bits"] = (sides * address, self.sum_rate)
        column["side one"] = (sides, 1.0)
        column["word choice bits"] = (wide * (1.0 * double + 2.0 * two + 6.0 * four), self.sum_rate)
        pe = self.pe
        beats = float(pe.beats) if self.stationary else 1.0
        sums = 1.0 if self.stationary else self.rows * pe.lanes / float((pe.rescale.group or pe.lanes) * pe.beats)
        reads, every = sums * (1.0 - 1.0 / self.tiles) / beats, sums * (1.0 - 1.0 / (self.tiles * beats))
        out = []
        for count, ports, writes in ((2.0 * two + 4.0 * four, "1rw", reads), (1.0 * double, "1r1w", every)):
            if count.any():
                rams = np.maximum(count, 1.0)
                words = np.where(count > 0, np.ceil(self.depth / rams), 0.0)
                model = MemoryModel(words, wide, ports, reads / rams, writes / rams)
                out.append(PartModel(f"outlet_ram_{ports}", self.cols * count, {}, memory=model))
        return out

    def _memory(self, name: str, width: float, depth: Any, of: PartModel, rate: Any) -> list[PartModel]:
        """A memory of flip-flops: part of the column, or beyond ``WHOLE_BITS`` in banks of its own."""
        depth = np.asarray(depth) + 0.0 * self.rows
        banked = width * depth > WHOLE_BITS
        whole, count, column = np.where(banked, 0.0, depth), np.ceil(depth / BANK), of.structure
        column[f"{name} memory bits"] = (whole * width, rate / np.maximum(whole, 1.0))
        column[f"{name} words"] = (whole, rate / np.maximum(whole, 1.0))
        column[f"{name} port bits"] = (np.where(whole > 0, width, 0.0), rate)
        if not banked.any():
            return []
        there = of.instances * banked
        return [PartModel(f"{of.name}_{name}", there, {"chosen bits": (count * width, rate / np.maximum(count, 1.0)),
                                                           "banks": (count, rate / np.maximum(count, 1.0))}, "banks"),
                PartModel(f"{of.name}_{name}_bank", there * count, {
                    "memory bits": (BANK * width, 0.0), "port bits": (width, rate), "one": (1.0, rate)}, "bank")]


def parts(pe: PE, flow: str, sizes: Sizes) -> list[PartModel]:
    """Every kind of part of engines of one architecture in one dataflow, for every size."""
    return Model(pe, flow, sizes).parts()
