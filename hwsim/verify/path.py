"""What an operand group meets on its way through an engine, as a circuit of its own: words -> encoded ->
sliced -> core.

Benches and proofs take this circuit where they ask whether an architecture's hardware means what its formats
say.
"""

import itertools

from amaranth.hdl import Module, Mux, Signal, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.pe.base import PE
from hwsim.pe.digits import beat_members
from hwsim.verilog.block import Logic


class Path(Logic):
    """The stream's words of one operand group, through the encoders and the beat slices, into the core.

    ``entries`` is the table of weights of an architecture that has one. Where the architecture resolves
    partial sums, ``c_in`` and ``c_out`` are what ``p_in`` and ``p_out`` resolve to; where it corrects them,
    ``correction`` is what the outlet adds for this group and beat in a job of precision ``a_bits``,
    ``w_bits``.
    """

    clocked = False

    def __init__(self, name: str, pe: PE, p_width: int):
        self.pe = pe
        self.core = pe.whole_core(f"{name}_core", p_width)
        self.encoders = {"a": pe.encode_a(f"{name}_encode_a"), "w": pe.encode_w(f"{name}_encode_w")}
        self.resolve = pe.resolve(f"{name}_resolve", p_width)
        layout = pe.beat_layout
        sums = {"p_in": In(signed(p_width)), "p_out": Out(signed(p_width))}
        if self.resolve is not None:
            sums |= {key: Out(self.resolve.ports["c"].shape) for key in ("c_in", "c_out")}
        sums |= {f"{x}_bits": In(range(getattr(pe, x).bits + 1)) for x in pe.job_bits}
        if pe.corrections:
            sums["correction"] = Out(signed(pe.correction_width(pe.lanes)))
        if pe.w_table:
            sums["entries"] = In(unsigned(pe.w_table[0] * pe.w_table[1]))
        super().__init__(
            name,
            {
                "a": In(unsigned(pe.lanes * pe.a.bits)),
                "w": In(unsigned(pe.lanes // pe.w_per_word * pe.w_word_bits)),
                **({} if layout is None else {"beat": In(layout)}),
                **sums,
            },
            blocks=(self.core, *filter(None, (*self.encoders.values(), self.resolve))),
        )

    def build(self, m: Module) -> None:
        pe = self.pe
        ports = {"p_in": self.p_in, "p_out": self.p_out}
        for x, stored_width, pick in (
            ("a", pe.a_stored_width, pe.slice_a),
            ("w", pe.w_stored_width, pe.slice_w),
        ):
            stored = Signal(stored_width, name=f"{x}_stored")
            encoder = self.encoders[x]
            if encoder is None:
                m.d.comb += stored.eq(getattr(self, x))
            else:
                more = {key: value for key, value in self._beside(x).items() if key in encoder.ports}
                m.submodules[f"encode_{x}"] = encoder.instance(code=getattr(self, x), stored=stored, **more)
            ports[x] = pick(m, stored, self.beat) if pe.serial else stored
        if pe.serial:
            ports["beat"] = self.beat
        m.submodules.core = self.core.instance(**ports)
        if self.resolve is not None:
            for side in ("in", "out"):
                m.submodules[f"resolve_{side}"] = self.resolve.instance(
                    p=ports[f"p_{side}"], c=getattr(self, f"c_{side}")
                )
        if pe.corrections:
            self._correct(m)

    def _beside(self, x: str) -> dict[str, Signal]:
        """What an encoder of operand ``x`` may read beside the codes."""
        table = {"entries": self.entries} if self.pe.w_table else {}
        return table | ({"bits": getattr(self, f"{x}_bits")} if x in self.pe.job_bits else {})

    def _correct(self, m: Module) -> None:
        """The correction for a group that counts in its first beat."""
        pe = self.pe
        given = {}
        if "a_sum" in pe.corrections:
            given["a_sum"] = Signal(signed(pe.a_sum_width(pe.lanes)), name="a_sum")
            m.d.comb += given["a_sum"].eq(pe.slice_sum(m, self.a, self.beat if pe.serial else None))
        if "count" in pe.corrections:
            given["count"] = Signal(range(pe.lanes + 1), name="count")
            m.d.comb += given["count"].eq(Mux(pe.first_beat(self.beat), pe.lanes, 0))
        bits = {x: getattr(self, f"{x}_bits") for x in pe.serial if "bits" in pe.corrections}
        m.d.comb += self.correction.eq(pe.correction(m, given.get("a_sum"), given.get("count"), bits))


def precisions(pe: PE) -> list[PE]:
    """The architecture ``pe`` at every precision that a job may have."""
    widths = [range(pe.least_bits(x), getattr(pe, x).bits + 1) if x in pe.serial else [0] for x in "aw"]
    return [pe.at(*bits) for bits in itertools.product(*widths)]


def beat_codes(pe: PE, low: PE) -> list[int]:
    """What the hardware of ``pe`` sees of the beats (:attr:`PE.beat_layout`) of a job at the precision
    ``low``, in order.

    One 0 where an operand group is one beat.
    """
    layout = pe.beat_layout
    codes = []
    if layout is None:
        return [0]
    for beat in range(low.beats):
        members = {}
        for x in pe.serial:
            beat, number = divmod(beat, low.digit_count(x))
            members |= beat_members(x, number, low.digit_count(x), getattr(low, x).bits)
        codes.append(
            layout
            .const({key: value for key, value in members.items() if key in layout.members})
            .as_value()
            .value
        )
    return codes
