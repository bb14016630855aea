"""How ready a school says it is for the ALN system: what is asked, and what the answers come to."""
