#!/bin/sh
# Builds the libraries of this folder anew: sh tools/lib/libatomic/build.sh (gcc, and gcc-aarch64-linux-gnu).
set -eu
cd "$(dirname "$0")"
build() {
  compiler="$1" target="$2" page="$3"
  shift 3
  mkdir -p "$target"
  "$compiler" "$@" -std=gnu11 -ffreestanding -Os -Wall -Wextra -fPIC -fno-stack-protector -fno-asynchronous-unwind-tables -shared -nostdlib \
    -Wl,-soname,libatomic.so.1 -Wl,--version-script=exports.map -Wl,--build-id=none -Wl,-z,noseparate-code \
    -Wl,-z,max-page-size="$page" -s -o "$target/libatomic.so.1" compare-exchange.c
}
build gcc linux-x64 4096 -mcx16
build aarch64-linux-gnu-gcc linux-arm64 65536 -mno-outline-atomics
