"""The schema's history; Alembic runs it (see bot/store/revisions.py)."""
