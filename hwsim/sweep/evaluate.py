"""Points of a sweep to results: designs that share an architecture are evaluated together, as arrays.

    Evaluator(sweep)(points) -> pyarrow.Table

A point that is no accelerator, or can run none of the workloads, is a row without results that gives the
reason. One that can run some has results of those, and says in the column ``lacking`` why not of the others.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
import pyarrow as pa

from hwsim.accelerator.beats import refusal
from hwsim.cost.estimator.estimate import GATED
from hwsim.errors import ConfigError
from hwsim.pe import PE
from hwsim.sweep.engines import config_of, engines, pe_of, reason_of
from hwsim.sweep.expression import Expression
from hwsim.sweep.family import Family
from hwsim.sweep.group import Group, missing
from hwsim.sweep.results import DESIGN, LACKING
from hwsim.sweep.space import Points, offsets
from hwsim.sweep.spec import Sweep, results

PE_SECTIONS = ("params.", "rescale.")
Results = dict[str, np.ndarray]


class Evaluator:
    """Evaluates points of one sweep; what does not depend on the point is done once."""

    def __init__(self, sweep: Sweep):
        self.sweep = sweep
        self.names = list(results(sweep))
        self.offsets = offsets(sweep)
        self.schema = schema(sweep)

    def __call__(self, points: Points) -> pa.Table:
        """Rows of the points that fulfil every constraint, and of those that fail; the metadata counts those
        pruned."""
        family, columns = self._columns(points)
        found, reasons = self.results(family, points.index, columns, prune=True)
        pruned = Counter()
        keep = np.ones(len(reasons), dtype=bool)
        for constraint in sorted(family.late, key=lambda c: not self._ready(family, c.expression, DESIGN)):
            holds = self._holds(constraint.expression, family, columns, found, keep.shape) | (reasons != "")
            pruned[constraint.text] += int((keep & ~holds).sum())
            keep &= holds
        return table(
            self._data(points, family, columns, found, reasons), self.schema, keep
        ).replace_schema_metadata({"pruned": repr(sorted(pruned.items())), "points": str(len(points.index))})

    def all(self, points: Points) -> pa.Table:
        """Rows of all points, with ``violated``, how many constraints each breaks, and an empty ``trial``."""
        family, columns = self._columns(points)
        found, reasons = self.results(family, points.index, columns)
        count = len(points.index)
        broken = sum(
            (~self._holds(c.expression, family, columns, found, (count,)) for c in family.constraints),
            np.zeros(count, np.int64),
        )
        data = self._data(points, family, columns, found, reasons) | {
            "trial": np.zeros(count, np.int64),
            "violated": broken,
        }
        return table(
            data,
            pa.schema([*self.schema, ("trial", pa.int64()), ("violated", pa.int64())]),
            np.ones(count, dtype=bool),
        )

    def _wanted(
        self, family: Family, columns: Mapping[str, np.ndarray], count: int
    ) -> Callable[[Results], np.ndarray]:
        """Which designs the constraints on fields and results without workloads leave."""
        def wanted(out: Results) -> np.ndarray:
            keep = np.ones(count, dtype=bool)
            for constraint in family.late:
                if self._ready(family, constraint.expression, out):
                    keep &= self._holds(constraint.expression, family, columns, out, (count,))
            return keep
        return wanted

    @staticmethod
    def _ready(family: Family, expression: Expression, known: Mapping[str, Any]) -> bool:
        """Whether a constraint needs no workload."""
        return all(name in family.names or name in known for name in expression.names)

    def _columns(self, points: Points) -> tuple[Family, dict[str, np.ndarray]]:
        family = self.sweep.families[points.family]
        return family, family.columns(points.index)

    def _data(self, points: Points, family: Family, columns: Mapping[str, np.ndarray], found: Results,
              reasons: np.ndarray) -> dict[str, Any]:
        data: dict[str, Any] = {"design": points.index + self.offsets[points.family], "variant": family.name}
        for name in self.schema.names[2:-1]:
            data[name] = found[name] if name in found else columns.get(name, family.fixed.get(name))
        return data | {"reason": reasons}

    @staticmethod
    def _holds(
        expression: Expression,
        family: Family,
        columns: Mapping[str, np.ndarray],
        found: Results,
        shape: tuple,
    ) -> np.ndarray:
        values = {name: found[name] for name in expression.names if name in found}
        return expression.holds(values | family.named(columns, expression.names), shape)

    def results(self, family: Family, index: np.ndarray, columns: Mapping[str, np.ndarray],
                prune: bool = False) -> tuple[Results, np.ndarray]:
        """Results of points of a family, and why each of them failed (``""``: it did not).

        With ``prune`` designs get no results of workloads that a constraint on other results rules out.
        """
        reasons = np.full(len(index), "", dtype=object)
        found = {name: missing(name, len(index)) for name in [*self.names, LACKING]}
        for where, point in by_architecture(family, index, columns):
            part = {path: values[where] for path, values in columns.items()}
            self._guarded(family, index[where], part, point, where, found, reasons, prune)
        return found, reasons

    def _guarded(
        self,
        family: Family,
        index: np.ndarray,
        columns: Mapping[str, np.ndarray],
        point: Mapping[str, Any],
        where: np.ndarray,
        found: Results,
        reasons: np.ndarray,
        prune: bool,
    ) -> None:
        """One architecture's points; an unforeseen error is narrowed down to the points that raise it."""
        try:
            values, why = evaluate(
                self.sweep,
                family,
                index,
                columns,
                point,
                self._wanted(family, columns, len(index)) if prune else None,
            )
        except (ArithmeticError, LookupError, ValueError, TypeError, AssertionError, ConfigError) as e:
            if len(index) == 1:
                reasons[where] = (
                    e.message
                    if isinstance(e, ConfigError)
                    else f"{type(e).__name__}: {' '.join(str(e).split())}"
                )
                return
            for half in np.array_split(np.arange(len(index)), 2):
                self._guarded(
                    family,
                    index[half],
                    {p: v[half] for p, v in columns.items()},
                    point,
                    where[half],
                    found,
                    reasons,
                    prune,
                )
            return
        failed = why != ""
        reasons[where] = why
        for name, value in values.items():
            found[name][where] = np.where(failed, missing(name, len(index)), value)


