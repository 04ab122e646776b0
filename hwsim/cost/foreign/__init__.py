"""Anybody's Verilog through the same flow as our own cells: read, mapped, timed, simulated, measured, and printed beside one of ours."""
