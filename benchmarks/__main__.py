"""`python -m benchmarks [--quick] [--write] [--minutes N] [name ...]`: run all benchmarks, or those named, and print one table."""

import argparse
import os
import platform
import sys
import time
from datetime import date
from pathlib import Path

from benchmarks import first_paint
from benchmarks.table import Row, markdown, printed

