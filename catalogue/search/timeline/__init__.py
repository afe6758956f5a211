"""What was found along the years: by periods and by decades, with the events of library history."""
