#!/usr/bin/env bash
# The Ansible role, run by the real ansible-playbook on this computer's own files below an overlay that is thrown away: what
# it does first, that a second run changes nothing, and what it refuses. The package holds kioskctl and stand-ins for what
# wants a screen or a running systemd. Wants root for the overlay, and Ansible: without them it is skipped (77).
#   tests/ansible_test.sh KIOSKCTL
set -euo pipefail
kioskctl=$(realpath "$1")
role=$(realpath "$(dirname "$0")/../config/ansible")
[[ $(id -u) == 0 ]] && command -v ansible-playbook >/dev/null && dpkg-query -W -f '${db:Status-Status}' python3-apt 2>/dev/null | grep -qx installed || exit 77
desk=$(mktemp -d)
if [[ -z ${IN_OVERLAY-} ]]; then
    trap 'rm -rf "$desk"' EXIT
    mkdir "$desk/merged"
    unshare -m true 2>/dev/null || exit 77
    # What is mounted is gone with the namespace. In memory: an overlay upon an overlay is none.
    unshare -m sh -c 'mount -t tmpfs tmpfs "$1" && mkdir "$1/up" "$1/work" "$1/merged" &&
        mount -t overlay overlay -o "lowerdir=/,upperdir=$1/up,workdir=$1/work" "$1/merged" || exit 77
        cd "$1/merged" && mount --rbind /proc proc && mount --rbind /dev dev && mount -t tmpfs tmpfs run && mount -t tmpfs tmpfs tmp
        mkdir -p "$1/merged$4" && mount --rbind "$4" "$1/merged$4" 2>/dev/null
        exec chroot . env IN_OVERLAY=1 SYSTEMD_OFFLINE=1 "$2" "$3"' sh "$desk" "$(realpath "$0")" "$kioskctl" "$(dirname "$role")" || exit $?
    exit 0
fi
failed=0
expect() { "${@:2}" || { echo "ansible_test: $1" >&2 && tail -n 40 "$desk/said" >&2 && failed=1; }; }
refuse() { ! "$@"; }
says() { grep -qE -- "$1" "$desk/said"; }
export ANSIBLE_NOCOLOR=1 ANSIBLE_LOCALHOST_WARNING=false ANSIBLE_HOME=$desk/ansible ANSIBLE_LOCAL_TEMP=$desk/tmp ANSIBLE_REMOTE_TEMP=$desk/tmp

# --- The package, keys and content ---

deb=$desk/deb
mkdir -p "$deb"/{DEBIAN,usr/bin,usr/sbin,etc/signpost/keys,lib/systemd/system}
cp "$kioskctl" "$deb/usr/bin/kioskctl"
printf '#!/bin/sh\n! grep -q wrong "$2"\n' >"$deb/usr/bin/kiosk" # --config FILE
printf '#!/bin/sh\ncase $1 in on) touch /etc/locked ;; status) [ -e /etc/locked ] || { echo unlocked; exit 1; } ;; esac\n' >"$deb/usr/sbin/signpost-lockdown"
chmod +x "$deb"/usr/*bin/*
cp "$role"/../systemd/signpost-* "$deb/lib/systemd/system/" # as the package does
printf '#!/bin/sh\ngetent passwd signpost >/dev/null || useradd -r signpost\ninstall -d -o signpost -g signpost /var/lib/signpost /var/lib/signpost/store /var/lib/signpost/inbox\n' >"$deb/DEBIAN/postinst"
chmod +x "$deb/DEBIAN/postinst"
package() { # what differs
    echo "$1" >"$deb/usr/bin/build"
    printf '%s\n' "Package: signpost" "Version: 0.1.0+deb12" "Architecture: amd64" "Maintainer: A <a@example.org>" "Description: test" >"$deb/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone -b "$deb" "$desk/signpost.deb" >/dev/null
}
package first
for name in office other; do kioskctl keygen --no-password "$desk/$name" >/dev/null 2>&1 || "$kioskctl" keygen --no-password "$desk/$name" >/dev/null; done
content() { # serial
    rm -rf "$desk/ripley" && "$kioskctl" new "$desk/ripley" >/dev/null
    sed -i -e '/^sample = true/d' -e "s/^serial = .*/serial = $1/" "$desk/ripley/bundle.toml"
    "$kioskctl" pack "$desk/ripley" -o "$desk/ripley.zip" >/dev/null 2>&1 && "$kioskctl" sign "$desk/ripley.zip" --key "$desk/${2-office}.key" >/dev/null 2>&1
}
content 3
printf 'content = "/usr/share/signpost/bundle"\nstore = "/var/lib/signpost/store"\ninbox = "/var/lib/signpost/inbox"\n' >"$desk/our-kiosk.toml"

