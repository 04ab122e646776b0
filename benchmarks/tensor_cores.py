"""The presets of tensor cores beside what GPUs answered: sums of the golden model against published ones,
code by code.

The data are the validation data of north-numerical-computing/MATLAB-tensor-core (BSD-2-Clause, F. A. Khattak
and M. Mikaitis, 2025), as one NumPy file with arrays ``GPU__format__a``, ``__b`` ``(samples, K)``, ``__c``
``(samples, 1)``, ``__d_fp32`` and ``__d_fp16`` ``(samples, 1)``: float32 codes of a . b + c. They are not
part of hwsim.
"""

import argparse
import sys
from typing import Any

import numpy as np

from hwsim.formats import FLOATS
from hwsim.pe.fmac import Fmac
from hwsim.pe.tensor_cores import TENSOR_CORES

REGISTER = "c"  # the data's array of the values that sums start from


def differences(name: str, data: Any) -> tuple[int, int]:
    """Sums of a preset of :data:`TENSOR_CORES` that differ from the GPU's, and how many sums
    there are."""
    core = TENSOR_CORES[name]
    pe: Any = Fmac(**core.params)
    single = FLOATS["float32"]
    a, b, c = (single.decode(data[f"{core.data}__{array}"]) for array in ("a", "b", REGISTER))
    a, b = (fmt.encode_values(values, overflow="nan") for fmt, values in ((pe.a, a), (pe.w, b)))
    wanted = single.decode(data[f"{core.data}__d_{'fp16' if pe.p.name == 'float16' else 'fp32'}"])[:, 0]
    sums = pe.p.encode_values(c[:, 0], overflow="inf")
    if not core.adds:
        sums = np.zeros_like(sums)
    for at in range(0, a.shape[1], pe.lanes):
        sums = pe.step_core(sums, a[:, at:at + pe.lanes], b[:, at:at + pe.lanes], np.zeros(1), pe.p.bits)
    found = pe.p.decode(pe.p.result(sums & (1 << pe.p.bits) - 1))
    return int(np.count_nonzero((found != wanted) & ~(np.isnan(found) & np.isnan(wanted)))), len(wanted)


def main() -> int:
    """Print a line per preset; the exit code is 1 if a sum differs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", help="the published answers as a NumPy .npz file")
    parser.add_argument("presets", nargs="*", help="names of presets (default: all of them)")
    given = parser.parse_args()
    try:
        data = np.load(given.file)
    except OSError as e:
        parser.error(f"{given.file}: {e.strerror}")
    except ValueError:
        parser.error(f"{given.file} is no NumPy .npz file")
    unknown = [name for name in given.presets if name not in TENSOR_CORES]
    if unknown:
        parser.error(f"{unknown[0]} is none of {', '.join(TENSOR_CORES)}")
    wrong = 0
    for name in given.presets or TENSOR_CORES:
        if f"{TENSOR_CORES[name].data}__a" not in data:
            parser.error(f"{given.file} has no arrays {TENSOR_CORES[name].data}__*, which {name} needs")
        differing, samples = differences(name, data)
        print(f"{name:<20} {differing:>6,} of {samples:,} sums differ")
        wrong += differing
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
