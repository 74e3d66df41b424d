"""The command line: the same calls as the window, with words and exit codes at the edge.

`main` starts; `parser` puts the commands together; each group of commands is a module; `console`
prints, `arguments` reads what several commands take. Modules import what a command needs when it
runs, so that the window and short commands start fast.
"""
