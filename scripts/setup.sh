#!/usr/bin/env bash
# Makes this clone ready to run: a virtual environment in .venv with the project and the extras of the first argument, with commas
# between them, and Icarus Verilog through the system's package manager where it is missing. Running it again costs nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
extras="${1-test}"  # none where it is empty

die() { echo "setup: $*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo -n "$@"
  else return 1
  fi
}

system_install() {  # debian name, fedora name, brew name
  if command -v apt-get >/dev/null 2>&1; then
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$1"
  elif command -v dnf >/dev/null 2>&1; then as_root dnf -q install -y "$2"
  elif command -v brew >/dev/null 2>&1; then brew install -q "$3"
  else return 1
  fi
}

python=""
for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11 python3.10; do
  if [ -n "$candidate" ] && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
    python="$candidate"; break
  fi
done
[ -n "$python" ] || die "needs Python 3.10 or newer as python3 (or set PYTHON=/path/to/python)"

name="${extras//,/-}"
stamp=".venv/installed-${name:-alone}"
if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
  if [ ! -x .venv/bin/pip ]; then
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
      echo "setup: installing Python's venv module"
      system_install python3-venv python3-pip python3 >/dev/null ||
        die "this Python cannot make virtual environments; install its venv module (Debian: apt-get install python3-venv)"
    fi
    rm -rf .venv
    "$python" -m venv .venv || die "cannot make a virtual environment in .venv"
  fi
  echo "setup: installing Python packages into .venv"
  .venv/bin/python -m pip install -q --disable-pip-version-check -e ".${extras:+[$extras]}" 2>.venv/pip.log ||
    { cat .venv/pip.log >&2; die "pip could not install the project's packages"; }
  touch "$stamp"
fi

if [[ ",$extras," == *,test,* ]] && ! command -v "${CXX:-c++}" >/dev/null 2>&1 && ! command -v g++ >/dev/null 2>&1; then
  echo "setup: installing a C++ compiler, which compiled simulators need"
  system_install g++ gcc-c++ gcc >/dev/null ||
    die "a C++ compiler is missing and could not be installed: as root, run apt-get install g++ (Debian, Ubuntu), dnf install gcc-c++ (Fedora), or xcode-select --install (macOS)"
fi

if ! command -v iverilog >/dev/null 2>&1; then
  echo "setup: installing Icarus Verilog"
  system_install iverilog iverilog icarus-verilog >/dev/null ||
    die "Icarus Verilog is missing and could not be installed: as root, run apt-get install iverilog (Debian, Ubuntu), dnf install iverilog (Fedora), or brew install icarus-verilog (macOS)"
fi

# Three tests hold our timing to OpenSTA's; any version from Debian's 2.0.17 on does. Debian and Ubuntu alone have it as a package.
if [[ ",$extras," == *,test,* ]] && ! command -v sta >/dev/null 2>&1 && [ ! -e .venv/no-opensta ]; then
  echo "setup: installing OpenSTA, with which tests compare timing"
  if ! command -v apt-get >/dev/null 2>&1 || ! system_install opensta "" "" >/dev/null 2>&1; then
    touch .venv/no-opensta
    echo "setup: OpenSTA is not among this system's packages: three tests are left out where no 'sta' is on PATH" >&2
  fi
fi
