"""Numbers with units of useful size, three or four digits."""

PREFIXES = ((1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"), (1.0, ""),
            (1e-3, "m"), (1e-6, "u"), (1e-9, "n"), (1e-12, "p"), (1e-15, "f"))


def scaled(value: float, unit: str) -> str:
    """A number with four digits, a prefix and a unit: ``1.234 MJ``; 0 is ``0``."""
    if not value:
        return "0"
    for size, prefix in PREFIXES:
        if abs(value) >= size:
            return f"{value / size:.4g} {prefix}{unit}"
    return f"{value / PREFIXES[-1][0]:.4g} {PREFIXES[-1][1]}{unit}"


def byte_text(count: float) -> str:
    """A number of bytes with four digits and a prefix, such as ``782.5 MB``."""
    return scaled(count, "B")
