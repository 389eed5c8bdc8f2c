# The Rust toolchain, for this machine and for wasm32-unknown-unknown.
#
# One compiler for both: the name of an island is a hash that differs between
# compilers. Two ways lead there: rustup with its wasm32 target, and, where that
# target cannot be fetched, Debian's own compiler, whose standard library for
# wasm32 is built once from Debian's sources. Debian's lives in .tools and is
# put first in PATH; neither rustup nor /usr is changed.

WASM=wasm32-unknown-unknown
LEAST_RUST=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$ROOT/Cargo.toml")

rust_version() { "$@" --version 2>/dev/null | sed -n 's/^rustc \([0-9.]*\).*/\1/p'; }

# Whether a compiler has a standard library for wasm32.
knows_wasm() { compgen -G "$("$@" --print sysroot 2>/dev/null)/lib/rustlib/$WASM/lib/libstd-*.rlib" >/dev/null; }

provide_rust() {
  local chosen=${SEEKH_TOOLCHAIN:-}
  # Once Debian's has been needed it stays, so that no start waits for rustup to fail again.
  if [ -z "$chosen" ] && [ -f "$TOOLS/toolchain" ]; then chosen=$(cat "$TOOLS/toolchain"); fi
  case $chosen in
    rustup) use_active_toolchain || stop_with "the active Rust toolchain cannot be used for $WASM" \
      "It must be Rust $LEAST_RUST or newer: try 'rustup update stable && rustup target add $WASM'." ;;
    debian) use_debian_toolchain ;;
    "")
      if ! use_active_toolchain; then
        use_debian_toolchain
        [ -n "${SEEKH_TOOLCHAIN:-}" ] || echo debian >"$TOOLS/toolchain"
      fi ;;
    *) stop_with "SEEKH_TOOLCHAIN is '$chosen'" "It may be 'rustup' or 'debian', or unset." ;;
  esac
}

use_active_toolchain() {
  have rustc && have cargo || return 1
  local version
  version=$(rust_version rustc)
  if [ -z "$version" ] || ! version_at_least "$version" "$LEAST_RUST"; then
    note "the active Rust is ${version:-unusable}, Seekh needs $LEAST_RUST"
    return 1
  fi
  if ! knows_wasm rustc; then
    have rustup || return 1
    say "Rust for the browser: rustup target add $WASM (20 s)"
    timeout 180 rustup target add "$WASM" >"$TOOLS/rustup.log" 2>&1 || {
      note "rustup could not fetch it; Debian's compiler takes over"
      return 1
    }
    knows_wasm rustc || return 1
  fi
  # The same toolchain whatever folder a command is run in.
  if have rustup && [ -z "${RUSTUP_TOOLCHAIN:-}" ]; then
    setting RUSTUP_TOOLCHAIN "$(rustup show active-toolchain 2>/dev/null | cut -d' ' -f1)"
  fi
}

use_debian_toolchain() {
  local rustc home version
  if ! debian_rustc_is_there; then
    install_packages "Rust" "1 minute" rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web \
      && debian_rustc_is_there || stop_with "no Rust $LEAST_RUST or newer for this machine and $WASM" \
      "Let rustup add it: rustup target add $WASM" \
      "Or install Debian's packages: rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web"
  fi
  rustc=$DEBIAN_RUSTC
  version=$(rust_version "$rustc")
  home="$TOOLS/debian-rust-$version"
  find_wasm_linker "$rustc"
  [ -f "$home/complete" ] || build_debian_toolchain "$rustc" "$home"
  PATH="$home/bin:$PATH"
  printf 'export PATH=%q:"$PATH"\n' "$home/bin" >>"$ENVIRONMENT"
  setting CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER "$WASM_LINKER"
  unset RUSTUP_TOOLCHAIN
  echo 'unset RUSTUP_TOOLCHAIN' >>"$ENVIRONMENT"
}

