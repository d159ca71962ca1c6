"""What several readers need: scanning HTML, masking template code, front matter."""