cat >"$desk/play.yml" <<END
- {hosts: all, gather_subset: [min], roles: [{role: signpost}]}
END
play() { # further arguments
    ANSIBLE_ROLES_PATH=$role/roles ansible-playbook -i 'ripley-library,' -c local -e ansible_python_interpreter=/usr/bin/python3 -e "signpost_package=$desk/signpost.deb" \
        -e "signpost_settings=$desk/our-kiosk.toml" -e "signpost_bundle=$desk/ripley.zip" -e "{\"signpost_keys\": [\"$desk/office.pub\"]}" \
        "$desk/play.yml" "$@" >"$desk/said" 2>&1
}
unchanged() { says 'changed=0 .*failed=0'; }
has() { grep -qs -- "$1" "$2"; }

# --- The first run, and the second ---

expect "a look alone fails where nothing is installed" play --check
expect "a look alone installed something" [ ! -e /usr/bin/kioskctl -a ! -e /var/cache/signpost-ansible ]
expect "a look alone does not say that the package would come" says 'changed=[1-9]'
expect "the first run fails" play
expect "settings, key, lock-down or service are missing" [ -e /etc/signpost/keys/office.pub -a -e /etc/locked -a -L /etc/systemd/system/multi-user.target.wants/signpost-kiosk.service ]
expect "the kiosk has another name than in the inventory" has 'kiosk_id = "ripley-library"' /etc/signpost/kiosk.toml
expect "the content was not taken" [ -n "$(ls /var/lib/signpost/store/versions 2>/dev/null)" ]
expect "doctor does not say what is to be mended" says 'display: .* -> '
expect "the second run fails" play
expect "the second run changes something" unchanged
expect "a look alone changes something after that" play --check
expect "a look alone sees changes after that" unchanged

# --- What changes ---

echo 'hide_key = "F12"' >>"$desk/our-kiosk.toml"
expect "a look alone fails" play --check
expect "a look alone does not see new settings" says 'changed=[1-9]'
expect "a look alone wrote settings" refuse has F12 /etc/signpost/kiosk.toml
echo trusted >/etc/signpost/keys/other.pub
package second
content 4
expect "new settings, package and content fail" play
expect "new settings are not there" has F12 /etc/signpost/kiosk.toml
expect "another build of the same version does not come" has second /usr/bin/build
expect "a key that is no longer listed is trusted" [ ! -e /etc/signpost/keys/other.pub ]
expect "new content is not taken" [ "$(ls /var/lib/signpost/store/versions | wc -l)" = 2 ]
expect "after that it fails" play
expect "after that it changes something" unchanged

# --- What is refused ---

echo wrong >>"$desk/our-kiosk.toml"
expect "wrong settings are taken" refuse play
expect "wrong settings took the place of right ones" refuse has wrong /etc/signpost/kiosk.toml
sed -i /wrong/d "$desk/our-kiosk.toml"
content 5 other
expect "content of another key is not refused" refuse play
expect "why it was refused is not said" says 'Code 5'
content 5
expect "after a refusal the right content is not taken" play
cp "$desk/office.key" "$desk/renamed.pub"
expect "a secret key is sent" refuse play -e "{\"signpost_keys\": [\"$desk/renamed.pub\"]}"
expect "a secret key was sent" [ ! -e /etc/signpost/keys/renamed.pub ]
expect "a kiosk with something to mend passes" refuse play -e signpost_doctor_must_be_well=true

if command -v ansible-lint >/dev/null; then
    cp -r "$role" "$desk/lint" && cd "$desk/lint"
    ansible-lint --offline --nocolor -q >"$desk/said" 2>&1 || { echo "ansible_test: ansible-lint has complaints" >&2 && cat "$desk/said" >&2 && failed=1; }
fi
exit $failed
