"""Files: those that users write, those that are shipped, and how files are kept whole."""
