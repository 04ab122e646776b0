"""The netlist that libraries are compared on: an int8 multiply-accumulate, mapped by Yosys and ABC to a
technology's cells."""

from importlib.util import find_spec
from pathlib import Path

from hwsim.errors import ConfigError
from hwsim.extras import missing
from hwsim.files.temporary import Temporary
from hwsim.tech import tool
from hwsim.tech.netlist import Netlist, load_netlist
from hwsim.tech.technology import Technology

MAC = """\
module mac (input clk, input signed [7:0] a, input signed [7:0] w, output reg signed [31:0] p);
  reg signed [7:0] a_q, w_q;
  always @(posedge clk) begin
    a_q <= a;
    w_q <= w;
    p <= p + a_q * w_q;
  end
endmodule
"""
SCRIPT = """\
read_verilog mac.v
synth -top mac -flatten -booth -noshare -noabc
dfflibmap -liberty cells.lib
opt
abc -liberty cells.lib -D {target} -script +strash;dch;map,-B,0.9,{{D}};topo;buffer,-c;upsize,-c,{{D}};dnsize,-c,{{D}}
opt_clean -purge
write_json mac.json
"""  # noqa: E501
STAGES = 30  # inverters with fan-out 4 that the target delay is worth


def available() -> bool:
    """Whether the synthesis tool is installed."""
    return find_spec("pyosys") is not None


def fanout_4(technology: Technology) -> float:
    """Delay in ps of the weakest inverter that drives four of its like, at the smaller slew of the tables.

    Raises :class:`ConfigError` where the technology does not state it.
    """
    unit = technology.cells[technology.families["inv"][0]]
    delays = [
        table.at(technology.slews[0], 4 * sum(unit.caps.values())) for arc in unit.arcs for table in arc.delay
    ]
    if not delays:
        raise ConfigError(
            f"{unit.name}: has no arcs, and delays are measured by the weakest inverter's", technology.path
        )
    return sum(delays) / len(delays)


def mapped_mac(technology: Technology) -> Netlist:
    """Map the multiply-accumulate to ``technology``, for least delay. Raises :class:`ConfigError` where the
    tool is missing or refuses."""
    if not available():
        raise missing("mapping", "Yosys", "synth")
    with Temporary() as folder:
        script = SCRIPT.format(target=round(STAGES * fanout_4(technology)))
        try:
            for name, text in (("mac.v", MAC), ("cells.lib", technology.to_liberty()), ("map.ys", script)):
                (Path(folder) / name).write_text(text, encoding="utf-8")
        except OSError as e:
            raise ConfigError(
                f"{technology.name}: mapping cannot run: {e.strerror or e}", str(e.filename)
            ) from None
        ended = tool.run(
            tool.python("from pyosys import libyosys as ys; ys.run_pass('script map.ys', ys.Design())"),
            Path(folder),
        )
        if ended.returncode or not (Path(folder) / "mac.json").exists():
            raise ConfigError(f"{technology.name}: {tool.failure(ended, 'Yosys')}")
        return load_netlist(Path(folder) / "mac.json", "mac")
