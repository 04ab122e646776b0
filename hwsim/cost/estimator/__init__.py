"""Area, clock and energy of engines that were never synthesized, from a table of characterized engines."""
