"""``python -m fuzz``: run inputs by their seeds, and show those that go wrong."""

import argparse
import json
import shutil
import sys
import time
from pathlib import Path

from fuzz.inputs import KINDS, Input, kind_of, made
from fuzz.run import in_process
from fuzz.workers import Fault, run

KEPT = Path(__file__).with_name("kept")


def main() -> int:
    """Run what the arguments ask for; 1 where something is wrong."""
    args = arguments()
    if args.seed is not None:
        return replay(made(args.seed), args.keep)
    faults: list[Fault] = []
    began, done = time.monotonic(), 0

    def say(seed: int, found: Fault | None) -> None:
        nonlocal done
        done += 1
        if found:
            faults.append(found)
            print(f"seed {found.seed}: {found.what}", flush=True)
        if done % 1000 == 0:
            print(f"{done:,} inputs, {len(faults)} faults, {time.monotonic() - began:,.0f} s", flush=True)

    try:
        seeds = range(args.first, args.first + args.count)
        run((seed for seed in seeds if not args.only or kind_of(seed) in args.only), args.jobs, say)
    except KeyboardInterrupt:
        print("stopped")
    print(f"{done:,} inputs in {time.monotonic() - began:,.0f} s, {len(faults)} faults")
    if faults:
        print(f"look at one with: python -m fuzz --seed {faults[0].seed}")
    return bool(faults)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m fuzz", description="Inputs that nobody would write, through hwsim's command line."
    )
    parser.add_argument("--count", type=int, default=10_000, help="how many inputs (default 10,000)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default 0)")
    parser.add_argument("--jobs", type=int, default=2, help="worker processes (default 2)")
    kinds = [kind.__name__ for kind in KINDS]
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="KIND",
        choices=kinds,
        help=f"of these seeds only those of a kind: {', '.join(kinds)}",
    )
    parser.add_argument(
        "--seed",
        type=int,
        help="run one input in a process of its own, show it and its answer, leave its files in build/fuzz",
    )
    parser.add_argument(
        "--keep",
        metavar="NAME",
        help="with --seed: also keep the input in fuzz/kept, where the suite runs it",
    )
    return parser.parse_args()


def replay(case: Input, keep: str | None) -> int:
    """One input, its answer, and its files left to look at."""
    folder = Path("build/fuzz").resolve()
    home, temporary = folder / "in", folder / "tmp"
    shutil.rmtree(folder, ignore_errors=True)
    for path in (home, temporary):
        path.mkdir(parents=True, exist_ok=True)
    for name, content in case.files.items():
        (home / name).write_bytes(content)
    print(f"in {home}: hwsim {' '.join(map(repr, case.argv))[:2000]}")
    answer = in_process([*case.argv, "--debug"], home, temporary)
    print(f"exit code {answer.code}\n{answer.out[-3000:]}\n{answer.err[-6000:]}")
    if keep:
        (KEPT / f"{keep}.json").write_text(json.dumps(case.to_dict(), indent=1) + "\n", encoding="utf-8")
    return answer.code not in (0, 1, 2)


if __name__ == "__main__":
    sys.exit(main())
