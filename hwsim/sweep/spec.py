"""A sweep as one YAML file describes it.

    base: int8_os16                      # a configuration: its name, its file, or a mapping
    workloads: [{workload: llama2_7b, section: decode}]
    axes:
      array.rows: {from: 4, to: 64, factor: 2}
      clock_mhz: [500, 1000]
    variants:                            # optional: architectures with parameters of their own
      - {name: mac, set: {pe: mac}, axes: {params.w_bits: [4, 8]}}
    constraints: ["rows * cols == 512", "area_mm2 <= 2"]
    objectives: {tokens_per_s: maximize, area_mm2: minimize}

A variant's ``set`` changes fields of the base. Where it names another architecture or dataflow, parameters of
the base's that the new one has too are kept, the others are not. An axis over ``pe`` or ``dataflow`` is short
for a variant per value.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.files.library import find
from hwsim.files.source import Document, check_file, read_yaml
from hwsim.params import Params, param
from hwsim.sweep.axis import Axis
from hwsim.sweep.expression import Expression
from hwsim.sweep.family import Family, expand
from hwsim.sweep.report_section import Table, check_tables, read_report_section
from hwsim.sweep.results import COST, DESIGN, MEMORY, SCENARIO, VECTOR, Column
from hwsim.sweep.scenario import Scenario, read_scenarios
from hwsim.tech.names import resolve

SAMPLERS = ("random", "tpe", "nsga2", "nsga3")


@dataclass(frozen=True)
class Top(Params):
    """The top level of a sweep file."""

    workloads: list = param(
        doc="what the designs run: names of workloads, or mappings {workload, section} or {model, phase, ..}"
    )
    axes: dict | None = param(None, doc="fields and their values")
    name: str = param("", doc="name of the sweep; default: the file's name")
    about: str = param("", doc="the question that it answers, for the report")
    base: str | dict | None = param(None, doc="accelerator that everything not said otherwise comes from")
    variants: list | None = param(None, doc="list of {name, base, set, axes, constraints}")
    constraints: list | None = param(
        None, doc="expressions over fields and results that every kept design fulfils"
    )
    objectives: dict | None = param(None, doc="results, each minimize or maximize")
    costs: str = param(
        "estimated", choices=("estimated", "synthesized", "none"), doc="where areas and energies come from"
    )
    tiling: str = param(
        "latency", choices=("latency", "energy", "edp"), doc="what tile sizes and loop orders are chosen for"
    )
    search: dict | None = param(
        None, doc="{sampler, budget, batch}: sample the space instead of enumerating it"
    )
    seed: int = param(0, lo=0, hi=(1 << 32) - 1, doc="of the search")
    report: dict | None = param(
        None, doc="what the report says: {title, conclusions, limits, tables, heatmaps, crossover}"
    )


@dataclass(frozen=True)
class Search(Params):
    """The ``search`` section."""

    sampler: str = param("tpe", choices=SAMPLERS, doc="how points are proposed, one of Optuna's samplers")
    budget: int = param(1000, lo=1, hi=10_000_000, doc="points to evaluate")
    batch: int = param(64, lo=1, hi=65536, doc="points proposed before any of them is known")


@dataclass(frozen=True)
class VariantKeys(Params):
    """One of the ``variants``."""

    name: str = param(doc="name in tables and pictures")
    base: str | dict | None = param(None, doc="accelerator of this variant; default: the sweep's")
    set: dict | None = param(None, doc="fields by their dotted names")
    axes: dict | None = param(None, doc="further axes")
    constraints: list | None = param(None, doc="further constraints")


@dataclass(frozen=True)
class Sweep:
    """A valid sweep."""

    name: str
    about: str
    families: tuple[Family, ...]
    scenarios: tuple[Scenario, ...]
    objectives: dict[str, str]
    costs: str
    tiling: str
    search: Search | None
    seed: int
    path: str
    doc: Document = field(repr=False)

    @property
    def size(self) -> int:
        """Points before anything is pruned."""
        return sum(f.size for f in self.families)


def read_sweep(path: str | Path) -> Sweep:
    """Read a sweep file: a path, or the name of a shipped one. Raises :class:`ConfigError` with file and
    line."""
    file = find("sweep", str(path))
    doc = read_yaml(file)
    check_file(doc, "sweep")
    try:
        top = Top.from_dict(doc.data)
        search = None if top.search is None else Search.from_dict(top.search)
    except ParamError as e:
        raise (
            doc.located(e)
            if e.key in doc.data or e.key in Top.__dataclass_fields__
            else doc.located(e, "search")
        ) from None
    scenarios = read_scenarios(doc, top.workloads)
    families = _families(doc, top)
    if len({f.name for f in families}) < len(families):
        raise doc.error("variants: two have the same name", "variants")
    _, tables = read_report_section(doc, top.report)
    objectives = _objectives(doc, top.objectives or {})
    if search and not objectives:
        raise doc.error("objectives: missing; a search needs at least one", "search")
    sweep = Sweep(
        top.name or file.stem,
        top.about,
        families,
        scenarios,
        objectives,
        top.costs,
        top.tiling,
        search,
        top.seed,
        str(file),
        doc,
    )
    check_names(sweep, tables)
    return sweep


def available(sweep: Sweep) -> frozenset[str]:
    """What the sweep's accelerators state: costs, memories."""
    def everywhere(field: str) -> bool:
        return all(field in family.fixed for family in sweep.families)

    return (
        (COST if sweep.costs != "none" else frozenset())
        | (MEMORY if everywhere("dram.latency_ns") else frozenset())
        | (VECTOR if everywhere("vector_unit.lanes") else frozenset())
    )


