"""A real Dask cluster on this machine: a scheduler and workers, processes of their own that talk over
loopback."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def cluster(folder: Path, count: int = 3) -> Iterator[tuple[str, list[subprocess.Popen]]]:
    """Its address and its workers; all of it ends with the block."""
    from distributed import Client
    address = folder / "scheduler.json"
    quiet: dict = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    scheduler = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "distributed.cli.dask_scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
            "--scheduler-file",
            str(address),
        ],
        **quiet,
    )
    workers = []
    try:
        while scheduler.poll() is None and not (address.exists() and address.read_text().strip()):
            time.sleep(0.05)
        where = json.loads(address.read_text())["address"]
        assert where.startswith("tcp://127.0.0.1:")
        workers = [
            subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "distributed.cli.dask_worker",
                    where,
                    "--host",
                    "127.0.0.1",
                    "--nthreads",
                    "1",
                    "--no-nanny",
                    "--no-dashboard",
                    "--local-directory",
                    str(folder),
                ],
                **quiet,
            )
            for _ in range(count)
        ]
        with Client(where, timeout="30s", set_as_default=False) as client:
            client.wait_for_workers(count, timeout=60)
        yield where, workers
    finally:
        for p in (*workers, scheduler):
            p.kill()
            p.wait()
