"""Writers of files for other people and programs: plain data in, bytes or a file out."""
