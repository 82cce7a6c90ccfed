// What C++ gives back is overwritten first, in the whole of `kiosk`: what a visitor read must not stay in
// memory that nobody uses any more. The C library has a setting for it (M_PERTURB), but leaves small pieces
// out (its tcache). Not under a sanitizer, which has a `delete` of its own.
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>

#include <malloc.h>

#ifndef __SANITIZE_ADDRESS__

// The other forms of `delete` call these two, in GCC's library.
void operator delete(void* given_back) noexcept {
    if (given_back != nullptr)
        explicit_bzero(given_back, malloc_usable_size(given_back));
    std::free(given_back);
}

void operator delete(void* given_back, std::size_t) noexcept { operator delete(given_back); }

#endif
