"""Benchmarks: a museum of any size made up, searched beside the physical limit and beside its peers."""
