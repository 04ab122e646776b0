"""The configuration of an accelerator, as one YAML file describes it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from hwsim.assembly import Engine, streams
from hwsim.config.description import RATE_STEP, SECTIONS, Memory, build, tables_refused
from hwsim.dataflow import Dataflow, dataflow, dataflows
from hwsim.engine.accumulators import LEAST
from hwsim.errors import ConfigError, ParamError, shown
from hwsim.files.library import find
from hwsim.files.scalars import settled
from hwsim.files.source import Document, Values, check_file, read_yaml
from hwsim.params import Params, param
from hwsim.pe import PE, architecture, architectures
from hwsim.rescale.parameters import Rescale
from hwsim.tech.names import resolve
from hwsim.tech.sram_table import default_memories

MAX_OPERAND_BITS = 60_000  # Amaranth's netlist holds values of at most 65,535 bits
VERILOG_WORDS = frozenset("""
always and assign automatic begin buf bufif0 bufif1 case casex casez cell cmos config deassign default
defparam design disable edge else end endcase endconfig endfunction endgenerate endmodule endprimitive
endspecify endtable endtask event for force forever fork function generate genvar highz0 highz1 if ifnone
incdir include initial inout input instance integer join large liblist library localparam macromodule medium
module nand negedge nmos nor not notif0 notif1 or output parameter pmos posedge primitive pull0 pull1 pulldown
pullup real realtime reg release repeat rnmos rpmos rtran rtranif0 rtranif1 scalared signed small specify
specparam strong0 strong1 supply0 supply1 table task time tran tranif0 tranif1 tri tri0 tri1 triand trior
trireg unsigned use vectored wait wand weak0 weak1 while wire wor xnor xor
accept_on alias always_comb always_ff always_latch assert assume before bind bins binsof bit break byte
chandle checker class clocking const constraint context continue cover covergroup coverpoint cross dist do
endchecker endclass endclocking endgroup endinterface endpackage endprogram endproperty endsequence enum
eventually expect export extends extern final first_match foreach forkjoin global iff ignore_bins illegal_bins
implements implies import inside int interconnect interface intersect join_any join_none let local logic
longint matches modport nettype new nexttime null package packed priority program property protected pure rand
randc randcase randsequence ref reject_on restrict return s_always s_eventually s_nexttime s_until
s_until_with sequence shortint shortreal soft solve static string strong struct super sync_accept_on
sync_reject_on tagged this throughout timeprecision timeunit type typedef union unique unique0 until
until_with untyped uwire var virtual void wait_order weak wildcard with within
""".split())


@dataclass(frozen=True)
class Header(Params):
    """The top level of a configuration file."""

    pe: str = param(doc="cell architecture: a name from `hwsim list architectures`")
    dataflow: str = param(doc="how operands travel through the array: a name from `hwsim list dataflows`")
    array: dict = param(doc="parameters of the dataflow, such as rows and cols")
    params: dict | None = param(None, doc="parameters of the architecture")
    rescale: dict | None = param(None, doc="what the outlet applies to sums: zero points, scales, "
                                 "requantization")
    name: str = param("", doc="name of the top Verilog module; default: the file's name")
    clock_mhz: float = param(500.0, lo=0.001, hi=1e6, unit="MHz",
                             doc="clock frequency; times and rates are computed from it")
    buffers: dict | None = param(None, doc="on-chip buffers: a, w, c, technology; without this section "
                                 "streams never stall")
    dram: dict | None = param(None, doc="off-chip memory: type with channels or stacks, or bandwidth_gb_s; "
                              "latency_ns, pj_bit")
    vector_unit: dict | None = param(None, doc="vector unit for non-GEMM operations: lanes, bits, schedule")
    cores: dict | None = param(None, doc="several engines that split every GEMM: count, split")
    impossible_clock: str = param("error", choices=("error", "allow"),
                                  doc="what `simulate` and `compare` do if the technology cannot reach the "
                                  "clock: refuse (error), or answer without area and energy (allow)")
    clock_gating: str = param("none", choices=("none", "gates"),
                              doc="how synthesis makes registers hold: by multiplexers (none), or behind the "
                              "technology's clock gates; cycles and Verilog do not depend on it")
    technology: str = param("asap7", doc="technology of area and energy: a name from `hwsim tech list`, or a "
                            "path; cycles and Verilog do not depend on it")


@dataclass(frozen=True)
class Config:
    """A valid configuration: architecture, dataflow, clock, technology and the sections around the engine.

    Create one with :func:`load`, :meth:`from_dict` or :meth:`with_`.

    * ``name``: name of the top Verilog module.
    * ``pe``, ``flow``: the cell architecture and the dataflow, with their parameters.
    * ``clock_mhz``: clock frequency in MHz.
    * ``technology``: a name, or a path relative to the working folder.
    * ``path``: the file of the configuration, or ``""`` if it does not come from a file.
    * ``memory``: buffers, DRAM, vector unit and cores, or None for an engine alone.
    * ``impossible_clock``: ``"error"`` or ``"allow"``, as in the YAML file.
    * ``clock_gating``: ``"none"`` or ``"gates"``, as in the YAML file.
    """

    name: str
    pe: PE
    flow: Dataflow
    clock_mhz: float
    technology: str
    path: str
    memory: Memory | None = None
    impossible_clock: str = "error"
    clock_gating: str = "none"

    def __new__(cls, *args: Any, **fields: Any) -> "Config":
        """Refuse a name or dictionary as the only argument; the error names the right function."""
        if len(args) == 1 and not fields:
            raise ParamError("Config",
                             f"is made by hwsim.load(name or path) or hwsim.Config.from_dict(values), not by "
                             f"Config({shown(args[0])})")
        return super().__new__(cls)

    @classmethod
    def from_dict(cls, values: dict[str, Any], name: str = "engine") -> "Config":
        """Create a configuration from a dictionary with the keys and rules of a YAML file.

        * ``values``: the keys and values.
        * ``name``: name of the top module if ``values`` has no ``name``.

        A technology's path is relative to the working folder. Raises :class:`ConfigError` that names key,
        rule and value.
        """
        for key, value, wanted in (("values", values, dict), ("name", name, str)):
            if not isinstance(value, wanted):
                raise ParamError(key, f"must be a {wanted.__name__}, not {shown(value)}")
        return configure(Values("", settled(values, "values"), {}), name)

    def with_(self, **changes: Any) -> "Config":
        """Return a copy with other values: ``config.with_(array={"rows": 32}, clock_mhz=800)``.

        * ``changes``: keys of a YAML file with their new values. A section changes only in the keys that are
          mentioned; ``None`` removes a section.

        A new ``pe`` starts with its own defaults. A new ``dataflow`` keeps the keys of ``array`` that it also
        has. Raises :class:`ConfigError` that names key, rule and value.
        """
        return Config.from_dict(changed(self, settled(changes, "changes")))

    def __getattr__(self, name: str) -> Any:
        """Refuse an unknown name, and say how functions are called."""
        raise AttributeError(
            f"a Config has no {name!r}; functions take it: hwsim.simulate(config, workload), "
            "hwsim.generate(config)"
        )

    def __repr__(self) -> str:
        pe, flow = self.pe, self.flow
        around = ", with buffers and DRAM" if self.memory else ""
        return (f"Config({self.name}: {pe.name} {pe.a} x {pe.w} -> {pe.result_text}, {flow.name} "
                f"{flow.rows} x {flow.cols}, {self.clock_mhz:g} MHz, {self.technology}{around})")

    def engine(self) -> Engine:
        """Return the engine: the hardware of this configuration."""
        return Engine(self.name, self.pe, self.flow)

    @property
    def buffer_technology(self) -> str:
        """Memories whose figures the buffers use: ``buffers.technology``, or those of ``technology``."""
        given = self.memory.buffers.technology if self.memory else None
        return given or default_memories(self.technology)

    @property
    def surroundings(self) -> dict[str, Any]:
        """The sections around the engine, with all defaults, as in a YAML file."""
        return self.memory.to_dict(self.buffer_technology) if self.memory else {}

    def to_dict(self) -> dict[str, Any]:
        """Return the configuration with all defaults, as in a YAML file."""
        return self.engine_dict() | self._choices | self.surroundings

    @property
    def gated(self) -> bool:
        """Whether registers that share an enable are behind the technology's clock gates."""
        return self.clock_gating == "gates"

    @property
    def _choices(self) -> dict[str, Any]:
        """Keys of the top level on which neither Verilog nor cycles depend."""
        return {"clock_gating": self.clock_gating, "impossible_clock": self.impossible_clock}

    def engine_dict(self) -> dict[str, Any]:
        """Return the engine's part of :meth:`to_dict`, without the sections around it."""
        return {"name": self.name, "pe": self.pe.name, "params": self.pe.to_dict(),
                "dataflow": self.flow.name, "array": self.flow.to_dict(),
                "rescale": self.pe.rescale.to_dict(), "clock_mhz": self.clock_mhz,
                "technology": self.technology}


