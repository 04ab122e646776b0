"""Technologies for tests: the text of a small Liberty library, and a file with a shipped one's cells."""

from pathlib import Path

from hwsim.files.library import shipped

SLEWS, LOADS = (0.01, 0.05, 0.2), (0.001, 0.004, 0.02)  # ns, pF
RISE_FALL = ("rise", "fall")


def table(kind: str, template: str, base: float, slew: float, load: float, bend: float = 0.0) -> str:
    """A table that is a plane plus ``bend * slew * load``."""
    rows = ", ".join(
        '"' + ", ".join(f"{base + slew * x + load * y + bend * x * y:.9f}" for y in LOADS) + '"'
        for x in SLEWS
    )
    return f"{kind} ({template}) {{ values ({rows}); }}"


def arc(
    pin: str, sense: str, base: float, kind: str = "combinational", when: str = "", load: float = 5.0
) -> str:
    """A timing group whose delays are base + slew / 4 + load * y ns."""
    tables = [table(f"cell_{e}", "delay", base * (i + 1), 0.25, load) for i, e in enumerate(RISE_FALL)]
    tables += [table(f"{e}_transition", "delay", 0.02, 0.1, load) for e in RISE_FALL]
    condition = f'when : "{when}"; ' if when else ""
    return (
        f'timing () {{ related_pin : "{pin}"; timing_type : {kind}; timing_sense : {sense}; '
        f'{condition}{" ".join(tables)} }}'
    )


def energy(pin: str, value: float, extra: str = "") -> str:
    """Internal power of an output, constant over slews and loads."""
    tables = " ".join(table(f"{e}_power", "energy", value, 0, 0) for e in RISE_FALL)
    return f'internal_power () {{ related_pin : "{pin}"; {extra} {tables} }}'


def inp(name: str, cap: float = 0.002, more: str = "") -> str:
    return f'pin ({name}) {{ direction : input; capacitance : {cap}; {more} }}'


def gate(
    name: str,
    function: str,
    pins: str,
    area: float,
    sense: str = "negative_unate",
    more: str = "",
    load: float = 5.0,
    cap: float = 0.002,
) -> str:
    """A gate with one arc and one energy per input."""
    groups = " ".join(arc(p, sense, 0.01, load=load) + energy(p, 0.003) for p in pins)
    return (
        f"cell ({name}) {{ area : {area}; cell_leakage_power : 2; {more} "
        f"{' '.join(inp(p, cap) for p in pins)} "
        f'pin (Y) {{ direction : output; function : "{function}"; max_capacitance : 0.1; {groups} }} }}\n'
    )


def setup(when: float) -> str:
    tables = " ".join(
        f'{e}_constraint (setup) {{ values ("{when}, {when}", "{when + 0.1}, {when + 0.2}"); }}'
        for e in RISE_FALL
    )
    return f'timing () {{ related_pin : "CK"; timing_type : setup_rising; {tables} }}'


FLOP = (
    'cell (DFF) { area : 9; cell_leakage_power : 5; ff (IQ, IQN) { clocked_on : "CK"; next_state : "D"; } '
    f"{inp('CK', more='clock : true;')} {inp('D', more=setup(0.03))} "
    f'pin (Q) {{ direction : output; function : "IQ"; {arc("CK", "non_unate", 0.05, "rising_edge")} '
    f'{energy("CK", 0.01)} }} }}\n'
)
TIES = "".join(
    f'cell (TIE{v}) {{ area : 1; cell_leakage_power : 0.1; pin (Y) {{ direction : output; function : "{v}"; '
    f'}} }}\n'
    for v in "01"
)
CELLS = {"BUF": gate("BUF", "A", "A", 2, "positive_unate"), "INV": gate("INV", "!A", "A", 1),
         "INV2": gate("INV2", "!A", "A", 1.5, load=2.5, cap=0.004), "NAND": gate("NAND", "!(A B)", "AB", 2),
         "NOR": gate("NOR", "!(A+B)", "AB", 2), "DFF": FLOP, "TIE": TIES}
HEAD = """library (small) {
  time_unit : "1ns"; capacitive_load_unit (1, pf); voltage_unit : "1V"; leakage_power_unit : "1nW";
  nom_process : 1; nom_voltage : 1.5; nom_temperature : 25;
  lu_table_template (delay) { variable_1 : input_net_transition; variable_2 : total_output_net_capacitance;
    index_1 ("0.01, 0.05, 0.2"); index_2 ("0.001, 0.004, 0.02"); }
  lu_table_template (setup) { variable_1 : related_pin_transition; variable_2 : constrained_pin_transition;
    index_1 ("0.01, 0.2"); index_2 ("0.01, 0.2"); }
  power_lut_template (energy) { variable_1 : input_transition_time; variable_2 : total_output_net_capacitance;
    index_1 ("0.01, 0.05, 0.2"); index_2 ("0.001, 0.004, 0.02"); }
"""


def library(
    tmp_path: Path, cells: str = "".join(CELLS.values()), head: str = HEAD, name: str = "small.lib"
) -> Path:
    path = tmp_path / name
    path.write_text(head + cells + "}\n", encoding="utf-8")
    return path


def own_technology(folder: Path, name: str = "mine") -> Path:
    """A technology file with a shipped one's cells, and a name and temperature of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    text = shipped("technology")["ihp_sg13g2"].read_text(encoding="utf-8")
    text = text.replace('name: "ihp_sg13g2"', f'name: "{name}"').replace(
        "temperature_c: 25", "temperature_c: 85"
    )
    path.write_text(text, encoding="utf-8")
    return path
