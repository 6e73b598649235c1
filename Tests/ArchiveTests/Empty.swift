// Tests of the archive.
