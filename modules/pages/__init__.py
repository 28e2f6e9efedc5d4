"""Floor 6: what a page shows one person. Words and what they have saved go in, HTML comes out, the same for both doors."""
