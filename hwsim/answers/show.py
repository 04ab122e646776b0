"""What `hwsim show` prints of anything that has a name: specification, parameters and ports, YAML, keys,
designs."""

import inspect
import itertools
from collections.abc import Callable, Collection
from dataclasses import fields
from pathlib import Path

from amaranth.lib.wiring import In

from hwsim.answers.catalogue import every_name
from hwsim.answers.tables import describe_engine, macs
from hwsim.config import Config, load
from hwsim.config.keys import CHOSEN_BY, called, default_of, keys, sections
from hwsim.config.schema import schema_text
from hwsim.config.text import yaml_text
from hwsim.dataflow import dataflows
from hwsim.dataflow.base import Dataflow
from hwsim.dataflow.cycles import CLOCKS, Timing
from hwsim.engine.memory import Ram
from hwsim.errors import ConfigError, nearest
from hwsim.files.library import shipped
from hwsim.files.source import file_kind, read_yaml
from hwsim.manifest.contents import memories
from hwsim.manifest.document import modelled
from hwsim.params import Params, rule_of
from hwsim.pe import PE, architectures
from hwsim.registry import specification
from hwsim.rescale.parameters import Rescale
from hwsim.sweep.axis import Axis
from hwsim.tech.memory import drams
from hwsim.tech.memory import memories as memories_known
from hwsim.tech.names import technologies
from hwsim.verilog.block import Block
from hwsim.workload.describe import show_model, show_workload

SCHEMA = "schema"
"""What is no name of anything: the JSON Schema of configuration files."""


def show(name: str, dims: dict[str, int] | None = None) -> str:
    """The text for anything that has a name, or for a file; ``dims`` are sizes for an ONNX file. Raises
    :class:`ConfigError`.

    Technologies, memories and DRAM standards, which are tables, are :mod:`hwsim.commands.tech`'s to show.
    """
    return TEXTS[kind_of(name, dims)](name, dims)


def kind_of(name: str, dims: dict[str, int] | None = None) -> str:
    """What a name or file is: a kind of :data:`hwsim.answers.catalogue.KINDS` in the singular. Raises
    :class:`ConfigError` for neither."""
    if dims and not name.endswith(".onnx"):
        raise ConfigError(f"{name}: --dim goes with an ONNX file")
    if name.endswith((".yaml", ".yml")):
        return _kind_of_file(Path(name))
    if name.endswith((".csv", ".onnx")):
        return "workload"
    if name.endswith(".json"):
        return "model"
    for kind, known in NAMES.items():
        if name in known():
            return kind
    if called(name):
        return "key"
    words = dict.fromkeys(word for key in keys() for word in (key.path, key.path.rpartition(".")[2]))
    near = nearest(name, [*every_name(), *words])
    raise ConfigError(f"{name}: unknown name{near or ';'} `hwsim list` shows all names")


def _kind_of_file(path: Path) -> str:
    """What a YAML file is, by the keys of its top level."""
    return file_kind(read_yaml(path)) or "workload"


def parameters(cls: type[Params]) -> str:
    """Every field with its default and rule."""
    lines = ["Parameters"]
    length = max((len(f.name) for f in cls.schema()), default=0)
    lines += [
        f"  {f.name:<{length}}  {f.metadata['doc']} ({default_of(f)}; {rule_of(f)})" for f in cls.schema()
    ]
    return "\n".join(lines)


def _section(name: str) -> str:
    """A section of a configuration file: its keys, or what decides which they are."""
    section = sections()[name]
    head = f"{name}: {section.doc}"
    if name in CHOSEN_BY:
        owners = "\n".join(f"  {owner:<10} `hwsim show {owner}`" for owner in section.classes)
        return f"{head}\n\nIts keys depend on the key {CHOSEN_BY[name]}\n{owners}"
    (cls,) = section.classes.values()
    return f"{head}\n\n{inspect.getdoc(cls)}\n\n{parameters(cls)}"


def _keys(name: str) -> str:
    """Keys of a configuration file, a line each."""
    return "\n".join(f"{key.path}: {key.text}" for key in called(name))


def _sweep(name: str) -> str:
    """The question, the designs, the workloads and the objectives of a sweep."""
    from hwsim.sweep.spec import read_sweep
    sweep = read_sweep(name)
    lines = [
        f"{sweep.name}: {sweep.size:,} points, {len(sweep.scenarios)} workloads",
        *filter(None, [sweep.about]),
        "",
        "Workloads",
    ]
    lines += [f"  {scenario.name:<16} {scenario.workload.name}" for scenario in sweep.scenarios]
    for family in sweep.families:
        pe = family.fixed["pe"]
        dataflow = family.fixed["dataflow"]
        lines += ["", f"{family.name or 'Designs'}: {pe}, {dataflow}, {family.size:,} points"]
        lines += [f"  {axis.name:<24} {_values(axis)}" for axis in family.axes]
    constraints = dict.fromkeys(c.text for family in sweep.families for c in family.constraints)
    lines += ["", "Constraints", *(f"  {text}" for text in constraints)] if constraints else []
    return "\n".join([
        *lines,
        "",
        "Objectives",
        *(f"  {key}: {aim}" for key, aim in sweep.objectives.items()),
    ])


def _values(axis: Axis) -> str:
    """The values of an axis, those of several fields as lists."""
    return ", ".join(str(list(value)) if len(value) > 1 else str(value[0]) for value in axis.values)


