#!/bin/sh
# Whether librsvg shows our SVGs as our PNGs. Arguments: mmdc-cpp, same-picture, diagrams or folders of
# diagrams. What can't be drawn is passed over.
set -eu
command -v rsvg-convert >/dev/null || { echo "skipped: rsvg-convert is not installed"; exit 0; }
command=$1
same_picture=$2
shift 2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

count=0
find "$@" -name '*.mmd' | sort >"$scratch/list"
while read -r diagram; do
  count=$((count + 1))
  name=$scratch/$(basename "$diagram" .mmd)-$count
  "$command" "$diagram" -q -o "$name.svg" 2>/dev/null || continue
  rsvg-convert -b white "$name.svg" -o "$name.png"
  cp "$diagram" "$name.mmd"
done <"$scratch/list"
"$same_picture" "$scratch" "$scratch"/*.mmd
