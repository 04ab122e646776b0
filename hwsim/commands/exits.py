"""How commands end: exit codes, and the option that shows tracebacks. Imports nothing."""

DEBUG = "--debug"
INTERNAL_ERROR = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130
EXIT_CODES = "exit codes: 0 ok, 1 verification failed, 2 user error, 70 error of hwsim's own, 130 interrupted"
