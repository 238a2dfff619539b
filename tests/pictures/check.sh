#!/bin/sh
# Whether another program shows our SVGs as our PNGs. Arguments: rsvg or chromium, mmdc-cpp,
# same-picture, diagrams or folders of diagrams; none stands for the flowcharts and sequence diagrams
# in the folder that MMDC_CORPUS names. What can't be drawn is passed over.
set -eu
viewer=$1
command=$2
same_picture=$3
shift 3
if [ $# = 0 ]; then
  [ -n "${MMDC_CORPUS:-}" ] || { echo "skipped: MMDC_CORPUS names no folder"; exit 0; }
  set -- "$MMDC_CORPUS/flowchart" "$MMDC_CORPUS/sequence"
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if [ "$viewer" = chromium ] && ! command -v chromium >/dev/null; then
  echo "skipped: chromium is not installed"
  exit 0
fi

# The size of an SVG in whole px: WIDTH,HEIGHT.
size_of() {
  sed -n 's/^<svg[^>]* width="\([0-9.]*\)" height="\([0-9.]*\)".*/\1 \2/p' "$1" |
    awk '{ print int($1 + 0.9999) "," int($2 + 0.9999) }'
}

# Makes $1.png from $1.svg, at scale 1 on white.
show() {
  if [ "$viewer" = rsvg ]; then
    rsvg-convert -b white "$1.svg" -o "$1.png"
  else
    { echo '<!DOCTYPE html><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style>'
      cat "$1.svg"; } >"$1.html"
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$scratch/profile" \
      --force-device-scale-factor=1 --window-size="$(size_of "$1.svg")" --screenshot="$1.png" \
      "$1.html" >/dev/null 2>&1
  fi
}

count=0
find "$@" -name '*.mmd' | sort >"$scratch/list"
while read -r diagram; do
  count=$((count + 1))
  name=$scratch/$(basename "$diagram" .mmd)-$count
  "$command" "$diagram" -q -o "$name.svg" 2>/dev/null || continue
  show "$name"
  cp "$diagram" "$name.mmd"
done <"$scratch/list"
"$same_picture" "$scratch" "$scratch"/*.mmd
