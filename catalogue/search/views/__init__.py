"""What visitors of the search get, one module an address."""
