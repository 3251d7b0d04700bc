# -*- coding: utf-8 -*-  # noqa: UP009
"""The first step of `make run` and `make test`: it must be readable by any Python, so that an old one can say so."""

import os
import sys

NEEDED = (3, 11)
TOO_OLD = (
    "Potrzebny jest Python 3.11 lub nowszy, a ten to %d.%d: proszę zainstalować nowszy (w Debianie i Ubuntu: "
    "sudo apt install python3 python3-venv) albo wskazać go poleceniem make %s PYTHON=/ścieżka/do/python3.11.\n"
)

if __name__ == "__main__":
    command = sys.argv[1] if len(sys.argv) > 1 else "run"
    if sys.version_info < NEEDED:  # noqa: UP036
        sentence = TOO_OLD % (sys.version_info[0], sys.version_info[1], command)  # noqa: UP031
        binary = getattr(sys.stderr, "buffer", sys.stderr)
        binary.write(sentence if isinstance(sentence, bytes) else sentence.encode("utf-8"))
        sys.exit(1)
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    from scripts.start import main

    sys.exit(main(command))
