"""Energy per clock of a mapped part, glitches included, from recorded traffic; and whether the netlist does
what the Verilog did.

Every transition charges or discharges its net (C V^2 / 2) and costs the energy inside the driving cell; a
transition at a pin that makes no output follow costs the pin's own; both edges of the clock are paid at every
clock pin (no clock tree), but for those behind a clock gate, which see the clocks that pass. Inputs change
once per clock, a clk-to-q after its edge: glitches that come in through ports are not counted. Loads of
outputs are paid by the parts that they lead to.
"""

from dataclasses import dataclass

import numpy as np

from hwsim.cost.activity.timed import Delays, packed, population, transitions
from hwsim.cost.activity.traffic import Traffic
from hwsim.cost.activity.zero_delay import Settling
from hwsim.cost.netlist.paths import Corner, arrivals
from hwsim.errors import VerificationError
from hwsim.tech.netlist import Netlist
from hwsim.tech.power import Activity, power
from hwsim.tech.reference import fanout_4
from hwsim.tech.technology import Technology
from hwsim.tech.timing import Report

TINY = 1e-30  # instead of no edges in a quotient
STEPS = 16  # time steps per fan-out-of-4 delay


@dataclass(frozen=True)
class Energy:
    """fJ per clock and instance, leakage apart: with glitches, and as if every net changed at most once;
    ``clocks`` were compared.

    ``clock_fj`` is what the clock pins take of each clock. ``beyond_fj[i][j]`` is what else instance j takes
    in all of job i.
    """

    dynamic_fj: float
    settled_fj: float
    clocks: int
    clock_fj: float = 0.0
    beyond_fj: tuple[tuple[float, ...], ...] = ()


def port_name(path: tuple[str, ...], port: str) -> str:
    """The hierarchical name of a port, or of a black box' pin, of the instance at ``path``."""
    return ".".join((*path, port))


def energy(
    name: str,
    netlist: Netlist,
    technology: Technology,
    corner: Corner,
    traffic: Traffic,
    paths: list[tuple[str, ...]],
) -> Energy:
    """Run the recorded traffic of the instances at ``paths``, 64 at most, through the netlist.

    A differing output is a :class:`VerificationError`.
    """
    settling = Settling(netlist, technology.cells)
    inputs = [[words[bit] for bit in settling.free] for words in _words(netlist, traffic, paths, "input")]
    values = settling.run(inputs, len(paths))
    compare(name, netlist, settling, values, traffic, paths)
    samples = Samples.of(values, traffic, len(paths))
    delays = gate_delays(netlist, technology, corner)
    nets = settling.nets
    counts = transitions(netlist, technology.cells, delays, nets, samples.before, samples.after)
    clocks = len(traffic.busy) * len(paths)
    report = arrivals(netlist, technology, corner)
    edges = {net: samples.columns(words, before ^ after, clocks)
             for (net, words), before, after in zip(counts.items(), samples.before, samples.after)}
    place = {net: k for k, net in enumerate(nets)}
    passed = {gates.enable: samples.passed(place[gates.enable], clocks) for gates in netlist.gates}
    still, dynamic, settled, *blocks = _drawn(edges, passed, netlist, technology, report, corner).tolist()
    beyond = np.array(blocks).reshape(len(traffic.windows), len(paths)) - still
    return Energy(dynamic, settled, clocks, still, tuple(map(tuple, beyond.tolist())))


@dataclass(frozen=True)
class Samples:
    """Settled values of nets before and after the clocks of all jobs, packed into words: a block of words per
    job and instance.

    ``starts`` are the blocks' first words; the first ``own`` words belong to the first job. ``high`` is on
    how many clocks of every block a net is 1 before the clock's edge, (nets, blocks); the first ``streams``
    blocks are of the first job.
    """

    before: np.ndarray
    after: np.ndarray
    starts: np.ndarray
    own: int
    high: np.ndarray
    streams: int

    @classmethod
    def of(cls, values: list[list[int]], traffic: Traffic, streams: int) -> "Samples":
        """From the values of all nets on every clock, a bit per instance."""
        packs = []
        starts = []
        high = []
        own = 0
        at = 0
        for number, window in enumerate(traffic.windows):
            table = np.array(
                values[window.start - 1 : window.stop], dtype=np.uint8 if streams <= 8 else np.uint64
            )
            for stream in range(streams):
                bits = ((table >> table.dtype.type(stream)) & table.dtype.type(1)).astype(np.uint8)
                packs.append((packed(bits[:-1], bits[0]), packed(bits[1:], bits[0])))
                high.append(bits[:-1].sum(axis=0, dtype=np.int64))
                starts.append(at)
                at += packs[-1][0].shape[1]
            own = own if number else at
        before, after = (np.concatenate(words, axis=1) for words in zip(*packs))
        return cls(before, after, np.array(starts), own, np.stack(high, axis=1), streams)

    def columns(self, words: np.ndarray, changed: np.ndarray, clocks: int) -> np.ndarray:
        """Edges per clock of a net, as the fit of energies takes them.

        * ``words``: edges in every recorded word of the net, glitches included.
        * ``changed``: recorded words with a one where the net's settled value changes.
        * ``clocks``: clocks of the first job.

        Returns 0, edges per clock of the first job with and without glitches, and edges in every block.
        """
        settled = population(changed[None, :self.own]).sum()
        blocks = np.add.reduceat(words, self.starts)
        return np.array([0.0, words[:self.own].sum() / clocks, settled / clocks, *blocks])

    def passed(self, net: int, clocks: int) -> np.ndarray:
        """Clocks on which a net is 1 before the edge, in the columns of :meth:`columns`."""
        share = self.high[net, :self.streams].sum() / clocks
        return np.array([0.0, share, share, *self.high[net]])


