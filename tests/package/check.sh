#!/bin/sh
# Builds and runs outside programs against the library in the three ways that people use it.
# Arguments: source folder, build folder to install from, scratch folder.
set -eu
source=$1
build=$2
scratch=$3
here=$source/tests/package
examples=$source/docs/examples
diagram=$examples/microservices.mmd

rm -rf "$scratch"
mkdir -p "$scratch"
cmake --install "$build" --prefix "$scratch/prefix" >"$scratch/install.log"

expect_svg() {
  case "$("$1" "$diagram")" in
    "<svg "*"</svg>"*) echo "ok: $2" ;;
    *) echo "no SVG from the consumer by $2" >&2; exit 1 ;;
  esac
}

expect_complaint() {
  said=$("$1" "$scratch/no file" 2>&1) && { echo "no file is drawn by $1" >&2; exit 1; }
  case $said in
    *"no file can't be read") echo "ok: $said" ;;
    *) echo "$1 says: $said" >&2; exit 1 ;;
  esac
}

expect_png() {
  "$1" "$scratch/out.png"
  [ "$(head -c 4 "$scratch/out.png" | tail -c 3)" = PNG ] || { echo "no PNG: $2" >&2; exit 1; }
  echo "ok: $2, cairo"
}

# The first argument is a folder of sources here, the others are for CMake.
configure() {
  name=$1
  shift
  cmake --no-warn-unused-cli -G Ninja -S "$here/$name" -B "$scratch/$name" -DEXAMPLES="$examples" \
    "$@" >"$scratch/$name.log"
  cmake --build "$scratch/$name" >>"$scratch/$name.log" || { cat "$scratch/$name.log" >&2; exit 1; }
}

# -DNAME=VALUE, as the build has it.
as_built() {
  sed -n "s/^\($1\):[A-Z]*=\(.*\)/-D\1=\2/p" "$build/CMakeCache.txt"
}

configure find_package -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$scratch/prefix"
expect_svg "$scratch/find_package/embed" find_package
expect_complaint "$scratch/find_package/embed"
expect_png "$scratch/find_package/png" find_package
[ -s "$scratch/find_package/microservices.svg" ] || { echo "mmdc_prerender has drawn nothing" >&2; exit 1; }
configure draw_only -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$scratch/prefix"
for file in PAGE.MD PAGE-1.svg; do
  [ -s "$scratch/draw_only/$file" ] || { echo "mmdc_prerender has not made $file" >&2; exit 1; }
done
echo "ok: mmdc_prerender without a language"
for file in share/man/man1/mmdc-cpp.1 share/bash-completion/completions/mmdc-cpp \
  share/zsh/site-functions/_mmdc-cpp share/fish/vendor_completions.d/mmdc-cpp.fish bin/mmdc-cpp-pandoc \
  share/doc/mmdc/LICENSE share/doc/mmdc/LICENSE-font-awesome.txt share/doc/mmdc/LICENSE-liberation.txt; do
  [ -s "$scratch/prefix/$file" ] || { echo "not installed: $file" >&2; exit 1; }
done
echo "ok: mmdc_prerender, the manual page, completions and licenses"

PKG_CONFIG_PATH=$(dirname "$(find "$scratch/prefix" -name mmdc.pc)")
export PKG_CONFIG_PATH
libdir=$(pkg-config --variable=libdir mmdc)
# shellcheck disable=SC2046
g++ -std=c++20 "$examples/embed.cpp" -o "$scratch/embed" $(pkg-config --cflags --libs mmdc) -Wl,-rpath,"$libdir"
expect_svg "$scratch/embed" pkg-config
# shellcheck disable=SC2046
g++ -std=c++20 "$here/png.cpp" -o "$scratch/png" $(pkg-config --cflags --libs mmdc-cairo) -Wl,-rpath,"$libdir"
expect_png "$scratch/png" pkg-config

# shellcheck disable=SC2046
gcc -std=c99 -c "$source/tests/c/drawing.c" -o "$scratch/drawing.o" $(pkg-config --cflags mmdc-cairo)
# shellcheck disable=SC2046
g++ "$scratch/drawing.o" -o "$scratch/drawing" $(pkg-config --libs mmdc-cairo) -Wl,-rpath,"$libdir"
"$scratch/drawing"
echo "ok: pkg-config, C"

"$scratch/prefix/bin/mmdc-cpp" "$diagram" -o "$scratch/installed.png"
echo "ok: the installed command finds its program with cairo"

# The library is built once more; compiled in the same way, ccache has it.
configure add_subdirectory -DMMDC_SOURCE="$source" "$(as_built CMAKE_BUILD_TYPE)" \
  "$(as_built CMAKE_CXX_FLAGS)" "$(as_built MMDC_WERROR)"
expect_svg "$scratch/add_subdirectory/embed" add_subdirectory
