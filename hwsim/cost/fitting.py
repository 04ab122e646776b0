"""One part at a time: mapped until it meets a period, and its share of the engine's energy. What may run in
any process."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from hwsim.cost import macros
from hwsim.cost.activity.energy import Energy, energy, port_name
from hwsim.cost.activity.traffic import Traffic, chosen
from hwsim.cost.netlist.chain import Ports, ports_of
from hwsim.cost.netlist.mapping import synthesize
from hwsim.cost.netlist.parts import Part
from hwsim.cost.netlist.paths import Corner, Paths, paths
from hwsim.cost.result import PartCost, six_digits
from hwsim.tech.netlist import Netlist
from hwsim.tech.technology import Technology

Drawn = Energy | macros.Accesses
"""What a part draws: energy of cells, or accesses of a memory."""


class Effort(NamedTuple):
    """One step of mapping a part: the mapper's target as a share of the time between flip-flops, and the
    styles of mapping."""

    share: float
    styles: tuple[str, ...]


EFFORTS = (
    Effort(0.8, ("flow", "cover", "adders")),
    Effort(0.55, ("flow", "cover")),
    Effort(0.3, ("flow", "cover")),
    Effort(0.0, ("flow", "fast")),
)
"""Steps from slack to tight, until timing agrees. Full adders are small and slow, the fastest flip-flops are
large."""


@dataclass(frozen=True)
class Context:
    """What is the same for all parts."""

    technology: Technology
    corner: Corner
    timeout_s: float
    clock_gates: bool = False


class Try(NamedTuple):
    """How a mapping was made: the combinational target in ps, and the style."""

    target_ps: int
    style: str


@dataclass(frozen=True)
class Mapped:
    """A part's netlist, its timing and the area of its cells; ``ports`` is how it looks from outside, where
    asked for."""

    key: Try
    netlist: Netlist
    paths: Paths
    period_ps: float
    area_um2: float
    ports: Ports | None = None

    @property
    def figures(self) -> tuple[float, ...]:
        """What a mapping can be better in than another."""
        return (self.area_um2, *vars(self.paths).values())


Mappings = dict[Try, Mapped]


def map_part(context: Context, part: Part, target_ps: int, effort: Effort) -> Mappings:
    """A part mapped for a combinational delay: every style of an effort of which no other is better or equal
    in all figures.

    A memory is what it is.
    """
    if part.memory:
        one = macros.figures(part.memory, context.technology.name)
        key = Try(target_ps, "memory")
        least = macros.paths(one)
        return {
            key: Mapped(
                key,
                macros.netlist(part.memory),
                least,
                least.period_ps(context.corner),
                0.0,
                macros.ports(part.memory, one),
            )
        }
    found: Mappings = {}
    for style, netlist in synthesize(part, context.technology, target_ps, effort.styles, context.timeout_s,
                                      context.clock_gates).items():
        new = measured(context, Try(target_ps, style), netlist)
        if not any(all(a <= b for a, b in zip(old.figures, new.figures)) for old in found.values()):
            found = {
                key: old for key, old in found.items() if any(a < b for a, b in zip(old.figures, new.figures))
            }
            found[new.key] = new
    return found


def measured(context: Context, key: Try, netlist: Netlist) -> Mapped:
    """A mapping with its timing and area.

    * ``context``: technology and corner.
    * ``key``: how it was mapped.
    * ``netlist``: the mapped part.
    """
    technology, corner = context.technology, context.corner
    found = paths(netlist, technology, corner) if netlist.instances else Paths(0.0, 0.0, 0.0, 0.0)
    area = sum(technology.cells[instance.cell].area_um2 for instance in netlist.instances)
    area += sum(gates.area_um2 for gates in netlist.gates)
    return Mapped(key, netlist, found, found.period_ps(corner), area)


def with_ports(context: Context, mapped: Mapped) -> Mapped:
    """A mapping with the delays of its ports, which are computed if it lacks them."""
    if mapped.ports:
        return mapped
    return replace(mapped, ports=ports_of(mapped.netlist, context.technology, context.corner))


def fit(context: Context, part: Part, target_ps: float, known: Mappings) -> tuple[Try, Mappings]:
    """Of a part's mappings, ``known`` ones and new ones: the smallest that meets a period, else the fastest;
    and all of them.

    Targets go from slack to tight until a mapping for one meets the period; mappings for tighter ones are not
    looked at, known or not.
    """
    room = target_ps - context.corner.clk_to_q_ps - context.corner.setup_ps
    mappings = dict(known)
    tried = set[int]()
    meeting: list[Mapped] = []
    for effort in EFFORTS:
        target = max(round(effort.share * room), 1)
        if not any(key.target_ps == target for key in mappings):
            mappings |= map_part(context, part, target, effort)
        tried.add(target)
        meeting = [m for key, m in mappings.items() if key.target_ps == target and m.period_ps <= target_ps]
        if meeting or target == 1:
            break
    if meeting:
        best = min(meeting, key=lambda m: (m.area_um2, m.key)).key
    else:
        best = min(
            (m for key, m in mappings.items() if key.target_ps in tried),
            key=lambda m: (m.period_ps, m.area_um2, m.key),
        ).key
    return best, mappings | {best: with_ports(context, mappings[best])}


def fastest(context: Context, part: Part, known: Mappings) -> tuple[Try, Mappings]:
    """As :func:`fit`, the fastest of the known mappings and those for least delay."""
    mappings = (
        known if any(key.target_ps == 1 for key in known) else known | map_part(context, part, 1, EFFORTS[-1])
    )
    best = min(mappings.values(), key=lambda m: (m.period_ps, m.area_um2, m.key)).key
    return best, mappings | {best: with_ports(context, mappings[best])}


def recorded(part: Part, netlist: Netlist, paths: Sequence[tuple[str, ...]] = ()) -> list[str]:
    """The ports of a part's instances that its energy comes from, by hierarchical name: of those at
    ``paths``, else the chosen ones."""
    if part.memory:
        return macros.nets(part)
    return (
        [port_name(path, port) for path in paths or chosen(part) for port in netlist.ports]
        if netlist.instances
        else []
    )


def traffic_of(part: Part, netlist: Netlist, traffic: Traffic) -> Traffic:
    """Of the traffic what concerns the recorded instances of a part."""
    names = recorded(part, netlist)
    return replace(
        traffic, clocks=[{name: clock[name] for name in names if name in clock} for clock in traffic.clocks]
    )


def energy_of(context: Context, part: Part, netlist: Netlist, traffic: Traffic) -> Drawn:
    """Energy of a part under its traffic; of a memory, what it does."""
    if part.memory:
        return macros.accesses(part, traffic)
    if not netlist.instances:
        return Energy(0.0, 0.0, 0)
    return energy(part.name, netlist, context.technology, context.corner, traffic, chosen(part))


def figures_of(
    technology: Technology, part: Part, mapped: Mapped, drawn: Drawn, events: dict[str, float] | None = None
) -> PartCost:
    """What is kept of a part, to six digits; ``events`` are energies of events in fJ, None where they were
    not told apart."""
    if part.memory:
        assert isinstance(drawn, macros.Accesses), part.name
        found = macros.cost(part, macros.figures(part.memory, technology.name), mapped.period_ps, drawn)
        return found if events is None else replace(found, clock_fj=0.0, event_fj=events)
    assert isinstance(drawn, Energy), part.name
    own = [technology.cells[i.cell] for i in mapped.netlist.instances]
    gates = mapped.netlist.gates
    longest = mapped.paths
    leakage = sum(c.leakage_nw for c in own) + sum(each.leakage_nw for each in gates)
    figures = {
        "area_um2": mapped.area_um2,
        "leakage_nw": leakage,
        "period_ps": mapped.period_ps,
        "reg_to_reg_ps": longest.reg_to_reg,
        "in_to_reg_ps": longest.in_to_reg,
        "reg_to_out_ps": longest.reg_to_out,
        "in_to_out_ps": longest.in_to_out,
        "energy_fj": drawn.dynamic_fj,
        "settled_fj": drawn.settled_fj,
    }
    if events is not None:
        figures["clock_fj"] = drawn.clock_fj
    return PartCost(
        part=part.name,
        title=part.title,
        instances=part.instances,
        source=part.note,
        cells=len(own) + sum(each.count for each in gates),
        flops=sum(c.flop is not None for c in own),
        recorded=len(chosen(part)) if own else 0,
        clocks=drawn.clocks,
        event_fj=six_digits(events or {}),
        **six_digits(figures),
    )
