"""Make copies: staff choose the formats and the parts, see how far it is, and take away what is there."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from accessibility.formats.doors import doors
from modules.authoring.copies import FOLDER, JOB, Job, copies_of, read_job
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.staff_style import style_name
from modules.pages.visit import Page, Visit

# The order in which people look for them; a door that is not named here comes last, under its own name.
ORDER = ("site", "pdf", "large-print", "sheets", "epub", "audio", "scorm12", "scorm2004", "cmi5")


@dataclass(frozen=True, slots=True)
class Format:
    """One door as the page shows it. `lacking`: what to install first. `files`: what can be taken away now, with addresses and sizes."""

    name: str
    title: str
    about: str
    lacking: str
    files: tuple[tuple[str, str, str], ...]
    size: str


def folder_of(house: House) -> Path:
    return house.data / FOLDER


def job_file(house: House) -> Path:
    return folder_of(house) / JOB


def copies_page(house: House, visit: Visit, problem: str = "", chosen: Job | None = None, status: int = 200) -> Page:
    edition = house.edition(visit.look.language)
    job = read_job(job_file(house))
    formats = [_format(house, visit, name) for name in sorted(doors(), key=_place)]
    return framed(
        house, visit, edition, "workbench-copies.html", edition.say("copies.title"), status=status, style=style_name(),
        job=job, state=job.state(folder_of(house)), formats=formats, modules=list(edition.modules.values()), languages=list(house.pack.editions),
        chosen=chosen or Job(), problem=edition.say(problem) if problem else "", when=_when(house, visit, job),
    )  # fmt: skip


def _format(house: House, visit: Visit, name: str) -> Format:
    say = house.edition(visit.look.language).say
    key = f"copies.door.{name}"
    known = say(f"{key}.title") != f"{key}.title"
    files = [(path, made) for each in (name, *(f"{name}-{language}" for language in house.pack.editions)) for path, made in copies_of(folder_of(house), each)]
    return Format(
        name,
        say(f"{key}.title") if known else name,
        say(f"{key}.about") if known else "",
        doors()[name].missing(),
        tuple((path.split("/", 1)[1], f"/workbench/copies/files/{path}", size_in_words(made.size)) for path, made in files),
        size_in_words(sum(made.size for _, made in files)),
    )


def size_in_words(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 100_000 else f"{max(size // 1000, 1)} KB"


def _place(name: str) -> tuple[int, str]:
    return (ORDER.index(name) if name in ORDER else len(ORDER), name)


def _when(house: House, visit: Visit, job: Job) -> str:
    if not job.asked:
        return ""
    at = datetime.fromisoformat(job.ended or job.asked)
    return house.edition(visit.look.language).say.date(at.date())
