"""The command line: one module per command.

Each module has ``HELP``, ``EXAMPLE``, ``add_arguments`` and ``run``. No other package imports them.
"""
