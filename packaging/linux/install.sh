#!/bin/sh
# Puts “Thank you” into the menu of whoever runs this, and opens cards with it by a double click.
#   ./install.sh            with the program where it lies now
#   ./install.sh --remove   takes it out of the menu again; nothing that you wrote is touched
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
for file in $(cd "$here/share" && find applications icons mime -type f); do
  if [ "${1:-}" = --remove ]; then
    rm -f "$data/$file"
  else
    mkdir -p "$data/$(dirname "$file")"
    cp "$here/share/$file" "$data/$file"
  fi
done
if [ "${1:-}" != --remove ]; then
  # A path stands in quotes, in which four signs have a backslash, and a backslash of a value is
  # written as two (Desktop Entry Specification, "The Exec key").
  line=$(printf 'Exec="%s" %%f' \
    "$(printf %s "$here/thankyou" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g')")
  export line
  awk '/^Exec=/ { print ENVIRON["line"]; next } { print }' \
    "$here/share/applications/thankyou.desktop" > "$data/applications/thankyou.desktop"
fi
tell() {
  if command -v "$1" > /dev/null; then "$@" || true; fi
}
tell update-desktop-database -q "$data/applications"
tell update-mime-database "$data/mime"
tell gtk-update-icon-cache -qtf "$data/icons/hicolor"
