# shellcheck shell=bash
# For office_page_test.sh and office_browser_test.sh: whether what they look at was made of these sources. Else they would
# tell of mistakes that are none: an older program does not know the bundle's newer words.

# The first file of this project that is newer than what it was made into; "" where none is.
newer_source() { # program, page or ""
    local source
    while read -r source; do
        [[ $source = /* ]] || source=build/office/page/$source
        [[ $source = /usr/* || ! $source -nt $1 ]] || { realpath --relative-to=. "$source" && return; }
    done < <(ninja -C build/office/page -t deps 2>/dev/null | sed -n 's/^    //p' | sort -u)
    [[ -z $2 ]] || find kiosk/office/page "$1" -type f -newer "$2" -print -quit
}

# Ends the test as skipped where something is newer.
skip_unless_made() { # program, page or ""
    local newer
    newer=$(newer_source "$1" "$2")
    [[ -z $newer ]] || { echo "the office page is older than $newer: scripts/office makes it anew" && exit 77; }
}
