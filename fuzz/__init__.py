"""Inputs that nobody would write, thousands of them, through the command line: ``python -m fuzz``, or
``make fuzz``.

A number, the seed, makes an input: a command line and the files that it names, of every kind that hwsim
reads. They begin as valid files (``bases.py``), are changed where their grammar has names, numbers, lists and
mappings (``trees.py``), and are damaged as text or bytes (``damage.py``). ``inputs.py`` puts them together,
``run.py`` runs them and says what is wrong with the answer:

* an exit code that is not 0, 1 or 2; a traceback or a warning of Python
* at exit 2 anything but one line on standard error, or a file that was not there before
* a temporary file that is left behind
* a control character in what is printed; standard output with ``--json`` that is no JSON
* more than ten seconds, or more than 1.5 GB

An input that once went wrong is kept in ``kept/`` as it was, so that it stays the same when the grammar
changes; the suite runs them.
"""
