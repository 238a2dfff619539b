#!/bin/sh
# Links a small program in the order in which its functions run. Argument: mmdc-functions-used.
set -eu
tool=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

cat >small.cpp <<'END'
#include <cstdio>
int never_called(int x) { return x * 3; }
int called(int x) { return x * 2; }
int main(int argc, char** argv) { return argc > 9 ? never_called(argc) : std::puts(argv[called(1) - 1]) < 0; }
END
g++ -O0 -ffunction-sections -c small.cpp
g++ -static-pie small.o -Wl,-Map=small.map -o small 2>/dev/null ||
  { echo "skipped: no program can be static here"; exit 0; }
"$tool" ./small small.map picture text >order.ld
grep -q '_Z6calledi' order.ld || { echo "skipped: programs may not be looked into here"; exit 0; }

grep -q '^  \*small.o(.text.main)$' order.ld
grep -q '^  \*libc.a:' order.ld
if grep -q never_called order.ld; then echo "what never ran is in the order" >&2; exit 1; fi
g++ -static-pie small.o -Wl,-T,order.ld -o ordered
[ "$(./ordered text)" = text ]
# Symbols by their place: what never ran is behind what did.
nm -n ordered | awk '{ print $3 }' | grep -xE 'main|_Z6calledi|_Z12never_calledi' >places
[ "$(tr '\n' ' ' <places)" = "main _Z6calledi _Z12never_calledi " ]
echo "ok: what runs first stands first"
