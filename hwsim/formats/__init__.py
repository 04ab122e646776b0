"""Number formats: the value of an operand's code; one module per family of formats."""

from hwsim.formats.base import Format as Format
from hwsim.formats.base import Special as Special
from hwsim.formats.floating import FLOATS as FLOATS
from hwsim.formats.floating import FloatFormat as FloatFormat
from hwsim.formats.integer import IntegerFormat as IntegerFormat
from hwsim.formats.posit import POSITS as POSITS
from hwsim.formats.posit import PositFormat as PositFormat
from hwsim.formats.widths import EXACT_BITS as EXACT_BITS
from hwsim.formats.widths import held as held
from hwsim.formats.widths import signed_bits as signed_bits
from hwsim.formats.widths import wrap as wrap
