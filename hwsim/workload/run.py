"""How a model is run: the tokens, images and precisions that turn it into a workload."""

from dataclasses import MISSING, dataclass

from hwsim.errors import ConfigError, ParamError, shown
from hwsim.params import Params, param

MOST = 1 << 24
BITS = "0: the engine's own, or what the file says"


@dataclass(frozen=True)
class Run(Params):
    """What the user asks of a model; a file that already is a list of GEMMs takes none of it."""

    prefill: int = param(0, lo=0, hi=MOST, unit="token", doc="tokens of every sequence that are processed at once; 0: no such section")
    decode: bool = param(False, doc="one step of every sequence: a token after all the others")
    context: int = param(0, lo=0, hi=MOST, unit="token", doc="tokens that the decode step attends to, its own included; 0: prefill + 1")
    batch: int = param(1, lo=1, hi=MOST, doc="sequences or images at once")
    a_bits: int = param(0, lo=0, hi=32, unit="bit", doc=f"precision of the activations of linear and convolution layers; {BITS}")
    w_bits: int = param(0, lo=0, hi=32, unit="bit", doc=f"precision of the weights of linear and convolution layers; {BITS}")
    kv_bits: int = param(0, lo=0, hi=32, unit="bit", doc="precision of keys and values in attention GEMMs; 0: the engine's own")
    dims: dict | None = param(None, doc="sizes of an ONNX file's symbolic dimensions by name")

    def check(self) -> None:
        if self.context and not self.decode:
            raise ParamError("context", f"belongs to a decode step; without one the context is the prefill, not {self.context}")
        if self.decode and not (self.context or self.prefill):
            raise ParamError("context", "missing; a decode step needs the number of tokens that it attends to")
        if self.context and self.context < self.prefill:
            raise ParamError("context", f"must be at least the prefill of {self.prefill} tokens, not {self.context}")
        for name, size in (self.dims or {}).items():
            if type(size) is not int or not 1 <= size <= MOST:
                raise ParamError("dims", f"{name} must be an integer in 1..{MOST}, not {shown(size)}")

    @property
    def attended(self) -> int:
        """Tokens that the decode step attends to."""
        return self.context or self.prefill + 1

    def takes(self, what: str, place: str, *keys: str) -> None:
        """:class:`ConfigError` if anything but ``keys`` was asked for: ``what`` the file is has no use for it."""
        for f in self.schema():
            value = getattr(self, f.name)
            if f.name not in keys and value != (None if f.default is MISSING else f.default):
                usable = ", ".join(keys) or "none of a run's options"
                raise ConfigError(f"{f.name}: {what} has no use for it; it takes {usable}", place)
