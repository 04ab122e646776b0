"""The sum of a row's activations, as the inlets deliver them."""

from amaranth.hdl import Module, signed, unsigned
from amaranth.lib.wiring import In, Out

from hwsim.pe.base import PE
from hwsim.verilog.block import Logic


class RowSum(Logic):
    """The sum of a group of activations, for the column that counts what every row has seen; combinational.
    """

    clocked = False

    def __init__(self, name: str, pe: PE):
        super().__init__(name, {"code": In(unsigned(pe.lanes * pe.a.bits)),
                                **{key: In(layout) for key, layout in pe.beat_fields.items()},
                                "sum": Out(signed(pe.a_sum_width(pe.lanes)))})
        self.pe = pe

    def build(self, m: Module) -> None:
        m.d.comb += self.sum.eq(self.pe.slice_sum(m, self.code, self.beat if self.pe.serial else None))
