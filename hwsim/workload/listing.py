"""Workloads written down: ``gemms``, ``sections`` of them, or ``layers`` with convolutions, in YAML; GEMMs in
CSV.

A layer is a mapping with one of these keys, whose value is the layer's name, and the parameters of what it
names:

    {gemm: NAME, m, k, n, ..}         as in ``gemms``
    {conv: NAME, size, inputs, outputs, kernel, stride, padding, dilation, groups, bias, norm, act, repeat}
    {linear: NAME, inputs, outputs, rows, bias, act, repeat}    rows per image: 1 unless stated
    {pool: NAME, kind, size, channels, kernel, stride, padding, repeat}    kind: max_pool or average_pool
    {vector: NAME, kind, elements, repeat}    elements per image, of a kind of vectors.py

A run's batch multiplies rows and elements of all but ``gemm``, which says itself what it is.
"""

from dataclasses import MISSING, dataclass
from typing import Any

from hwsim.errors import ParamError, shown
from hwsim.files.source import Document, check_file
from hwsim.params import Params, param
from hwsim.workload.convolution import Convolution
from hwsim.workload.gemm import Gemm, Vector, Workload
from hwsim.workload.precisions import Precisions
from hwsim.workload.run import PRECISIONS, Run
from hwsim.workload.vectors import check_kind, vector

MOST = 1 << 32


@dataclass(frozen=True)
class File(Params):
    """The top level of a workload file."""

    name: str = param("", doc="name of the workload; default: the file's name")
    gemms: list | None = param(None, doc="list of {name, m, k, n, repeat}")
    sections: dict | None = param(None, doc="lists of GEMMs by section")
    layers: list | None = param(
        None, doc="list of {conv: NAME, ..}, or linear, gemm, pool, vector instead of conv"
    )

    def check(self) -> None:
        if sum(x is not None for x in (self.gemms, self.sections, self.layers)) != 1:
            raise ParamError("gemms", "a workload has either gemms or sections or layers")


@dataclass(frozen=True)
class Linear(Params):
    """A fully connected layer."""

    name: str = param(doc="what it computes")
    inputs: int = param(lo=1, hi=MOST, doc="input features")
    outputs: int = param(lo=1, hi=MOST, doc="output features")
    rows: int = param(1, lo=1, hi=MOST, doc="rows per image")
    bias: bool = param(False, doc="a bias per output")
    act: str = param("", doc="activation function of the outputs")
    repeat: int = param(1, lo=1, hi=MOST, doc="how often it occurs")

    def check(self) -> None:
        if self.act:
            check_kind("act", self.act)

    @property
    def parameters(self) -> int:
        """Weights and biases of all repeats."""
        return (self.inputs + self.bias) * self.outputs * self.repeat

    @property
    def elements(self) -> int:
        """Numbers of the output of one image."""
        return self.rows * self.outputs

    def gemm(self, batch: int = 1, **fields) -> Gemm:
        """The layer for ``batch`` images."""
        return Gemm(
            self.name, batch * self.rows, self.inputs, self.outputs, self.repeat, kind="linear", **fields
        )


@dataclass(frozen=True)
class Pool(Params):
    """The largest, or the mean, of every window."""

    name: str = param(doc="what it computes")
    kind: str = param(choices=("max_pool", "average_pool"), doc="what it takes of a window")
    size: int | list = param(lo=1, hi=MOST, doc="input: height and width")
    channels: int = param(lo=1, hi=MOST, doc="channels")
    kernel: int | list = param(lo=1, hi=MOST, doc="height and width of the window")
    stride: int | list = param(1, lo=1, hi=MOST, doc="step from window to window")
    padding: int | list = param(0, lo=0, hi=MOST, doc="border on every side")
    repeat: int = param(1, lo=1, hi=MOST, doc="how often it occurs")

    def vector(self, batch: int) -> Vector:
        """The layer for ``batch`` images."""
        shape = Convolution(
            self.name,
            self.size,
            self.channels,
            self.channels,
            self.kernel,
            self.stride,
            self.padding,
            groups=self.channels,
        )
        height, width = shape.sides("kernel")
        results = batch * shape.elements
        return vector(self.name, self.kind, results * height * width, self.repeat, results=results)


@dataclass(frozen=True)
class Work(Params):
    """Any other operation on elements."""

    name: str = param(doc="what it computes")
    kind: str = param(doc="kind of operation")
    elements: int = param(lo=1, hi=1 << 48, doc="elements per image")
    repeat: int = param(1, lo=1, hi=MOST, doc="how often it occurs")

    def vector(self, batch: int) -> Vector:
        """The operation for ``batch`` images."""
        return vector(self.name, self.kind, batch * self.elements, self.repeat)


LAYERS: dict[str, type[Params]] = {
    "gemm": Gemm,
    "conv": Convolution,
    "linear": Linear,
    "pool": Pool,
    "vector": Work,
}


