"""The command line: one module per command, each with ``HELP``, ``EXAMPLE``, ``add_arguments`` and ``run``; nothing imports them."""
