"""Technologies: standard cells with their timing and power, and the memories that go with them.

``load_technology`` is in :mod:`hwsim.tech.technology`, ``sram`` and ``dram`` in :mod:`hwsim.tech.memory`,
``timing`` in :mod:`hwsim.tech.timing`; nothing is imported here, so that the command line starts at once.
"""