def _words(netlist: Netlist, traffic: Traffic, paths: list[tuple[str, ...]], direction: str):
    """Per clock: net -> value, one bit per instance; x counts as 0."""
    ports = [(port, bits) for port, (flow, bits) in netlist.ports.items() if flow == direction]
    for clock in traffic.clocks:
        words: dict = {}
        for stream, path in enumerate(paths):
            for port, bits in ports:
                text = clock.get(port_name(path, port))
                if text is not None and "1" in text:
                    for bit, value in zip(bits, text):
                        if value == "1":
                            words[bit] = words.get(bit, 0) | 1 << stream
        yield _Zero(words)


class _Zero(dict):
    def __missing__(self, key: object) -> int:
        return 0


def compare(name: str, netlist: Netlist, settling: Settling, values: list[list[int]], traffic: Traffic,
            paths: list[tuple[str, ...]]) -> None:
    """Every output of every clock that the Verilog has set must be the netlist's."""
    place = {net: k for k, net in enumerate(settling.nets)}
    ports = [(port, bits) for port, (flow, bits) in netlist.ports.items() if flow == "output"]
    for number, (clock, found) in enumerate(zip(traffic.clocks, values)):
        for stream, path in enumerate(paths):
            for port, bits in ports:
                expected = clock[port_name(path, port)]
                if "0" not in expected and "1" not in expected:
                    continue
                for i, (bit, wanted) in enumerate(zip(bits, expected)):
                    got = found[place[bit]] >> stream & 1 if bit in place else int(bit == "1")
                    if wanted != "x" and bit != "x" and got != int(wanted):
                        raise VerificationError(
                            f"{name}: the synthesized netlist is wrong: clock {number}, "
                            f"{port_name(path, port)}[{i}] is {got}, the Verilog says {wanted}"
                        )


def gate_delays(netlist: Netlist, technology: Technology, corner: Corner) -> Delays:
    """Delays of every output of a mapped part, for the simulation with glitches.

    * ``netlist``: the mapped part.
    * ``technology``: its cells.
    * ``corner``: slews and loads at the part's ports.

    Returns delays in steps of a simulation: the mean over an output's inputs, at the slews and loads of
    timing.
    """
    step = fanout_4(technology) / STEPS
    report = arrivals(netlist, technology, corner, corner.load_ff)
    gates = {}
    for instance in netlist.instances:
        cell = technology.cells[instance.cell]
        for output in cell.outputs:
            net = instance.pins.get(output.name)
            if not isinstance(net, int):
                continue
            found: tuple[list[float], list[float]] = ([], [])
            for arc in cell.arcs:
                pin = instance.pins.get(arc.pin)
                if arc.output == output.name and isinstance(pin, int):
                    for before, after in arc.pairs():
                        edge = report.arrivals.get(pin, (None, None))[before]
                        slew = edge.slew if edge else corner.slew_ps
                        found[after].append(arc.delay[after].at(slew, report.loads_ff.get(net, 0.0)))
            gates[instance.name, output.name] = tuple(
                max(1, round(sum(delays) / len(delays) / step)) if delays else 1 for delays in found)
    return Delays(gates, max(1, round(corner.clk_to_q_ps / step)))


def _drawn(
    edges: dict[int, np.ndarray],
    passed: dict[int, np.ndarray],
    netlist: Netlist,
    technology: Technology,
    report: Report,
    corner: Corner,
) -> np.ndarray:
    """fJ of so many edges on every net, for every column of edges; clock pins see both edges of one clock in
    each, those behind clock gates both of as many clocks as have ``passed``.
    """
    clocks = netlist.clocks(technology.cells)
    idle = {}
    none = np.zeros_like(next(iter(edges.values())))
    for instance in netlist.instances:
        cell = technology.cells[instance.cell]
        pins = {pin: net for pin in cell.caps if (net := instance.pins.get(pin)) not in clocks}
        entering = {pin: edges.get(net, none) if isinstance(net, int) else none for pin, net in pins.items()}
        arriving = sum(entering.values(), none)
        outputs = [net for output in cell.outputs if isinstance(net := instance.pins.get(output.name), int)]
        leaving = sum((edges.get(net, none) for net in outputs), none) / max(len(cell.outputs), 1)
        share = 1.0 if cell.flop else np.maximum(1.0 - leaving / np.maximum(arriving, TINY), 0.0)
        idle |= {(instance.name, pin): count * share for pin, count in entering.items()}
    found = power(
        netlist,
        technology.cells,
        Activity(edges, idle, passed),
        report,
        technology.header.voltage_v,
        corner.slew_ps,
    )
    return found.internal_fj + found.switching_fj + none
