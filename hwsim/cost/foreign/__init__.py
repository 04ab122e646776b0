"""Anybody's Verilog by the flow of our own cells: read, mapped, timed, simulated, measured, beside one of
ours."""
