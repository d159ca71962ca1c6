"""The form of an email."""
