"""One part at a time: mapped until it meets a period, and its share of the engine's energy. What may run in any process."""

from dataclasses import dataclass, replace

from hwsim.cost import macros
from hwsim.cost.chain import Ports, ports_of
from hwsim.cost.energy import Energy, energy, port_name
from hwsim.cost.mapping import synthesize
from hwsim.cost.parts import Part
from hwsim.cost.paths import Corner, Paths, paths
from hwsim.cost.record import PartCost, six_digits
from hwsim.cost.traffic import Traffic, chosen
from hwsim.tech.netlist import Netlist
from hwsim.tech.technology import Technology

Drawn = Energy | macros.Accesses
"""What a part draws: energy of cells, or accesses of a memory."""

EFFORTS = (0.8, 0.55, 0.35, 0.2, 0.0)  # targets of the mapper as shares of the time between flip-flops, until timing agrees


@dataclass(frozen=True)
class Context:
    """What is the same for all parts."""

    technology: Technology
    corner: Corner
    timeout_s: float


@dataclass(frozen=True)
class Mapped:
    """A part's netlist for a combinational target in ps, and its timing; ``ports`` is how it looks from outside, where asked for."""

    target_ps: int
    netlist: Netlist
    paths: Paths
    period_ps: float
    ports: Ports | None = None


def map_part(context: Context, part: Part, target_ps: int) -> Mapped:
    """A part mapped for a combinational delay; a memory is what it is."""
    if part.memory:
        one = macros.figures(part.memory, context.technology.name)
        least = macros.paths(one)
        return Mapped(target_ps, macros.netlist(part.memory), least, least.period_ps(context.corner), macros.ports(part.memory, one))
    netlist = synthesize(part, context.technology, target_ps, context.timeout_s)
    found = paths(netlist, context.technology, context.corner) if netlist.instances else Paths(0.0, 0.0, 0.0, 0.0)
    return Mapped(target_ps, netlist, found, found.period_ps(context.corner))


def with_ports(context: Context, mapped: Mapped) -> Mapped:
    """The same with its ports."""
    return mapped if mapped.ports else replace(mapped, ports=ports_of(mapped.netlist, context.technology, context.corner))


def fit(context: Context, part: Part, target_ps: float, known: dict[int, Mapped]) -> tuple[int, dict[int, Mapped]]:
    """Of a part's mappings by target, ``known`` ones and new ones: the slackest that meets a period, else the fastest; and all of them."""
    room, mappings, tried = target_ps - context.corner.clk_to_q_ps - context.corner.setup_ps, dict(known), []
    for effort in EFFORTS:
        target = max(round(effort * room), 1)
        if target not in mappings:
            mappings[target] = map_part(context, part, target)
        tried.append(target)
        if mappings[target].period_ps <= target_ps or effort * room <= 1:
            break
    best = tried[-1] if mappings[tried[-1]].period_ps <= target_ps else min(tried, key=lambda t: mappings[t].period_ps)
    mappings[best] = with_ports(context, mappings[best])
    return best, mappings


def fastest(context: Context, part: Part, known: dict[int, Mapped]) -> tuple[int, dict[int, Mapped]]:
    """As :func:`fit`, the fastest of the known mappings and the one for least delay."""
    mappings = known if 1 in known else known | {1: map_part(context, part, 1)}
    best = min(mappings, key=lambda t: mappings[t].period_ps)
    return best, mappings | {best: with_ports(context, mappings[best])}


def recorded(part: Part, netlist: Netlist) -> list[str]:
    """The ports of a part's instances that its energy comes from, by hierarchical name."""
    if part.memory:
        return macros.nets(part)
    return [port_name(path, port) for path in chosen(part) for port in netlist.ports] if netlist.instances else []


def traffic_of(part: Part, netlist: Netlist, traffic: Traffic) -> Traffic:
    """Of the traffic what concerns the recorded instances of a part."""
    names = recorded(part, netlist)
    return replace(traffic, clocks=[{name: clock[name] for name in names if name in clock} for clock in traffic.clocks])


def energy_of(context: Context, part: Part, netlist: Netlist, traffic: Traffic) -> Drawn:
    """Energy of a part under its traffic; of a memory, what it does."""
    if part.memory:
        return macros.accesses(part, traffic)
    if not netlist.instances:
        return Energy(0.0, 0.0, 0)
    return energy(part.name, netlist, context.technology, context.corner, traffic, chosen(part))


def figures_of(technology: Technology, part: Part, mapped: Mapped, drawn: Drawn) -> PartCost:
    """What is kept of a part, to six digits."""
    if part.memory:
        assert isinstance(drawn, macros.Accesses), part.name
        return macros.cost(part, macros.figures(part.memory, technology.name), mapped.period_ps, drawn)
    assert isinstance(drawn, Energy), part.name
    own, longest = [technology.cells[i.cell] for i in mapped.netlist.instances], mapped.paths
    figures = {"area_um2": sum(c.area_um2 for c in own), "leakage_nw": sum(c.leakage_nw for c in own), "period_ps": mapped.period_ps,
               "reg_to_reg_ps": longest.reg_to_reg, "in_to_reg_ps": longest.in_to_reg, "reg_to_out_ps": longest.reg_to_out,
               "in_to_out_ps": longest.in_to_out, "energy_fj": drawn.dynamic_fj, "settled_fj": drawn.settled_fj}
    return PartCost(part=part.name, title=part.title, instances=part.instances, cells=len(own), source=part.note,
                    flops=sum(c.flop is not None for c in own), recorded=len(chosen(part)) if own else 0, clocks=drawn.clocks,
                    **six_digits(figures))
