#!/bin/sh
# Run a script with the first Python that is new enough; PYTHON names another one.
# Where none is new enough, any Python runs it, so that the script can say so.
# usage: sh scripts/python.sh SCRIPT [ARGUMENT...]

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

if [ -n "$PYTHON" ]; then
    if ! "$PYTHON" -c '' >/dev/null 2>&1; then
        printf 'Nie udało się uruchomić programu „%s”: proszę podać w PYTHON ścieżkę do Pythona 3.11 lub nowszego.\n' "$PYTHON" >&2
        exit 1
    fi
    exec "$PYTHON" "$@"
fi

for candidate in python3.13 python3.12 python3.11 python3 python; do
    if new_enough "$candidate"; then
        exec "$candidate" "$@"
    fi
done

for candidate in python3 python python2; do
    if "$candidate" -c '' >/dev/null 2>&1; then
        exec "$candidate" "$@"
    fi
done

echo 'Potrzebny jest Python 3.11 lub nowszy, a nie znaleziono żadnego: proszę go zainstalować (w Debianie i Ubuntu: sudo apt install python3 python3-venv).' >&2
exit 1
