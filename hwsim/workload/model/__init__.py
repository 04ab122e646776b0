"""Transformers: a config.json to dimensions, dimensions to GEMMs and vector operations."""
