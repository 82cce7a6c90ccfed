#include "disk/mapped_files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "disk/descriptor.h"

namespace signpost {

namespace {

std::span<const std::byte> map_file(const std::string& path) {
    const OpenDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat look{};
    if (!file.is_open() || ::fstat(file.get(), &look) != 0 || !S_ISREG(look.st_mode) || look.st_size == 0)
        return {};
    const auto size = static_cast<std::size_t>(look.st_size);
    void* const bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (bytes == MAP_FAILED)
        return {};
    return {static_cast<const std::byte*>(bytes), size};
}

} // namespace

MappedFiles::~MappedFiles() {
    for (const auto& [path, bytes] : mapped_)
        ::munmap(const_cast<std::byte*>(bytes.data()), bytes.size());
}

std::span<const std::byte> MappedFiles::of(const std::string& path) {
    if (const auto found = mapped_.find(path); found != mapped_.end())
        return found->second;
    const std::span<const std::byte> bytes = map_file(path);
    if (!bytes.empty())
        mapped_.emplace(path, bytes);
    return bytes;
}

} // namespace signpost
