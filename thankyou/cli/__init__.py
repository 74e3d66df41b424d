"""The command line: the same calls as the window, with words and exit codes at the edge."""
