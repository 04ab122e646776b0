"""What the flow cannot do, found in the elaborated design before anything is mapped: one line says what and
where.

Refused: inouts and high impedance, black boxes, nets without a driver or with several, combinational loops,
latches, flip-flops with asynchronous load or with set and reset together, falling clock edges, clocks that
are gated, derived, several or read as data, asynchronous resets that are no input, initial values other than
0, large memories.
Noted, because harmless: small memories, initial values of 0, printing and assertions, inputs that nothing
reads, asynchronous resets, what Yosys warns of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hwsim.cost.foreign.design import Port, Views, ports
from hwsim.cost.foreign.source import Source
from hwsim.cost.netlist.memories import WHOLE_BITS
from hwsim.errors import ConfigError, shown

FLOP = re.compile(r"\$_(?P<kind>DFF|DFFE|SDFF|SDFFE|SDFFCE)_(?P<clock>[NP])(?P<reset>[NP]?)[NP01]*_")
UNUSUAL = {
    "$_DLATCH": "a latch",
    "$_SR_": "a latch",
    "$_DFFSR": "a flip-flop with asynchronous set and reset",
    "$_FF_": "a flip-flop without a clock",
    "$_ALDFF": "a flip-flop with asynchronous load",
}
# for simulators, not for hardware
SPOKEN = ("$print", "$check", "$assert", "$assume", "$cover", "$live", "$fair")
PLAIN = (
    "hierarchy -top {top}",
    "proc",
    "attrmap -remove init",
    f"delete {' '.join(f't:{kind}' for kind in SPOKEN)}",
)
EXPECTED = ("Replacing memory", "is used but has no driver", "found logic loop", "conflicting driver",
            "limited support for tri-state")  # warnings that are dealt with here
DRIVERS = re.compile(
    r"(?:multiple conflicting drivers for .*|conflicting with a constant \S+ driver):((?:\n {4}.*)+)"
)

Flops = list[tuple[dict[str, Any], re.Match[str]]]


@dataclass(frozen=True)
class Reset:
    """A port that resets flip-flops while it has the value ``level``."""

    level: int
    asynchronous: bool


@dataclass(frozen=True)
class Design:
    """A top module that the flow can do.

    ``text`` is the Verilog, ``read`` the commands by which Yosys reads it; ``clock`` is ``""`` without
    flip-flops.
    """

    source: Source
    top: str
    text: str
    read: tuple[str, ...]
    ports: tuple[Port, ...]
    clock: str
    resets: dict[str, Reset]
    notes: tuple[str, ...]

    @property
    def file(self) -> str:
        """Where errors point to that have no better place."""
        return str(self.source.paths[0])

    @property
    def inputs(self) -> tuple[Port, ...]:
        """What the outside drives, the clock apart."""
        return tuple(port for port in self.ports if port.direction == "input" and port.name != self.clock)

    @property
    def outputs(self) -> tuple[Port, ...]:
        """What the outside reads."""
        return tuple(port for port in self.ports if port.direction == "output")


def checked(view: Views, clock: str) -> Design:
    """The design; ``clock`` is what ``--clock`` says. Raises :class:`ConfigError` for what the flow cannot
    do."""
    for check in (_tristate, _boxes, _nets, _memories, _unusual, _initial):
        check(view)
    cells = view.gate["cells"].values()
    flops = [(cell, match) for cell in cells if (match := FLOP.fullmatch(cell["type"]))]
    name = _clock(view, flops, clock)
    resets = _resets(view, flops)
    read = view.read
    if _initialized(view) or any(cell["type"] in SPOKEN for cell in view.word["cells"].values()):
        read += tuple(line.format(top=view.top) for line in PLAIN)
    notes = tuple(dict.fromkeys([*_notes(view), *_port_notes(view, name, resets)]))
    return Design(view.source, view.top, view.text, read, ports(view), name, resets, notes)


def _refused(view: Views, item: dict[str, Any], message: str) -> ConfigError:
    """``message`` with the place of a cell, net or memory."""
    return ConfigError(message, view.place(item) or str(view.source.paths[0]))


def _tristate(view: Views) -> None:
    for port in ports(view):
        if port.direction == "inout":
            raise _refused(
                view,
                _net(view, port.name),
                f"{port.name}: an inout, which is not supported: make it an input or an output",
            )
    if match := re.search(
        r"^(\S+): Warning: Yosys has only limited support for tri-state", view.log, re.MULTILINE
    ):
        raise ConfigError(
            "high impedance (z), which is not supported: write a multiplexer", view.source.place(match[1])
        )


def _boxes(view: Views) -> None:
    for name, cell in view.word["cells"].items():
        if not cell["type"].startswith("$"):
            raise _refused(
                view,
                cell,
                f"{name}: {cell['type']} is a black box, which has neither area nor delays here: "
                "add the file with its contents",
            )


def _nets(view: Views) -> None:
    """What Yosys' first ``check`` reports, which comes before any optimization."""
    checks = view.log.split("Executing CHECK pass", 1)[1].split("Found and reported", 1)[0]
    if match := re.search(r"Wire \S+?\.\\(\S+)(?: \[(\d+)\])? is used but has no driver", checks):
        name = match[1]
        bit = f"[{match[2]}]" if match[2] else ""
        rule = "an unconnected pin" if "." in name else "a net without a driver"
        raise _refused(view, _net(view, name), f"{name}{bit}: {rule}, whose value is undefined: drive it")
    if match := DRIVERS.search(checks):
        drivers = [re.sub(r"port \S+ of cell \S+ \(\$?(\w+)\)", r"\1", " ".join(line.split()))
                   for line in match[1].strip().split("\n")]
        cells = [
            view.word["cells"][cell]
            for cell in re.findall(r" of cell (\S+)", match[1])
            if cell in view.word["cells"]
        ]
        if len(drivers) == 1:
            drivers.append("a constant")
        raise _refused(
            view, (cells or [{"attributes": {}}])[0], f"a net with several drivers: {', '.join(drivers)}"
        )
    if match := re.search(r"found logic loop in module .*\n *cell (\S+) \(.*?\)(?: source: (\S+))?", checks):
        raise ConfigError("a combinational loop, which cannot be timed: put a register into it",
                          view.source.place(match[2] or "") or str(view.source.paths[0]))


