"""`python -m modules.cli`: the same as `side-by-side`, where that is not on the path."""

import sys

from modules.cli import main

sys.exit(main())
