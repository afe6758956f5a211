"""Work after the answer: queued with the rows it is about, and found again after a crash."""
