# Builds what `seekh serve` serves. Sourced by script/server and script/test.

# The program and the browser's files, side by side: each ends in minutes of work for one
# core only (linking; optimising WebAssembly), which the other then fills.
build_release() {
  local log="$ROOT/target/browser.log" files
  mkdir -p "$ROOT/target"
  build_browser_files >"$log" 2>&1 &
  files=$!
  if ! cargo build --release --package server; then
    wait "$files" || true
    return 1
  fi
  if kill -0 "$files" 2>/dev/null; then note "the program stands; waiting for the browser's files"; fi
  if ! wait "$files"; then
    cat "$log" >&2
    return 1
  fi
  grep -E '^  [0-9WTt]' "$log" || true
}

# XTASK names a tool that has just been built; otherwise Cargo sees to it.
build_browser_files() {
  if [ -n "${XTASK:-}" ]; then "$XTASK" browser --release; else cargo xtask browser --release; fi
}
