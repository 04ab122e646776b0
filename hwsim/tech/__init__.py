"""Technologies: standard cells with their timing and power, and the memories that go with them."""

from hwsim.tech.technology import Technology, load_technology

__all__ = ["Technology", "load_technology"]