# Sets DEBIAN_RUSTC to Debian's compiler when all its parts are there and new enough.
debian_rustc_is_there() {
  local part rustc root
  for root in "" "$PRIVATE_ROOT"; do
    for part in bin/rustc bin/cargo bin/cargo-clippy bin/rustfmt lib/rustlib/src/rust/library/std/Cargo.toml; do
      [ -e "$root/usr/$part" ] || continue 2
    done
    rustc="$root/usr/bin/rustc"
    if [ -n "$root" ]; then private_program rustc-unpacked "$rustc"; rustc="$TOOLS/bin/rustc-unpacked"; fi
    if version_at_least "$(rust_version "$rustc")" "$LEAST_RUST"; then
      DEBIAN_RUSTC=$rustc DEBIAN_USR="$root/usr"
      return 0
    fi
  done
  return 1
}

# Sets WASM_LINKER: rust-lld of a rustup toolchain, or the lld of the LLVM that Debian's compiler uses.
find_wasm_linker() {
  local llvm candidate
  if have rustup; then
    for candidate in "$(env -u RUSTUP_TOOLCHAIN PATH="$PATH" rustup which rustc 2>/dev/null | xargs -r dirname)"/../lib/rustlib/*/bin/rust-lld; do
      if [ -x "$candidate" ]; then WASM_LINKER=$(realpath "$candidate"); return 0; fi
    done
  fi
  llvm=$("$1" -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  WASM_LINKER=$(find_file "/usr/bin/wasm-ld-$llvm") || {
    install_packages "The linker for the browser" "10 s" "lld-$llvm" || true
    WASM_LINKER=$(find_file "/usr/bin/wasm-ld-$llvm") || stop_with "no linker for $WASM" "Install Debian's package lld-$llvm."
  }
  case $WASM_LINKER in
    "$PRIVATE_ROOT"/*) private_program "wasm-ld" "$WASM_LINKER"; WASM_LINKER="$TOOLS/bin/wasm-ld" ;;
  esac
}

# A sysroot of our own: Debian's parts by reference, and the standard library for wasm32 beside them.
build_debian_toolchain() {
  local rustc=$1 home=$2 part library build
  say "Rust's standard library for the browser, built once from Debian's sources (1 minute)"
  rm -rf "$home"
  mkdir -p "$home/bin" "$home/lib/rustlib/$WASM/lib"
  for part in "$DEBIAN_USR"/lib/rustlib/*; do
    [ "$(basename "$part")" = "$WASM" ] || ln -s "$part" "$home/lib/rustlib/"
  done
  for part in cargo cargo-clippy cargo-fmt rustdoc rustfmt rustc; do
    [ -e "$DEBIAN_USR/bin/$part" ] || continue
    debian_program "$part" "$home"
  done
  build="$TOOLS/wasm-std"
  rm -rf "$build"
  mkdir -p "$build/src"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$build/Cargo.toml"
  printf '#![no_std]\n' >"$build/src/lib.rs"
  (
    cd "$build"
    unset RUSTUP_TOOLCHAIN
    PATH="$home/bin:$PATH" RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$build/target" \
      cargo build --release --target "$WASM" -Zbuild-std=std,panic_abort >"$TOOLS/wasm-std.log" 2>&1
  ) || { tail -n 15 "$TOOLS/wasm-std.log" >&2; stop_with "the standard library for $WASM could not be built" "The whole log: $TOOLS/wasm-std.log"; }
  for library in "$build/target/$WASM/release/deps"/*.rlib; do
    case $library in */libempty-*) ;; *) cp "$library" "$home/lib/rustlib/$WASM/lib/" ;; esac
  done
  rm -rf "$build"
  touch "$home/complete"
}

# debian_program NAME HOME: the compilers must be told of the sysroot, the others only found.
debian_program() {
  local name=$1 home=$2 program="$DEBIAN_USR/bin/$1"
  case $DEBIAN_USR in
    /usr) ;;
    *) private_program "$name-unpacked" "$program"; program="$TOOLS/bin/$name-unpacked" ;;
  esac
  case $name in
    rustc | rustdoc) printf '#!/bin/sh\nexec "%s" --sysroot "%s" "$@"\n' "$program" "$home" >"$home/bin/$name" ;;
    # Clippy starts its driver itself, from beside its real place, and that asks the environment.
    cargo-clippy) printf '#!/bin/sh\nSYSROOT="%s" exec "%s" "$@"\n' "$home" "$program" >"$home/bin/$name" ;;
    *) printf '#!/bin/sh\nexec "%s" "$@"\n' "$program" >"$home/bin/$name" ;;
  esac
  chmod +x "$home/bin/$name"
}
