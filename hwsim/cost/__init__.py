"""Area, clock, leakage and energy of an engine, from synthesis of its Verilog; every figure with its source.

netlist      an engine's parts, their mapping to standard cells, their timing
activity     operands, recorded traffic, simulation of netlists without and with delays, energy
wiring       floor plan, nets between parts, repeaters, clock tree
estimator    figures of engines that were never synthesized, and the table they are fitted to
foreign      anybody's Verilog through the same flow
engine.py    brings these together for one engine; work.py makes results (result.py), store.py keeps them

Nothing is imported here, so that the command line starts at once. ``hwsim.cost.store`` reads stored results
without any EDA tool, ``hwsim.cost.engine`` makes them.
"""