def _net(view: Views, name: str) -> dict[str, Any]:
    return view.word["netnames"].get(name, {"attributes": {}})


def _memories(view: Views) -> None:
    for name, memory in view.word.get("memories", {}).items():
        if memory["width"] * memory["size"] > WHOLE_BITS:
            raise _refused(
                view,
                memory,
                f"{name}: a memory of {memory['size']:,} x {memory['width']} bit: memories become "
                f"flip-flops here, of at most {WHOLE_BITS:,} bit each; measure the module without it",
            )


def _unusual(view: Views) -> None:
    for cell in view.gate["cells"].values():
        kind = cell["type"]
        for prefix, what in UNUSUAL.items():
            if kind.startswith(prefix):
                advice = ": assign it on every branch, or clock it" if what == "a latch" else ""
                raise _refused(view, cell, f"{_driven(view, cell)}: {what}, which is not supported{advice}")
        if not kind.startswith("$_") and kind not in (*SPOKEN, "$scopeinfo"):
            raise _refused(view, cell, f"{_driven(view, cell)}: {kind.lstrip('$')} is not supported")


def _driven(view: Views, cell: dict[str, Any]) -> str:
    """The user's name of what a cell drives."""
    bits = cell["connections"].get("Q") or cell["connections"].get("Y") or [None]
    nets = view.gate["netnames"].items()
    names = [name for name, net in nets if bits[0] in net["bits"] and not net.get("hide_name")]
    return min(names, key=lambda name: (name.count("."), len(name)), default="a net without a name")


def _initialized(view: Views) -> dict[str, dict[str, Any]]:
    """Nets with initial values."""
    return {name: net for name, net in view.gate["netnames"].items() if "init" in net["attributes"]}


def _initial(view: Views) -> None:
    for name, net in _initialized(view).items():
        value = net["attributes"]["init"]
        if "1" in value:
            raise _refused(
                view,
                net,
                f"{name}: the initial value {value}, which standard cells do not have: reset it instead",
            )


