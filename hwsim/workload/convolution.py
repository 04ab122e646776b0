"""Convolutions as GEMMs.

out[o, y, x] = sum over i, u, v of w[o, i, u, v] in[i, y * stride + u * dilation - padding, x * stride + v *
dilation - padding]
is a GEMM by im2col: a row per output position of every image, a column per output channel, K = input channels
* height * width of the kernel.
With groups, every group is a GEMM of its own (its input channels meet its output channels alone), hence
``repeat``; a depthwise convolution has as many groups as channels, and GEMMs one or a few columns wide.
Padding is multiplied like any other input: the GEMM does not know where zeros are. MACs are out_h * out_w *
out * (in / groups) * kernel_h * kernel_w per image.
"""

from dataclasses import dataclass

from hwsim.errors import ParamError, shown
from hwsim.params import Params, param
from hwsim.workload.gemm import Gemm
from hwsim.workload.vectors import check_kind

MOST = 1 << 20


@dataclass(frozen=True)
class Convolution(Params):
    """A layer ``repeat`` times; sizes with two sides are one integer, or a list [height, width]."""

    name: str = param(doc="what it computes")
    size: int | list = param(lo=1, hi=MOST, doc="input: height and width")
    inputs: int = param(lo=1, hi=MOST, doc="input channels")
    outputs: int = param(lo=1, hi=MOST, doc="output channels")
    kernel: int | list = param(lo=1, hi=MOST, doc="height and width of the kernel")
    stride: int | list = param(1, lo=1, hi=MOST, doc="step from output to output")
    padding: int | list = param(0, lo=0, hi=MOST, doc="zeros around the input on every side")
    dilation: int | list = param(1, lo=1, hi=MOST, doc="step from weight to weight")
    groups: int = param(
        1, lo=1, hi=MOST, doc="parts of the channels that do not mix; depthwise: as many as input channels"
    )
    bias: bool = param(False, doc="a bias per output channel")
    norm: bool = param(
        False,
        doc="batch normalization: two parameters per output channel, folded into the weights for inference",
    )
    act: str = param("", doc="activation function of the outputs")
    repeat: int = param(1, lo=1, hi=1 << 32, doc="how often it occurs")

    def check(self) -> None:
        if self.act:
            check_kind("act", self.act)
        for key in ("size", "kernel", "stride", "padding", "dilation"):
            self.sides(key)
        for key in ("inputs", "outputs"):
            if getattr(self, key) % self.groups:
                raise ParamError(
                    key, f"must be a multiple of groups = {self.groups}, not {getattr(self, key)}"
                )
        if min(self.out) < 1:
            raise ParamError(
                "kernel",
                f"is larger than the padded input: {self.sides('kernel')} with dilation "
                f"{self.sides('dilation')} on {self.sides('size')} with padding {self.sides('padding')}",
            )

    def sides(self, key: str) -> tuple[int, int]:
        """Height and width of a parameter."""
        value = getattr(self, key)
        pair = value if isinstance(value, list) else [value, value]
        low = 0 if key == "padding" else 1
        if len(pair) != 2 or not all(type(x) is int and low <= x <= MOST for x in pair):
            raise ParamError(
                key,
                f"must be an integer in {low}..{MOST}, or a list [height, width] of two, not {shown(value)}",
            )
        return pair[0], pair[1]

    @property
    def out(self) -> tuple[int, int]:
        """Height and width of the output."""
        size, kernel, stride, padding, dilation = (
            self.sides(x) for x in ("size", "kernel", "stride", "padding", "dilation")
        )
        height, width = (
            (size[i] + 2 * padding[i] - dilation[i] * (kernel[i] - 1) - 1) // stride[i] + 1 for i in (0, 1)
        )
        return height, width

    @property
    def elements(self) -> int:
        """Numbers of the output of one image."""
        return self.out[0] * self.out[1] * self.outputs

    @property
    def parameters(self) -> int:
        """Weights, biases, gains and biases of the normalization, of all repeats."""
        kernel = self.sides("kernel")
        weights = self.outputs * (self.inputs // self.groups) * kernel[0] * kernel[1]
        return (weights + self.outputs * (self.bias + 2 * self.norm)) * self.repeat

    def gemm(self, batch: int = 1, **fields) -> Gemm:
        """The layer for ``batch`` images."""
        kernel = self.sides("kernel")
        return Gemm(
            self.name,
            batch * self.out[0] * self.out[1],
            self.inputs // self.groups * kernel[0] * kernel[1],
            self.outputs // self.groups,
            self.repeat * self.groups,
            kind="convolution",
            **fields,
        )
