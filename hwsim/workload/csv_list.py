"""Workloads in CSV: GEMM lists, and SCALE-Sim's topologies of convolutions and GEMMs, as they are.

The header says which it is; it is compared without case, spaces and underscores, and a trailing comma is no column.

    name, m, k, n [, repeat, a_bits, w_bits, section, kind]             our own, columns in any order
    Layer, M, N, K                                                      SCALE-Sim's GEMMs
    Layer name, IFMAP Height, IFMAP Width, Filter Height, Filter Width, Channels, Num Filter, Strides [, ..]     its convolutions

Convolutions are read by position, as SCALE-Sim reads them: a second stride where the row has eight numbers and no column of another name
stands there, or a batch size. An output has ceil((input - filter + stride) / stride) rows, which is SCALE-Sim's rule: where the stride
does not divide, it is one row more than other programs count. The input is already padded. A layer whose name holds ``DP`` is
depthwise: as many GEMMs of one column per filter as there are channels. A sparsity other than 1:1 is not applied, and said in a note.
Text after ``#`` is a comment.
"""

import csv
import io
import re
from pathlib import Path

from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.source import read_text
from hwsim.workload.gemm import Gemm, Workload
from hwsim.workload.run import Run

SIZES = ("IFMAP height", "IFMAP width", "filter height", "filter width", "channels", "number of filters", "stride")
OWN = ("name", "m", "k", "n", "repeat", "a_bits", "w_bits", "section", "kind")
MOST = 1 << 24


def csv_workload(path: Path, run: Run) -> Workload:
    """Read a CSV file. Raises :class:`ConfigError` with file and line."""
    run.takes("a CSV list", str(path))
    lines = [(i, [cell.strip() for cell in row]) for i, row in _rows(path)]
    if not lines:
        raise ConfigError("empty file", f"{path}:1")
    (line, header), rows = lines[0], lines[1:]
    names = [re.sub(r"[\s_]", "", cell).lower() for cell in header]
    if not rows:
        raise ConfigError("holds a header and no layers", f"{path}:{line}")
    if "ifmapheight" in names:
        made = [_convolution(row, names, f"{path}:{i}") for i, row in rows]
    else:
        columns = _columns(header, names, f"{path}:{line}")
        made = [(_gemm(row, columns, f"{path}:{i}"), "") for i, row in rows]
    notes = tuple(note for _, note in made if note)
    return Workload(path.stem, tuple(g for g, _ in made), tuple(f"{path}:{i}" for i, _ in rows), notes=notes)


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
                out.append((reader.line_num, kept))
    except csv.Error as e:
        raise ConfigError(f"malformed CSV: {e}", f"{path}:{reader.line_num}") from None
    return out


def _columns(header: list[str], names: list[str], place: str) -> list[str]:
    """Our name of every column."""
    own = {re.sub("_", "", x): x for x in OWN} | {"layer": "name", "layername": "name"}
    for shown_name, name in zip(header, names):
        if name not in own:
            raise ConfigError(f"{shown_name}: {unknown('column', shown_name, OWN)}; the first line names the columns: name,m,k,n, or "
                              "those of a SCALE-Sim topology", place)
    columns = [own[name] for name in names]
    for key in ("name", "m", "k", "n"):
        if columns.count(key) != 1:
            raise ConfigError(f"{key}: {'missing' if key not in columns else 'written twice'} in the line that names the columns", place)
    return columns


def _integer(text: str, key: str, place: str) -> int:
    if not re.fullmatch(r"[+-]?[0-9]{1,15}", text):
        raise ConfigError(f"{key}: must be an integer, not {shown(text)}", place)
    return int(text)


def _gemm(row: list[str], columns: list[str], place: str) -> Gemm:
    if len(row) > len(columns):
        raise ConfigError(f"{len(row)} values under {len(columns)} columns", place)
    texts = ("name", "section", "kind")
    values = {key: cell if key in texts else _integer(cell, key, place) for key, cell in zip(columns, row) if cell}
    try:
        return Gemm.from_dict(values)
    except ParamError as e:
        raise e.at(place) from None


def _convolution(row: list[str], names: list[str], place: str) -> tuple[Gemm, str]:
    """A row of a topology of convolutions, and what is to be said of it."""
    name, cells = row[0], row[1:]
    if len(cells) < len(SIZES):
        raise ConfigError(f"{SIZES[len(cells)]}: missing; a layer is a name and {', '.join(SIZES)}", place)
    height, width, *kernel, channels, filters, stride = (_size(cell, key, place) for key, cell in zip(SIZES, cells))
    strides, batch, note = [stride, stride], 1, ""
    for column, cell in enumerate(cells[len(SIZES):], len(SIZES) + 1):
        what = names[column] if column < len(names) else ""
        if ":" in cell:
            note += "" if len(set(cell.split(":"))) == 1 else f"{name}: sparsity {cell} is not applied, the GEMM is dense"
        elif "batch" in what:
            batch = _size(cell, "batch size", place)
        elif column == len(SIZES) + 1:
            strides[1] = _size(cell, "second stride", place)
        else:
            raise ConfigError(f"{shown(cell)}: the {column + 1}th value of a layer of {len(SIZES) + 1} means nothing", place)
    out = []
    for size, side, step, key in zip((height, width), kernel, strides, ("height", "width")):
        if side > size:
            raise ConfigError(f"filter {key}: must be at most the IFMAP's {size}, not {side}", place)
        out.append(-(-(size - side + step) // step))
    depthwise = "DP" in name
    try:
        gemm = Gemm(name, batch * out[0] * out[1], kernel[0] * kernel[1] * (1 if depthwise else channels), filters,
                    channels if depthwise else 1, kind="convolution")
    except ParamError as e:
        raise e.at(place) from None
    return gemm, note


def _size(text: str, key: str, place: str) -> int:
    value = _integer(text, key, place)
    if not 1 <= value <= MOST:
        raise ConfigError(f"{key}: must be an integer in 1..{MOST}, not {value}", place)
    return value
