#!/bin/sh
# Creates the virtual environment named by $1 with the first Python that is new enough, unless it is there already.
# PYTHON=/path/to/python chooses one.
set -eu

fits() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

if fits "$1/bin/python"; then
    exit 0
fi

for python in ${PYTHON:-python3 python3.13 python3.12 python3.11 python3.14 python}; do
    if fits "$python"; then
        echo "Creating $1 with $("$python" --version)"
        exec "$python" -m venv --clear "$1"
    fi
done

cat >&2 <<'END'
Kring needs Python 3.11 or newer, with its venv module, and found none.
  Debian, Ubuntu:  sudo apt-get install python3 python3-venv
  Fedora:          sudo dnf install python3
  macOS:           brew install python
Is it somewhere else?  make setup PYTHON=/path/to/python3
END
exit 1
