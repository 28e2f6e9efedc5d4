"""SCORM 1.2: a package a part, and one for all parts. See `learning_system/`."""

from collections.abc import Iterator
from pathlib import Path

from accessibility.formats.doors import Piece
from accessibility.formats.learning_system import package
from accessibility.formats.publication import Options, Publication, Use
from accessibility.formats.validators.packages import package_problems
from accessibility.formats.validators.schemas import lacking
from glossary.problem import Problem

name = "scorm12"
use: Use = "exports"


def missing() -> str:
    return ""


def pieces(publication: Publication, options: Options) -> Iterator[Piece]:
    return package.pieces(publication, options, "1.2")


def checked_in_part() -> str:
    return lacking()


def problems(file: Path) -> list[Problem]:
    return package_problems(file, "1.2")
