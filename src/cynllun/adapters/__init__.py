"""In and out of Cynllun: files, numbers, formats. Each adapter is thin and knows no web framework."""
