"""The physical limit: the same data in bare tables, asked by bare SQL, without Django and without HTTP."""
