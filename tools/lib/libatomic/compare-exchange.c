// The one function that the Node of npm takes from libatomic.so.1, which a minimal Linux does not have
// (GCC's libatomic: bool __atomic_compare_exchange(size, object, expected, desired, success, failure)).
// Sizes that the processor swaps at once are swapped so, as libatomic does; others under a lock.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static volatile char busy;

#define SWAP(type)                                                                              \
  return __atomic_compare_exchange_n((type *)object, (type *)expected, *(const type *)desired,  \
                                     false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)

#if defined(__SIZEOF_INT128__)
static bool swap16(__int128 *object, __int128 *expected, const __int128 *desired) {
  __int128 before = __sync_val_compare_and_swap(object, *expected, *desired);
  if (before == *expected) return true;
  *expected = before;
  return false;
}
#endif

static bool swap_locked(size_t size, volatile char *object, volatile char *expected, const char *desired) {
  while (__atomic_test_and_set(&busy, __ATOMIC_ACQUIRE)) {
  }
  bool same = true;
  for (size_t at = 0; at < size; at++) same = same && object[at] == expected[at];
  for (size_t at = 0; at < size; at++) {
    if (same) object[at] = desired[at];
    else expected[at] = object[at];
  }
  __atomic_clear(&busy, __ATOMIC_RELEASE);
  return same;
}

bool compare_exchange(size_t size, void *object, void *expected, const void *desired, int success,
                      int failure) __asm__("__atomic_compare_exchange");

bool compare_exchange(size_t size, void *object, void *expected, const void *desired, int success,
                      int failure) {
  (void)success;
  (void)failure;
  switch (size) {
    case 1: SWAP(uint8_t);
    case 2: SWAP(uint16_t);
    case 4: SWAP(uint32_t);
    case 8: SWAP(uint64_t);
#if defined(__SIZEOF_INT128__)
    case 16:
      if ((uintptr_t)object % 16 == 0) return swap16(object, expected, desired);
      return swap_locked(size, object, expected, desired);
#endif
    default: return swap_locked(size, object, expected, desired);
  }
}
