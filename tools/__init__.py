"""The tools of the workbench: run by `dev.py`, never by the program."""
