// The WebAssembly module and its glue; `xtask browser` tells the bundler where they lie.

declare module "seekh-module" {
  /** Compiles and starts the module. */
  export default function start(options: { module_or_path: URL }): Promise<unknown>;
  /** Readies the reactive system. */
  export function hydrate(): void;
}

declare module "seekh-module.wasm" {
  /** The file's name, relative to the script's. */
  const file: string;
  export default file;
}
