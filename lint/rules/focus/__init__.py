"""Who is the text about."""
