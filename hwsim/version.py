"""The version of hwsim, found when it is asked for: a look at what is installed takes its time."""


def version() -> str:
    """That of the installed package, ``0`` in a source tree that is not installed."""
    from importlib import metadata
    try:
        return metadata.version("hwsim")
    except metadata.PackageNotFoundError:
        return "0"
