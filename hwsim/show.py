"""What `hwsim show` prints: the docstring of what is named, its parameters and its ports."""

import itertools
from dataclasses import MISSING
from pathlib import Path

from amaranth.lib.wiring import In

from hwsim.block import Block
from hwsim.config import Config, load
from hwsim.contents import memories
from hwsim.dataflow import dataflows
from hwsim.engine.memory import Ram
from hwsim.errors import ConfigError, unknown
from hwsim.library import shipped
from hwsim.manifest import modelled
from hwsim.params import Params, rule_of
from hwsim.pe import PE, architectures
from hwsim.registry import specification
from hwsim.rescale import Rescale
from hwsim.source import read_yaml
from hwsim.tables import describe_engine
from hwsim.workload.describe import show_model, show_workload


def show(name: str, dims: dict[str, int] | None = None) -> str:
    """The text for an architecture, dataflow, configuration, workload or model (name or file); ``dims`` are sizes for an ONNX file."""
    if dims and not name.endswith(".onnx"):
        raise ConfigError(f"{name}: --dim goes with an ONNX file")
    if name in architectures():
        return _architecture(architectures()[name])
    if name in dataflows():
        return _dataflow(dataflows()[name])
    if name == "rescale":
        return _dataflow(Rescale)
    if name in shipped("workload"):
        return show_workload(name)
    if name in shipped("model") or name.endswith((".json", ".csv", ".onnx")):
        return show_model(name) if name in shipped("model") or name.endswith(".json") else show_workload(name, dims)
    if name in shipped("config") or name.endswith((".yaml", ".yml")):
        if name not in shipped("config") and "pe" not in (found := read_yaml(Path(name)).data):
            return show_model(name) if "model_type" in found else show_workload(name)
        return _config(name)
    known = [*architectures(), *dataflows(), "rescale", *shipped("config"), *shipped("workload"), *shipped("model")]
    raise ConfigError(f"{name}: {unknown('name', name, known)}")


def parameters(cls: type[Params]) -> str:
    """Every field with its default and rule."""
    lines = ["Parameters"]
    for f in cls.schema():
        default = "required" if f.default is MISSING else f"default {str(f.default).lower() if f.default is not None else 'none'}"
        lines.append(f"  {f.name:<10} {f.metadata['doc']} ({default}; {rule_of(f)})")
    return "\n".join(lines)


def ports(block: Block) -> str:
    """Every port with its direction and width."""
    lines = [f"Ports of {block.name}"]
    lines += [f"  {key:<20} {'in ' if member.flow == In else 'out'} {block.width(key)}" for key, member in block.ports.items()]
    return "\n".join(lines)


def _architecture(cls: type[PE]) -> str:
    pe = cls()
    flows = ", ".join(name for name in dataflows() if name not in pe.not_offered)
    blocks = [pe.core("core", pe.p_width(pe.k_max)), pe.encode_a("encode_a"), pe.encode_w("encode_w"),
              pe.resolve("resolve", pe.p_width(pe.k_max))]
    facts = [f"Formats     a {pe.a}, w {pe.w}, result {pe.p} at the defaults; beats {pe.beats}",
             f"Throughput  {cls.throughput} MACs per cycle in the steady state", f"Dataflows   {flows}"]
    facts += [f"Not offered {flow}: {why}" for flow, why in pe.not_offered.items()]
    return "\n\n".join([specification(cls), "\n".join(facts), parameters(cls), *(ports(b) for b in blocks if b)])


def _dataflow(cls: type[Params]) -> str:
    return f"{specification(cls)}\n\n{parameters(cls)}"


def _config(name: str) -> str:
    config = load(name)
    lines = [describe_engine(config), ""]
    for key, value in config.to_dict().items():
        lines += [f"{key}:", *(f"  {k}: {v}" for k, v in value.items())] if isinstance(value, dict) else [f"{key}: {value}"]
    if sections := modelled(config):
        lines += ["", f"Not in the Verilog, which is one engine: {', '.join(sections)}"]
    lines += ["", f"MACs per cycle in the steady state: {throughput(config)}"]
    formula = "\n".join(f"  {k} = {v}" for k, v in config.flow.formula(config.pe).items())
    engine = config.engine()
    return "\n".join(lines) + f"\n\nCycles of a job (M, K, N)\n{formula}\n\n{held(engine)}\n\n{ports(engine)}"


def held(engine: Block) -> str:
    """Every memory of an engine: how many, words, bits and ports, and whether it is a module of its own."""
    lines = ["Memories"]
    for found in memories(engine):
        memory, own = found.memory, isinstance(found.memory, Ram)
        kind = memory.kind if isinstance(memory, Ram) else memory.ports
        what = "a module of its own" if own else f"flip-flops in {found.module}"
        lines.append(f"  {found.module if own else found.paths[0][-1]:<20} {len(found.paths)} x {memory.words} words of "
                     f"{memory.bits} bit, {kind}, {what}")
    return "\n".join(lines)


def throughput(config: Config) -> str:
    """The architecture's formula and its value, at every precision of a job."""
    pe, flow = config.pe, config.flow
    at = [pe.at(**{f"{x}_bits": bits for x, bits in zip(pe.serial, values)}) for values in itertools.product(
        *(range(pe.least_bits(x), getattr(pe, x).bits + 1) for x in pe.serial))]
    values = [", ".join(f"{x}_bits {getattr(low, x).bits}" for x in pe.serial) for low in at]
    peaks = [f"{flow.peak(low):g}{' at ' if value else ''}{value}" for low, value in zip(at, values)]
    return f"{pe.throughput} = {'; '.join(peaks)}"
