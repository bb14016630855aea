"""What holds for every address, whichever view answers."""
