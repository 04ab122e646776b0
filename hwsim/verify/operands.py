"""Random operands of a GEMM, and its result from their values alone."""

from dataclasses import dataclass

import numpy as np

from hwsim.config import Config
from hwsim.dataflow import Dataflow
from hwsim.formats import wrap
from hwsim.precision.passes import Passes, passes
from hwsim.verify.job import Job
from hwsim.workload import Gemm


@dataclass(frozen=True)
class Operands:
    """Random data of a GEMM, and the jobs of its passes on an engine in the dataflow ``flow``."""

    passes: Passes
    flow: Dataflow
    a: np.ndarray
    w: np.ndarray
    numbers: dict[str, np.ndarray]
    jobs: tuple[Job, ...]

    @classmethod
    def random(cls, config: Config, gemm: Gemm, seed: int, index: int) -> "Operands":
        """Uniform random codes, scales and the like for run ``index`` of a seeded list of runs."""
        found = passes(config.pe, gemm)
        rng = np.random.default_rng([seed, index])
        pe = next(found.each())[-1]
        numbers = pe.rescale.random(rng, pe, gemm.m, gemm.k, gemm.n)
        if pe.w_table and found.w.native:
            numbers["table"] = pe.w_value.random(rng, (pe.w_table[0], gemm.n))
        if not found.w.native and "zero" in numbers:
            numbers["zero"] = np.zeros_like(numbers["zero"])
        a = (
            pe.draw_a(rng, (gemm.m, gemm.k))
            if found.a.data == pe.a
            else found.a.data.random(rng, (gemm.m, gemm.k))
        )
        shape = gemm.k, gemm.n
        w = pe.draw_w(rng, shape) if found.w.data == pe.w else pe.nearest_w(found.w.data.random(rng, shape))
        jobs = tuple(
            Job(job.a, job.w, job.a_bits, job.w_bits, job.numbers) for job in found.jobs(a, w, numbers)
        )
        return cls(found, config.flow, a, w, numbers, jobs)

    def golden(self) -> np.ndarray:
        """The result of the whole GEMM: of one job by the architecture's golden model, of several from the
        data's values alone."""
        if self.passes.plain and (
            self.passes.w.native or self.passes.pe.rescale.floating or self.passes.pe.rescale.row
        ):
            return self.jobs[0].golden(self.passes.pe, self.flow)
        return product(self.passes, self.a, self.w, self.numbers)


def product(found: Passes, a: np.ndarray, w: np.ndarray, numbers: dict[str, np.ndarray]) -> np.ndarray:
    """The product of two matrices in Python integers, without slices: what passes over slices must add up to.

    * ``found``: the formats of the data, and how they run on the engine.
    * ``a``, ``w``: codes of shape (M, K) and (K, N).
    * ``numbers``: scales, zero points and tables of the outlet.

    Returns the results of shape (M, N), as objects.
    """
    pe = found.pe
    a_values = found.a.data.integers(a).astype(object)
    values = found.w.data.integers(w)
    if pe.w_table and found.w.native:
        values = pe.w_value.integers(np.take_along_axis(numbers["table"], w, axis=0))
    out = np.zeros((a.shape[0], w.shape[1]), object)
    for g, ks in enumerate(pe.rescale.groups(a.shape[1])):
        zero = numbers["zero"][g] if "zero" in numbers else 0
        group = a_values[:, ks] @ (values[ks].astype(object) - zero)
        out = out + group * (numbers["scale"][g] if "scale" in numbers else 1)
    out = wrap(out, found.wraps) if found.wraps else out
    if pe.rescale.requant == "none":
        return out
    return pe.rescale.requantized(out, numbers["multiplier"][-1], numbers["shift"][-1])
