"""A PostgreSQL database that several servers share; needs the extra `postgres`."""
