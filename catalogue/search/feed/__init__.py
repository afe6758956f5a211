"""What is new in the catalogue, for readers of feeds: Atom 1.0 (RFC 4287)."""
