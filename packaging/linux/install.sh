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
  # In a desktop file a path stands in quotes, in which four signs are written with a backslash.
  path=$(printf %s "$here/thankyou" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
  awk -v line="Exec=\"$path\" %f" '/^Exec=/ { print line; next } { print }' \
    "$here/share/applications/thankyou.desktop" > "$data/applications/thankyou.desktop"
fi
for update in "update-desktop-database -q $data/applications" "update-mime-database $data/mime" \
  "gtk-update-icon-cache -qtf $data/icons/hicolor"; do
  command -v "${update%% *}" > /dev/null && $update || true
done
