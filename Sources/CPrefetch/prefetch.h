#pragma once

// Asks the processor for the memory at an address that is soon going to be read or written. Any
// address is allowed, and nothing but time depends on it. Swift has no word for this.
static inline void prefetch(const void *_Nonnull address) { __builtin_prefetch(address, 1); }