def ports(block: Block) -> str:
    """Every port with its direction and width."""
    lines = [f"Ports of {block.name}"]
    lines += [
        f"  {key:<20} {'in ' if member.flow == In else 'out'} {block.width(key)}"
        for key, member in block.ports.items()
    ]
    return "\n".join(lines)


def _architecture(cls: type[PE]) -> str:
    pe = cls()
    flows = ", ".join(name for name in dataflows() if name not in pe.not_offered)
    blocks = [pe.core("core", pe.p_width(pe.k_max)), pe.encode_a("encode_a"), pe.encode_w("encode_w"),
              pe.resolve("resolve", pe.p_width(pe.k_max))]
    facts = [
        f"Formats     a {pe.a}, w {pe.w}, result {pe.p} at the defaults; beats {pe.beats}",
        f"Throughput  {cls.throughput} {macs(pe)}s per cycle in the steady state",
        f"Dataflows   {flows}",
    ]
    facts += [f"Not offered {flow}: {why}" for flow, why in pe.not_offered.items()]
    return "\n\n".join([
        specification(cls),
        "\n".join(facts),
        parameters(cls),
        *(ports(b) for b in blocks if b),
    ])


def _outlet() -> str:
    return f"{specification(Rescale)}\n\n{parameters(Rescale)}"


def _dataflow(cls: type[Dataflow]) -> str:
    return f"{specification(cls)}\n\n{parameters(cls)}\n\n{closed_form(cls)}"


def closed_form(cls: type[Dataflow]) -> str:
    """The expressions of a dataflow's clocks, as they stand in its module."""
    inputs = [
        f"  {part.name:<10}  {part.metadata['doc']}"
        for part in fields(Timing)
        if part.name in cls.clocks.inputs
    ]
    text = [line.strip() for line in cls.clocks.text.splitlines() if line.strip()]
    return "\n".join(["Clocks of a job (M, K, N), an expression a line", *(f"  {line}" for line in text),
                      f"  cycles = {' + '.join(CLOCKS)}", "where these are the engine's", *inputs])


def _config(name: str) -> str:
    """YAML that gives the same configuration; in comments what it is, its formulas, its memories and
    ports."""
    config = load(name)
    engine = config.engine()
    formula = "\n".join(f"  {k} = {v}" for k, v in config.flow.formula(config.pe).items())
    facts = [
        f"{macs(config.pe)}s per cycle in the steady state: {throughput(config)}",
        f"Cycles of a job (M, K, N)\n{formula}",
        held(engine),
        ports(engine),
    ]
    if around := modelled(config):
        facts.insert(0, f"Not in the Verilog, which is one engine: {', '.join(around)}")
    below = "\n\n".join(facts).split("\n")
    return "\n".join([
        f"# {describe_engine(config)}",
        yaml_text(config),
        *(f"# {line}".rstrip() for line in below),
    ])


def held(engine: Block) -> str:
    """Every memory of an engine: how many, words, bits and ports, and whether it is a module of its own."""
    lines = ["Memories"]
    for found in memories(engine):
        memory = found.memory
        own = isinstance(found.memory, Ram)
        kind = memory.kind if isinstance(memory, Ram) else memory.ports
        what = "a module of its own" if own else f"flip-flops in {found.module}"
        lines.append(
            f"  {found.module if own else found.paths[0][-1]:<20} {len(found.paths)} x {memory.words} words "
            f"of {memory.bits} bit, {kind}, {what}"
        )
    return "\n".join(lines)


def throughput(config: Config) -> str:
    """The architecture's formula and its value, at every precision of a job."""
    pe, flow = config.pe, config.flow
    at = [pe.at(**{f"{x}_bits": bits for x, bits in zip(pe.serial, values)}) for values in itertools.product(
        *(range(pe.least_bits(x), getattr(pe, x).bits + 1) for x in pe.serial))]
    values = [", ".join(f"{x}_bits {getattr(low, x).bits}" for x in pe.serial) for low in at]
    peaks = [f"{flow.peak(low):g}{' at ' if value else ''}{value}" for low, value in zip(at, values)]
    most = " with all beats" if pe.counts_beats else ""
    return f"{pe.throughput} = {'; '.join(peaks)}{most}"


NAMES: dict[str, Callable[[], Collection[str]]] = {
    "architecture": architectures,
    "dataflow": dataflows,
    "outlet": lambda: ["rescale"],
    "configuration": lambda: shipped("config"),
    "workload": lambda: shipped("workload"),
    "model": lambda: shipped("model"),
    "sweep": lambda: shipped("sweep"),
    "technology": lambda: [*technologies(), *memories_known(), *drams()],
    "section": sections,
    "schema": lambda: [SCHEMA],
}
"""Kind -> names; a name means the first that has it."""

TEXTS: dict[str, Callable[[str, dict[str, int] | None], str]] = {
    "architecture": lambda name, _: _architecture(architectures()[name]),
    "dataflow": lambda name, _: _dataflow(dataflows()[name]),
    "outlet": lambda *_: _outlet(),
    "configuration": lambda name, _: _config(name),
    "workload": show_workload,
    "model": lambda name, _: show_model(name),
    "sweep": lambda name, _: _sweep(name),
    "section": lambda name, _: _section(name),
    "key": lambda name, _: _keys(name),
    "schema": lambda *_: schema_text(),
}
