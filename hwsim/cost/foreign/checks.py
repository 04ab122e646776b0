"""What the flow cannot do, found in the elaborated design before anything is mapped: one line that says what and where.

Refused: inouts and high impedance, black boxes, nets without a driver or with several, combinational loops, latches, flip-flops with
asynchronous load or with set and reset together, falling clock edges, clocks that are gated, derived, several or read as data,
asynchronous resets that are no input, initial values other than 0, memories beyond the flip-flops that the flow makes of them.
Noted, because harmless: small memories, initial values of 0, printing and assertions, inputs that nothing reads, what Yosys warns of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hwsim.cost.foreign.design import Port, Views, ports
from hwsim.cost.memories import WHOLE_BITS
from hwsim.errors import ConfigError

FLOP = re.compile(r"\$_(?P<kind>DFF|DFFE|SDFF|SDFFE|SDFFCE)_(?P<clock>[NP])(?P<rest>[NP01]*)_")
UNUSUAL = {"$_DLATCH": "a latch", "$_SR": "a latch", "$_DFFSR": "a flip-flop with asynchronous set and reset", "$_FF_": "a flip-flop without "
           "a clock", "$_ALDFF": "a flip-flop with asynchronous load"}
SPOKEN = ("$print", "$check", "$assert", "$assume", "$cover", "$live", "$fair")  # simulators do it, hardware does not
PLAIN = ("hierarchy -top {top}", "proc", "attrmap -remove init", f"delete {' '.join(f't:{kind}' for kind in SPOKEN)}")
EXPECTED = ("Replacing memory", "is used but has no driver", "found logic loop", "conflicting driver", "limited support for tri-state")


@dataclass(frozen=True)
class Reset:
    """A port that resets flip-flops while it has the value ``level``."""

    level: int
    asynchronous: bool


@dataclass(frozen=True)
class Design:
    """A top module that the flow can do: ``clock`` is ``""`` without flip-flops, ``read`` the commands by which Yosys reads ``text``."""

    top: str
    text: str
    system: bool
    read: tuple[str, ...]
    ports: tuple[Port, ...]
    clock: str
    resets: dict[str, Reset]
    notes: tuple[str, ...]

    @property
    def inputs(self) -> tuple[Port, ...]:
        """What the outside drives, the clock apart."""
        return tuple(port for port in self.ports if port.direction == "input" and port.name != self.clock)

    @property
    def outputs(self) -> tuple[Port, ...]:
        """What the outside reads."""
        return tuple(port for port in self.ports if port.direction == "output")


def checked(view: Views, clock: str) -> Design:
    """The design, or the first thing that the flow cannot do; ``clock`` is the port that ``--clock`` names."""
    for check in (_tristate, _boxes, _nets, _memories, _unusual, _initial):
        check(view)
    flops = [(cell, match) for cell in view.gate["cells"].values() if (match := FLOP.fullmatch(cell["type"]))]
    name, resets = _clock(view, flops, clock), _resets(view, flops)
    notes, plain = tuple(dict.fromkeys(_notes(view, name))), ()
    if any(cell["type"] in SPOKEN for cell in view.word["cells"].values()) or _initialized(view):
        plain = tuple(line.format(top=view.top) for line in PLAIN)
    return Design(view.top, view.text, view.source.system, (*view.read, *plain), ports(view), name, resets, notes)


def _refused(view: Views, item: dict[str, Any], message: str) -> ConfigError:
    return ConfigError(message, view.place(item) or str(view.source.paths[0]))


def _tristate(view: Views) -> None:
    for port in ports(view):
        if port.direction == "inout":
            raise _refused(view, view.word["netnames"][port.name], f"{port.name}: an inout, which is not supported: make it an input or an "
                           "output")
    if match := re.search(r"^(\S+): Warning: Yosys has only limited support for tri-state", view.log, re.MULTILINE):
        raise ConfigError("high impedance (z), which is not supported: write a multiplexer", view.source.place(match[1]))


def _boxes(view: Views) -> None:
    for name, cell in view.word["cells"].items():
        if not cell["type"].startswith("$"):
            raise _refused(view, cell, f"{name}: {cell['type']} is a black box, which has no area and no delays here: add the file with "
                           "its contents")


def _nets(view: Views) -> None:
    """What Yosys' first ``check`` reports: it comes before any optimization."""
    checks = view.log.split("Executing CHECK pass", 1)[1].split("Found and reported", 1)[0]
    if match := re.search(r"Wire \S+?\.\\(\S+)(?: \[(\d+)\])? is used but has no driver", checks):
        rule = "an unconnected pin" if "." in match[1] else "a net without a driver"
        raise _refused(view, _net(view, match[1]), f"{match[1]}{f'[{match[2]}]' if match[2] else ''}: {rule}, whose value is undefined: "
                       "drive it")
    if match := re.search(r"(?:multiple conflicting drivers for \S+?\.(\S+):|conflicting with a constant \S+ driver:)((?:\n {4}.*)+)", checks):
        drivers = [" ".join(line.split()) for line in match[2].strip().split("\n")]
        cells = [view.word["cells"][cell] for cell in re.findall(r" of cell (\S+)", match[2]) if cell in view.word["cells"]]
        raise _refused(view, cells[0] if cells else {"attributes": {}}, f"a net with several drivers: {', '.join(map(_plain, drivers))}"
                       + ("" if len(drivers) > 1 else ", and a constant"))
    if match := re.search(r"found logic loop in module .*\n *cell (\S+) \(.*?\)(?: source: (\S+))?", checks):
        raise ConfigError("a combinational loop, which cannot be timed: put a register into it",
                          view.source.place(match[2] or "") or str(view.source.paths[0]))


