"""Parameters with which the sums of `fmac` are those of GPUs' tensor cores."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class TensorCore:
    """Parameters that make ``aligned`` sums (of b200_fp8: fused ones) those of a GPU's tensor core.

    ``data`` is the GPU and the format in the published validation data. ``adds``: the register was added
    there.
    """

    data: str
    params: dict[str, Any]
    adds: bool = True


def _tensor_core(gpu: str, data: str, element: str, lanes: int, extra_bits: int, least: int | None,
                 result: str = "float32", adds: bool = True) -> TensorCore:
    return TensorCore(f"{gpu}__{data}", {"a_format": element, "w_format": element, "lanes": lanes,
                                         "accumulate": "aligned", "extra_bits": extra_bits,
                                         "least_exponent": least, "result": result}, adds)


TENSOR_CORES = {"v100_fp16": _tensor_core("V100", "fp16", "float16", 4, 0, None),
                "v100_fp16_to_fp16": _tensor_core("V100", "fp16", "float16", 4, 0, -19, "float16"),
                "a100_fp16": _tensor_core("A100", "fp16", "float16", 8, 1, -132),
                "a100_fp16_to_fp16": _tensor_core("A100", "fp16", "float16", 8, 1, -20, "float16"),
                "a100_bf16": _tensor_core("A100", "bf16", "bfloat16", 8, 1, -132),
                "a100_tf32": _tensor_core("A100", "tf32", "tensorfloat32", 4, 1, -132),
                "h100_fp16": _tensor_core("H100", "fp16", "float16", 16, 2, -133),
                "h100_fp16_to_fp16": _tensor_core("H100", "fp16", "float16", 16, 2, -21, "float16"),
                "h100_bf16": _tensor_core("H100", "bf16", "bfloat16", 16, 2, -133),
                "h100_tf32": _tensor_core("H100", "tf32", "tensorfloat32", 8, 2, -133),
                "h100_e4m3": _tensor_core("H100", "E4M3", "float8_e4m3fn", 32, -10, None, adds=False),
                "h100_e5m2": _tensor_core("H100", "E5M2", "float8_e5m2", 32, -10, None, adds=False),
                "l40s_e4m3": _tensor_core("L40S", "E4M3", "float8_e4m3fn", 16, -10, None),
                "b200_fp16": _tensor_core("B200", "fp16", "float16", 16, 2, -133),
                "b200_fp16_to_fp16": _tensor_core("B200", "fp16", "float16", 16, 2, -21, "float16"),
                "b200_bf16": _tensor_core("B200", "bf16", "bfloat16", 16, 2, -133),
                "b200_tf32": _tensor_core("B200", "tf32", "tensorfloat32", 8, 2, -133),
                "b200_e4m3": TensorCore("B200__E4M3", {"lanes": 32, "accumulate": "float32"}),
                "b200_e5m2": TensorCore("B200__E5M2", {"a_format": "float8_e5m2", "w_format": "float8_e5m2",
                                                       "lanes": 32, "accumulate": "float32"})}
"""Parameters of GPUs' tensor cores, found equal to all of the first 2,000 published answers of each."""
