"""Plug-in by file name: a module of a package that holds a class with the module's name is a member of its registry."""

import importlib
import inspect
import pkgutil
from functools import cache
from types import ModuleType

from hwsim.errors import ParamError, shown, unknown


@cache
def members(package: str, base: type) -> dict[str, type]:
    """Name -> class for every module of ``package`` that defines a ``base`` whose ``name`` is the module's."""
    root = importlib.import_module(package)
    found = {}
    for info in pkgutil.iter_modules(root.__path__):
        module = importlib.import_module(f"{package}.{info.name}")
        for _, cls in inspect.getmembers(module, inspect.isclass):
            if issubclass(cls, base) and cls.__dict__.get("name") == info.name:
                found[info.name] = cls
    return found


def lookup(kind: str, known: dict[str, type], name: object) -> type:
    """The member called ``name``; else a :class:`ParamError` under the key ``kind`` with the nearest name."""
    if not isinstance(name, str) or name not in known:
        raise ParamError(kind, f"{unknown('name', name, known)}, not {shown(name)}")
    return known[name]


def specification(cls: type) -> str:
    """The text of the module's docstring that defines ``cls``: its specification."""
    module: ModuleType = inspect.getmodule(cls)  # type: ignore[assignment]
    return inspect.getdoc(module) or ""
