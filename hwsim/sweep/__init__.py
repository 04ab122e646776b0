"""Design-space sweeps: thousands to millions of accelerators, evaluated as arrays, stored as they come."""
