"""Every door out: a publication becomes files that people can keep. One format = one file of this folder, found by walking (`doors.py`).

Nothing here knows what training is: what comes in is a `Publication` (`publication.py`), made above.
"""
