# Runs a command as a child that never outlives the program which started it.
#   sh -c "$(cat child.sh)" kap-child SIGNAL "$(cat guard.sh)" COMMAND [ARG...]
# Standard input is a pipe that the starting program keeps open and never writes to. When that program ends, however it
# ends, the pipe closes, the guard wakes up and stops the command.
# The command replaces this shell, so its process id is the one that the starting program knows.
# setsid gives it a process group of its own: Ctrl-C reaches only the starting program, which then stops its children in
# its own order, and whatever the command starts can be stopped with it.
signal=$1
guard=$2
shift 2
exec 3<&0 </dev/null
own=
if command -v setsid >/dev/null 2>&1; then own=setsid; fi
$own sh -c "$guard" kap-guard "$signal" $$ <&3 3<&- >/dev/null 2>&1 &
exec 3<&-
exec $own "$@"