def _plain(driver: str) -> str:
    """A driver as ``check`` says it, without Yosys' own names."""
    return re.sub(r"port (\S+) of cell (\S+) \(\$?(\w+)\)", r"\3", driver)


def _net(view: Views, name: str) -> dict[str, Any]:
    return view.word["netnames"].get(name, {"attributes": {}})


def _memories(view: Views) -> None:
    for name, memory in view.word.get("memories", {}).items():
        if memory["width"] * memory["size"] > WHOLE_BITS:
            raise _refused(view, memory, f"{name}: a memory of {memory['size']:,} x {memory['width']} bit: memories become flip-flops here, at "
                           f"most {WHOLE_BITS:,} bit each; take it out of the module and measure the rest")


def _unusual(view: Views) -> None:
    for name, cell in view.gate["cells"].items():
        for prefix, what in UNUSUAL.items():
            if cell["type"].startswith(prefix):
                raise _refused(view, cell, f"{_driven(view, cell)}: {what}, which is not supported" + (
                    ": assign it on every branch, or clock it" if "latch" in what else ""))
        if not cell["type"].startswith("$_") and cell["type"] not in (*SPOKEN, "$scopeinfo"):
            raise _refused(view, cell, f"{_driven(view, cell) or name}: {cell['type'].lstrip('$')} is not supported")


def _driven(view: Views, cell: dict[str, Any]) -> str:
    """The user's name of what a cell drives."""
    bits = cell["connections"].get("Q") or cell["connections"].get("Y") or [None]
    names = [name for name, net in view.gate["netnames"].items() if bits[0] in net["bits"] and not net.get("hide_name")]
    return min(names, key=lambda name: (name.count("."), len(name)), default="")


def _initialized(view: Views) -> dict[str, dict[str, Any]]:
    """Nets with initial values."""
    return {name: net for name, net in view.gate["netnames"].items() if "init" in net["attributes"]}


def _initial(view: Views) -> None:
    for name, net in _initialized(view).items():
        if "1" in net["attributes"]["init"]:
            raise _refused(view, net, f"{name}: the initial value {net['attributes']['init']}, which standard cells do not have: reset it, and "
                           "leave the initial value out")


