"""Whom to call in danger: said in full under a box to write in where its page touches on something hard."""

from dataclasses import replace

from accessibility.document import Block, Note, Notice, Story


def with_safety(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks of one page, each box to write in with or without the full words. What its author wrote counts first;
    else a private box is hard, and so is any box beside a story or a notice about care or safety."""
    hard = any(isinstance(block, Story) or (isinstance(block, Notice) and block.kind in ("care", "safe")) for block in blocks)
    return tuple(replace(block, safety=hard or block.private) if isinstance(block, Note) and block.safety is None else block for block in blocks)
