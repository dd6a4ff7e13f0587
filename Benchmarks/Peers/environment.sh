#!/bin/sh
# Makes the peers' virtual environment where it is missing or out of date; prints its Python.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
environment="$here/.venv"
python=${PYTHON:-python3}

command -v "$python" >/dev/null || {
  echo "The peers need Python 3.11 or newer, and there is no '$python' here." >&2
  echo "Set PYTHON=…, or run the other sections: make benchmark ARGS=\"--only agents\"" >&2
  exit 1
}
if ! cmp -s "$here/requirements.txt" "$environment/requirements.txt"; then
  rm -rf "$environment"
  echo "Making the peers' virtual environment ..." >&2
  "$python" -m venv "$environment"
  "$environment/bin/python" -m pip install --quiet --requirement "$here/requirements.txt" >&2 || {
    echo "A package of requirements.txt cannot be installed; see above. Without it its peer" >&2
    echo "cannot run: make benchmark ARGS=\"--only …\" measures the other sections." >&2
    exit 1
  }
  cp "$here/requirements.txt" "$environment/requirements.txt"
fi
echo "$environment/bin/python"
