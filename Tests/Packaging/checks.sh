# What both scripts of these tests use.

# Says that something holds, or what the command said and ends.
holds() {
    what=$1
    shift
    if said=$("$@" 2>&1); then
        printf 'ok      %s\n' "$what"
    else
        printf 'FAILED  %s\n%s\n' "$what" "$said" >&2
        exit 1
    fi
}

# Whether a command says exactly this.
says() {
    wanted=$1
    shift
    found=$("$@" 2>&1) || { printf 'exit code %s: %s\n' $? "$found"; return 1; }
    [ "$found" = "$wanted" ] || { printf 'wanted: %s\nfound:  %s\n' "$wanted" "$found"; return 1; }
}

# Whether a command says something with these words in it.
mentions() {
    wanted=$1
    shift
    found=$("$@" 2>&1) || { printf 'exit code %s: %s\n' $? "$found"; return 1; }
    case $found in *"$wanted"*) ;; *) printf 'no “%s” in: %s\n' "$wanted" "$found"; return 1 ;; esac
}

absent() {
    for path in "$@"; do
        [ ! -e "$path" ] && [ ! -L "$path" ] || { printf '%s is there\n' "$path"; return 1; }
    done
}
