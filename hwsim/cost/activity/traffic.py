"""What goes through the ports of an engine's parts while its Verilog runs GEMMs in Icarus, clock by clock."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from hwsim.config import Config
from hwsim.cost.netlist.parts import Part
from hwsim.errors import ConfigError, VerificationError
from hwsim.tech.tool import check_space
from hwsim.verify.icarus import Icarus
from hwsim.verify.job import Job

STREAMS = 8  # instances of a part that are recorded, one bit of a byte each
FILE = "ports.txt"
ACCEPTED = ("s_axis_job_tvalid", "s_axis_job_tready")


@dataclass(frozen=True)
class Traffic:
    """Settled values of nets by hierarchical name, clock by clock; ``busy`` is the clocks from the job's
    acceptance to its last result.

    A value is a text of bits, least significant first, x where the design has not set it. ``more`` is
    ``busy`` of the jobs that follow, ``cycles`` belongs to the first one.
    """

    clocks: list[dict[str, str]]
    busy: range
    cycles: int
    more: tuple[range, ...] = ()

    @property
    def windows(self) -> tuple[range, ...]:
        """The clocks of every job."""
        return (self.busy, *self.more)


def chosen(part: Part) -> list[tuple[str, ...]]:
    """The instances of a part that are recorded: evenly spread over all of them."""
    count = min(STREAMS, part.instances)
    return [part.paths[i * (part.instances - 1) // max(count - 1, 1)] for i in range(count)]


def record(
    config: Config, verilog: str, jobs: list[Job], nets: Iterable[str], stall_seed: int | None = None
) -> Traffic:
    """Run jobs one after another; keep the values of ``nets``, hierarchical names under the top module.

    ``stall_seed`` makes every stream stall at random. A wrong result is a :class:`VerificationError`.
    """
    engine = config.engine()
    wanted = list(dict.fromkeys([*ACCEPTED, *nets]))
    # before any register takes its next value
    lines = "".join(f"    $fwrite(ports, \"%b\\n\", {net});\n" for net in wanted)
    recorder = (
        f'  integer ports;\n  initial ports = $fopen("{FILE}");\n  always @(posedge clk) begin\n{lines}  '
        'end\n'
    )
    head, tail = verilog.split(f"\nmodule {engine.name} (", 1)
    body, rest = tail.split("endmodule", 1)
    with Icarus(engine, f"{head}\nmodule {engine.name} ({body}{recorder}endmodule{rest}") as icarus:
        try:
            outcomes = icarus.run(jobs, stall_seed)
        finally:
            check_space(icarus.folder)
        if any(
            not np.array_equal(outcome.c, job.golden(config.pe, config.flow))
            for outcome, job in zip(outcomes, jobs)
        ):
            raise VerificationError(f"{config.name}: the Verilog's result is not the golden model's")
        values = [
            line[::-1].replace("z", "x")
            for line in (icarus.folder / FILE).read_text(encoding="ascii").split("\n")
        ]
    size = len(wanted)
    clocks = [dict(zip(wanted, values[at:at + size])) for at in range(0, len(values) - size, size)]
    starts = [i for i, clock in enumerate(clocks) if all(clock[net] == "1" for net in ACCEPTED)]
    if len(starts) < len(jobs) or len(clocks) <= starts[-1] + outcomes[-1].cycles:
        raise ConfigError(
            f"{config.name}: the simulator wrote {len(clocks)} whole clocks, fewer than the jobs took; was "
            "the disk full?"
        )
    first, *more = (range(start, start + outcome.cycles + 1) for start, outcome in zip(starts, outcomes))
    return Traffic(clocks, first, outcomes[0].cycles, tuple(more))
