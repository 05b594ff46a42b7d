"""Run Python once with some arguments and print what it cost, from a process that is small itself.

    python -S once.py ARGUMENT…

On Linux a process is counted at least as much memory as the one that started it held. Prints processor seconds (user
and system, children included) and peak memory in KiB, and ends with the exit code of what was run.
"""

import os
import sys

silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
process = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ, file_actions=silent)
_, status, usage = os.wait4(process, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
