"""Networks whose layers are jobs of one engine, each made of results of earlier ones: in its Verilog, and in
the golden model.

:mod:`examples.cnn` and :mod:`examples.transformer` run on it.
"""

import sys
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from hwsim.config import Config
from hwsim.errors import ConfigError, VerificationError
from hwsim.verify.job import Job
from hwsim.verify.simulators import Choice
from hwsim.verilog.emit import verilog

EXACT = "every bit of the Verilog equals the golden model, every cycle count the closed form"


@dataclass
class Layer:
    """What the jobs of a layer came to: dimensions M, K, N of the first, number, results that differ, clocks
    counted and modelled."""

    dims: tuple[int, int, int]
    jobs: int = 0
    differing: int = 0
    cycles: int = 0
    cycles_model: int = 0

    @property
    def passed(self) -> bool:
        """Every bit and every clock is as the models say."""
        return self.differing == 0 and self.cycles == self.cycles_model


class Chain:
    """An engine's Verilog compiled for a simulator; use as a context manager.

    A layer's jobs run with :meth:`verilog`, and again in the same order with :meth:`golden`, which compares
    their results. ``layers``: by name, in the order in which they first ran.
    """

    def __init__(self, config: Config, simulator: str):
        self.config = config
        self.layers: dict[str, Layer] = {}
        self._unchecked: dict[str, deque[np.ndarray]] = {}
        self._simulator: Any = Choice(simulator).open(config, verilog(config.engine()))

    def __enter__(self) -> "Chain":
        return self

    def __exit__(self, *_: object) -> None:
        self._simulator.__exit__(None, None, None)

    def verilog(self, name: str, job: Job) -> np.ndarray:
        """The job's results ``(m, n)`` from the Verilog."""
        (outcome,) = self._simulator.run([job])
        layer = self.layers.setdefault(name, Layer(job.dims))
        layer.jobs += 1
        layer.cycles += outcome.cycles
        layer.cycles_model += int(self.config.flow.cycles(*job.dims, self.config.pe).total)
        self._unchecked.setdefault(name, deque()).append(outcome.c)
        return outcome.c

    def golden(self, name: str, job: Job) -> np.ndarray:
        """The job's results ``(m, n)`` from the golden model, compared with those of the Verilog's job in the
        same place."""
        results = job.golden(self.config.pe)
        self.layers[name].differing += int((results != self._unchecked[name].popleft()).sum())
        return results

    @property
    def passed(self) -> bool:
        """Every job was compared, every bit and every clock is as the models say."""
        return not any(self._unchecked.values()) and all(layer.passed for layer in self.layers.values())


def print_layers(layers: dict[str, Layer], kind: str) -> None:
    """A table of layers and what all of them came to."""
    from hwsim.answers.tables import console, table
    counts = ("jobs", "differing", "cycles", "cycles_model")
    rows = [[name, *(f"{size:,}" for size in layer.dims), *(f"{getattr(layer, key):,}" for key in counts)]
            for name, layer in layers.items()]
    totals = [sum(getattr(layer, key) for layer in layers.values()) for key in counts]
    rows.append(["all", "", "", "", *(f"{total:,}" for total in totals)])
    columns = [kind, "M", "K", "N", "jobs", "differing results", "cycles RTL", "cycles model"]
    console().print(table(columns, rows))


def ended(name: str, report: Callable[[], bool]) -> int:
    """Exit code of an example: 0 where ``report`` says that everything was exact; a user's mistake is one
    line and 2."""
    try:
        passed = report()
    except ConfigError as e:
        print(f"{name}: {e}", file=sys.stderr)
        return 2
    except VerificationError as e:
        print(f"{name}: {' '.join(str(e).split())}", file=sys.stderr)
        return 1
    print(EXACT if passed else "FAILED: see the table")
    return 0 if passed else 1
