#include "speaker/file_rules_internal.h"

#include <cerrno>
#include <cstdint>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace signpost {

namespace {

// All that the first version of Landlock knows; what no rule allows is refused.
constexpr std::uint64_t everything = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;
constexpr std::uint64_t of_folders_alone =
    ~std::uint64_t{LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE};

std::uint64_t rights_to(FileRules::Use use) {
    constexpr std::uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    switch (use) {
    case FileRules::Use::read:
        return reading;
    case FileRules::Use::run:
        return LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
    case FileRules::Use::write:
        return reading | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG;
    }
    return 0;
}

} // namespace

FileRules::FileRules() {
    landlock_ruleset_attr attributes{}; // newer kernels' have more members, which ask for nothing
    attributes.handled_access_fs = everything;
    ruleset_ = OpenDescriptor(
        static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0)));
}

void FileRules::allow(const std::filesystem::path& path, Use use) {
    const OpenDescriptor opened(::open(path.c_str(), O_PATH | O_CLOEXEC));
    if (!opened.is_open() || !ruleset_.is_open())
        return;
    landlock_path_beneath_attr rule{.allowed_access = rights_to(use), .parent_fd = opened.get()};
    if (syscall(SYS_landlock_add_rule, ruleset_.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0 ||
        errno != EINVAL)
        return;
    rule.allowed_access &= ~of_folders_alone; // it is a file
    (void)syscall(SYS_landlock_add_rule, ruleset_.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

bool FileRules::enforce() const {
    return !ruleset_.is_open() || syscall(SYS_landlock_restrict_self, ruleset_.get(), 0) == 0;
}

bool FileRules::are_kept() {
    return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
}

} // namespace signpost
