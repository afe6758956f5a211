"""What a library is asked, in plain words."""
