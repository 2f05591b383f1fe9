"""Long trials, run by hand or at night: `python3 dev.py campaign NAVN`.

A campaign is a module here with `main(argv) -> int`; the first line of its docstring says what
it tries.
"""
