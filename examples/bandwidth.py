"""How much DRAM bandwidth does an accelerator need for a model? ``python -m examples.bandwidth``

Shows       a configuration changed in Python (`dataclasses.replace`), a shipped model turned into a workload
            (`Run`), and what bounds its layers, read off typed results.
Prints      tokens per second of Llama-3-8B on `mac_m2n64k4`, decoding one sequence of 2,048 tokens, from half
            its DRAM bandwidth to eight times, and how the time divides by what bounds a layer.
"""

from dataclasses import replace

import hwsim
from hwsim.answers.tables import console, table
from hwsim.quantity import Quantity
from hwsim.workload.run import Run

CONFIG = "mac_m2n64k4"
MODEL = "llama-3-8b"
FACTORS = (0.5, 1, 2, 4, 8)
RUN = Run(decode=True, context=2048)


def at(config: hwsim.Config, gb_s: float) -> hwsim.Config:
    """The configuration with another bandwidth; the energy per bit stays."""
    assert config.memory
    energy = config.memory.dram.energy
    pj_bit = energy.value if isinstance(energy, Quantity) else None
    dram = replace(
        config.memory.dram, type="", channels=None, stacks=None, bandwidth_gb_s=gb_s, pj_bit=pj_bit
    )
    return replace(config, memory=replace(config.memory, dram=dram))


def main() -> list[hwsim.ModelResult]:
    """Simulate and print every bandwidth."""
    config = hwsim.load(CONFIG)
    workload = hwsim.load_workload(MODEL, RUN)
    assert config.memory
    own = config.memory.dram.bandwidth.value
    results = []
    lines = []
    for factor in FACTORS:
        result = hwsim.simulate(at(config, own * factor), workload)
        cycles: dict[str, int] = {}
        for layer in (*result.layers, *result.vectors):
            cycles[layer.bound] = cycles.get(layer.bound, 0) + layer.total_cycles
        s = result.summary()
        shares = ", ".join(
            f"{bound} {count / s['cycles']:.0%}"
            for bound, count in sorted(cycles.items(), key=lambda item: -item[1])
        )
        results.append(result)
        lines.append([f"{own * factor:,.1f}", f"{s['tokens_per_s']:,.1f}", f"{s['utilization']:.1%}", shares])
    console().print(table(["GB/s", "tokens/s", "utilization", "time bound by"], lines, 0))
    return results


if __name__ == "__main__":
    main()
