"""Reports of finished sweeps: Markdown with figures, and one page to explore."""
