"""Resources elsewhere, whether their links still answer, and where to turn to for help."""
