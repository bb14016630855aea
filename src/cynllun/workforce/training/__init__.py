"""What training the staff of a school must take, have taken and lack; and what closing the gaps costs."""
