"""Choices that commands, functions and models share. This module imports nothing."""

MEMORIES = ("behavioural", "blackbox")
"""How memories are written: as behavioural Verilog, or as instances of SRAM macros, which stay black boxes.
"""

INTERCONNECT = {"wires": "wires", "clock": "clock tree"}
"""Parts of a synthesis result that are not in the Verilog, and their names in answers."""

UTILIZATION = 0.7
"""Share of the floor plan that cells and memories cover. The rest is left for wires; a usual setting of place
and route.
"""

SIMULATORS = {"icarus": "Icarus Verilog", "verilator": "Verilator", "cxxrtl": "CXXRTL"}
"""Simulators of the Verilog, and their names in answers."""

LAYOUT = ".gtkw"
"""Ending of the GTKWave layout, which groups the signals of a waveform."""
