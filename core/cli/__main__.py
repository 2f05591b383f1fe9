"""`python -m core.cli`: the commands without the window."""

from core.cli import main

raise SystemExit(main())
