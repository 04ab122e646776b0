"""Everything that has a name, by its kind: what ``hwsim list`` lists and ``hwsim show`` knows."""

from collections.abc import Callable
from typing import Any

from hwsim.files.library import shipped


def classes_of(known: Any) -> dict[str, str]:
    """Names of a registry with the first lines of their specifications, then those that are refused, with the
    reason."""
    from hwsim.registry import specification

    lines = {
        name: (specification(cls).splitlines() or [""])[0] + _from(known, name) for name, cls in known.items()
    }
    return _with_refused(known, lines)


def _from(known: Any, name: str) -> str:
    """The other package that a name comes from."""
    return f" ({known.packages[name]})" if name in known.packages else ""


def _with_refused(known: Any, lines: dict[str, str]) -> dict[str, str]:
    """The lines with those of names of other packages that cannot be used; beside a usable one of the same
    name where there is one."""
    return lines | {
        name: f"{lines.get(name, '')} REFUSED: {why}".lstrip() for name, why in known.refused.items()
    }


def _architectures() -> dict[str, str]:
    from hwsim.pe import architectures
    return classes_of(architectures())


def _dataflows() -> dict[str, str]:
    from hwsim.dataflow import dataflows
    return classes_of(dataflows())


def _files(kind: str) -> Callable[[], dict[str, str]]:
    """Names of shipped files with the comments that they open with."""
    def names() -> dict[str, str]:
        from hwsim.answers.technology import first_line
        return {name: first_line(path) for name, path in shipped(kind).items()}

    return names


def _technologies() -> dict[str, str]:
    from hwsim.answers.technology import first_line
    from hwsim.tech.names import own, provided
    known = provided()
    lines = {name: first_line(path) + _from(known, name) for name, path in known.items()}
    return _with_refused(
        known, lines | {name: f"{first_line(path)} ({path})" for name, path in own().items()}
    )


def _memories() -> dict[str, str]:
    from hwsim.tech import memory
    return {name: f"{memory.conditions(name)}: {memory.sizes(name)}" for name in memory.memories()}


def _drams() -> dict[str, str]:
    from hwsim.answers.technology import dram_line
    from hwsim.tech.memory import drams
    return {name: dram_line(name) for name in drams()}


def _sections() -> dict[str, str]:
    from hwsim.config.keys import sections
    return {path: section.doc for path, section in sections().items() if path}


KINDS: dict[str, Callable[[], dict[str, str]]] = {
    "architectures": _architectures,
    "dataflows": _dataflows,
    "configs": _files("config"),
    "workloads": _files("workload"),
    "models": _files("model"),
    "sweeps": _files("sweep"),
    "technologies": _technologies,
    "memories": _memories,
    "drams": _drams,
    "sections": _sections,
}
"""Kind -> its names, each with a line on what it is. A name may be of several kinds."""

MEANING = {
    "architectures": "pe",
    "dataflows": "dataflow",
    "technologies": "technology",
    "memories": "buffers.technology",
    "drams": "dram.type",
    "sections": "of a configuration file",
}
"""Where a configuration takes names of a kind."""


def kinds_of(name: str) -> list[str]:
    """The kinds that know a name."""
    return [kind for kind, names in KINDS.items() if name in names()]


def every_name() -> list[str]:
    """All names of all kinds."""
    return [name for names in KINDS.values() for name in names()]
