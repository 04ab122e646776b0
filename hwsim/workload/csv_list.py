"""Workloads in CSV: GEMM lists, and SCALE-Sim's topologies of convolutions and GEMMs, as they are.

The first line says which it is; it is compared without case, spaces and underscores, and a trailing comma
is no column.

    name, m, k, n [, repeat, a_bits, .., section, kind]                 our own, columns in any order:
    ``name`` is among them
    Layer, M, N, K [, sparsity]                                         SCALE-Sim's GEMMs: M, N and K are
    among the columns
    Layer name, IFMAP Height, IFMAP Width, Filter Height, Filter Width, Channels, Num Filter, Strides [, ..]
    its convolutions

Topologies are read by position, as SCALE-Sim reads them, whatever their first line calls the columns. After
the stride of a convolution may stand a sparsity N:M, a batch size where the column is called so, or a
second stride. An output has ceil((input - filter + stride) / stride) rows, which is SCALE-Sim's rule: where
the stride does not divide, it is one row more than other programs count. The input is already padded. A
layer whose name holds ``DP`` is depthwise: as many GEMMs of one column per filter as there are channels. A
sparsity other than 1:1 is not applied, and said in a note. Text after ``#`` is a comment. """

import csv
import io
import re
from dataclasses import MISSING
from pathlib import Path
from typing import Any

from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.files.source import read_text
from hwsim.workload.gemm import Gemm, Workload
from hwsim.workload.precisions import Precisions
from hwsim.workload.run import Run

SIZES = (
    "IFMAP height",
    "IFMAP width",
    "filter height",
    "filter width",
    "channels",
    "number of filters",
    "stride",
)
TEXTS = ("name", "section", "kind", "a_format", "w_format")
OWN = ("name", "m", "k", "n", "repeat", "a_bits", "w_bits", "section", "kind", "a_format", "w_format")
MOST = 1 << 24


def csv_workload(path: Path, run: Run) -> Workload:
    """Read a CSV file. Raises :class:`ConfigError` with file and line."""
    run.takes("a CSV list", "format")
    precisions = Precisions().with_run(run)
    lines = _rows(path)
    if not lines:
        raise ConfigError("empty file", f"{path}:1")
    (line, header), rows = lines[0], lines[1:]
    names = [re.sub(r"[\s_]", "", cell).lower() for cell in header]
    if not rows:
        raise ConfigError("holds a header and no layers", f"{path}:{line}")
    sparse: dict[str, str] = {}
    if set("mnk") <= set(names) and "name" not in names:
        _ordered(header, names, f"{path}:{line}")
        gemms = [_product(row, sparse, f"{path}:{i}") for i, row in rows]
    elif "name" not in names and _is_topology(names, rows[0][1]):
        gemms = [_convolution(row, names, sparse, f"{path}:{i}") for i, row in rows]
    else:
        columns = _columns(header, names, f"{path}:{line}")
        gemms = _gemms(rows, columns, path)
    return Workload(
        path.stem,
        tuple(map(precisions.filled, gemms)),
        tuple(f"{path}:{i}" for i, _ in rows),
        notes=_said(sparse),
        sources=precisions.sources(),
    )


def _is_topology(names: list[str], row: list[str]) -> bool:
    """Whether a file holds convolutions: its columns are called so, or its first layer is a name and seven
    sizes."""
    sizes = row[1:len(SIZES) + 1]
    return any(name.startswith(("ifmap", "filter")) for name in names) or (
        len(sizes) == len(SIZES) and all(re.fullmatch("[0-9]{1,15}", x) for x in sizes))


def _ordered(header: list[str], names: list[str], place: str) -> None:
    """:class:`ConfigError` where a topology of GEMMs calls its columns otherwise than SCALE-Sim reads
    them."""
    if names[1:4] != ["m", "n", "k"]:
        raise ConfigError(
            f"{', '.join(header[:4])}: SCALE-Sim reads a layer's name, M, N, K by position; a list of "
            "our own calls the first column name, and has the others in any order",
            place,
        )


def _said(sparse: dict[str, str]) -> tuple[str, ...]:
    """The note on sparsities, which names three layers."""
    shown_ones = ", ".join(f"{name} {ratio}" for name, ratio in list(sparse.items())[:3])
    more = f" and {len(sparse) - 3} more" if len(sparse) > 3 else ""
    return (f"sparsity is not applied, the GEMMs are dense: {shown_ones}{more}",) if sparse else ()


def _rows(path: Path) -> list[tuple[int, list[str]]]:
    """Number and cells of every line that holds any, comments and trailing commas removed."""
    out = []
    reader = csv.reader(io.StringIO(read_text(path).lstrip("\ufeff")), strict=True)
    try:
        for row in reader:
            kept = ",".join(row).split("#")[0].split(",") if any("#" in cell for cell in row) else row
            while kept and not kept[-1].strip():
                kept = kept[:-1]
            if kept:
                out.append((reader.line_num, [cell.strip() for cell in kept]))
    except csv.Error as e:
        raise ConfigError(f"malformed CSV: {e}", f"{path}:{reader.line_num}") from None
    return out