def results(sweep: Sweep) -> dict[str, Column]:
    """Every column of results of a sweep, in order."""
    has = available(sweep)
    found = {name: column for name, column in DESIGN.items() if column.needs <= has}
    for scenario in sweep.scenarios:
        prefix = f"{scenario.name}." if len(sweep.scenarios) > 1 else ""
        found |= {prefix + name: column for name, column in SCENARIO.items() if column.needs <= has}
    return found


def check_names(sweep: Sweep, tables: tuple[Table, ...] = ()) -> None:
    """Every name in constraints, objectives and tables of the report is a field of its variant or a
    result."""
    known = results(sweep)
    for name in sweep.objectives:
        if name not in known:
            raise sweep.doc.error(f"objectives: {name}: {unknown('result', name, known)}", "objectives", name)
    for family in sweep.families:
        for constraint in family.constraints:
            try:
                constraint.expression.check_names(set(known) | set(family.names))
            except ParamError as e:
                raise ConfigError(e.message, constraint.place) from None
    moving = {path for family in sweep.families for path in family.moving}
    check_tables(
        sweep.doc, tables, {"design", "trial", "variant", "pe", "dataflow"} | moving | set(known), known
    )


def _objectives(doc: Document, given: dict) -> dict[str, str]:
    for name, way in given.items():
        if way not in ("minimize", "maximize"):
            raise doc.error(
                f"objectives: {name} must be minimize or maximize, not {shown(way)}", "objectives", name
            )
    return dict(given)


def _axes(doc: Document, given: dict | None, *keys: object) -> list[tuple[Axis, str]]:
    found = []
    for key, value in (given or {}).items():
        try:
            axis = Axis.read(key, value)
        except ParamError as e:
            raise doc.error(e.message, *keys, key) from None
        values = tuple(
            tuple(_settled(doc, path, v, *keys, key) for path, v in zip(axis.paths, point))
            for point in axis.values
        )
        found.append((Axis(axis.paths, values), doc.place(*keys, key)))
    return found


def _settled(doc: Document, path: str, value: Any, *keys: object) -> Any:
    """A field's value as designs have it: the path of a technology's file starts from the file that names it,
    so it is made absolute."""
    if path != "technology" or not isinstance(value, str):
        return value
    try:
        return resolve(value, Path(doc.path).resolve().parent)
    except ConfigError as e:
        raise doc.error(f"technology: {e.message}", *keys) from None


def _constraints(doc: Document, given: list | None, *keys: object) -> list[tuple[Expression, str]]:
    found = []
    for i, text in enumerate(given or []):
        try:
            found.append((Expression.read(text), doc.place(*keys, i)))
        except ParamError as e:
            raise doc.error(e.message, *keys, i) from None
    return found


def _base(doc: Document, given: str | dict | None, *keys: object) -> tuple[dict, Document, tuple]:
    """The mapping of a base accelerator, and where its values are written."""
    if given is None:
        raise doc.error("base: missing; the name or file of a configuration, or a mapping", *keys[:-1])
    source = doc
    at = keys
    if isinstance(given, str):
        try:
            source = read_yaml(find("config", given))
            at = ()
        except ConfigError as e:
            if e.place and e.place != given:
                raise
            name = f"{given}: " if e.place else ""
            raise doc.error(f"base: {name}{e.message}", *keys) from None
    data = source.data if isinstance(given, str) else given
    return {key: _settled(source, key, value, *at, key) for key, value in data.items()}, source, at


def _families(doc: Document, top: Top) -> tuple[Family, ...]:
    shared_axes = _axes(doc, top.axes, "axes")
    shared_constraints = _constraints(doc, top.constraints, "constraints")
    if top.variants is None:
        return tuple(
            expand("", *_base(doc, top.base, "base"), {}, doc.place("axes"), shared_axes, shared_constraints)
        )
    if not top.variants:
        raise doc.error("variants: must hold at least one", "variants")
    found: list[Family] = []
    for i, given in enumerate(top.variants):
        keys = ("variants", i)
        if not isinstance(given, dict):
            raise doc.error(f"a variant must be a mapping {{name, set, axes}}, not {shown(given)}", *keys)
        try:
            variant = VariantKeys.from_dict(given)
        except ParamError as e:
            raise doc.located(e, *keys) from None
        own = variant.base is not None
        own_axes = _axes(doc, variant.axes, *keys, "axes")
        base = _base(doc, variant.base, *keys, "base") if own else _base(doc, top.base, "base")
        taken = {path for axis, _ in own_axes for path in axis.paths} | set(variant.set or {})
        # a variant's own axis replaces a shared one
        axes = [x for x in shared_axes if not taken & set(x[0].paths)] + own_axes
        constraints = shared_constraints + _constraints(doc, variant.constraints, *keys, "constraints")
        changes = {
            path: _settled(doc, path, value, *keys, "set", path)
            for path, value in (variant.set or {}).items()
        }
        found += expand(variant.name, *base, changes, doc.place(*keys, "set"), axes, constraints)
    return tuple(found)


__all__ = ["ConfigError", "Search", "Sweep", "Top", "check_names", "read_sweep"]
