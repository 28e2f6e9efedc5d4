"""The pages of a live room: coming in, the phone, the wall, the hosts' console, taking it home."""
