"""What a finished sweep says about itself: enough to make it again, and nothing of the machine that made it."""

from collections import Counter
from typing import Any

from hwsim.sweep.identity import code, content, digest, versions
from hwsim.sweep.results import results
from hwsim.sweep.space import Pruned
from hwsim.sweep.spec import Sweep


def meta_of(sweep: Sweep, pruned: Pruned, late: Counter, failed: Counter, kept: int) -> dict[str, Any]:
    """The contents of ``meta.json``."""
    said = content(sweep)
    families = [{"name": f["name"], "fixed": f["fixed"], "axes": {key: len(v) for key, v in f["axes"].items()},
                 "digest": digest(repr(sorted(f["fixed"].items())).encode(), repr(f["axes"]).encode())} for f in said["families"]]
    return {
        "name": sweep.name, "about": sweep.about, "size": sweep.size, "evaluated": pruned.kept, "kept": kept,
        "pruned": {**pruned.to_dict(), **late}, "failed": dict(sorted(failed.items())),
        "objectives": sweep.objectives, "costs": sweep.costs, "search": said["search"], "seed": sweep.seed,
        "scenarios": [{"name": s.name, "workload": s.workload.name, "tokens": s.tokens, "macs": sum(g.macs for g in s.workload.gemms)}
                      for s in sweep.scenarios],
        "families": families, "report": sweep.report,
        "columns": {name: {"unit": c.unit, "doc": c.doc, "way": c.way} for name, c in results(sweep).items()},
        "digests": {"sweep": digest(repr(said).encode()), "code": code()}, "versions": versions(sweep)}
