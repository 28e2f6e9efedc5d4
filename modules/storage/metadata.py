"""Where all tables are gathered: tables.py and desk_tables.py put theirs here."""

from sqlalchemy import MetaData

metadata = MetaData()
