"""What every design of a sweep runs: a workload, or a section of one."""

import re
from dataclasses import dataclass
from typing import Any

from hwsim.errors import ConfigError, ParamError, shown, unknown
from hwsim.files.source import Document
from hwsim.params import Params, param
from hwsim.workload import Run, Workload, load_workload


@dataclass(frozen=True)
class ScenarioKeys(Params):
    """One of the ``workloads``, beside the fields of :class:`hwsim.workload.run.Run`, which say how a model
    is run."""

    workload: str = param("", doc="name or file of a workload")
    model: str = param("", doc="name or file of a model")
    section: str = param("", doc="only this section of it")
    name: str = param(
        "", doc="name in tables, constraints and objectives; default: the section's or the workload's"
    )

    def check(self) -> None:
        if bool(self.workload) == bool(self.model):
            raise ParamError("workload", "takes either a workload or a model")


@dataclass(frozen=True)
class Scenario:
    """A workload under the name that results carry; ``tokens`` are those that one run of it processes or
    produces."""

    name: str
    workload: Workload
    tokens: int


def read_scenarios(doc: Document, given: list) -> tuple[Scenario, ...]:
    """Read the key ``workloads`` of a sweep file.

    * ``doc``: the file.
    * ``given``: the value of the key.

    Raises :class:`ConfigError` with file and line.
    """
    found: list[Scenario] = []
    if not given:
        raise doc.error("workloads: must hold at least one", "workloads")
    for i, item in enumerate(given):
        try:
            scenario = _scenario(item)
        except ParamError as e:
            raise doc.located(e, "workloads", i) from None
        except ConfigError as e:
            raise e.at(doc.place("workloads", i)) from None
        if any(scenario.name == other.name for other in found):
            raise doc.error(f"workloads: two are called {scenario.name}; give one of them a name",
                            "workloads", i)
        found.append(scenario)
    return tuple(found)


def _scenario(item: Any) -> Scenario:
    if isinstance(item, str):
        item = {"workload": item}
    if not isinstance(item, dict):
        raise ParamError(
            "workloads", f"must be names, or mappings {{workload, section, name}}, not {shown(item)}"
        )
    for key in item:
        if key not in KNOWN:
            raise ParamError(str(key), unknown("key", key, KNOWN))
    how = {key: value for key, value in item.items() if key in RUN}
    keys = ScenarioKeys.from_dict({key: value for key, value in item.items() if key not in RUN})
    run = Run.from_dict(how)
    workload = load_workload(keys.workload or keys.model, run)
    if keys.section:
        workload = workload.only([keys.section])
    only = workload.sections[0] if len(workload.sections) == 1 else ""
    name = keys.name or keys.section or only or re.sub(r"\W", "_", workload.name)
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise ParamError("name", f"must be letters, digits and _, as constraints use it, not {shown(name)}")
    return Scenario(name, workload, tokens(workload, run))


RUN = frozenset(f.name for f in Run.schema())
KNOWN = RUN | {f.name for f in ScenarioKeys.schema()}


def tokens(workload: Workload, run: Run) -> int:
    """Tokens that one run processes or gives, of all sequences; images where the model takes images.

    A list of GEMMs says it by the rows of activations of its layers of parameters: the most that any of them
    has.
    """
    if workload.tokens:
        return sum(workload.tokens.values())
    if workload.parameters and (run.prefill or run.decode):
        return run.batch * sum(
            {"prefill": run.prefill, "encode": run.prefill, "decode": 1}[s] for s in workload.sections
        )
    if workload.parameters:
        return run.batch
    return max([g.m for g in workload.gemms if g.w_from == "parameters"] or [g.m for g in workload.gemms])
