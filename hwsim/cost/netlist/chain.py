"""The clock period of a whole engine from its parts: paths that leave one part and go on in others until they
meet a flip-flop.

Every part is reduced to what its ports see: when outputs change after the clock, how long inputs take to
outputs, what inputs need before the clock. Nodes are the bits of the ports of every instance; bits of one
input port of a part share their longest delay. Slews and loads at the ports are the typical ones of
:class:`~hwsim.cost.netlist.paths.Corner`, and so is what is beyond the engine's own ports.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from hwsim.cost.netlist.parts import Part
from hwsim.cost.netlist.paths import Corner
from hwsim.tech.netlist import Netlist
from hwsim.tech.technology import Technology
from hwsim.tech.timing import Arrival, Timer

Node = tuple  # (path, port, bit)
Delay = Callable[[tuple[str, ...], str, int], float]
"""The delay of the wire to an input of an instance, in ps: (path, port, bit)."""


@dataclass
class Ports:
    """A part as its ports see it, in ps.

    ``read`` holds input port -> its bits that gates or flip-flops read, ``through`` input port -> {(output
    port, bit): delay}, ``wires`` plain connections.
    """

    launch: dict[tuple[str, int], float] = field(default_factory=dict)
    read: dict[str, list[int]] = field(default_factory=dict)
    capture: dict[str, float] = field(default_factory=dict)
    through: dict[str, dict[tuple[str, int], float]] = field(default_factory=dict)
    wires: list[tuple[tuple[str, int], tuple[str, int]]] = field(default_factory=list)


@dataclass(frozen=True)
class Chain:
    """The longest path of an engine and the instances that it goes through, first to last."""

    period_ps: float
    instances: tuple[str, ...]
    parts: tuple[str, ...]


def ports_of(netlist: Netlist, technology: Technology, corner: Corner) -> Ports:
    """Reduce a mapped part to the delays from, to and between its ports.

    * ``netlist``: the mapped part.
    * ``technology``: its cells.
    * ``corner``: slews and loads at the ports.
    """
    out = Ports()
    clocks = netlist.clocks(technology.cells)
    entering = {name: bits for name, (flow, bits) in netlist.ports.items() if flow == "input"}
    leaving = [
        (name, i, net)
        for name, (flow, bits) in netlist.ports.items()
        if flow == "output"
        for i, net in enumerate(bits)
    ]
    source = {net: (name, i) for name, bits in entering.items() for i, net in enumerate(bits)}
    out.wires = [(source[net], (name, i)) for name, i, net in leaving if net in source]
    if not netlist.instances:
        return out
    timer = _Timer(netlist, technology, corner, None)
    out.launch = {
        (name, i): time
        for name, i, net in leaving
        if net not in source and (time := timer.latest(net)) is not None
    }
    read = {n for instance in netlist.instances for n in instance.pins.values()} | {
        gates.enable for gates in netlist.gates
    }
    for name, bits in entering.items():
        out.read[name] = [i for i, n in enumerate(bits) if n in read and n not in clocks]
        if out.read[name]:
            timer = _Timer(netlist, technology, corner, [bits[i] for i in out.read[name]])
            out.through[name] = {
                (p, i): time
                for p, i, net in leaving
                if net not in source and (time := timer.latest(net)) is not None
            }
            out.capture[name] = max((end[0] for end in timer.setups()), default=0.0)
    return out


class _Timer(Timer):
    """Paths from some inputs, or from the flip-flops."""

    def __init__(self, netlist: Netlist, technology: Technology, corner: Corner, nets: list | None):
        super().__init__(
            netlist,
            technology.cells,
            corner.slew_ps,
            corner.slew_ps,
            corner.load_ff,
            0.0,
            () if nets else ("flops",),
        )
        start = Arrival(0.0, corner.slew_ps)
        self.arrivals = {net: [start, start] for net in nets or ()}
        self.run()

    def latest(self, net: int | str) -> float | None:
        edges = [a.time for a in self.arrivals.get(net, (None, None)) if a] if isinstance(net, int) else []
        return max(edges, default=None)


def no_wire(path: tuple[str, ...], port: str, bit: int) -> float:
    """The delay of a wire that takes no time: 0, whatever it leads to."""
    return 0.0


def chain(parts: list[Part], reduced: dict[str, Ports], corner: Corner, wire: Delay = no_wire) -> Chain:
    """The longest path of the engine; ``reduced`` is by name of the part."""
    graph = _Graph(corner, wire)
    for part in parts:
        for path in part.paths:
            graph.add(path, part, reduced[part.name])
    return graph.longest()


class _Graph:
    def __init__(self, corner: Corner, wire: Delay):
        self.corner = corner
        self.wire = wire
        self.parts = {}
        self.edges: dict[Node, list[tuple[Node, float]]] = {}
        self.waiting: dict[Node, int] = {}
        self.arrivals: dict[Node, tuple[float, Node | None]] = {}
        self.needs: dict[Node, float] = {}

    def place(self, path: tuple[str, ...], part: Part, port: str, bit: int) -> Node:
        """A pin of a black box is the port of the instance in its place."""
        label, _, pin = port.rpartition(".")
        return ((*path, label), pin, bit) if label in part.inside else (path, port, bit)

    def edge(self, a: Node, b: Node, delay: float) -> None:
        self.edges.setdefault(a, []).append((b, delay))
        self.waiting[b] = self.waiting.get(b, 0) + 1

    def add(self, path: tuple[str, ...], part: Part, ports: Ports) -> None:
        if ports.read:
            self.parts[path] = part.name
        for (p, i), (q, j) in ports.wires:
            self.edge(self.place(path, part, p, i), self.place(path, part, q, j), 0.0)
        for (p, i), time in ports.launch.items():
            self.arrivals[self.place(path, part, p, i)] = (time, None)
        for p, outputs in ports.through.items():
            hub = (path, f"{p} in", -1)
            self.needs[hub] = ports.capture[p]
            for i in ports.read[p]:
                self.edge(self.place(path, part, p, i), hub, self.wire(path, p, i))
            for (q, j), delay in outputs.items():
                self.edge(hub, self.place(path, part, q, j), delay)

    def longest(self) -> Chain:
        """Arrivals in order of dependence; outputs that lead nowhere are the engine's."""
        nodes = {*self.edges, *self.waiting, *self.arrivals}
        for node in nodes:
            if not self.waiting.get(node) and node not in self.arrivals:
                self.arrivals[node] = (self.corner.clk_to_q_ps, None)
            if not self.edges.get(node) and node not in self.needs:
                self.needs[node] = self.corner.setup_ps
        ready = deque(n for n in nodes if not self.waiting.get(n))
        seen = 0
        while ready:
            node = ready.popleft()
            seen += 1
            time = self.arrivals[node][0]
            for after, delay in self.edges.get(node, ()):
                if after not in self.arrivals or time + delay > self.arrivals[after][0]:
                    self.arrivals[after] = (time + delay, node)
                self.waiting[after] -= 1
                if not self.waiting[after]:
                    ready.append(after)
        assert seen == len(nodes), "a loop through several parts"
        end = max(
            (n for n in self.needs if self.needs[n]),
            key=lambda n: (self.arrivals[n][0] + self.needs[n], str(n)),
        )
        period = self.arrivals[end][0] + self.needs[end]
        steps: list[tuple] = []
        node: Node | None = end
        while node is not None:
            if not steps or steps[-1] != node[0]:
                steps.append(node[0])
            node = self.arrivals[node][1]
        steps = [p for p in steps[::-1] if p in self.parts]
        return Chain(period, tuple(".".join(p) for p in steps), tuple(self.parts[p] for p in steps))


