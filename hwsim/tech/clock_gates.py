"""Integrated clock gates of a technology: what they take, and which of them drive a load.

A clock gate passes a pulse of the clock on clocks before whose rising edge its enable was high; the latch
inside keeps the output free of glitches. A figure is one number: the mean over the two edges and over the
conditions that the library tells apart, at the smaller slew of the technology and half of the largest load.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from hwsim.params import Params, param


@dataclass(frozen=True)
class ClockGate(Params):
    """One clock gate; energies are per clock, both edges together, or per edge of the enable."""

    clock: str = param(doc="the clock pin")
    enable: str = param(doc="the enable pin, active high")
    gated: str = param(doc="the output pin")
    area_um2: float = param(lo=0, hi=1e6, unit="um2", doc="area")
    leakage_nw: float = param(lo=0, hi=1e9, unit="nW", doc="mean leakage")
    clock_ff: float = param(lo=0, hi=1e6, unit="fF", doc="load of the clock pin")
    enable_ff: float = param(lo=0, hi=1e6, unit="fF", doc="load of the enable pin")
    max_ff: float = param(lo=1e-3, hi=1e6, unit="fF", doc="largest load")
    setup_ps: float = param(
        lo=-1e6, hi=1e6, unit="ps", doc="how long before the clock's edge the enable must be still"
    )
    closed_fj: float = param(
        lo=-1e6, hi=1e6, unit="fJ", doc="energy inside the cell on a clock that does not pass"
    )
    open_fj: float = param(lo=-1e6, hi=1e6, unit="fJ", doc="energy inside the cell on a clock that passes")
    enable_fj: float = param(
        lo=-1e6, hi=1e6, unit="fJ", doc="energy inside the cell of an edge at the enable"
    )
    tied: str = param("", doc="pins for scan tests that are tied low, apart by blanks")


@dataclass(frozen=True)
class Gates:
    """``count`` gates of one kind that let the clock pass to ``flops`` on edges before which the net
    ``enable`` is high.

    ``load_ff`` is that of the clock pins behind them. The gates are taken to be balanced with the rest of the
    clock tree: they delay nothing, and in netlists the clock pins of their flip-flops are on the clock
    itself.
    """

    enable: int
    flops: tuple[str, ...]
    name: str
    gate: ClockGate
    count: int
    load_ff: float

    @property
    def area_um2(self) -> float:
        """Area of all of them."""
        return self.count * self.gate.area_um2

    @property
    def leakage_nw(self) -> float:
        """Leakage of all of them."""
        return self.count * self.gate.leakage_nw

    @property
    def enable_ff(self) -> float:
        """Load of all their enables."""
        return self.count * self.gate.enable_ff


def gates_for(gates: Mapping[str, ClockGate], enable: int, flops: tuple[str, ...], load_ff: float) -> Gates:
    """The gates of least area that drive a load."""
    def needed(gate: ClockGate) -> int:
        return max(1, ceil(load_ff / gate.max_ff))

    name = min(gates, key=lambda name: (needed(gates[name]) * gates[name].area_um2, name))
    return Gates(enable, flops, name, gates[name], needed(gates[name]), load_ff)
