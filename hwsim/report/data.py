"""A finished sweep, read back: columns as arrays, and what ``meta.json`` says about them."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from hwsim.config import Header
from hwsim.errors import ConfigError
from hwsim.export import Tabular
from hwsim.sweep.family import nested
from hwsim.sweep.folder import Folder
from hwsim.sweep.results import LACKING

ORDER = (
    "name",
    "pe",
    "params",
    "dataflow",
    "array",
    "rescale",
    "clock_mhz",
    "technology",
    "buffers",
    "dram",
    "vector_unit",
    "cores",
)


@dataclass(frozen=True)
class Points(Tabular):
    """Designs that did not fail; ``columns`` hold fields and results, texts as objects."""

    path: Path
    meta: dict[str, Any]
    columns: dict[str, np.ndarray]

    def __len__(self) -> int:
        return len(self.columns["design"])

    def __repr__(self) -> str:
        return f"Points({self.meta['name']}: {len(self):,} designs, {len(self.columns)} columns)"

    def to_rows(self) -> list[dict[str, Any]]:
        """A dictionary per design: its fields and results by the names of ``columns``."""
        lists = [values.tolist() for values in self.columns.values()]
        return [dict(zip(self.columns, row)) for row in zip(*lists)]

    @cached_property
    def axes(self) -> list[str]:
        """Fields with more than one value among the designs, ``variant`` first where there are several."""
        fields = [
            name
            for name in self.columns
            if name not in self.meta["columns"] and name not in ("design", "trial", "pe", "dataflow")
        ]
        return [name for name in fields if len(distinct(self.columns[name])) > 1]

    @property
    def objectives(self) -> dict[str, str]:
        """Result -> minimize or maximize; the sweep's own, or those of its first workload."""
        if self.meta["objectives"]:
            return self.meta["objectives"]
        known = self.meta["columns"]
        name = next(c for c in known if c.endswith(("tokens_per_s", "cycles")))
        return {name: known[name]["way"]}

    def unit(self, name: str) -> str:
        """Unit of a result."""
        return self.meta["columns"].get(name, {}).get("unit", "")

    def way(self, name: str) -> str:
        """Which direction of a result is better."""
        return self.objectives.get(name) or self.meta["columns"][name]["way"]

    def band(self, figure: str, pe: str) -> float | None:
        """The share that 95 % of the estimator's errors keep within: of ``area`` or ``energy`` of an
        architecture's engines.

        None where the figure is characterized, or nothing is known.
        """
        about = f"{figure} of {pe} engines in "
        sources = [
            one["source"]
            for one in self.meta["sources"]
            if one["what"].startswith(about) and one["kind"] == "estimated"
        ]
        stated = [
            float(percent) / 100
            for source in sources
            for percent in re.findall(r"95 % within ([\d.]+)%", source)
        ]
        return max(stated, default=None)

    def goodness(self, name: str) -> np.ndarray:
        """A result so that less is better."""
        values = self.columns[name]
        return values if self.way(name) == "minimize" else -values

    def family(self, row: int) -> dict[str, Any]:
        """What is said about the variant of a design."""
        name = self.columns["variant"][row]
        return next(f for f in self.meta["families"] if f["name"] == name)

    def fields(self, row: int) -> dict[str, Any]:
        """Every field of a design by its dotted name."""
        family = self.family(row)
        moving = {path: plain(self.columns[path][row]) for key in family["axes"] for path in key.split(", ")}
        number = int(self.columns["design"][row])
        return family["fixed"] | moving | {"name": name_of(self.meta["name"], number)}

    def row(self, design: int) -> int:
        """The row of a design's number. Raises :class:`ConfigError` for one that is not among the kept
        ones."""
        found = np.flatnonzero(self.columns["design"] == design)
        if not len(found):
            raise ConfigError(f"--design: {self.path} keeps no design {design}; {len(self):,} are kept, from "
                              f"{self.columns['design'].min()} to {self.columns['design'].max()}")
        return int(found[0])


def plain(value: Any) -> Any:
    """A Python value."""
    value = value.item() if isinstance(value, np.generic) else value
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value


def distinct(values: np.ndarray) -> list:
    """Different values in their order; without missing ones."""
    kept = [v for v in values.tolist() if v is not None and v == v]
    return (
        sorted(set(kept), key=lambda v: (isinstance(v, str), v))
        if values.dtype != object
        else list(dict.fromkeys(kept))
    )


def name_of(sweep: str, design: int) -> str:
    """A design's name, which is a Verilog identifier."""
    letters = "".join(c if c.isascii() and c.isalnum() else "_" for c in sweep)
    return f"{letters if letters[:1].isalpha() else 'sweep_' + letters}_{design}"[-64:]


def ordered(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields as a configuration file nests them, in its usual order; others of the top level follow where
    they are not the default."""
    data = nested(fields)
    defaults = {field.name: field.default for field in Header.schema()}
    return {
        key: data[key]
        for key in (*ORDER, *data)
        if key in data and (key in ORDER or data[key] != defaults.get(key))
    }


def read(folder: str | Path) -> Points:
    """Read a finished sweep. Raises :class:`ConfigError` where there is none."""
    place = Folder(folder)
    if place.begun:
        raise ConfigError(
            f"{place.path}: the sweep is unfinished; go on with hwsim sweep .. -o {place.path} --resume"
        )
    if not place.path.is_dir():
        raise ConfigError(
            f"{place.path}: no such folder; `hwsim sweep SWEEP -o DIR` writes the folder of a sweep"
        )
    if not place.finished:
        raise ConfigError(f"{place.path}: holds no finished sweep (points.parquet and meta.json)")
    meta = place.read_meta()
    table = pq.read_table(place.table)
    keep = np.asarray([reason == "" for reason in table.column("reason").to_pylist()], dtype=bool)
    if not keep.any():
        raise ConfigError(f"{place.path}: {none_kept(meta)}")
    columns = {
        name: _array(table.column(name), keep)
        for name in table.column_names
        if name not in ("reason", LACKING)
    }
    return Points(place.path, meta, columns)


def none_kept(meta: dict[str, Any]) -> str:
    """Why a sweep has no design to report: what removed the designs, and why others failed.

    * ``meta``: the content of the sweep's ``meta.json``.
    """
    failed = meta["failed"]
    parts = [f"{count:,} were removed by `{text}`" for text, count in meta["pruned"].items() if count]
    if failed:
        parts.append(f"{sum(failed.values()):,} failed, most of them because of: "
                     f"{max(failed, key=lambda text: failed[text])}")
    return f"no design was kept; of {meta['size']:,}, {', '.join(parts)}"


def _array(column: pa.ChunkedArray, keep: np.ndarray) -> np.ndarray:
    kind = column.type
    if (
        pa.types.is_dictionary(kind)
        or pa.types.is_boolean(kind)
        or (pa.types.is_integer(kind) and column.null_count)
    ):
        return np.array(column.to_pylist(), dtype=object)[keep]
    return column.to_numpy()[keep]
