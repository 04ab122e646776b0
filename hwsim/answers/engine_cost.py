"""What a simulated workload costs on chip, as the few lines that follow its table."""

from hwsim.accelerator.engine_cost import Answer
from hwsim.answers.tables import console
from hwsim.answers.units import scaled
from hwsim.cost.result import Cost, shares_text
from hwsim.display import MORE, display


def print_cost(found: Answer) -> None:
    """Print the lines on area, clock and energy that follow a simulation without buffers and DRAM."""
    out = console()
    technology = found.result.config.technology
    verbose = display().verbose
    if found.cost is None:
        out.print(f"{technology}: never synthesized, and not estimated: {found.reason}; {found.remedy}")
        return
    figures = found.figures()
    workload = found.workload()
    energy, per_watt, per_mm2 = (workload[key].value for key in ("energy", "tops_per_watt", "tops_per_mm2"))
    area = figures["area"].value * 1e-6
    per_clock = figures["energy_per_clock"].value
    operations = f"T{found.result.config.pe.operations}"
    sums = (
        f"on chip, without buffers and DRAM: {scaled(energy * 1e-3, 'J')}, {per_watt:,.4g} {operations}/W, "
        f"{per_mm2:,.4g} {operations}/mm2"
    )
    if isinstance(found.cost, Cost):
        shares = found.cost.shares()
        out.print(
            f"{technology}: area {area:,.4g} mm2 ({shares_text(shares['area'])}), fmax "
            f"{figures['fmax'].value:,.0f} MHz, {per_clock:,.4g} pJ/clock ({shares_text(shares['energy'])})"
        )
        out.print(sums)
        if verbose:
            out.print(f"energy {found.cost.by_events}")
        if verbose and found.cost.memories:
            out.print(found.cost.memories_text())
        out.print(f"{kinds(found.cost)}: {found.cost.source}" + ("" if verbose else f"; {MORE}"))
        return
    band = {
        key: found.cost.estimator.band(found.result.config.pe, key)[1]
        for key in ("area_um2", "energy_fj", "least_ps")
    }
    shares = {what: shares_text(shared) for what, shared in found.cost.shares(found.busy).items()}
    out.print(
        f"{technology}: never synthesized; estimated: area {area:,.3g} mm2 +- {band['area_um2']:.0%} "
        f"({shares['area']}), {per_clock:,.3g} pJ/clock +- {band['energy_fj']:.0%} ({shares['energy']}); "
        f"fmax about {figures['fmax'].value:,.0f} MHz +- {band['least_ps']:.0%}"
    )
    out.print(f"{sums} (estimated)")
    if verbose:
        out.print(found.cost.energy_per_clock(found.busy).source)
    out.print(f"for characterized figures: `{found.hint}`, or --synth" + ("" if verbose else f"; {MORE}"))


def kinds(cost: Cost) -> str:
    """The kind of a synthesis' figures, of cells and memories apart where memories are not characterized."""
    if cost.kind == "characterized" or not cost.memories:
        return cost.kind
    return f"cells characterized, memories {cost.kind}"
