"""The offline site: a plain folder of pages. It opens from a disk, a stick or any web server, and needs no JavaScript."""
