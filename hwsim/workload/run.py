"""How a model is run: the tokens, images and precisions that turn it into a workload."""

from dataclasses import MISSING, dataclass

from hwsim.data_formats import pair
from hwsim.errors import ParamError, shown
from hwsim.params import Params, param
from hwsim.workload.gemm import check_alone

MOST = 1 << 24
MOST_CAUSAL = 1 << 18
BITS = "0: what the file says, else the engine's own"
WIDE = "0: what the file says, else 8 or the engine's own if that is more"

PRECISIONS = ("format", "a_bits", "w_bits", "w_group", "w_scale_bits", "w_zero_bits")
"""Keys that say what the operands of all GEMMs are."""


@dataclass(frozen=True)
class Run(Params):
    """What the user asks of a model; a file that already is a list of GEMMs takes none of it."""

    prefill: int = param(
        0,
        lo=0,
        hi=MOST,
        unit="token",
        doc="tokens of every sequence that are processed at once; 0: no such section",
    )
    decode: bool = param(False, doc="one step of every sequence: a token after all the others")
    context: int = param(
        0,
        lo=0,
        hi=MOST,
        unit="token",
        doc="tokens that the decode step attends to, its own included; 0: prefill + 1",
    )
    batch: int = param(1, lo=1, hi=MOST, doc="sequences or images at once")
    format: str = param(
        "",
        doc="format of activations and weights by name, in place of a_bits and w_bits: mxfp4, nvfp4, fp8, "
        "w4a16, "
        "ACTIVATIONS:WEIGHTS, ..",
    )
    a_bits: int = param(
        0, lo=0, hi=32, unit="bit", doc=f"precision of activations, the left operands of all layers; {BITS}"
    )
    w_bits: int = param(
        0, lo=0, hi=32, unit="bit", doc=f"precision of the weights of linear and convolution layers; {BITS}"
    )
    w_group: int = param(
        0,
        lo=0,
        hi=1 << 20,
        doc="weights along K that share a scale, of linear and convolution layers; 0: all of K",
    )
    w_scale_bits: int = param(
        0, lo=0, hi=64, unit="bit", doc="width of a stored scale; 0: 16 where there are groups, else none"
    )
    w_zero_bits: int = param(
        0, lo=0, hi=32, unit="bit", doc="width of a zero point stored per group; 0: none"
    )
    head_bits: int = param(
        0, lo=0, hi=32, unit="bit", doc=f"precision of the head, embeddings and routers; {WIDE}"
    )
    kv_bits: int = param(
        0, lo=0, hi=32, unit="bit", doc=f"precision of keys and values in attention GEMMs; {WIDE}"
    )
    k_bits: int = param(0, lo=0, hi=32, unit="bit", doc="precision of keys alone; 0: kv_bits")
    v_bits: int = param(0, lo=0, hi=32, unit="bit", doc="precision of values alone; 0: kv_bits")
    attention: str = param(
        "dense",
        choices=("dense", "causal"),
        doc="scores that prefill counts: whole rectangles, or the keys that blocks of 128 queries need by "
        "causal masks and windows",
    )
    latent: str = param(
        "absorbed",
        choices=("absorbed", "expanded"),
        doc="decode with a latent cache: heads attend to the cache itself, or to keys and values that are "
        "made of it in every step",
    )
    experts: str = param(
        "expected",
        choices=("expected", "rounded"),
        doc="distinct experts of a mixture: their expected number, rounded once over all layers, or "
        "rounded in every layer",
    )
    dims: dict | None = param(None, doc="sizes of an ONNX file's symbolic dimensions by name")

    def check(self) -> None:
        if self.format:
            pair(self.format)
            check_alone(
                "format",
                {
                    key: getattr(self, key)
                    for key in ("a_bits", "w_bits", "w_group", "w_scale_bits", "w_zero_bits")
                },
            )
        for key in ("w_group", "w_scale_bits", "w_zero_bits"):
            if getattr(self, key) and not self.w_bits:
                raise ParamError(
                    key, f"{getattr(self, key)} needs the bits of the weights too (w_bits, --w-bits)"
                )
        if self.kv_bits and self.k_bits and self.v_bits:
            raise ParamError("kv_bits", "has no effect beside both k_bits and v_bits; leave it out")
        if self.context and not self.decode:
            raise ParamError(
                "context",
                f"belongs to a decode step; without one the context is the prefill, not {self.context}",
            )
        if self.attention == "causal" and self.prefill > MOST_CAUSAL:
            raise ParamError(
                "attention",
                f"causal lists a GEMM per block of 128 queries and takes a prefill of at most "
                f"{MOST_CAUSAL} tokens, not {self.prefill}",
            )
        for name, size in (self.dims or {}).items():
            if type(size) is not int or not 1 <= size <= MOST:
                raise ParamError("dims", f"{name} must be an integer in 1..{MOST}, not {shown(size)}")

    @property
    def attended(self) -> int:
        """Tokens that the decode step attends to. Raises :class:`ParamError` where nobody says how many;
        lists of layers have no use for them."""
        if not (self.context or self.prefill):
            raise ParamError(
                "context", "missing; a decode step needs the number of tokens that it attends to"
            )
        return self.context or self.prefill + 1

    def takes(self, what: str, *keys: str) -> None:
        """:class:`ParamError` if anything but ``keys`` was asked for: ``what`` the file is has no use for
        it."""
        for f in self.schema():
            value = getattr(self, f.name)
            if f.name not in keys and value != (None if f.default is MISSING else f.default):
                usable = ", ".join(keys) or "none of a run's options"
                raise ParamError(f.name, f"{what} has no use for it; it takes {usable}")
