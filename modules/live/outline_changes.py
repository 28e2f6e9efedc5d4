"""Changing a plan in the making. What does not fit changes nothing."""

from modules.live.outline import MOST_BLOCKS, Outline
from modules.packs.room_shapes import BlockShape


def moved(outline: Outline, name: str, step: int) -> Outline:
    """One part changes places with the one before it (-1) or after it (1)."""
    blocks = list(outline.blocks)
    here = next((place for place, block in enumerate(blocks) if block.id == name), None)
    if here is None or not 0 <= here + step < len(blocks):
        return outline
    blocks[here], blocks[here + step] = blocks[here + step], blocks[here]
    return outline.model_copy(update={"blocks": tuple(blocks)})


def taken_away(outline: Outline, name: str) -> Outline:
    return outline.model_copy(update={"blocks": tuple(block for block in outline.blocks if block.id != name)})


def added(outline: Outline, block: BlockShape) -> Outline:
    """The new part comes last, under a name that no other part has."""
    if len(outline.blocks) >= MOST_BLOCKS:
        return outline
    taken = {each.id for each in outline.blocks}
    name = next(each for number in range(1, MOST_BLOCKS + 2) if (each := block.id if number == 1 else f"{block.id}-{number}") not in taken)
    return outline.model_copy(update={"blocks": (*outline.blocks, block.model_copy(update={"id": name}))})


def rewritten(outline: Outline, name: str, **changed: object) -> Outline:
    """One part with some things changed."""
    blocks = tuple(block.model_copy(update=changed) if block.id == name else block for block in outline.blocks)
    return outline.model_copy(update={"blocks": blocks})