def _columns(header: list[str], names: list[str], place: str) -> list[str]:
    """Our name of every column."""
    if len(header) == 1:
        raise ConfigError(f"{shown(header[0])}: one column; columns are separated by commas", place)
    own = {re.sub("_", "", x): x for x in OWN} | {"layer": "name", "layername": "name"}
    for shown_name, name in zip(header, names):
        if name not in own:
            raise ConfigError(
                f"{shown_name}: {unknown('column', shown_name, OWN)}; the first line names the columns: "
                "name,m,k,n, or those of a SCALE-Sim topology",
                place,
            )
    columns = [own[name] for name in names]
    for key in ("name", "m", "k", "n"):
        if columns.count(key) != 1:
            raise ConfigError(
                f"{key}: {'missing' if key not in columns else 'written twice'} in the line that names the "
                "columns",
                place,
            )
    return columns


def _integer(text: str, key: str, place: str) -> int:
    if not re.fullmatch(r"[+-]?[0-9]{1,15}", text):
        raise ConfigError(f"{key}: must be an integer, not {shown(text)}", place)
    return int(text)


def _gemms(rows: list[tuple[int, list[str]]], columns: list[str], path: Path) -> list[Gemm]:
    """All rows at once; row by row where one is wrong, so that the first is said."""
    try:
        return Gemm.many(_filled([row for _, row in rows], columns))
    except (ConfigError, ParamError):
        return [_gemm(row, columns, f"{path}:{i}") for i, row in rows]


def _filled(rows: list[list[str]], columns: list[str]) -> dict[str, list[Any]]:
    """The values of every column. Raises :class:`ConfigError` where something is wrong, without a place."""
    if max(map(len, rows)) > len(columns) or len(set(columns)) < len(columns):
        raise ConfigError("values without a column, or two of one field")
    defaults = {f.name: f.default for f in Gemm.schema()}
    out: dict[str, list[Any]] = {}
    for number, key in enumerate(columns):
        cells = [row[number] if number < len(row) else "" for row in rows]
        if "" in cells and defaults[key] is MISSING:
            raise ConfigError("missing")
        values: dict[str, Any] = {"": defaults[key]}
        values |= {cell: cell if key in TEXTS else _integer(cell, key, "") for cell in set(cells) if cell}
        out[key] = [values[cell] for cell in cells]
    return out


def _gemm(row: list[str], columns: list[str], place: str) -> Gemm:
    if len(row) > len(columns):
        raise ConfigError(f"{len(row)} values under {len(columns)} columns", place)
    values = {
        key: cell if key in TEXTS else _integer(cell, key, place) for key, cell in zip(columns, row) if cell
    }
    try:
        return Gemm.from_dict(values)
    except ParamError as e:
        raise e.at(place) from None


def _product(row: list[str], sparse: dict[str, str], place: str) -> Gemm:
    """A row of a topology of GEMMs."""
    name = row[0]
    cells = row[1:]
    if len(cells) < 3:
        raise ConfigError(f"{'MNK'[len(cells)]}: missing; a layer is a name, M, N, K", place)
    m, n, k = (_integer(cell, key, place) for key, cell in zip("mnk", cells))
    for column, cell in enumerate(cells[3:], 5):
        _sparsity(name, cell, column, sparse, place)
    try:
        return Gemm(name, m, k, n)
    except ParamError as e:
        raise e.at(place) from None


def _sparsity(name: str, cell: str, column: int, sparse: dict[str, str], place: str) -> None:
    """Take a cell after the sizes of a layer for a sparsity, N of M."""
    ratio = re.fullmatch(r"([0-9]{1,9})\s*:\s*([0-9]{1,9})", cell)
    if cell and ratio is None:
        raise ConfigError(
            f"{shown(cell)} in column {column} is not a sparsity N:M; after the sizes of a layer nothing "
            "else has a meaning there, and SCALE-Sim stops at it too",
            place,
        )
    if ratio is not None and ratio.group(1) != ratio.group(2):
        sparse.setdefault(name, cell)


def _convolution(row: list[str], names: list[str], sparse: dict[str, str], place: str) -> Gemm:
    """A row of a topology of convolutions."""
    name = row[0]
    cells = row[1:]
    if len(cells) < len(SIZES):
        raise ConfigError(f"{SIZES[len(cells)]}: missing; a layer is a name and {', '.join(SIZES)}", place)
    height, width, *kernel, channels, filters, stride = [
        _size(cell, key, place) for key, cell in zip(SIZES, cells)
    ]
    strides = [stride, stride]
    batch = 1
    for column, cell in enumerate(cells[len(SIZES):], len(SIZES) + 1):
        what = names[column] if column < len(names) else ""
        if "batch" in what and cell:
            batch = _size(cell, "batch size", place)
        elif column == len(SIZES) + 1 and re.fullmatch("[0-9]+", cell):
            strides[1] = _size(cell, "second stride", place)
        else:
            _sparsity(name, cell, column + 1, sparse, place)
    out = []
    for size, side, step, key in zip((height, width), kernel, strides, ("height", "width")):
        if side > size:
            raise ConfigError(f"filter {key}: must be at most the IFMAP's {size}, not {side}", place)
        out.append(-(-(size - side + step) // step))
    depthwise = "DP" in name
    try:
        return Gemm(
            name,
            batch * out[0] * out[1],
            kernel[0] * kernel[1] * (1 if depthwise else channels),
            filters,
            channels if depthwise else 1,
            kind="convolution",
        )
    except ParamError as e:
        raise e.at(place) from None


def _size(text: str, key: str, place: str) -> int:
    value = _integer(text, key, place)
    if not 1 <= value <= MOST:
        raise ConfigError(f"{key}: must be an integer in 1..{MOST}, not {value}", place)
    return value
