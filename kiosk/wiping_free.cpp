// What is given back is overwritten first, in the whole of `kiosk` and its libraries: what a visitor read
// must not stay in memory that nobody uses any more. HarfBuzz and SDL2_ttf leave a line's glyphs there
// otherwise. The C library has a setting for it (M_PERTURB), but leaves small pieces out (its tcache). C++'s
// `delete` comes here as well. Not under a sanitizer, which has functions of its own.
#include <cstddef>
#include <cstdlib>
#include <cstring>

#include <malloc.h>

#ifndef SIGNPOST_SANITIZED

extern "C" {

// The C library's own, under the names that it keeps for programs that replace them.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): its names
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name): its headers say __ptr
void __libc_free(void* memory) noexcept;
void* __libc_realloc(void* memory, std::size_t size) noexcept;

void free(void* given_back) noexcept {
    if (given_back != nullptr)
        explicit_bzero(given_back, malloc_usable_size(given_back));
    __libc_free(given_back);
}

// The C library's own leaves a copy behind when it moves what has to grow. A piece that the system maps by
// itself (see M_MMAP_THRESHOLD in main.cpp) it moves whole.
void* realloc(void* memory, std::size_t size) noexcept {
    constexpr std::size_t mapped_by_itself = std::size_t{1} << 20U;
    const std::size_t had = memory == nullptr ? 0 : malloc_usable_size(memory);
    if (had == 0 || had >= mapped_by_itself)
        return __libc_realloc(memory, size);
    if (size <= had) {
        explicit_bzero(static_cast<char*>(memory) + size, had - size);
        return __libc_realloc(memory, size);
    }
    void* const larger = std::malloc(size);
    if (larger == nullptr)
        return nullptr;
    std::memcpy(larger, memory, had);
    std::free(memory);
    return larger;
}
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

} // extern "C"

#endif
