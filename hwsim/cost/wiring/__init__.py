"""Wires and clock to first order: floor plan, nets between parts, repeaters, clock tree."""
