"""Sizes that the user gives to dimensions: by the name that the file has for them, or by tensor and axis
(``x[0]``).

Exporters write a dimension that may be anything as a name, as nothing, as -1 or as 0. All of these need a
size. Names that a shape inference invents are never asked for: what is asked for are dimensions of the
network's own inputs. """

import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hwsim.errors import ConfigError, unknown
from hwsim.workload.network.tensor import Shape

if TYPE_CHECKING:
    from onnx import GraphProto, TensorShapeProto, ValueInfoProto


INVENTED = re.compile(r"unk__\d+|\W*|-?\d+|None")
"""Names of dimensions that programs make up, in files that went through one."""


@dataclass(frozen=True)
class Unsized:
    """A dimension of an input that has no size; ``label`` is how the user names it. ``shapeless``: the file
    tells no axes."""

    tensor: str
    label: str
    shapeless: bool = False


class Dimensions:
    """The sizes that were given, and which of them meant something."""

    def __init__(self, sizes: dict[str, int], path: Path):
        self.sizes, self.path = sizes, path
        self.names: set[str] = set()
        self.used: set[str] = set()

    def shape(self, value: "ValueInfoProto", is_input: bool = False) -> Shape | None:
        """The shape that the file gives to a tensor, with the sizes that the user gives."""
        kind = value.type.tensor_type
        if not kind.HasField("shape"):
            return self.completed(value.name, None) if is_input else None
        out: list[int | None] = []
        for dim in kind.shape.dim:
            self.names |= {dim.dim_param} - {""}
            size = self.sizes.get(dim.dim_param) if dim.dim_param else None
            self.used |= {dim.dim_param} & set(self.sizes)
            own = self.sizes.get(f"{value.name}[{len(out)}]") if dim.dim_param else None
            out.append(dim.dim_value if dim.dim_value > 0 else own or size)
        return self.completed(value.name, tuple(out)) if is_input else tuple(out)

    def completed(self, name: str, shape: Shape | None) -> Shape | None:
        """A tensor's shape with the axes that the user gives; :class:`ConfigError` where the file says
        otherwise."""
        given = {axis: size for (tensor, axis), size in self._by_axis().items() if tensor == name}
        if not given:
            return shape
        if shape is None:
            if sorted(given) != list(range(len(given))):
                raise ConfigError(
                    f"--dim {name}[..]: the file does not tell how many axes {name} has; give all from 0"
                )
            shape = (None,) * len(given)
        out = list(shape)
        for axis, size in given.items():
            if axis >= len(out):
                continue
            if out[axis] not in (None, size):
                raise ConfigError(
                    f"--dim {name}[{axis}]={size}: the dimension has the size {out[axis]} already"
                )
            out[axis] = size
            self.used.add(f"{name}[{axis}]")
        return tuple(out)

    def _by_axis(self) -> dict[tuple[str, int], int]:
        found = (
            (re.fullmatch(r"(.+)\[(\d{1,3})\]", key), size)
            for key, size in self.sizes.items()
            if key not in self.names
        )
        return {(match.group(1), int(match.group(2))): size for match, size in found if match}

    def unsized(self, graph: "GraphProto") -> list[Unsized]:
        """Dimensions of the inputs that have no size, in order; one that has a name is there once for every
        input."""
        weights = {tensor.name for tensor in graph.initializer}
        out = []
        for value in graph.input:
            if value.name in weights or not value.type.HasField("tensor_type"):
                continue
            shape = self.shape(value, is_input=True)
            dims = value.type.tensor_type.shape.dim
            if shape is None:
                out.append(Unsized(value.name, f"{value.name}[0]", True))
            else:
                out += [
                    Unsized(value.name, _label(value.name, axis, dims))
                    for axis, size in enumerate(shape)
                    if size is None
                ]
        return out

    def advice(self, unsized: list[Unsized]) -> str:
        """One line that names all of them, and the options that give them sizes."""
        labels = list(dict.fromkeys(x.label for x in unsized))
        options = " ".join(f"--dim {_quoted(label)}=SIZE" for label in labels)
        some = len(labels) > 1
        text = (
            f"{', '.join(labels)} {'have' if some else 'has'} no size in the file; give "
            f"{'them' if some else 'it'} with {options}"
        )
        shapeless = sorted({x.tensor for x in unsized if x.shapeless})
        return f"{text}, and so on for every axis of {', '.join(shapeless)}" if shapeless else text

    def by_axis(self, name: str, shape: Shape | None) -> str:
        """The options that give a tensor within the network its shape."""
        if shape is None:
            return f"--dim {_quoted(f'{name}[0]')}=SIZE and so on for every axis"
        return " ".join(
            f"--dim {_quoted(f'{name}[{axis}]')}=SIZE" for axis, size in enumerate(shape) if size is None
        )

    def check(self, graph: "GraphProto") -> None:
        """:class:`ConfigError` for a size that belongs to nothing."""
        for key in self.sizes:
            if key not in self.used and key not in self.names:
                known = self.names | {x.label for x in self.unsized(graph)}
                raise ConfigError(f"--dim {key}: {unknown('dimension', key, known)}")


def _label(tensor: str, axis: int, dims: "Sequence[TensorShapeProto.Dimension]") -> str:
    """How the user names an axis: by its name, where somebody gave it one."""
    name = dims[axis].dim_param if axis < len(dims) else ""
    return name if name and not INVENTED.fullmatch(name) else f"{tensor}[{axis}]"


def _quoted(label: str) -> str:
    return label if re.fullmatch(r"[\w.\-/:\[\]]+", label) else shlex.quote(label)
