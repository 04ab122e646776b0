"""Plug-in by file name, and by entry point.

A module of a package of hwsim's that holds a class with the module's name is a member of its registry. Other
packages add members by Python entry points in a group of the registry's: the entry point's name is the
member's, what it names the class. An entry point that cannot be a member takes nothing from the others: it is
refused with a reason, which whoever uses its name reads.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType
from typing import Any

from hwsim.errors import ParamError, one_line, shown, unknown


class Members(dict[str, Any]):
    """What a registry knows, by name. ``packages``: name -> the other package that it comes from;
    ``refused``: name -> why not."""

    def __init__(self, known: Mapping[str, Any], group: str, fault: Callable[[str, Any], str]):
        super().__init__(known)
        self.packages: dict[str, str] = {}
        self.refused: dict[str, str] = {}
        for name, points in found_in(group).items():
            packages = [package_of(point) for point in points]
            if name in known:
                self.refused[name] = f"{group} of {' and '.join(packages)}: {name} is a name of hwsim's own"
            elif len(points) > 1:
                self.refused[name] = (
                    f"{group}: {name} is in {' and in '.join(packages)}; uninstall one of them"
                )
            else:
                self._add(name, points[0], packages[0], group, fault)

    def _add(
        self, name: str, point: EntryPoint, package: str, group: str, fault: Callable[[str, Any], str]
    ) -> None:
        """Load an entry point; refuse what cannot be loaded, or is at ``fault``."""
        member = None
        try:
            member = point.load()
            why = fault(name, member)
        except Exception as error:
            why = one_line(f"cannot be loaded: {type(error).__name__}: {error}")
        if why:
            self.refused[name] = f"{group} of {package}: {name} {why}"
        else:
            self[name], self.packages[name] = member, package


def found_in(group: str) -> dict[str, list[EntryPoint]]:
    """Name -> entry points of the group, in an order of their own; a package that is on the path twice counts
    once."""
    found: dict[str, dict[str, EntryPoint]] = {}
    for point in entry_points(group=group):
        found.setdefault(point.name, {}).setdefault(package_of(point), point)
    return {name: [points[key] for key in sorted(points)] for name, points in sorted(found.items())}


def package_of(point: EntryPoint) -> str:
    """The package of an entry point with its version."""
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.value


@cache
def members(package: str, base: type, group: str) -> Members:
    """Name -> class for every module of ``package`` that defines a ``base`` whose ``name`` is the module's,
    and every entry point."""
    root = importlib.import_module(package)
    found = {}
    for info in pkgutil.iter_modules(root.__path__):
        module = importlib.import_module(f"{package}.{info.name}")
        for _, cls in inspect.getmembers(module, inspect.isclass):
            if issubclass(cls, base) and cls.__dict__.get("name") == info.name:
                found[info.name] = cls

    def fault(name: str, cls: Any) -> str:
        """What keeps a class from being the member ``name``, or nothing."""
        if not (isinstance(cls, type) and issubclass(cls, base)):
            return f"must be a class derived from {base.__module__}.{base.__name__}, not {shown(cls)}"
        if cls.__dict__.get("name") != name:
            return f"must have the entry point's name as its own, not {shown(getattr(cls, 'name', None))}"
        if missing := [
            key for key in sorted(dir(cls)) if getattr(getattr(cls, key, None), "__isabstractmethod__", False)
        ]:
            return f"lacks {', '.join(missing)}"
        return "" if name.isidentifier() and name.isascii() else "must be a name of letters, digits and _"

    return Members(found, group, fault)


def lookup(kind: str, known: Members, name: object) -> type:
    """The member called ``name``; else a :class:`ParamError` under the key ``kind`` with the nearest name."""
    if isinstance(name, str) and name not in known and name in known.refused:
        raise ParamError(kind, known.refused[name])
    if not isinstance(name, str) or name not in known:
        raise ParamError(kind, f"{unknown('name', name, known)}, not {shown(name)}")
    return known[name]


def specification(cls: type) -> str:
    """The text of the module's docstring that defines ``cls``: its specification."""
    module: ModuleType = inspect.getmodule(cls)  # type: ignore[assignment]
    return inspect.getdoc(module) or ""
