/**
 * Of 160 public charts most take less than 0.1 s, and the slowest, which prints its whole context into a key, 13 s on two
 * shared cores: whoever needs more than this loops. Nearer to that one, the verdict would depend on the machine.
 */
export const RENDER_TIME_LIMIT_MS = 30_000

/** All renders of one run together; then the rest is refused at once. */
export const TOTAL_TIME_LIMIT_MS = 300_000

/** From the start of the worker until Go is ready to go on: under 1 s on a slow machine. */
export const START_TIME_LIMIT_MS = 60_000

/** The 303 public charts measured peaked at 192 MiB. */
export const MEMORY_LIMIT_BYTES = 512 * 1024 * 1024

/** Go's collector works harder from this part of the memory on, so that garbage alone never fills it. */
export const SOFT_MEMORY_SHARE = 0.8

/** WebAssembly counts memory in pages of 64 KiB. */
export const PAGE_BYTES = 65_536

/** A frame is copied three times on its way: larger inputs are refused unread. */
export const MAX_REQUEST_BYTES = 64 * 1024 * 1024

/** The engine itself stops at 32 MiB of rendered text; origins and JSON come on top. */
export const MAX_ANSWER_BYTES = 128 * 1024 * 1024
