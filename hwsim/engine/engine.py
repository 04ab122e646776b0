"""The emitted top: inlets, encoders, array, outlet and controller behind AXI4-Stream ports."""

from dataclasses import dataclass
from typing import Any

from amaranth.hdl import Cat, Module, Signal, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.block import Logic
from hwsim.dataflow.base import Dataflow
from hwsim.engine.control import CYCLE_BITS, ERROR_BITS, JOB
from hwsim.engine.outlet import Outlet, OutletColumn, outlet_tag
from hwsim.engine.parts import Inlet
from hwsim.pe.base import PE, beat_member


@dataclass(frozen=True)
class Stream:
    """One AXI4-Stream port of an engine: ``lanes`` lanes of ``lane_bits`` bits, lane 0 in the lowest bits."""

    prefix: str
    lanes: int
    lane_bits: int

    @property
    def used(self) -> int:
        """Bits that the lanes fill."""
        return self.lanes * self.lane_bits

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
    """The operand and result streams by operand letter."""
    return {"a": Stream("s_axis_a", flow.rows * pe.lanes, pe.a.bits),
            "w": Stream("s_axis_w", flow.cols * pe.lanes // pe.w_per_word, pe.w_word_bits),
            "c": Stream("m_axis_c", flow.cols, pe.p.bits)}


class Engine(Logic):
    """A whole GEMM engine: one architecture in one dataflow; the manifest states its interface."""

    resets = True

    def __init__(self, name: str, pe: PE, flow: Dataflow):
        self.pe, self.flow, self.streams = pe, flow, streams(pe, flow)
        self.title = f"{name}: {pe.name} {pe.a} x {pe.w} -> {pe.p}, {flow.name} {flow.rows} x {flow.cols}, lanes {pe.lanes}"
        tag = outlet_tag(flow.accumulate_depth, beat_member(pe))
        p_width, c_width = flow.p_width(pe), pe.p.bits
        self.array = flow.array(pe, name)
        self.control = flow.control(pe, name, tag)
        self.encoders = {"a": pe.encode_a(f"{name}_encode_a"), "w": pe.encode_w(f"{name}_encode_w")}
        self.inlets = {x: Inlet(f"{name}_inlet_{x}", self.streams[x].width, self.streams[x].used) for x in "aw"}
        column = OutletColumn(f"{name}_outlet_column", p_width, c_width, tag, flow.accumulate_depth, flow.queue_depth,
                              pe.resolve(f"{name}_resolve", p_width, c_width))
        self.outlet = Outlet(f"{name}_outlet", column, flow.cols, flow.tag_delay, flow.skewed, flow.m_max, flow.n_max)
        super().__init__(name, {
            "s_axis_job_tdata": In(unsigned(JOB.size)), "s_axis_job_tvalid": In(1), "s_axis_job_tready": Out(1),
            **self.streams["a"].ports(False), **self.streams["w"].ports(False), **self.streams["c"].ports(True),
            "busy": Out(1), "cycles": Out(unsigned(CYCLE_BITS)), "error": Out(unsigned(len(ERROR_BITS)))},
            blocks=(*self.inlets.values(), *filter(None, self.encoders.values()), self.control, self.array, self.outlet))

    def build(self, m: Module) -> None:
        wires = self._control(m)
        operands = {x: self._operand(m, x, wires) for x in "aw"}
        p = Signal(self.array.width("p"), name="p")
        m.submodules.array = self.array.instance(
            a=operands["a"], w=operands["w"], tag=wires["tag"], strobe=wires["strobe"], p=p)
        c = Signal(self.outlet.width("tdata"), name="c")
        m.submodules.outlet = self.outlet.instance(
            p=p, tag=wires["outlet_tag"], start=wires["start"], m=wires["m"], n=wires["n"],
            row_done=wires["row_done"], job_done=wires["job_done"], tdata=c,
            tvalid=self.m_axis_c_tvalid, tlast=self.m_axis_c_tlast, tready=self.m_axis_c_tready)
        m.d.comb += self.m_axis_c_tdata.eq(c)

    def _control(self, m: Module) -> dict[str, Signal]:
        top = {"job": self.s_axis_job_tdata, "job_valid": self.s_axis_job_tvalid, "job_ready": self.s_axis_job_tready,
               "busy": self.busy, "cycles": self.cycles, "error": self.error}
        wires = {key: Signal(self.control.width(key), name=key) for key in self.control.ports if key not in top}
        m.submodules.control = self.control.instance(**top, **wires)
        return wires

    def _operand(self, m: Module, x: str, wires: dict[str, Signal]) -> Any:
        """Inlet and encoders of operand ``x``; returns its stored groups, flat."""
        stream, encoder = self.streams[x], self.encoders[x]
        codes = Signal(stream.used, name=f"{x}_codes")
        m.submodules[f"inlet_{x}"] = self.inlets[x].instance(
            **{port: getattr(self, f"{stream.prefix}_{port}") for port in ("tdata", "tvalid", "tready", "tlast")},
            enable=wires[f"{x}_enable"], take=wires[f"{x}_take"], full=wires[f"{x}_full"], last=wires[f"{x}_last"], data=codes)
        if encoder is None:
            return codes
        width = encoder.width("code")
        groups = []
        for i in range(stream.used // width):
            stored = Signal(encoder.width("stored"), name=f"{x}_stored{i}")
            m.submodules[f"encode_{x}{i}"] = encoder.instance(code=codes[i * width:(i + 1) * width], stored=stored)
            groups.append(stored)
        return Cat(*groups)
