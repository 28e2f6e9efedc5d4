"""The measures of a pack: figure by figure and module by module, how near the words are to what we promised.

The figures come from the same reading, the same counts and the same rules as the check: nothing is counted in a second way.
"""

from modules.authoring.measures.measure import Measure
from modules.authoring.measures.pack import Part, measure_pack

__all__ = ["Measure", "Part", "measure_pack"]
