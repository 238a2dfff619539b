#!/bin/sh
# Runs the viewer once on a display of its own: it has to show a diagram and to say what is clicked.
# Arguments: the viewer, a diagram.
set -eu
viewer=$1
diagram=$2
folder=$(mktemp -d)
Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp 3>"$folder/display" 2>"$folder/log" &
server=$!
trap 'kill $server; rm -rf "$folder"' EXIT

tries=0
while [ ! -s "$folder/display" ]; do
  tries=$((tries + 1))
  [ $tries -lt 300 ] || { cat "$folder/log" >&2; echo "no display" >&2; exit 1; }
  sleep 0.1
done

DISPLAY=:$(cat "$folder/display")
export DISPLAY
said=$(timeout 60 "$viewer" "$diagram" 60 35)
case $said in
  "node "*" of the text") echo "ok: $said" ;;
  *) echo "the viewer says: $said" >&2; exit 1 ;;
esac
said=$(timeout 60 "$viewer" "$folder/no file" 2>&1) && { echo "the viewer shows no file" >&2; exit 1; }
case $said in
  *"no file can't be read") echo "ok: $said" ;;
  *) echo "the viewer says: $said" >&2; exit 1 ;;
esac
