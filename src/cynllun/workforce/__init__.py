"""Who co-ordinates additional learning provision at a school, the time that it takes and what it costs."""
