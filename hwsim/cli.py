"""The command line's entry: one command runs, and whatever ends it is one line and an exit code.

Exit codes: 0 ok, 1 verification failed, 2 user error (one line on standard error), 70 an error of hwsim's own
(one line that asks to report it; with ``--debug`` the traceback too), 130 interrupted.

Nothing that takes time is imported before :func:`main` is there to catch an interrupt.
"""

import _thread
import io
import signal
import sys
import time
from threading import main_thread

from hwsim.commands.exits import DEBUG, INTERNAL_ERROR, INTERRUPTED

PLEASE_REPORT = "please report it with the command and its input"


def main(argv: list[str] | None = None) -> int:
    """Run one command; a user's mistake is one line and exit code 2, an error of ours one line and exit code
    70."""
    debug = DEBUG in (sys.argv[1:] if argv is None else argv)
    if sys.stderr is None:  # it is closed; what belongs there must not go to standard output
        sys.stderr = io.StringIO()
    before, sys.unraisablehook = sys.unraisablehook, interrupt_again
    try:
        return run(argv, debug)
    except BrokenPipeError:
        sys.stdout = sys.stderr = None
        return 0
    except KeyboardInterrupt:
        print("hwsim: interrupted", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        code, line = said(error, debug)
        print(f"hwsim: {line}", file=sys.stderr)
        if isinstance(error, OSError):
            sys.stdout = None  # what is buffered cannot be written either
        return code
    finally:
        sys.unraisablehook = before


def interrupt_again(lost: "sys.UnraisableHookArgs") -> None:
    """What Python calls with an exception that it drops, as in a callback while it imports: an interrupt
    comes once more, a moment later."""
    def interrupt() -> None:
        time.sleep(0.01)
        signal.pthread_kill(main_thread().ident or 0, signal.SIGINT)  # ends what it waits for too

    if lost.exc_type is KeyboardInterrupt:
        _thread.start_new_thread(interrupt, ())
    else:
        sys.__unraisablehook__(lost)


def run(argv: list[str] | None, debug: bool) -> int:
    """Parse the arguments and run their command. Raises what the command raises."""
    import gc
    import warnings
    if sys.stdout is None:
        print("hwsim: standard output is closed", file=sys.stderr)
        return 2
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    # results are kept, not dropped: walking all of them again and again takes half of the time
    gc.set_threshold(200_000, 10, 10)
    from hwsim.commands.parser import parser
    from hwsim.display import Display, shown_as
    from hwsim.tech.tool import terminable
    with warnings.catch_warnings():
        if not debug:
            warnings.showwarning = note_warning
        args = parser().parse_args(argv)
        wanted = Display(*(getattr(args, key, False) for key in ("wide", "verbose", "quiet")))
        with terminable(), shown_as(wanted):
            code = args.run(args)
    if sys.stdout is not None:
        sys.stdout.flush()
    return code


def said(error: Exception, debug: bool) -> tuple[int, str]:
    """Exit code and line of what ended a command; an error of ours prints its traceback where ``debug`` asks
    for it."""
    from hwsim.errors import ConfigError, VerificationError, one_line
    if isinstance(error, ConfigError):
        return 2, str(error)
    if isinstance(error, VerificationError):
        return 1, one_line(str(error))
    if isinstance(error, MemoryError):
        return 2, "not enough memory for operands of this size"
    if isinstance(error, OSError):
        return 2, one_line(f"{error.filename or 'output'}: {error.strerror or error}")
    if debug:
        import traceback
        traceback.print_exc()
    line = one_line(f"internal error: {type(error).__name__}: {error}")
    return INTERNAL_ERROR, f"{line}; {PLEASE_REPORT}" + (
        "" if debug else f"; {DEBUG} shows where it happened"
    )


def note_warning(message: Warning | str, category: type[Warning], *_: object) -> None:
    """A warning of Python as one line: it is an oversight of ours, and values may be wrong."""
    from hwsim.errors import one_line

    print(
        f"hwsim: internal warning: {category.__name__}: {one_line(str(message))}; {PLEASE_REPORT}",
        file=sys.stderr,
    )
