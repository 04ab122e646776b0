"""The manifest of an emitted engine, which says all that a host needs to drive it."""
