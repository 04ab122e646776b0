"""What the parts of an engine consist of, counted from parameters: registers, multiplexers, adders; for many
array sizes at once.

    parts(Mac(), Os.stacked({"rows": np.arange(2, 257), "cols": 16}))

gives a :class:`PartModel` per kind of part that :mod:`hwsim.cost.netlist.parts` finds in such an engine: how
often it is there, and its structure (:mod:`hwsim.features`). Architecture, dataflow and rescaling are one per
call;
sizes are arrays, and so are counts and amounts that depend on them. ``activity`` is new values per clock in
which the array takes operands, for the GEMM of :mod:`hwsim.cost.activity.stimulus`: a tile streams for about
``BEATS`` clocks.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from functools import cache
from math import log2
from typing import Any

import numpy as np

from hwsim.cost.activity.stimulus import BEATS
from hwsim.cost.estimator.macros import MemoryModel
from hwsim.cost.estimator.outlet_gates import block_parts
from hwsim.cost.estimator.scaled_columns import ScaledColumn, ScaledColumns
from hwsim.cost.estimator.sums import changes
from hwsim.cost.estimator.switching import Switched, switched
from hwsim.cost.netlist.memories import BANK, WHOLE_BITS
from hwsim.dataflow import Dataflow
from hwsim.dataflow.base import QUEUE_KINDS, queue_group
from hwsim.engine.accumulators import FORMS
from hwsim.engine.column import column_tag, outlet_tag, value_width
from hwsim.engine.parts import fanout_levels
from hwsim.features import Amounts, Gates, Part, Rates, bits_for, by_pair, each
from hwsim.pe.base import PE
from hwsim.rescale.parameters import ROW
from hwsim.verilog.block import Logic
from hwsim.verilog.gates import WORDS, Network

SCALED = "floating-point scales"
"""The label of engines whose outlets scale by floating-point numbers."""
WRITTEN_BY = "fmac"
"""The architecture by the area of whose gates such outlets go."""


SCALE_FORMATS = ("float8_e8m0fnu", "float8_e4m3fn", "float16", "bfloat16")
"""Formats of scales that characterized engines have."""


@dataclass(frozen=True)
class PartModel(Part):
    """A kind of part with what estimates need beside its structure.

    A cell has ``logic`` as well, a macro ``memory`` and no structure. ``owner`` says whose energies it has,
    ``depth`` how many levels of it a change may come through and so how often it changes back and forth
    (glitches), ``signed`` that activations are.
    ``sum_changes`` and ``sign_changes`` are bits per clock in which operands issue
    (:mod:`hwsim.cost.estimator.sums`), ``sum_bits`` those that there are. ``apart`` is the architecture
    whose coefficients its logic has alone, empty where they are those of all; ``rests`` says that its weights
    do not change from clock to clock.
    ``written`` are gates of an outlet's arithmetic, by the words that the cells of ``written_by`` have; the
    coefficient of their sum is that of ``apart``. With ``own_pace``, how near the part is to its shortest
    period goes by the outlet, not by the cell.
    Of logic whose gates are known, ``switched`` are their changes per clock in which operands issue, by the
    words that count them, and ``glitches`` their further ones until they settle
    (:mod:`hwsim.cost.estimator.switching`).
    """

    logic: Gates = field(default_factory=dict)
    owner: str = ""
    depth: float = 0.0
    signed: bool = False
    sum_bits: Any = 1.0
    sum_changes: Any = 0.0
    sign_changes: Any = 0.0
    memory: MemoryModel | None = None
    apart: str = ""
    rests: bool = False
    written: Amounts = field(default_factory=dict)
    written_by: str = ""
    own_pace: bool = False
    switched: Gates = field(default_factory=dict)
    glitches: Gates = field(default_factory=dict)


class Model:
    """Widths, rates and parts of one architecture in one dataflow."""

    def __init__(self, pe: PE, flow: Dataflow):
        self.pe = pe
        self.flow = flow.as_arrays()
        self.rescale = pe.rescale
        flow = self.flow
        self.rows = flow.rows
        self.cols = flow.cols
        self.products = flow.products(pe)
        self.p = flow.p_width(pe)
        self.depth = flow.accumulate_depth(pe)
        self.a_sum = each(pe.a_sum_width, self.products) if pe.counts_a_sum else np.zeros_like(self.rows)
        form = np.asarray(flow.accumulator_form(pe))
        self.forms = {name: form == name for name in FORMS if name != "auto"}
        self.rates = self._rates(pe.rescale.group)
        features = pe.features(self.p)
        assert features is not None, pe
        self.features = features
        self.apart = features.label if features.apart else ""
        self.resolved = self.p if features.resolved is None else features.resolved
        self.scaled = ScaledColumns(pe, flow.weights_rest) if pe.rescale.floating else None

    def _rates(self, group: int) -> Rates:
        """How often operands and sums change, per clock in which operands issue."""
        pe = self.pe
        beats = self.pe.beats
        code = 1.0 / beats
        a = 1.0 if "a" in pe.serial else code
        load = np.minimum(self.rows / (max(BEATS // beats, 1) * beats), 1.0)
        if self.flow.weights_rest:
            return Rates(code, load, a, load, load, np.ones_like(self.rows))
        w = (1.0 / pe.digit_count("a") if "a" in pe.serial else 1.0) if "w" in pe.serial else code
        tile = (group / pe.lanes if group else max(BEATS // beats, 1)) * beats
        return Rates(code, code, a, w, load, self.rows / np.maximum(tile, self.rows))

    @property
    def tiles(self) -> Any:
        """Partial sums of every result that the outlet adds up, in the GEMM of
        :mod:`hwsim.cost.activity.stimulus`."""
        pe = self.pe
        group = float(self.pe.rescale.group)
        streamed = float(max(BEATS // pe.beats, 1) * pe.lanes)
        k = np.where(self.flow.weights_rest & (self.products > pe.lanes), 2 * self.products, streamed)
        k = np.minimum(np.ceil(k / group) * group if group else k, pe.k_max)
        return np.maximum(np.ceil(k / self.products), 1.0)

    @property
    def outlet_tag(self) -> Any:
        """Bits of what the controller says of a sum."""
        return by_pair(
            lambda depth, products: outlet_tag(self.pe, depth, products).size, self.depth, self.products
        )

    @property
    def column_tag(self) -> Any:
        """Bits of what travels along the outlet's columns."""
        def bits(depth: int, products: int) -> int:
            return column_tag(self.pe, outlet_tag(self.pe, depth, products), products).size
        return by_pair(bits, self.depth, self.products)

    # -- parts -------------------------------------------------------------------------------------
    def parts(self) -> list[PartModel]:
        """All of them."""
        array = self.flow.array_parts(self.pe, self.rates)
        assert array is not None, self.flow.name
        found = [PartModel(part.name, part.instances, part.structure, part.variant) for part in array]
        around = [*self._inlets(), *self._encoders(), self._control()]
        blocks = self._result_blocks()
        return [*around, *found, *self._sum_cell(), self._cell(), *self._outlet(), *self._columns(), *blocks]

    def _inlets(self) -> list[PartModel]:
        pe = self.pe
        none = np.zeros_like(self.rows)
        widths = {"a": (self.rows * pe.lanes * pe.a.bits, self.rates.a_code),
                  "w": (self.cols * (pe.lanes // pe.w_per_word) * pe.w_word_bits, self.rates.w_code)}
        if self.rescale.streams:
            widths["s"] = (self.cols * self.rescale.word_bits, none)
        if self.rescale.row:
            widths["r"] = (self._row_scale_bits(), self.rates.a_code if self.flow.weights_rest else none)
        if pe.w_table:
            widths["t"] = (self.cols * pe.w_table[1], none)
        return [
            PartModel(f"inlet_{x}", 1.0, {"one": (1.0, 1.0), "held bits": (bits, rate)})
            for x, (bits, rate) in widths.items()
        ]

    def _row_scale_bits(self) -> Any:
        """Bits of a beat of rows' scales."""
        bits = float(self.rescale.row.bits) if self.rescale.row else 0.0
        return bits * np.where(self.flow.weights_rest, 1.0, self.rows)

    def _encoders(self) -> list[PartModel]:
        pe = self.pe
        out = []
        for name, count, logic, rate in (("encode_a", self.rows, self.features.encode_a, self.rates.a_code),
                                         ("encode_w", self.cols, self.features.encode_w, self.rates.w_code)):
            if getattr(pe, name)("x") is not None:
                out.append(PartModel(name, count, {key: (amount, rate) for key, amount in logic.items()}))
        if pe.w_table:
            out.append(
                PartModel("table", self.cols, {"held bits": (2.0 * pe.w_table[0] * pe.w_table[1], 0.0)})
            )
        if pe.counts_a_sum:
            out.append(PartModel("row_sum", self.rows, pe.row_sum_structure()))
        return out

    def _control(self) -> PartModel:
        pe, rescale, flow = self.pe, self.rescale, self.flow
        limits = bits_for(flow.m_max + 1) + bits_for(flow.n_max + 1) + bits_for(np.asarray(pe.k_max + 1.0))
        serial = sum(bits_for(pe.digit_count(x) + 1) for x in pe.serial)
        structure: Amounts = {
            "one": (1.0, 1.0),
            "limit bits": (limits, 0.0),
            "array bits": (bits_for(self.rows) + self._pace_bits(), 1.0),
            "beat bits": (serial, 1.0),
            "serial operands": (float(len(pe.serial)), 1.0),
            "depth bits": (bits_for(self.depth) * flow.weights_rest, 1.0),
            "group bits": (bits_for(np.asarray(float(rescale.group))), 1.0),
            "count bits": (bits_for(self.products) * ("count" in pe.corrections), 1.0),
            "scale streams": (float(rescale.streams), 1.0),
            "scale limit bits": (limits * rescale.streams, 1.0),
            "job bits": (float(rescale.word_bits * (rescale.scales == "job")), 0.0),
            "job fields": (float(rescale.scales == "job"), 1.0),
            "tables": (float(bool(pe.w_table)), 1.0),
            "table limit bits": (bits_for(flow.n_max + 1) * bool(pe.w_table), 0.0),
        }
        if rescale.floating:
            return self._scaled_control(structure, limits)
        return PartModel("control", 1.0, structure, flow.name)

    def _scaled_control(self, structure: Amounts, limits: Any) -> PartModel:
        """The controller of an engine with floating-point scales: loops over words of scales and over those
        of rows, which come with every beat of activations where weights rest, and what it holds of them."""
        rescale, flow = self.rescale, self.flow
        row_loops = bool(rescale.row) and not flow.weights_rest
        held = self._row_scale_bits() * row_loops
        if rescale.factor_format:
            held = held + rescale.factor_format.bits
        for word in ("scale streams", "scale limit bits", "group bits"):
            del structure[word]
        structure["own limit bits"] = (limits * (rescale.streams + row_loops), 0.0)
        structure["own held bits"] = (held, self.rates.sum)
        return PartModel("control", 1.0, structure, flow.name, apart=SCALED)

    def _pace_bits(self) -> Any:
        """Bits of what keeps the controller in step with the outlet: registers of pauses, a counter of
        results on their way; credits."""
        if not self.flow.pauses:
            return bits_for(self.flow.queue_depth(self.pe) + 1)
        return fanout_levels(self.cols) + bits_for(self.flow.sum_delay(self.pe) + self.cols + 1)

    def _sum_cell(self) -> list[PartModel]:
        if not self.pe.counts_a_sum:
            return []
        per = 1.0 if self.flow.weights_rest else 2.0
        rate = self.rates.a_code
        term = float(self.pe.a_sum_width(self.pe.lanes))
        return [
            PartModel(
                "sum_cell",
                self.rows,
                {"one": (1.0, 1.0), "sum bits": (per * self.a_sum, rate), "term bits": (term, rate)},
                self.flow.name,
            )
        ]

    def _cell(self) -> PartModel:
        pe = self.pe
        p = self.p
        features = self.features
        flow = self.flow
        logic = dict(features.logic)
        structure: Amounts = {f"{flow.name} sum bits": (p, 0.0), "cells": (1.0, 0.0)} | flow.cell_structure(
            pe, self.rates
        )
        cells = self.rows * self.cols
        if features.gates is not None:
            return PartModel("cell", cells, structure, "", logic, features.owner or features.label,
                             sum_bits=p, apart=self.apart, rests=flow.weights_rest, **self._switched())
        found = changes(pe, flow.weights_rest)
        logic["carry adder bits x levels"] = logic.get("carry adder bits", 0.0) * np.log2(p)
        if flow.weights_rest and "w" in pe.serial:
            logic["choice bits"] = logic.get("choice bits", 0) + pe.w_width * (pe.digit_count("w") - 1.0)
        owner = features.owner or features.label
        if flow.weights_rest and not pe.serial:
            owner = f"{owner}, weights at rest"
        depth = log2(features.entries or pe.lanes * features.terms + 1)
        bits = self.resolved
        low = bits - (p - features.redundant)
        changed = features.redundant / 2 + found.of_sums(self.rows, bits) - found.of_sums(self.rows, low)
        return PartModel(
            "cell",
            cells,
            structure,
            "",
            logic,
            owner,
            depth,
            pe.a.kind == "int",
            p,
            changed,
            found.of_signs(bits),
            apart=self.apart,
            rests=flow.weights_rest and "w" not in pe.serial,
        )

    def _switched(self) -> dict[str, Any]:
        """How often the gates of a cell and the bits of its sum change."""
        def of(part: Callable[[Switched], np.ndarray]) -> np.ndarray:
            def mean(bits: int, rows: int) -> float:
                found = part(switched(self.pe, bits, self.flow.weights_rest))
                return float(found[min(rows, len(found)) - 1])
            return by_pair(mean, self.p, self.rows)
        words = self.features.logic
        return {"sum_changes": of(lambda one: one.sums),
                "switched": {word: of(lambda one, word=word: one.gates[word]) for word in words},
                "glitches": {word: of(lambda one, word=word: one.glitches[word]) for word in words}}

    def _outlet(self) -> list[PartModel]:
        pe = self.pe
        cols = self.cols
        flow = self.flow
        tag = self.outlet_tag
        sum_rate = self.rates.sum
        before = flow.sum_delay(pe) - (0.0 if flow.skewed else fanout_levels(cols))
        structure: Amounts = {
            "one": (1.0, 1.0),
            "limit bits": (bits_for(flow.m_max + 1) + bits_for(flow.n_max + 1), 0.0),
            "row counter bits": (bits_for(flow.queue_depth(pe) + 1), 1.0),
            "register bits": (before * tag, sum_rate),
        }
        if flow.pauses:
            structure["pause register bits"] = (fanout_levels(self.rows), 0.0)
        if self.rescale.streams:
            structure["scale register bits"] = (fanout_levels(cols) * cols * self.rescale.word_bits, 0.0)
        if "count" in pe.corrections:
            structure["correction bits"] = (bits_for(self.products + 1) * (pe.a.bits + pe.w.bits), sum_rate)
        elif "bits" in pe.corrections:
            structure["correction bits"] = (self.a_sum * pe.w.bits, sum_rate)
        elif pe.corrections:
            structure["negation bits"] = (self.a_sum, sum_rate)
        out = [PartModel("outlet", 1.0, structure)]
        if not flow.skewed:
            out.append(
                PartModel(
                    "outlet_tag_tree",
                    1.0,
                    {"register bits": (fanout_levels(cols) * self.column_tag, sum_rate)},
                )
            )
        if self.rescale.streams:
            out.append(PartModel("outlet_write_tree", 1.0, {"register bits": (fanout_levels(cols), 0.0)}))
        return out

    def _columns(self) -> list[PartModel]:
        """The columns of the outlet, and their memories where they are in banks: those of one depth are parts
        of one kind."""
        last = self.flow.queue_depth(self.pe)
        if not self.flow.pauses:
            return self._column("outlet_column", self.cols, last)
        if not self.pe.integer_results and np.all(self.cols > 1):
            return self._arithmetic_apart(last)
        out: dict[str, PartModel] = {}
        group = queue_group(self.cols)
        for kind in range(QUEUE_KINDS):
            instances = np.clip(self.cols - kind * group, 0.0, group)
            depth = np.maximum(last + self.cols - 1 - kind * group, 1.0)
            if instances.any():
                # one kind of RAM
                out |= {part.name: part for part in self._column(f"outlet_column_{kind}", instances, depth)}
        return list(out.values())

    def _arithmetic_apart(self, last: Any) -> list[PartModel]:
        """Columns of which the arithmetic is a part of its own and the queues are the others; together they
        have the structure of whole columns.
        """
        whole, *memories = self._column("outlet_column_arithmetic", self.cols, np.zeros_like(self.rows))
        arithmetic = {name: found for name, found in whole.structure.items() if name != "one"}
        out = [replace(whole, structure=arithmetic), *memories]
        group = queue_group(self.cols)
        rate = self.rates.sum * (0.5 if self.flow.weights_rest else 1.0)
        if self.scaled:
            rate = self.rates.sum / self.tiles
        for kind in range(QUEUE_KINDS):
            instances = np.clip(self.cols - kind * group, 0.0, group)
            if instances.any():
                depth = np.maximum(last + self.cols - 1 - kind * group, 1.0)
                column = PartModel(f"outlet_column_{kind}", instances, {"one": (1.0, 1.0)})
                bits = float(self.pe.column_result.bits)
                out += [column, *self._memory("queue", bits, depth, column, rate)]
        return out

    def _result_blocks(self) -> list[PartModel]:
        """What makes blocks of the rows that leave."""
        blocks = self.rescale.blocks
        if blocks is None:
            return []
        found = block_parts(blocks)
        rate = self.rates.sum / self.tiles
        written = {word: (gates, rate) for word, gates in found.gates.items()}
        assert self.scaled is not None
        changed = self.scaled.blocks(self.value_bits, self.products)
        switched, glitches = ({word: rate * amount for word, amount in gates.items()} for gates in changed)
        return [PartModel("outlet_block", self.cols / float(blocks.block),
                          {"register bits": (found.bits, rate)}, SCALED, apart=SCALED, written=written,
                          written_by=WRITTEN_BY, own_pace=True, switched=switched, glitches=glitches)]

    def _column(self, name: str, cols: Any, queue: Any) -> list[PartModel]:
        """``cols`` columns with queues of ``queue`` results."""
        pe = self.pe
        if self.scaled:
            return self._scaled_column(name, cols, queue)
        rescale = self.rescale
        rate = self.rates.sum
        value = self.resolved + ("count" in pe.corrections)
        tag = 1 + np.where(self.depth > 0, 2 + bits_for(self.depth), 0.0)
        structure: Amounts = {"one": (1.0, 1.0), "register bits": (self.p + self.column_tag, rate)}
        structure |= {key: (amount, rate) for key, amount in self.features.resolve.items()}
        piped = np.zeros_like(self.rows)
        notes = tag + (rescale.word_bits if rescale.streams else 0.0)
        if pe.corrections or rescale.zero_bits:
            structure["correction adder bits"] = (np.maximum(value, self.a_sum + rescale.zero_bits), rate)
            structure["zero product bits"] = (self.a_sum * rescale.zero_bits, rate)
            value = np.maximum(value, self.a_sum + rescale.zero_bits) + 1
            notes = notes - rescale.zero_bits * rescale.streams
            piped = piped + value + notes
        if rescale.scale_bits:
            structure["scale product bits"] = (value * rescale.scale_bits, rate)
            value = value + rescale.scale_bits
            notes = notes - rescale.scale_bits * rescale.streams
            piped = piped + value + notes
        total = float(pe.total.bits)
        arithmetic = outlet_arithmetic(pe)
        if arithmetic.finisher_levels:  # a register before it and one behind it
            piped = piped + total + float(pe.p.bits) + 2 * notes
        wide = total + pe.halvings
        # a clock for the RAMs, and the register behind them
        piped = piped + self.forms["four_banks"] * (value + notes + wide)
        out_rate = rate * (0.5 if self.flow.weights_rest else 1.0)
        if rescale.requant != "none":
            product = total + rescale.multiplier_bits
            structure["requant product bits"] = (
                np.full_like(self.rows, total * rescale.multiplier_bits),
                out_rate,
            )
            structure["requant shifter bits"] = (np.full_like(self.rows, (product + 1) * 6), out_rate)
            structure["requant bits"] = (np.full_like(self.rows, product), out_rate)
            piped = piped + 2 * product + float(pe.p.bits)
        structure["piped bits"] = (piped, rate)
        registers = np.where(self.forms["registers"], self.depth, 0.0)
        if pe.integer_results:
            structure["accumulate bits"] = (np.where(self.depth > 0, wide, 0.0), rate)
            whole = PartModel(name, cols, structure)
            out = self._memory("accumulators", wide, registers, whole, rate)
        else:
            written = {word: (arithmetic.adder[word] * (self.depth > 0) + arithmetic.finisher[word], rate)
                       for word in WORDS.values()}
            structure["bits read"] = (np.where(wide * registers > WHOLE_BITS, 0.0, wide * registers), rate)
            whole = PartModel(name, cols, structure, apart=self.apart, written=written,
                              written_by=self.apart)
            out = self._memory("accumulators", wide, registers, whole, rate, "queue")
        out += self._rams(int(wide), structure)
        out += self._memory("queue", float(pe.column_result.bits), queue, whole, out_rate)
        if rescale.streams:
            self._memory("words", float(rescale.word_bits), self.flow.word_depth(pe), whole, 0.0)
        return [whole, *out]

    @property
    def value_bits(self) -> np.ndarray:
        """Bits of a partial sum when it is to be scaled."""
        def bits(p: int, products: int) -> int:
            return value_width(self.pe, p, column_tag(self.pe, outlet_tag(self.pe, 1, products), products))
        return by_pair(bits, self.p, self.products)

    @property
    def outlet_levels(self) -> np.ndarray:
        """Levels of the longest path between registers of a column with floating-point scales."""
        assert self.scaled is not None
        return self.scaled.levels(self.value_bits, self.products)

    def _scaled_column(self, name: str, cols: Any, queue: Any) -> list[PartModel]:
        """``cols`` columns with floating-point scales and queues of ``queue`` results."""
        assert self.scaled is not None
        pe = self.pe
        rate = self.rates.sum
        out_rate = rate / self.tiles
        found = self.scaled.of(self.value_bits, self.products)
        carries = {WORDS["carry"]: self._added_bits()}
        written = {word: (amount + carries.get(word, 0.0), rate) for word, amount in found.gates.items()}
        switched = {word: rate * (found.changed[word] + carries.get(word, 0.0) / 2)
                    + out_rate * found.results_changed[word] for word in WORDS.values()}
        glitches = {word: rate * found.glitches[word] + out_rate * found.results_glitches[word]
                    for word in WORDS.values()}
        before = self._scaled_registers(found, np.asarray(queue))
        both = before + found.result_bits
        structure: Amounts = {
            "register bits": (both, (before * rate + found.result_bits * out_rate) / both),
        }
        whole = PartModel(name, cols, structure, SCALED, apart=SCALED, written=written,
                          written_by=WRITTEN_BY, own_pace=True, switched=switched, glitches=glitches)
        registers = np.where(self.forms["registers"], self.depth, 0.0)
        out = self._memory("accumulators", found.wide, registers, whole, rate, "own")
        out += self._rams(int(found.wide), structure)
        out += self._memory("queue", float(pe.column_result.bits), queue, whole, out_rate, "own")
        self._memory("words", float(self.rescale.word_bits), self.flow.word_depth(pe), whole, 0.0, "own")
        return [whole, *out]

    @property
    def _corrects(self) -> bool:
        """Whether sums are corrected before they are scaled."""
        return bool(self.pe.corrections or self.rescale.zero_bits)

    def _added_bits(self) -> Any:
        """Bits of adders before a sum is scaled: those that resolve it, and correct it."""
        added = sum(self.features.resolve.values()) + np.zeros_like(self.rates.sum)
        return added + self._corrects * (self.value_bits + self.a_sum * self.rescale.zero_bits)

    def _scaled_registers(self, found: ScaledColumn, queue: Any) -> Any:
        """Bits of all registers of a column up to the sum of groups, and of pointers into its memories."""
        rescale = self.rescale
        tag = 3 + bits_for(self.depth)
        before = self.p + self.column_tag + found.sum_bits + 2 * tag
        before = before + self.forms["four_banks"] * (found.term_bits + tag + found.wide)
        if self._corrects:
            scales = rescale.word_bits - rescale.zero_bits + (rescale.row.bits if rescale.row else 0)
            before = before + self.value_bits + tag + scales
        words = 2 * bits_for(self.flow.word_depth(self.pe))
        return before + words + 2 * bits_for(queue) * (queue > 0) + self.flow.pauses

    def _rams(self, wide: int, column: Amounts) -> list[PartModel]:
        """Sums in RAMs: macros, and in the column the side registers, their comparators and the choice
        between the words.

        The first of a result's partial sums reads nothing, the last one writes nothing. A row of several
        beats is read once and written once, from and to a bank; a RAM of two ports takes every beat. Each of
        the two side registers of four banks knows whose rows it has.
        """
        two, four, double = (self.forms[name] for name in ("banks", "four_banks", "two_port"))
        sides = 1.0 * (two | double) + 2.0 * four
        address = bits_for(self.depth) - four
        column["side register bits"] = (sides * wide, 0.0)
        column["side address register bits"] = (sides * address, self.rates.sum)
        column["side one"] = (sides, 1.0)
        column["word choice bits"] = (wide * (1.0 * double + 2.0 * two + 6.0 * four), self.rates.sum)
        pe = self.pe
        rest = self.flow.weights_rest
        beats = float(pe.beats) if rest else 1.0
        sums = 1.0 if rest else self.rows * pe.lanes / float((pe.rescale.group or pe.lanes) * pe.beats)
        reads = sums * (1.0 - 1.0 / self.tiles) / beats
        every = sums * (1.0 - 1.0 / (self.tiles * beats))
        out = []
        for count, ports, writes in ((2.0 * two + 4.0 * four, "1rw", reads), (1.0 * double, "1r1w", every)):
            if count.any():
                rams = np.maximum(count, 1.0)
                words = np.where(count > 0, np.ceil(self.depth / rams), 0.0)
                model = MemoryModel(words, wide, ports, reads / rams, writes / rams)
                out.append(PartModel(f"outlet_ram_{ports}", self.cols * count, {}, memory=model))
        return out

    def _memory(
        self, name: str, width: float, depth: Any, of: PartModel, rate: Any, words: str = ""
    ) -> list[PartModel]:
        """A memory of flip-flops: part of the column, or beyond ``WHOLE_BITS`` in banks of its own. ``words``
        is what the names of its structures begin with, if not the memory's name; what the column has of them
        already is added.
        """
        depth = np.asarray(depth) + 0.0 * self.rows
        banked = width * depth > WHOLE_BITS
        whole = np.where(banked, 0.0, depth)
        count = np.ceil(depth / BANK)
        column = of.structure
        words = words or name
        for what, amount, activity in (("memory bits", whole * width, rate / np.maximum(whole, 1.0)),
                                       ("words", whole, rate / np.maximum(whole, 1.0)),
                                       ("port bits", np.where(whole > 0, width, 0.0), rate)):
            before, as_often = column.get(f"{words} {what}", (0.0, 0.0))
            both = before + amount
            changes = before * as_often + amount * activity
            column[f"{words} {what}"] = (both, changes / np.where(both > 0, both, 1.0))
        if not banked.any():
            return []
        there = of.instances * banked
        return [
            PartModel(
                f"{of.name}_{name}",
                there,
                {
                    "chosen bits": (count * width, rate / np.maximum(count, 1.0)),
                    "banks": (count, rate / np.maximum(count, 1.0)),
                },
                "banks",
            ),
            PartModel(
                f"{of.name}_{name}_bank",
                there * count,
                {"memory bits": (BANK * width, 0.0), "port bits": (width, rate), "one": (1.0, rate)},
                "bank",
            ),
        ]


@dataclass(frozen=True)
class Arithmetic:
    """The gates of what the outlet adds sums with and of what makes a result of a sum, by words, and the
    levels of the deeper one of those that there are."""

    adder: Gates
    finisher: Gates
    adder_levels: float
    finisher_levels: float


@cache
def outlet_arithmetic(pe: PE) -> Arithmetic:
    """What the modules of the outlet's sums consist of; nothing where these are integers."""
    total = pe.outlet_sum.placed("outlet", pe.total.bits)
    blocks = (total.adder, total.finisher)
    found = [Network.of(block) if isinstance(block, Logic) else Network() for block in blocks]
    adder, finisher = (network.counts for network in found)
    return Arithmetic(adder, finisher, *(network.levels for network in found))


def label(pe: PE) -> str:
    """The name of an error band: that of outlets with floating-point scales where ``pe`` has such, else that
    of its cells."""
    return SCALED if pe.rescale.floating else cell_label(pe)


def cell_label(pe: PE) -> str:
    """The name of the cells' error band: the architecture's, or that of a variant of ``pe`` that is built
    differently.
    """
    features = pe.features(1.0)
    return pe.name if features is None else features.label


def stands_apart(pe: PE) -> bool:
    """Whether the engines of ``pe`` change no coefficient of other architectures."""
    return pe.rescale.floating or cells_apart(pe)


def cells_apart(pe: PE) -> bool:
    """Whether the cells of ``pe`` change no coefficient of other architectures."""
    features = pe.features(1.0)
    return features is not None and features.apart


def reason_not(pe: PE, flow: Dataflow) -> str:
    """Why an architecture with its parameters cannot be estimated in a dataflow; empty where it can."""
    rates = Rates(*(1.0 for _ in fields(Rates)))
    if pe.uncharacterized:
        return f"{pe.uncharacterized} is what no characterized point has"
    for name, found in ((pe.name, pe.features(1.0)), (flow.name, flow.array_parts(pe, rates))):
        if found is None:
            return f"{name} does not say what it consists of"
    if pe.rescale.floating and (reason := scaled_reason_not(pe, flow)):
        return reason
    if flow.uncharacterized:
        return f"{flow.uncharacterized} is what no characterized point has"
    if pe.stages:
        return f"stages: {pe.stages} registers in a cell are what no characterized point has"
    if pe.rescale.stages:
        return "rescale.stages: registers in the outlet's multiplications are what no characterized point has"
    usual = {f.name: f.default for f in fields(pe)}
    other = [key for key in pe.spelled_out if getattr(pe, key) != usual[key]]
    if not other:
        return ""
    return f"{other[0]}: {getattr(pe, other[0])} is arithmetic that no characterized point has"


def scaled_reason_not(pe: PE, flow: Dataflow) -> str:
    """The same for what an outlet with floating-point scales does."""
    rescale = pe.rescale
    for key, usual in (("scale_format", SCALE_FORMATS), (ROW, ("none", *SCALE_FORMATS))):
        if getattr(rescale, key) not in usual:
            return f"{key}: {getattr(rescale, key)} with {SCALED} is what no characterized point has"
    if np.any(np.asarray(flow.as_arrays().accumulate_depth(pe)) == 0):
        return f"group: {rescale.group} with {SCALED} is what no characterized point has"
    return ""


def parts(pe: PE, flow: Dataflow) -> list[PartModel]:
    """The kinds of parts of an engine.

    * ``pe``: the architecture.
    * ``flow``: the dataflow; its parameters may be arrays of one shape, an engine per element.
    """
    return Model(pe, flow).parts()
