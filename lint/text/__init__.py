"""Tokens, sentences, the phrase matcher, inflection: plain text in, spans out."""