def _clock(view: Views, flops: Flops, named: str) -> str:
    """The input that clocks all flip-flops."""
    inputs = {port.name: port for port in ports(view) if port.direction == "input"}
    if named and (named not in inputs or inputs[named].bits > 1):
        raise ConfigError(
            f"--clock: {view.top} has no input {shown(named)} of one bit (inputs: "
            f"{', '.join(inputs) or 'none'})"
        )
    owner = {
        bit: name for name in inputs for bit in view.gate["ports"][name]["bits"] if inputs[name].bits == 1
    }
    clocks: dict[str, dict[str, Any]] = {}
    for cell, match in flops:
        name = owner.get(cell["connections"]["C"][0])
        if name is None:
            raise _refused(
                view,
                cell,
                f"{_driven(view, cell)}: a gated or derived clock, which is not supported: the clock "
                "must be an input of one bit",
            )
        if match["clock"] == "N":
            raise _refused(
                view,
                cell,
                f"{_driven(view, cell)}: a falling edge of {name}, which is not supported: rising edges only",
            )
        clocks.setdefault(name, cell)
    if len(clocks) > 1:
        places = ", ".join(f"{name} ({view.place(cell) or 'unknown place'})" for name, cell in clocks.items())
        raise ConfigError(
            f"{view.top} has several clocks, which is not supported: {places}", str(view.source.paths[0])
        )
    clock = next(iter(clocks), named)
    if named and named != clock:
        raise ConfigError(f"--clock: the flip-flops of {view.top} are clocked by {clock}, not by {named}")
    if clock and (reader := _reader(view, view.gate["ports"][clock]["bits"][0], flops)):
        raise _refused(view, reader, f"{clock}: the clock is read as data, which is not supported")
    return clock


def _reader(view: Views, bit: int, flops: Flops) -> dict[str, Any] | None:
    """What reads a clock other than a flip-flop's clock pin."""
    clocked = {id(cell) for cell, _ in flops}
    for cell in view.gate["cells"].values():
        pins = cell["connections"].items()
        read = any(bit in bits and (pin != "C" or id(cell) not in clocked) for pin, bits in pins)
        if read and cell["type"] not in SPOKEN:
            return cell
    for name, port in view.gate["ports"].items():
        if port["direction"] == "output" and bit in port["bits"]:
            return _net(view, name)
    return None


def _resets(view: Views, flops: Flops) -> dict[str, Reset]:
    """Inputs of one bit that reset flip-flops; the level is that of the asynchronous ones where both kinds
    are there."""
    owner = {
        p["bits"][0]: name
        for name, p in view.gate["ports"].items()
        if p["direction"] == "input" and len(p["bits"]) == 1
    }
    resets: dict[str, Reset] = {}
    for cell, match in flops:
        if "R" not in cell["connections"]:
            continue
        reset = Reset(int(match["reset"] == "P"), match["kind"] in ("DFF", "DFFE"))
        name = owner.get(cell["connections"]["R"][0])
        if name is None and reset.asynchronous:
            raise _refused(
                view,
                cell,
                f"{_driven(view, cell)}: an asynchronous reset that is no input of one bit, which is not "
                "supported",
            )
        if name is None:
            continue
        before = resets.setdefault(name, reset)
        if before.asynchronous and reset.asynchronous and before.level != reset.level:
            raise _refused(
                view,
                cell,
                f"{name}: resets some flip-flops while 0 and others while 1, which is not supported",
            )
        if reset.asynchronous:
            resets[name] = reset
    return resets


def _notes(view: Views) -> Iterator[str]:
    """Harmless things that the user may not expect."""
    for name, memory in view.word.get("memories", {}).items():
        yield (
            f"{view.place(memory)}: {name}: a memory of {memory['size']:,} x {memory['width']} bit becomes "
            "flip-flops"
        )
    for name, where in re.findall(r"Replacing memory \\(\S+) with list of registers\. See (\S+)", view.log):
        yield f"{view.source.place(where)}: {name}: a memory becomes flip-flops"
    for name, net in _initialized(view).items():
        yield f"{view.place(net)}: {name}: its initial value is left out, standard cells have none"
    for cell in view.word["cells"].values():
        if cell["type"] in SPOKEN:
            yield f"{view.place(cell)}: printing and assertions are left out"
    for where, warning in re.findall(r"^(?:(\S+:\d+): )?Warning: (.*)", view.log, re.MULTILINE):
        if not any(text in warning for text in EXPECTED):
            place = view.source.place(where)
            yield (f"{place}: " if place else "") + warning.replace("\\", "")


def _port_notes(view: Views, clock: str, resets: dict[str, Reset]) -> Iterator[str]:
    """Inputs that nothing reads, and paths that are not timed."""
    read = {
        bit for cell in view.gate["cells"].values() for bits in cell["connections"].values() for bit in bits
    }
    read |= {
        bit for port in view.gate["ports"].values() if port["direction"] == "output" for bit in port["bits"]
    }
    for port in ports(view):
        place = view.place(_net(view, port.name))
        if (
            port.direction == "input"
            and port.name != clock
            and not read & set(view.gate["ports"][port.name]["bits"])
        ):
            yield f"{place}: {port.name}: nothing reads this input"
        if port.name in resets and resets[port.name].asynchronous:
            yield f"{place}: {port.name}: an asynchronous reset, whose paths are not timed"
