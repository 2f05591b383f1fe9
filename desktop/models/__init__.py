"""Qt item models and screen objects: state and signals, no widgets."""
