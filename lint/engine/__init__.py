"""Run rules over a document and turn what they find into findings at their place in the file."""