def by_architecture(family: Family, index: np.ndarray, columns: Mapping[str, np.ndarray]
                    ) -> Iterator[tuple[np.ndarray, dict[str, Any]]]:
    """Group points by the values of their architecture's parameters and their technology.

    * ``family``: the family of the points.
    * ``index``: the points' numbers in it.
    * ``columns``: field -> its value for every point.

    Yields, per group, the positions of its points in ``index`` and all fields of the first of them.
    """
    paths = [p for p in family.moving if p.startswith(PE_SECTIONS) or p == "technology"]
    if not paths:
        yield np.arange(len(index)), family.point(int(index[0]))
        return
    code = np.zeros(len(index), dtype=np.int64)
    for path in paths:
        distinct, inverse = np.unique(columns[path], return_inverse=True)
        code = np.unique(code * len(distinct) + inverse, return_inverse=True)[1]
    order = np.argsort(code, kind="stable")
    for where in np.split(order, np.flatnonzero(np.diff(code[order])) + 1):
        yield where, family.point(int(index[where[0]]))


def evaluate(sweep: Sweep, family: Family, index: np.ndarray, columns: Mapping[str, np.ndarray],
             point: Mapping[str, Any],
             wanted: Callable[[Results], np.ndarray] | None = None) -> tuple[Results, np.ndarray]:
    """Evaluate points that share architecture and technology.

    * ``sweep``, ``family``: the sweep, and the family of the points.
    * ``index``: the points' numbers in the family.
    * ``columns``: field -> its value for every point.
    * ``point``: all fields of the first point.
    * ``wanted``: tells from the results that need no workload which points go on; None: all.

    Returns result -> an array over the points, and the reason per point why it has none, empty where it has
    some.
    """
    reasons = np.full(len(index), "", dtype=object)
    own = {path: value for path, value in point.items() if path == "pe" or path.startswith(PE_SECTIONS)}
    pe = architecture_of(tuple(sorted(own.items())))
    if isinstance(pe, str):
        reasons[:] = pe
        return {}, reasons
    made = engines(pe, point["dataflow"], point, columns, len(index))
    for i in np.flatnonzero(~made.valid):
        reasons[i] = reason_of(family, int(index[i]))
        assert reasons[i], family.point(int(index[i]))
    clock_mhz = np.asarray(columns.get("clock_mhz", point["clock_mhz"]), dtype=float)
    clock = np.broadcast_to(clock_mhz, (len(index),))
    given = {**point, **columns, "technology": point["technology"]}
    if sweep.costs == "estimated":
        gated = np.broadcast_to(np.asarray(given["clock_gating"]) != "none", (len(index),))
        reasons[(reasons == "") & gated] = f"{GATED}; costs: synthesized measures them"
    group = Group(sweep, made, given, clock, reasons, lambda i: config_of(family, int(index[i])))
    return group.results(wanted), reasons


@lru_cache(4096)
def architecture_of(given: tuple) -> PE | str:
    """The architecture of the fields ``given``, or the reason why there is none."""
    try:
        pe = pe_of(dict(given))
    except ConfigError as e:
        return e.message
    if pe.counts_beats:
        return f"{pe.name}: {refusal('a sweep')}"
    return pe


# -- tables ----------------------------------------------------------------------------------------
def schema(sweep: Sweep) -> pa.Schema:
    """The columns of the table of ``sweep``: number, variant, fields along axes of any variant, results,
    reason.
    """
    text = pa.dictionary(pa.int32(), pa.string())
    found: dict[str, pa.DataType] = {"design": pa.int64(), "variant": text, "pe": text, "dataflow": text}
    paths = dict.fromkeys(p for f in sweep.families for p in f.moving)
    for path in paths:
        values = [v for f in sweep.families for v in f.values(path)]
        kinds = {type(v) for v in values}
        found[path] = (pa.bool_() if kinds == {bool} else pa.int64() if kinds == {int} else
                       pa.float64() if kinds <= {int, float} else text)
    found |= dict.fromkeys(results(sweep), pa.float64())
    if len(sweep.scenarios) > 1:
        found[LACKING] = text
    return pa.schema([*found.items(), ("reason", text)])


def table(data: Mapping[str, Any], schema: pa.Schema, keep: np.ndarray) -> pa.Table:
    """Kept rows of columns that are arrays or single values, in the schema's types."""
    count = len(keep)
    made = []
    for field in schema:
        value = data[field.name]
        values = np.asarray(value)[keep] if isinstance(value, np.ndarray) else None
        if values is None:
            array = pa.array([value] * int(keep.sum()), _plain(field.type))
        else:
            array = pa.array(values, _plain(field.type), from_pandas=field.type == pa.float64())
        made.append(array.dictionary_encode() if pa.types.is_dictionary(field.type) else array)
    assert all(len(a) <= count for a in made)
    return pa.table([a.cast(f.type) for a, f in zip(made, schema)], schema=schema)


def _plain(kind: pa.DataType) -> pa.DataType:
    return pa.string() if pa.types.is_dictionary(kind) else kind

