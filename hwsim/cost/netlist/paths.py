"""How short a part's clock period can be: its paths between flip-flops and ports, by static timing.

The other side of a port is not known to a part on its own. It is taken to be a flip-flop next door: an input
arrives a typical clk-to-q after the clock's edge and an output must be there a typical setup time before the
next one, each at a fan-out of four. Parts in a row without a flip-flop between them are put together by
:mod:`hwsim.cost.netlist.chain`. A net that leads from one part to many is as fast as one that
leads to four: its buffers belong to the wires, which :mod:`hwsim.cost.wiring.wires` adds to the path.
"""

from dataclasses import dataclass

from hwsim.tech.netlist import Netlist
from hwsim.tech.technology import Technology
from hwsim.tech.timing import Report, Timer

FANOUT = 4  # inverters that an output drives


@dataclass(frozen=True)
class Corner:
    """What timing assumes at the ports and of the clock, for one technology."""

    slew_ps: float
    load_ff: float
    clk_to_q_ps: float
    setup_ps: float

    @classmethod
    def of(cls, technology: Technology) -> "Corner":
        """The corner of a technology: its smaller slew, loads of four of the weakest inverters, its smallest
        flip-flop.
        """
        unit = technology.cells[technology.families["inv"][0]]
        flop = technology.cells[next(names[0] for kind, names in technology.families.items() if kind in (
            "dff", "dff_clear", "dff_preset", "dff_clear_preset"))]
        slew = technology.slews[0]
        load = FANOUT * sum(unit.caps.values())
        clk_to_q = max(t.at(slew, load) for arc in flop.arcs if arc.kind == "rising_edge" for t in arc.delay)
        return cls(slew, load, clk_to_q, max(t.at(slew, slew) for s in flop.setups for t in s.tables))


@dataclass(frozen=True)
class Paths:
    """The longest paths in ps, 0 where there is none: from the clock's edge or the input's change to the
    output's, or to the clock."""

    reg_to_reg: float
    in_to_reg: float
    reg_to_out: float
    in_to_out: float

    def period_ps(self, corner: Corner) -> float:
        """The shortest clock period in ps, with flip-flops of ``corner`` on the other side of every port."""
        before, after = corner.clk_to_q_ps, corner.setup_ps
        return max(self.reg_to_reg,
                   before + self.in_to_reg if self.in_to_reg else 0.0,
                   self.reg_to_out + after if self.reg_to_out else 0.0,
                   before + self.in_to_out + after if self.in_to_out else 0.0)


def paths(netlist: Netlist, technology: Technology, corner: Corner) -> Paths:
    """Time a part's netlist."""
    longest = []
    for launch in ("flops", "inputs"):
        timer = Timer(
            netlist, technology.cells, corner.slew_ps, corner.slew_ps, corner.load_ff, 0.0, (launch,)
        )
        timer.run()
        longest.append([
            max((end[0] for end in ends), default=0.0) for ends in (timer.setups(), timer.outputs())
        ])
    (reg_reg, reg_out), (in_reg, in_out) = longest
    return Paths(reg_reg, in_reg, reg_out, in_out)


def arrivals(netlist: Netlist, technology: Technology, corner: Corner, load_ff: float = 0.0) -> Report:
    """Slews and loads of every net, loads at outputs those of ``load_ff``."""
    timer = Timer(netlist, technology.cells, corner.slew_ps, corner.slew_ps, load_ff, 0.0)
    timer.run()
    return Report(0.0, 0.0, "", (), {n: (a[0], a[1]) for n, a in timer.arrivals.items()}, timer.loads)