def listed_workload(doc: Document, name: str, run: Run) -> Workload:
    """Read a workload file. Raises :class:`ConfigError` with file and line."""
    check_file(doc, "workload")
    try:
        top = File.from_dict(doc.data)
    except ParamError as e:
        raise doc.located(e) from None
    if top.layers is not None:
        run.takes("a list of layers", "batch", *PRECISIONS)
        return Layers(doc, run).workload(top.name or name, top.layers)
    run.takes("a list of GEMMs", "format")
    found: list[tuple[Gemm, str]] = []
    if top.gemms is not None:
        found = _gemms(doc, top.gemms, "", "gemms")
    for section, items in (top.sections or {}).items():
        if not isinstance(items, list):
            raise doc.error(f"{section}: must be a list of GEMMs, not {shown(items)}", "sections", section)
        found += _gemms(doc, items, section, "sections", section)
    if not found:
        raise doc.error("gemms: must hold at least one GEMM", "gemms")
    precisions = Precisions().with_run(run)
    return Workload(
        top.name or name,
        tuple(precisions.filled(g) for g, _ in found),
        tuple(p for _, p in found),
        sources=precisions.sources(),
    )


def _gemms(doc: Document, items: list, section: str, *keys: str) -> list[tuple[Gemm, str]]:
    """All items at once; one by one where one is wrong, so that the first is said."""
    if columns := _columns(items):
        try:
            gemms = Gemm.many(columns | {"section": [section] * len(items)})
            return [(gemm, doc.place(*keys, i)) for i, gemm in enumerate(gemms)]
        except ParamError:
            pass
    return _one_by_one(doc, items, section, *keys)


def _columns(items: list) -> dict[str, list]:
    """The values of every field of items; nothing where they are no GEMMs for a reason that is no value's."""
    defaults = {f.name: f.default for f in Gemm.schema() if f.name != "section"}
    if not all(isinstance(item, dict) and item.keys() <= defaults.keys() for item in items):
        return {}
    if not all(type(value) in (str, int, bool) for item in items for value in item.values()):
        return {}
    found = dict.fromkeys(key for item in items for key in item)
    return {key: [item.get(key, default) for item in items] for key, default in defaults.items()
            if key in found or default is MISSING}


def _one_by_one(doc: Document, items: list, section: str, *keys: str) -> list[tuple[Gemm, str]]:
    """The same, with the place of what is wrong."""
    out = []
    for i, item in enumerate(items):
        if not isinstance(item, dict):
            raise doc.error(f"a GEMM must be a mapping {{name, m, k, n}}, not {shown(item)}", *keys, i)
        if "section" in item:
            raise doc.error("section: unknown key; a section is the list's name", *keys, i, "section")
        try:
            out.append((Gemm.from_dict(item, section=section), doc.place(*keys, i)))
        except ParamError as e:
            raise doc.located(e, *keys, i) from None
    return out


class Layers:
    """Layers of a file, for the images of a run."""

    def __init__(self, doc: Document, run: Run):
        self.doc = doc
        self.run = run
        self.precisions = Precisions().with_run(run)
        self.gemms: list[Gemm] = []
        self.places: list[str] = []
        self.vectors: list[Vector] = []
        self.parameters = 0

    def workload(self, name: str, items: list) -> Workload:
        """All of them."""
        for i, item in enumerate(items):
            kind = next((k for k in LAYERS if k in item), None) if isinstance(item, dict) else None
            if kind is None:
                raise self.doc.error(
                    f"a layer must be a mapping with one of {', '.join(LAYERS)}, not {shown(item)}",
                    "layers",
                    i,
                )
            try:
                self._add(kind, item, self.doc.place("layers", i))
            except ParamError as e:
                raise self.doc.located(e, "layers", i) from None
        if not self.gemms:
            raise self.doc.error("layers: must hold at least one gemm, conv or linear", "layers")
        return Workload(name, tuple(self.gemms), tuple(self.places), tuple(self.vectors), self.parameters,
                        sources=self.precisions.sources())

    def _add(self, kind: str, item: dict[str, Any], place: str) -> None:
        layer = LAYERS[kind].from_dict({("name" if k == kind else k): v for k, v in item.items()})
        batch = self.run.batch
        if isinstance(layer, (Pool, Work)):
            self.vectors.append(layer.vector(batch))
            return
        self.places.append(place)
        if isinstance(layer, Gemm):
            self.gemms.append(self.precisions.filled(layer))
            return
        assert isinstance(layer, (Convolution, Linear))
        self.gemms.append(layer.gemm(batch, **self.precisions.left(), **self.precisions.right("weights")))
        self.parameters += layer.parameters
        elements = batch * layer.elements
        if layer.bias or (isinstance(layer, Convolution) and layer.norm):
            self.vectors.append(vector(f"{layer.name} bias", "bias", elements, layer.repeat))
        if layer.act:
            self.vectors.append(vector(f"{layer.name} {layer.act}", layer.act, elements, layer.repeat))
