#!/usr/bin/env bash
# A newer program by a stick that the office signed: what is copied from it, what is not, what the screen is told, and what is
# run as root; by the real scripts, on a stick of a few files.
set -euo pipefail
cd "$(dirname "$0")/.."
source=$PWD
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
failed=0
expect() { "${@:2}" || { echo "stick_program_test: $1" >&2 && cat "$desk/said" >&2 && failed=1; }; }
refuse() { ! "$@"; }

# --- A computer below a folder: what these would do to this one is only written down ---

mkdir -p "$desk/bin"
for command in systemctl kioskctl; do
    printf '#!/bin/sh\necho %s "$@" >>%q\n[ "$1" != agree-program ] || [ ! -e %q ]\n' "$command" "$desk/called" "$desk/refuses" \
        >"$desk/bin/$command"
done
printf '#!/bin/sh\necho 0\n' >"$desk/bin/id" # who tests this need not be root
printf '#!/bin/sh\necho amd64\n' >"$desk/bin/dpkg"
# shellcheck disable=SC2016 # for the inner shell
printf '#!/bin/sh\nprintf "Avail\\n%%s\\n" "${FREE_KB-9000000}"\n' >"$desk/bin/df"
chmod +x "$desk/bin/"*
PATH=$desk/bin:$PATH
release=$(. /etc/os-release && echo "$ID$VERSION_ID")
root=$desk/root
called() { grep -qxF -- "$1" "$desk/called"; }

stick=$root/run/signpost-sticks/sdz1/stick
# As make-usb leaves it, but for where `install` writes.
new_stick() {
    rm -rf "$root" && mkdir -p "$stick"/{"$release",site,signpost} "$root"/{var/cache,var/lib/signpost-settings,etc/systemd/system,run}
    cp -r scripts/usb/install scripts/usb/install.d "$stick/"
    sed -i "s#^copy=.*#copy=$root/var/cache/signpost-install#; s#^log=.*#log=$root/log#; s#/sbin:/usr/sbin:/sbin:\$PATH#/sbin:\$PATH#; s#^PATH=.*#PATH=$desk/bin:\$PATH#" "$stick/install"
    sed -i "s#=/etc/systemd#=$root/etc/systemd#; s#=/run/#=$root/run/#" "$stick/install.d/unfinished"
    echo package >"$stick/$release/signpost_2_amd64.deb" && echo 2026-11-20 >"$stick/$release/debian-as-of"
    echo 'kiosk_id = "stolen"' >"$stick/site/kiosk.toml" && date +%s >"$stick/made-at" && echo zip >"$stick/signpost/site.zip"
    (cd "$stick" && find . -type f -print0 | sort -z | xargs -0 sha256sum >SHA256SUMS && b2sum SHA256SUMS >program.sums)
    cp "$stick/program.sums" "$root/var/lib/signpost-settings/" # as kioskctl leaves it
    rm -f "$desk/refuses"
}
ends_with() { # code
    local code=0
    : >"$desk/called"
    sh config/libexec/program sdz1 "$root" >"$desk/said" 2>&1 || code=$?
    [[ $code == "$1" ]]
}
copied() { (cd "$root/var/cache" && find . -type f ! -path '*/install.d/*' | sort | paste -sd ' '); }
nothing_is_left() { [[ $(copied) == "" && ! -e $root/etc/systemd/system/signpost-unfinished.service ]]; }

new_stick && expect "a stick that was agreed to is not copied" ends_with 0
expect "the signature is not checked" called "kioskctl agree-program $stick"
expect "it is not installed" called "systemctl start --no-block signpost-unfinished.service"
expect "more than the packages is copied, or less: $(copied)" [ "$(copied)" = "$(printf './signpost-install/%s\n' \
    SHA256SUMS agreed "$release/debian-as-of" "$release/signpost_2_amd64.deb" install kiosk-id made-at site-name unattended | sort | paste -sd ' ')" ]
