"""Published answers: searched and read by anybody on any day, and kept by those who answer questions."""
