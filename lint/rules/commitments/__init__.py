"""What is agreed: the result, who does what, who calls."""
