"""What gets better for the reader."""
