#!/usr/bin/env bash
# Installs a package on a clean Debian 12, runs what it brings there, reads its pages, completes its words,
# and removes it again.
#
# usage: try_package.sh PACKAGE     needs root, debootstrap and a mirror (DEBIAN_MIRROR) to make the root
set -euo pipefail
[ "$(id -u)" -eq 0 ] || { echo "to make a clean root and to install there needs root" >&2; exit 2; }
package=$(realpath "$1")
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
root=$(mktemp -d)
chmod 755 "$root"  # apt fetches as a user of its own
here=$(mktemp -d)
clean_up() {
  umount "$root/dev/pts" 2> /dev/null || true
  rm -rf --one-file-system "$root" "$here"
}
trap clean_up EXIT

# In a home of its own, since shells keep their history there.
within() {
  chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./var -o -path ./run -o -path ./tmp \) \
  -prune -o -print | sort); }

echo "making a clean root from $mirror" >&2
debootstrap --variant=minbase bookworm "$root" "$mirror" > "$root.log" || { cat "$root.log" >&2; exit 1; }
rm "$root.log"
mount -t devpts -o newinstance,ptmxmode=666 devpts "$root/dev/pts"  # zsh completes at terminals alone
cp "$package" "$root/tmp/gainsay.deb"
depends=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/ //g; s/,/ /g')
within apt-get update -qq
within apt-get install -y -qq --no-install-recommends $depends man-db bash-completion zsh fish > /dev/null
before=$(files)
within dpkg -i /tmp/gainsay.deb
within gainsay --version

echo "the example is checked as it is here" >&2
examples=/usr/share/doc/gainsay/examples
dpkg-deb -x "$package" "$here"
within sh -c "cd $examples && gainsay check --format json donbas-talks" > "$here/there.json" || [ $? -eq 1 ]
(cd "$here/$examples" && "$here/usr/bin/gainsay" check --format json donbas-talks) > "$here/here.json" || [ $? -eq 1 ]
cmp "$here/there.json" "$here/here.json"
test -s "$here/there.json"
test -s "$root/usr/share/gainsay/schemas/claims.json"

echo "its pages are read, and its words completed" >&2
for page in $(cd "$root/usr/share/man/man1" && ls gainsay*); do
  within man "${page%.1.gz}" | grep '^DESCRIPTION' > /dev/null || { echo "man ${page%.1.gz} shows no page" >&2; exit 1; }
done
in_bash() {
  within bash -s << 'END'
. /usr/share/bash-completion/bash_completion
_completion_loader gainsay
COMP_WORDS=(gainsay --versi) COMP_CWORD=1
"$(complete -p gainsay | sed 's/.* -F \([^ ]*\) .*/\1/')"
gainsay "${COMPREPLY[@]}"
END
}
in_zsh() {
  within zsh -s << 'END'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'autoload -U compinit; compinit -D'
zpty -w -n shell $'gainsay --versi\t\n'
zpty -w shell exit
while zpty -r shell line; do print -r -- $line; done
END
}
in_fish() { within fish -c 'gainsay (complete -C "gainsay --versi" | cut -f 1)'; }
for shell in bash zsh fish; do
  "in_$shell" | tr -d '\r' | grep -xF "$(within gainsay --version)" > /dev/null ||
    { echo "$shell does not complete 'gainsay --versi'" >&2; exit 1; }
done

echo "nothing is left of it once it is removed" >&2
within dpkg -P gainsay > /dev/null
diff <(echo "$before") <(files)
echo "$(basename "$package") installs, runs and goes"
