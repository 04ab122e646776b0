"""What a simulation answers: tables, rows, pictures, timelines, comparisons."""
