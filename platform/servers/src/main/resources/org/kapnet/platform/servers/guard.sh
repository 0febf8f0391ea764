# Waits until standard input closes, that is until the program which holds it has ended, then stops a process group.
#   sh -c "$(cat guard.sh)" kap-guard SIGNAL PID
# First SIGNAL, after ten seconds KILL. Where the process leads no group, it is stopped alone.
trap '' INT TERM HUP QUIT
while read -r ignored; do :; done
tell() { kill -s "$1" -- "-$2" 2>/dev/null || kill -s "$1" "$2" 2>/dev/null; }
tell "$1" "$2" || exit 0
waited=0
while tell 0 "$2"; do
  waited=$((waited + 1))
  if [ "$waited" -ge 100 ]; then
    tell KILL "$2"
    exit 0
  fi
  sleep 0.1
done
