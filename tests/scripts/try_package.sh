#!/usr/bin/env bash
# Installs a package on a clean Debian 12, runs what it brings there, and removes it again.
#
# usage: try_package.sh PACKAGE     needs root, debootstrap and a mirror (DEBIAN_MIRROR) to make the root
set -euo pipefail
package=$(realpath "$1")
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
root=$(mktemp -d)
chmod 755 "$root"  # apt fetches as a user of its own
trap 'rm -rf --one-file-system "$root"' EXIT

within() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
files() { (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./var -o -path ./run -o -path ./tmp \) \
  -prune -o -print | sort); }

echo "making a clean root from $mirror" >&2
debootstrap --variant=minbase bookworm "$root" "$mirror" > "$root.log" || { cat "$root.log" >&2; exit 1; }
rm "$root.log"
cp "$package" "$root/tmp/gainsay.deb"
depends=$(dpkg-deb -f "$package" Depends | sed 's/([^)]*)//g; s/ //g; s/,/ /g')
within apt-get update -qq
within apt-get install -y -qq --no-install-recommends $depends > /dev/null
before=$(files)
within dpkg -i /tmp/gainsay.deb
within gainsay --version

echo "the example is checked as it is here" >&2
examples=/usr/share/doc/gainsay/examples
here=$(mktemp -d)
dpkg-deb -x "$package" "$here"
within sh -c "cd $examples && gainsay check --format json donbas-talks" > "$here/there.json" || [ $? -eq 1 ]
(cd "$here/$examples" && "$here/usr/bin/gainsay" check --format json donbas-talks) > "$here/here.json" || [ $? -eq 1 ]
cmp "$here/there.json" "$here/here.json"
test -s "$here/there.json"
for file in share/man/man1/gainsay.1.gz share/bash-completion/completions/gainsay share/gainsay/schemas/claims.json; do
  test -s "$root/usr/$file"
done

echo "nothing is left of it once it is removed" >&2
within dpkg -P gainsay > /dev/null
diff <(echo "$before") <(files)
rm -rf "$here"
echo "$(basename "$package") installs, runs and goes"
