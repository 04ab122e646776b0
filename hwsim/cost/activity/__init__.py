"""What toggles in an engine: the operands that drive it, recorded traffic, simulated netlists, energy."""