expect "the unit that installs it is not in place" [ -e "$root/etc/systemd/system/signpost-unfinished.service" ]
expect "the screen is told of an end already" refuse grep -q '^kioskctl program-ended' "$desk/called"

new_stick && touch "$desk/refuses"
expect "a stick that nobody agreed to is an error" ends_with 0
expect "it is copied" nothing_is_left

told() { called "kioskctl program-ended $1"; }
refused() { # what, code
    expect "$1: it is taken" ends_with 1
    expect "$1: something is left" nothing_is_left
    expect "$1: the screen is not told code $2" told "$2"
    expect "$1: something is installed" refuse called "systemctl start --no-block signpost-unfinished.service"
}
new_stick && echo other >>"$stick/SHA256SUMS" && refused "another list of sums" 2
new_stick && echo "touch $desk/ran" >>"$stick/install" && refused "a changed script" 2
new_stick && echo "touch $desk/ran" >"$stick/install.d/more" && refused "a script that was not counted" 2
new_stick && echo "touch $desk/ran" >>"$stick/install.d/end" && refused "a changed part of the script" 2
new_stick && echo x >>"$stick/$release/signpost_2_amd64.deb" && refused "a changed package" 2
new_stick && echo x >"$stick/$release/more.deb" && refused "a package that was not counted" 2
new_stick && rm "$stick/made-at" && refused "a stick that is not whole" 2
new_stick && rm -r "$stick" && refused "a stick that was pulled out" 2
new_stick && mv "$stick/$release" "$stick/debian11" && refused "a stick for another Debian" 9
# A stick that shows one thing when it is checked, and another when it is copied.
changes_later() {
    printf '#!/bin/sh\n%s "$@" || exit 1\necho x >>"%s"\n(cd "%s" && find . -type f ! -name "*SUMS" ! -name program.sums -exec sha256sum {} + >SHA256SUMS)\n' \
        "$(command -v b2sum)" "$stick/$release/signpost_2_amd64.deb" "$stick" >"$desk/bin/b2sum" && chmod +x "$desk/bin/b2sum"
}
new_stick && changes_later && refused "a stick that changes once it was checked" 2
rm "$desk/bin/b2sum"
FREE_KB=1000
export FREE_KB
new_stick && refused "a full disk" 12
unset FREE_KB
expect "something from a stick was run that was not signed" [ ! -e "$desk/ran" ]

# --- At its end ---

say() { echo "install: $*" >>"$desk/said"; }
copy=$root/var/cache/signpost-install log=$desk/log
finished() { rm -rf "$copy"; }
# shellcheck source=scripts/usb/install.d/unattended
source scripts/usb/install.d/unattended
nobody_is_there() { echo nobody_is_there >>"$desk/called"; }
somebody_stays() { return 1; }
end_when_free=somebody_stays
at_its_end() { # why the computer must be started anew
    mkdir -p "$copy" && touch "$copy/unattended" && : >"$desk/called" && : >"$desk/said" && end_unattended "$1"
}
at_its_end ""
expect "the kiosk does not start anew, though somebody reads for ever" called "systemctl restart signpost-kiosk.service"
expect "the screen is not told that it is up to date" told taken
expect "the copy stays" [ ! -e "$copy" ]
end_when_free=nobody_is_there
at_its_end ""
expect "the kiosk is not asked to end" called nobody_is_there
expect "a kiosk that has ended by itself is started anew once more" refuse called "systemctl restart signpost-kiosk.service"
at_its_end "a new kernel"
expect "the computer starts anew before nobody reads" [ "$(head -n 1 "$desk/called")" = nobody_is_there ]
expect "the computer is not started anew with a new kernel" called "systemctl reboot"
expect "the screen is told before the computer starts anew" refuse told taken
expect "after its start nobody knows what is still to be told" is_restarted
resumes() { sed -n '/^resume_install()/,/^}/p' "$source/scripts/usb/install" | grep -q '! is_restarted || { tell_end; return 0; }'; }
expect "install does not tell it after the start" resumes
: >"$desk/called" && tell_end
expect "after its start the screen is not told" told taken
exit $failed
