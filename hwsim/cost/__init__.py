"""Area, clock, leakage and energy of an engine, from synthesis of its Verilog; every figure with its source.

Nothing is imported here, so that the command line starts at once. ``hwsim.cost.store`` reads stored results
without any EDA tool, ``hwsim.cost.engine`` makes them.
"""