def load(name: str | Path) -> Config:
    """Read a configuration by path or shipped name. Raises :class:`ConfigError` with file and line."""
    path = find("config", str(name))
    return configure(read_yaml(path), path.stem)


def configure(doc: Document, name: str) -> Config:
    """Create the configuration of a YAML document; ``name`` is the default of its key ``name``.

    Raises :class:`ConfigError` with file and line.
    """
    check_file(doc, "configuration")
    _check_keys(doc)
    header = _build(doc, Header, doc.data)
    top = header.name or name
    if top in VERILOG_WORDS:
        raise doc.error(f"name: must be no keyword of Verilog or SystemVerilog, as {shown(top)} is; "
                        f"'{top}_engine' is free", "name")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,63}", top):
        raise doc.error(
            f"name: must be a Verilog identifier, a letter and then letters, digits and '_', of at most "
            f"64 characters, not {shown(top)}",
            "name",
        )
    try:
        pe_class = architecture(header.pe)
        flow_class = dataflow(header.dataflow)
    except ParamError as e:
        raise doc.located(e) from None
    pe = replace(_build(doc, pe_class, header.params or {}, "params"), rescale=_build(doc, Rescale,
                                                                                      header.rescale or {},
                                                                                      "rescale"))
    flow = _build(doc, flow_class, header.array, "array")
    reason = offered(pe, flow)
    if reason:
        raise doc.error(f"dataflow: {flow.name} is not offered for {pe.name}: {reason}", "dataflow")
    try:
        pe.rescale.check_flow(pe, flow)
    except ParamError as e:
        raise doc.located(e, "rescale") from None
    if reason := accumulated(pe, flow):
        raise doc.error(f"accumulators: {reason}", "array", "accumulators")
    sides = operand_bits(pe, flow)
    bits = sum(count * width for count, width in sides.values())
    if bits > MAX_OPERAND_BITS:
        parts = " + ".join(f"{side} * {width}" for side, (_, width) in sides.items())
        raise doc.error(f"array: {bits} bits of operands per clock, encoded or not ({parts}), must be at "
                        f"most {MAX_OPERAND_BITS}", "array")
    clock_mhz = float(header.clock_mhz)
    config = Config(top, pe, flow, clock_mhz, _technology(doc, header.technology), doc.path,
                    _memory(doc, header, pe, clock_mhz), header.impossible_clock,
                    header.clock_gating)
    if top in config.engine().identifiers:
        raise doc.error(f"name: must not be a name inside the engine, where {shown(top)} is a port, wire or "
                        f"part; {shown(f'{top}_engine')} is free", "name")
    return config


