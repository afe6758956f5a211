"""What the cabinet's templates are given: words, signs and addresses, no decisions."""
