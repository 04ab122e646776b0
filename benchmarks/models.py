"""Every shipped model on every shipped configuration, prefill and decode:
``python -m benchmarks.models [PROCESSES]``

Measures    the time of all simulations together, start of the processes included, beside its target, and the
            processor time, which is what counts on a busy machine; what a configuration cannot run (data
            wider than an engine whose outlet requantizes) is counted and named. Language models: a prompt of
            512 tokens and a decode step after it; encoders: 512 tokens; CLIP's texts: 64; speech: a step
            after 64 tokens; vision models: one image. One model of 7 billion parameters as a whole process,
            too.
"""

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from hwsim.config import load
from hwsim.errors import ConfigError
from hwsim.files.library import shipped
from hwsim.simulation import simulate
from hwsim.workload import load_workload
from hwsim.workload.gemm import Workload
from hwsim.workload.run import Run

TOKENS = 512
LIMIT_MS = 27.0  # per model and configuration: 20 s for the first 34 models on 22 configurations
LIMIT_ONE_S = 2.0
NAMED = 10  # most models that a refusal names
RUNS = (
    Run(prefill=TOKENS, decode=True),
    Run(prefill=TOKENS),
    Run(prefill=64),
    Run(decode=True, context=64),
    Run(),
)


def workload(model: str) -> Workload:
    """The first of RUNS that the model takes: language models, encoders, pairs of images and texts, speech,
    vision models."""
    for run in RUNS[:-1]:
        try:
            return load_workload(model, run)
        except ConfigError:
            continue
    return load_workload(model, RUNS[-1])


def sweep(model: str) -> tuple[int, dict[str, str]]:
    """How many layers all configurations had of a model, and the configurations that refuse it, each with its
    reason."""
    layers = 0
    refused = {}
    whole = workload(model)
    for name in shipped("config"):
        config = load(name)
        try:
            result = simulate(config, whole)
            layers += len(result.layers) + len(result.vectors)
        except ConfigError as e:
            refused[name] = e.message
    return layers, refused


def processor_s() -> float:
    """Processor time of all processes that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def main() -> int:
    """Measure and print; 1 if a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "processes",
        nargs="?",
        type=int,
        default=2,
        metavar="PROCESSES",
        help="simulations at a time (default 2)",
    )
    processes = parser.parse_args().processes
    models = list(shipped("model"))
    configs = list(shipped("config"))
    began = time.perf_counter()
    before = processor_s()
    with ProcessPoolExecutor(processes) as pool:
        found = list(pool.map(sweep, models))
    took = time.perf_counter() - began
    pairs = len(models) * len(configs)
    print(
        f"{len(models)} models on {len(configs)} configurations, prefill and decode, {processes} processes: "
        f"{took:.1f} s, processor {processor_s() - before:.1f} s; {1000 * took / pairs:.1f} ms per pair "
        f"(target {LIMIT_MS:g} ms); {sum(count for count, _ in found):,} layers"
    )
    for name in configs:
        reasons = {model: refused[name] for model, (_, refused) in zip(models, found) if name in refused}
        if reasons:
            named = ", ".join(reasons) if len(reasons) <= NAMED else f"{next(iter(reasons))} and others"
            print(f"  {name} refuses {len(reasons)}: {named}; {next(iter(reasons.values()))}")
    command = [
        sys.executable,
        "-m",
        "hwsim",
        "simulate",
        "mac_m2n64k4",
        "--model",
        "llama-2-7b",
        "--prefill",
        "2048",
        "--decode",
    ]
    began = time.perf_counter()
    before = processor_s()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    one = time.perf_counter() - began
    print(
        f"{' '.join(command[2:])}, whole process: {one:.2f} s, processor {processor_s() - before:.2f} s "
        f"(target {LIMIT_ONE_S:g} s)"
    )
    return int(1000 * took / pairs > LIMIT_MS or one > LIMIT_ONE_S)


if __name__ == "__main__":
    sys.exit(main())
