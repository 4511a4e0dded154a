"""``python -m eccar`` is the command ``eccar``."""

from .command import main

if __name__ == "__main__":
    raise SystemExit(main())
