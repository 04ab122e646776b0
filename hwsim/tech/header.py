"""What a technology's figures hold for: the top level of its file."""

from dataclasses import dataclass

from hwsim.errors import ParamError
from hwsim.params import Params, param

WIRES = ("wire_ohm_um", "wire_ff_um", "clock_wire_ohm_um", "clock_wire_ff_um")


@dataclass(frozen=True)
class Header(Params):
    """The top level of a technology file, without the cells."""

    name: str = param(doc="what configurations call it")
    process_nm: float = param(lo=1, hi=1000, unit="nm", doc="node")
    source: str = param(doc="library that the figures come from")
    licence: str = param(doc="licence of that library")
    corner: str = param(doc="process corner")
    voltage_v: float = param(lo=0.1, hi=10, unit="V", doc="supply")
    temperature_c: float = param(lo=-100, hi=250, unit="C", doc="junction temperature")
    slews_ps: str = param(doc="the two input slews of the tables, ps")
    wire_load: str = param("none", doc="what figures assume about wires")
    delay_pct: float = param(50.0, lo=1, hi=99, unit="%", doc="threshold that delays are measured at")
    slew_low_pct: float = param(20.0, lo=0, hi=49, unit="%", doc="lower threshold of slews")
    slew_high_pct: float = param(80.0, lo=51, hi=100, unit="%", doc="upper threshold of slews")
    slew_derate: float = param(
        1.0, lo=0.01, hi=10, doc="factor from the slews of the tables to those between the thresholds"
    )
    wire_ohm_um: float | None = param(
        None, lo=1e-6, hi=1e6, unit="ohm/um", doc="resistance of a signal's wire"
    )
    wire_ff_um: float | None = param(
        None, lo=1e-6, hi=1e3, unit="fF/um", doc="capacitance of a signal's wire"
    )
    clock_wire_ohm_um: float | None = param(
        None, lo=1e-6, hi=1e6, unit="ohm/um", doc="resistance of the clock's wires"
    )
    clock_wire_ff_um: float | None = param(
        None, lo=1e-6, hi=1e3, unit="fF/um", doc="capacitance of the clock's wires"
    )
    wire_source: str = param("", doc="where the four figures of wires come from")

    def check(self) -> None:
        """The figures of wires go together, with their source."""
        missing = [key for key in WIRES if getattr(self, key) is None]
        if missing and len(missing) < len(WIRES):
            raise ParamError(missing[0], f"missing; the figures of wires go together: {', '.join(WIRES)}")
        if bool(missing) == bool(self.wire_source):
            raise ParamError(
                "wire_source",
                "must say where the figures of wires come from, and nothing where there are none",
            )

    @property
    def has_wires(self) -> bool:
        """Whether the resistance and capacitance of wires are known."""
        return self.wire_ohm_um is not None

    @property
    def conditions(self) -> str:
        """What the figures hold for."""
        return f"{self.process_nm:g} nm, {self.corner}, {self.voltage_v:g} V, {self.temperature_c:g} C"