def _clock(view: Views, flops: list, named: str) -> str:
    """The input that clocks all flip-flops."""
    inputs = {p.name: p for p in ports(view) if p.direction == "input"}
    if named and (named not in inputs or inputs[named].bits > 1):
        raise ConfigError(f"--clock: {view.top} has no input {named!r} of one bit (inputs: {', '.join(inputs) or 'none'})")
    owner = {bit: name for name in inputs for bit in view.gate["ports"][name]["bits"]}
    clocks: dict[str, dict[str, Any]] = {}
    for cell, match in flops:
        (bit,) = cell["connections"]["C"]
        if bit not in owner or inputs[owner[bit]].bits > 1:
            raise _refused(view, cell, f"{_driven(view, cell)}: a gated or derived clock, which is not supported: the clock must be an input "
                           "of one bit")
        if match["clock"] == "N":
            raise _refused(view, cell, f"{_driven(view, cell)}: a falling edge of {owner[bit]}, which is not supported: rising edges only")
        clocks.setdefault(owner[bit], cell)
    if len(clocks) > 1:
        places = [f"{name} ({view.place(cell) or 'unknown place'})" for name, cell in clocks.items()]
        raise ConfigError(f"{view.top} has several clocks, and the flow one: {', '.join(places)}", str(view.source.paths[0]))
    found = next(iter(clocks), "")
    if named and found and named != found:
        raise ConfigError(f"--clock: the flip-flops of {view.top} are clocked by {found}, not by {named}")
    name = found or named
    if name and (reader := _reader(view, view.gate["ports"][name]["bits"][0], flops)):
        raise _refused(view, reader, f"{name}: the clock is read as data, which is not supported")
    return name


def _reader(view: Views, bit: int, flops: list) -> dict[str, Any] | None:
    """What reads a clock other than a flip-flop's clock pin."""
    known = {id(cell) for cell, _ in flops}
    for cell in view.gate["cells"].values():
        pins = {pin: bits for pin, bits in cell["connections"].items() if not (pin == "C" and id(cell) in known)}
        if cell["type"] not in SPOKEN and any(bit in bits for bits in pins.values()):
            return cell
    for name, port in view.gate["ports"].items():
        if port["direction"] == "output" and bit in port["bits"]:
            return view.word["netnames"][name]
    return None


def _resets(view: Views, flops: list) -> dict[str, Reset]:
    """Inputs of one bit that reset flip-flops."""
    owner = {p["bits"][0]: name for name, p in view.gate["ports"].items() if p["direction"] == "input" and len(p["bits"]) == 1}
    resets: dict[str, Reset] = {}
    for cell, match in flops:
        if "R" not in cell["connections"]:
            continue
        bit, asynchronous = cell["connections"]["R"][0], match["kind"] in ("DFF", "DFFE")
        if bit not in owner:
            if asynchronous:
                raise _refused(view, cell, f"{_driven(view, cell)}: an asynchronous reset that is no input of one bit, which is not supported")
            continue
        reset = Reset(int(match["rest"][0] == "P"), asynchronous)
        before = resets.get(owner[bit])
        if before is None or asynchronous:
            resets[owner[bit]] = reset
        if before and before.asynchronous and asynchronous and before.level != reset.level:
            raise _refused(view, cell, f"{owner[bit]}: resets some flip-flops while 0 and others while 1, which is not supported")
    return resets


def _notes(view: Views, clock: str) -> Iterator[str]:
    """Harmless things that the user may not expect."""
    source = view.source
    for name, memory in view.word.get("memories", {}).items():
        yield f"{view.place(memory)}: {name}: a memory of {memory['size']:,} x {memory['width']} bit becomes flip-flops"
    for where, name in re.findall(r"Replacing memory \\(\S+) with list of registers\. See (\S+)", view.log):
        yield f"{source.place(name)}: {where}: a memory becomes flip-flops"
    for name, net in _initialized(view).items():
        yield f"{view.place(net)}: {name}: its initial value is left out, standard cells have none"
    for cell in view.word["cells"].values():
        if cell["type"] in SPOKEN:
            yield f"{view.place(cell)}: printing and assertions are left out"
    for port in ports(view):
        bits = set(view.gate["ports"][port.name]["bits"])
        pins = [bit for cell in view.gate["cells"].values() for each in cell["connections"].values() for bit in each]
        wired = [bit for p in view.gate["ports"].values() if p["direction"] == "output" for bit in p["bits"]]
        if port.direction == "input" and port.name != clock and not bits & {*pins, *wired}:
            yield f"{view.place(view.word['netnames'][port.name])}: {port.name}: nothing reads this input"
    for where, warning in re.findall(r"^(?:(\S+:\d+): )?Warning: (.*)", view.log, re.MULTILINE):
        if not any(text in warning for text in EXPECTED):
            place = source.place(where)
            yield f"{place + ': ' if place else ''}{warning.replace(chr(92), '')}"
