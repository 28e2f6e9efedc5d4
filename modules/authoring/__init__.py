"""Floor 4: what authors do. Check words, keep drafts, publish. Pure: files in, values out; drafts are kept by storage."""
