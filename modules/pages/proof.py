"""Try a text out before it is published: would the pack still hold together with it?"""

from pathlib import Path
from tempfile import TemporaryDirectory

from glossary.load import Glossary
from glossary.problem import Problem
from modules.authoring.new_module import Plan
from modules.authoring.publish import clean
from modules.packs.load import NoPack, load_pack
from modules.pages.house import House


def new_problems(house: House, file: str, text: str, plan: Plan | None = None) -> tuple[Problem, ...]:
    """What would be wrong with the pack that is not wrong now. The text is laid over the pack in a folder of its own, so nothing of the pack is touched.

    `plan`: a module that comes with the text.
    """
    with TemporaryDirectory(prefix="side-by-side-proof-") as folder:
        over = Path(folder).resolve()
        (over / "pack.yaml").write_text(f"adds-to: {house.pack.id}\n", encoding="utf-8")
        if plan:
            (over / "pack.yaml").write_text(f"adds-to: {house.pack.id}\nmodules: [{plan.id}]\n", encoding="utf-8")
            (over / plan.path).parent.mkdir(parents=True)
            (over / plan.path).write_text(plan.words, encoding="utf-8")
        place = over / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(clean(text), encoding="utf-8")
        hosts = [house.data / "host"] if (house.data / "host" / "pack.yaml").is_file() else []
        glossary = Glossary(house.pack.lexicon.terms, ())
        try:
            problems = load_pack(house.content, glossary, *hosts, over).problems
        except NoPack as nothing:
            problems = nothing.problems
        known = {(problem.file.name, problem.message) for problem in house.pack.problems}
        return tuple(problem for problem in problems if (problem.file.name, problem.message) not in known and not _is_ours(problem, over))


def _is_ours(problem: Problem, over: Path) -> bool:
    """About the folder that we made for the trial itself."""
    return problem.file == over / "pack.yaml"
