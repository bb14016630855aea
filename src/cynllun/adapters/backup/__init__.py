"""Everything that an installation keeps, in one file and back from it: the database and the stored files."""
