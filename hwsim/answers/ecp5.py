"""What an engine takes of an ECP5, as a table."""

from hwsim.answers.tables import console, table
from hwsim.cost.ecp5 import DEVICE, RESOURCES, Fpga


def show_resources(found: Fpga) -> None:
    """Print the resources and the clock of an engine on the FPGA."""
    out = console()
    out.print(f"{found.name}, characterized: {found.source}")
    used = [(key.upper(), getattr(found, key), there) for key, (_, there) in RESOURCES.items()]
    rows = [[key, f"{n:,}", f"{there:,}", f"{n / there:.1%}"] for key, n, there in used]
    out.print(table(["resource", "used", f"{DEVICE} has", "share"], rows))
    out.print(f"fmax {found.fmax_mhz:,.1f} MHz, between registers")
