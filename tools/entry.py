"""Where the built program starts; from source, the console command calls `desktop.app` itself."""

import multiprocessing
import sys

from desktop.app import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
