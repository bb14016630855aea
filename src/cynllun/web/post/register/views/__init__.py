"""One file for each thing that is done with the register."""
