"""status.py N COMMAND...: runs it, succeeds if its exit status is N. For tests:
`not` takes any failure for the expected one."""
import subprocess
import sys

expected, command = int(sys.argv[1]), sys.argv[2:]
found = subprocess.run(command, timeout=120).returncode
if found != expected:
    sys.exit(f"exit status {found}, expected {expected}: {' '.join(command)}")
