"""The letters: a person's case and a decision in, a document out."""