def changed(config: Config, changes: dict[str, Any]) -> dict[str, Any]:
    """Return the keys and values of a configuration after the changes of :meth:`Config.with_`."""
    base: dict[str, Any] = config.engine_dict() | config._choices
    if config.memory:
        base |= config.memory.to_dict(config.memory.buffers.technology)
    if changes.get("pe", base["pe"]) != base["pe"]:
        base["params"] = {}
    if changes.get("dataflow") in dataflows():
        fields = {f.name for f in dataflow(changes["dataflow"]).schema()}
        base["array"] = {name: value for name, value in base["array"].items() if name in fields}
    return _merged(base, changes)


def _merged(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Return the mapping with changed values; sections are merged key by key."""
    out = dict(base)
    for key, value in changes.items():
        both = isinstance(value, dict) and isinstance(out.get(key), dict)
        out[key] = _merged(out[key], value) if both else value
    return out


def _technology(doc: Document, given: str) -> str:
    """Return the technology that the file names. Raises :class:`ConfigError` if it does not exist."""
    try:
        return resolve(given, Path(doc.path).parent)
    except ConfigError as e:
        raise doc.error(f"technology: {e.message}", "technology") from None


def _memory(doc: Document, header: Header, pe: PE, clock_mhz: float) -> Memory | None:
    """Return the sections around the engine, or None if the file has none."""
    try:
        memory = build({key: getattr(header, key) for key in SECTIONS}, partial(_build, doc))
    except ParamError as e:
        raise doc.located(e) from None
    if memory and memory.vector and memory.vector.tables != "engine" and (reason := tables_refused(pe)):
        raise doc.error(f"tables: must be engine, not {memory.vector.tables}: {reason}", "vector_unit",
                        "tables")
    if memory and not memory.rate(clock_mhz, memory.cores.count):
        count = memory.cores.count
        shared = f" for {count} cores" if count > 1 else ""
        raise doc.error(f"dram: {memory.dram.bandwidth.value:g} GB/s{shared} is less than 1/{RATE_STEP} bit "
                        f"per clock of {clock_mhz:g} MHz", "dram")
    return memory


def operand_bits(pe: PE, flow: Dataflow) -> dict[str, tuple[int, int]]:
    """Return ``rows`` and ``cols``, each with its number and its bits per clock.

    The bits are those on the stream or after encoding, whichever are more.
    """
    used = {x: stream.used for x, stream in streams(pe, flow).items()}
    a = max(used["a"] // flow.rows, pe.a_stored_width)
    w = max(used["w"] // flow.cols, pe.w_stored_width)
    return {"rows": (flow.rows, a),
            "cols": (flow.cols, w + (used.get("s", 0) + used.get("t", 0)) // flow.cols)}


def offered(pe: PE, flow: Dataflow) -> str | None:
    """Return why this pair of architecture and dataflow is not offered, or None if it is."""
    if pe.counts_beats and not flow.counts_beats:
        return (f"with {pe.counting} the weights of a group determine how many beats it takes, and "
                f"{flow.name} holds them for many rows of activations")
    return pe.not_offered.get(flow.name)


def accumulated(pe: PE, flow: Dataflow) -> str | None:
    """Return why the accumulators cannot have the requested form, or None if they can."""
    depth = flow.accumulate_depth(pe)
    form = flow.accumulators
    if form == "auto":
        return None
    if not depth:
        return (f"must be auto, not {form}: the cells of {flow.name} keep their sums, "
                "but for groups with scales or zero points of their own")
    if depth < LEAST.get(form, 0):
        return (f"must be auto or registers, not {form}, for {depth} sums per column; "
                f"RAMs are of {LEAST[form]} or more")
    return None


def _check_keys(doc: Document) -> None:
    """Raise :class:`ConfigError` for a key at the top level that belongs into a section, or for a missing
    name."""
    known: dict[str, Mapping[str, type[Params]]] = {"pe": architectures(), "dataflow": dataflows()}
    sections: dict[str, type[Params]] = {"rescale": Rescale}
    for section, choice in (("params", "pe"), ("array", "dataflow")):
        chosen = doc.data.get(choice)
        if isinstance(chosen, str) and chosen in known[choice]:
            sections[section] = known[choice][chosen]
            _check_section(doc, section, chosen, known[choice])
    top = {field.name for field in Header.schema()}
    for key in doc.data:
        for section, cls in sections.items():
            if key not in top and key in {field.name for field in cls.schema()}:
                raise doc.error(f"{key}: unknown key at the top level; it is a key of the section {section}: "
                                f"{section}: {{{key}: ..}}", key)
    for choice, names in known.items():
        if doc.data.get(choice) is None and set(doc.data) <= top:
            missing = "empty" if choice in doc.data else "missing"
            raise doc.error(f"{choice}: {missing}; must be one of {', '.join(names)}", choice)


def _check_section(doc: Document, section: str, chosen: str, known: Mapping[str, type[Params]]) -> None:
    """Raise :class:`ConfigError` for a key in ``params`` or ``array`` that other choices have, and
    ``chosen`` has not."""
    given = doc.data.get(section)
    keys = {name: {field.name for field in cls.schema()} for name, cls in known.items()}
    for key in given if isinstance(given, dict) else ():
        others = sorted(name for name in keys if key in keys[name])
        if key not in keys[chosen] and others:
            raise doc.error(f"{section}: {key}: {chosen} has no such key; {', '.join(others)} "
                            f"{'have' if len(others) > 1 else 'has'} it (keys of {chosen}: "
                            f"{', '.join(sorted(keys[chosen]))})", section, key)


def _build(doc: Document, cls: type, values: dict, *keys: str):
    try:
        return cls.from_dict(values)
    except ParamError as e:
        raise doc.located(e, *keys) from None


__all__ = ["Config", "ConfigError", "Header", "load", "offered"]
