"""Choices that commands, functions and models share. Imports nothing."""

MEMORIES = ("behavioural", "blackbox")
"""How memories that are modules of their own are written: as they behave, or made of SRAM macros, which are black boxes."""

INTERCONNECT = {"wires": "wires", "clock": "clock tree"}
"""Kinds of parts of a result of synthesis that are no parts of the Verilog, and how answers call them."""

UTILIZATION = 0.7
"""Share of a floor plan that cells and memories cover: the others are gaps for wires, a usual setting of place and route."""

SIMULATORS = {"icarus": "Icarus Verilog", "verilator": "Verilator", "cxxrtl": "CXXRTL"}
"""What runs the Verilog, and its name in answers."""

LAYOUT = ".gtkw"
"""Ending of the file beside a waveform in which GTKWave finds the signals in groups."""
