"""The emitted top: inlets, encoders, array, outlet and controller behind AXI4-Stream ports."""

from dataclasses import dataclass
from typing import Any

from amaranth.hdl import Cat, Module, Signal, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.dataflow.base import Dataflow
from hwsim.engine.beats import Marks
from hwsim.engine.column import outlet_tag
from hwsim.engine.control import CYCLE_BITS, error_bits, job_layout
from hwsim.engine.outlet import Outlet
from hwsim.engine.parts import Inlet, TableColumn
from hwsim.engine.row_sum import RowSum
from hwsim.pe.base import PE
from hwsim.rescale.result_blocks import SCALE
from hwsim.verilog.block import Logic


@dataclass(frozen=True)
class Stream:
    """One AXI4-Stream port of an engine: ``lanes`` lanes of ``lane_bits`` bits, lane 0 in the lowest bits; of
    results in blocks above them ``scales`` lanes of ``scale_bits`` bits."""

    prefix: str
    lanes: int
    lane_bits: int
    scales: int = 0
    scale_bits: int = 0

    @property
    def offset(self) -> int:
        """Bits that the lanes fill below the scales."""
        return self.lanes * self.lane_bits

    @property
    def used(self) -> int:
        """Bits that all lanes fill."""
        return self.offset + self.scales * self.scale_bits

    @property
    def width(self) -> int:
        """Width of ``tdata``, whole bytes; bits above ``used`` are ignored (in) or 0 (out)."""
        return -(-self.used // 8) * 8

    def ports(self, outgoing: bool) -> dict:
        """The port's signals."""
        this, other = (Out, In) if outgoing else (In, Out)
        return {f"{self.prefix}_tdata": this(unsigned(self.width)), f"{self.prefix}_tvalid": this(1),
                f"{self.prefix}_tready": other(1), f"{self.prefix}_tlast": this(1)}


def streams(pe: PE, flow: Dataflow) -> dict[str, Stream]:
    """The operand and result streams by operand letter; ``s``, the scales, where they come as a stream.

    ``r``, scales of rows; ``t``, tables of weights.
    """
    lanes = {x: nest.width for x, nest in flow.nests(pe).items()}
    out = {"a": Stream("s_axis_a", lanes["a"], pe.a.bits),
           "w": Stream("s_axis_w", lanes["w"] // pe.w_per_word, pe.w_word_bits),
           "c": Stream("m_axis_c", lanes["c"], pe.p.bits, lanes.get("x", 0), SCALE.bits)}
    if pe.rescale.streams:
        out["s"] = Stream("s_axis_s", lanes["s"], pe.rescale.word_bits)
    if pe.rescale.row:
        out["r"] = Stream("s_axis_r", lanes["r"], pe.rescale.row.bits)
    if pe.w_table:
        out["t"] = Stream("s_axis_t", lanes["t"], pe.w_table[1])
    return out


class Engine(Logic):
    """A whole GEMM engine: one architecture in one dataflow; the manifest states its interface."""

    resets = True

    def __init__(self, name: str, pe: PE, flow: Dataflow):
        self.pe = pe
        self.flow = flow
        self.streams = streams(pe, flow)
        self.title = (
            f"{name}: {pe.name} {pe.a} x {pe.w} -> {pe.result_text}, {flow.name} {flow.rows} x {flow.cols}, "
            f"lanes {pe.lanes}"
        )
        self.array = flow.array(pe, name)
        self.control = flow.control(pe, name, outlet_tag(pe, flow.accumulate_depth(pe), flow.products(pe)))
        self.encoders = {"a": pe.encode_a(f"{name}_encode_a"), "w": pe.encode_w(f"{name}_encode_w")}
        self.table = TableColumn(f"{name}_table", *pe.w_table) if pe.w_table else None
        self.row_sum = RowSum(f"{name}_row_sum", pe) if pe.counts_a_sum else None
        self.marks = Marks(f"{name}_marks", pe, flow.cols) if pe.counts_beats else None
        self.slaves = [x for x in self.streams if x != "c"]
        self.inlets = {
            x: Inlet(f"{name}_inlet_{x}", self.streams[x].width, self.streams[x].used) for x in self.slaves
        }
        self.outlet = Outlet(f"{name}_outlet", pe, flow)
        self.job = job_layout(pe)
        operands = {key: port for x in self.slaves for key, port in self.streams[x].ports(False).items()}
        super().__init__(
            name,
            {
                "s_axis_job_tdata": In(unsigned(self.job.size)),
                "s_axis_job_tvalid": In(1),
                "s_axis_job_tready": Out(1),
                **operands,
                **self.streams["c"].ports(True),
                "busy": Out(1),
                "cycles": Out(unsigned(CYCLE_BITS)),
                "error": Out(unsigned(max(error_bits(pe).values()) + 1)),
            },
            blocks=(
                *self.inlets.values(),
                *filter(None, (*self.encoders.values(), self.table, self.row_sum, self.marks)),
                self.control,
                self.array,
                self.outlet,
            ),
        )

    @property
    def identifiers(self) -> frozenset[str]:
        """Names that the top module has: its ports and the blocks in it, with their ports, after which its
        wires are called."""
        prefix = f"{self.name}_"
        inside = (name for block in self.blocks for name in (block.name.removeprefix(prefix), *block.ports))
        return frozenset({"clk", "rst", "c", *self.ports, *inside, *(f"{x}_codes" for x in self.slaves)})

    def build(self, m: Module) -> None:
        wires = self._control(m)
        codes = {x: self._codes(m, x, wires) for x in self.slaves}
        tables = self._tables(m, codes["t"], wires) if self.table else []
        stored = {x: self._stored(m, x, codes[x], tables if x == "w" else [], wires) for x in "aw"}
        if self.marks:
            m.submodules.digit_marks = self.marks.instance(w=stored["w"], marks=wires["marks"])
        array = {
            **stored,
            "tag": wires["tag"],
            "strobe": wires["strobe"],
            "p": Signal(self.array.width("p"), name="p"),
        }
        if self.flow.pauses:
            array["advance"] = wires["advance"]
        outlet = {key: wires[key] for key in self.outlet.ports if key in wires} | {
            "tag": wires["outlet_tag"],
            "p": array["p"],
        }
        if self.row_sum:
            array |= {
                "sums": self._row_sums(m, codes["a"], wires["tag"]),
                "a_sum": Signal(self.array.width("a_sum"), name="a_sum"),
            }
            outlet["a_sum"] = array["a_sum"]
        if "s" in codes:
            outlet["s"] = codes["s"]
        if "r" in codes:
            m.d.comb += wires["r"].eq(codes["r"])
        m.submodules.array = self.array.instance(**array)
        c = Signal(self.outlet.width("tdata"), name="c")
        m.submodules.outlet = self.outlet.instance(
            **outlet,
            tdata=c,
            tvalid=self.m_axis_c_tvalid,
            tlast=self.m_axis_c_tlast,
            tready=self.m_axis_c_tready,
        )
        m.d.comb += self.m_axis_c_tdata.eq(c)

    def _control(self, m: Module) -> dict[str, Signal]:
        top = {
            "job": self.s_axis_job_tdata,
            "job_valid": self.s_axis_job_tvalid,
            "job_ready": self.s_axis_job_tready,
            "busy": self.busy,
            "cycles": self.cycles,
            "error": self.error,
        }
        wires = {
            key: Signal(self.control.width(key), name=key) for key in self.control.ports if key not in top
        }
        m.submodules.control = self.control.instance(**top, **wires)
        return wires

    def _codes(self, m: Module, x: str, wires: dict[str, Signal]) -> Signal:
        """The inlet of stream ``x``; returns the lanes of its beat, flat."""
        stream = self.streams[x]
        codes = Signal(self.streams[x].used, name=f"{x}_codes")
        m.submodules[f"inlet_{x}"] = self.inlets[x].instance(
            **{
                port: getattr(self, f"{stream.prefix}_{port}")
                for port in ("tdata", "tvalid", "tready", "tlast")
            },
            enable=wires[f"{x}_enable"],
            take=wires[f"{x}_take"],
            full=wires[f"{x}_full"],
            last=wires[f"{x}_last"],
            data=codes,
        )
        return codes

    def _tables(self, m: Module, entries: Signal, wires: dict[str, Signal]) -> list[Signal]:
        """The registers of every column's table."""
        block = self.table
        tables = []
        assert block is not None
        width = block.width("entry")
        for i in range(self.flow.cols):
            tables.append(Signal(block.width("entries"), name=f"entries{i}"))
            m.submodules[f"table{i}"] = block.instance(
                entry=entries[i * width : (i + 1) * width],
                take=wires["t_take"],
                swap=wires["t_swap"],
                entries=tables[i],
            )
        return tables

    def _stored(
        self, m: Module, x: str, codes: Signal, tables: list[Signal], wires: dict[str, Signal]
    ) -> Any:
        """The encoders of operand ``x``, with their tables and the job's precision if they read any; returns
        its stored groups, flat."""
        encoder = self.encoders[x]
        if encoder is None:
            return codes
        width = encoder.width("code")
        groups = []
        shared = {"bits": wires[f"{x}_bits"]} if "bits" in encoder.ports else {}
        for i in range(len(codes) // width):
            stored = Signal(encoder.width("stored"), name=f"{x}_stored{i}")
            m.submodules[f"encode_{x}{i}"] = encoder.instance(
                code=codes[i * width : (i + 1) * width],
                stored=stored,
                **shared,
                **({"entries": tables[i]} if tables else {}),
            )
            groups.append(stored)
        return Cat(*groups)

    def _row_sums(self, m: Module, codes: Signal, tag: Signal) -> Any:
        """What the beat adds to every row's sum of activations, flat."""
        block = self.row_sum
        sums = []
        assert block is not None
        width = block.width("code")
        for i in range(self.flow.rows):
            ports = {
                "code": codes[i * width : (i + 1) * width],
                "sum": Signal(block.width("sum"), name=f"row_sum{i}"),
            }
            if self.pe.serial:
                ports["beat"] = self.control.ports["tag"].shape(tag).beat
            m.submodules[f"row_sum_{i}"] = block.instance(**ports)
            sums.append(ports["sum"])
        return Cat(*sums)
