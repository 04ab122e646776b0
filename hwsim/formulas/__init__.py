"""Formulas of whole numbers, as manifests print them and as numbers and arrays are put into them."""
