"""What the outlet does to the sums of the array: its parameters, and the arithmetic of scales and blocks."""
