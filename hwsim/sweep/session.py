"""A sweep from beginning to end: enumerated, or searched."""

from hwsim.sweep.executor import Inline, executor
from hwsim.sweep.folder import Folder
from hwsim.sweep.run import Progress, Run, Summary
from hwsim.sweep.search import SearchRun
from hwsim.sweep.spec import Sweep


def run_sweep(
    sweep: Sweep,
    folder: Folder,
    jobs: int = 0,
    scheduler: str = "",
    resume: bool = False,
    restart: bool = False,
    csv: bool = False,
    progress: Progress | None = None,
) -> Summary | None:
    """A sweep from beginning to end; None where it is complete already. Raises :class:`ConfigError`,
    :class:`Stopped`, OSError."""
    # a batch takes milliseconds
    inline = sweep.search is not None and sweep.costs != "synthesized" and not scheduler
    with Inline() if inline else executor(jobs, scheduler) as workers:
        made = (SearchRun if sweep.search else Run)(sweep, folder, workers, progress, csv)
        try:
            return made.all() if made.begin(resume, restart) else None
        finally:
            folder.release()
