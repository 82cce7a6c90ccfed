#include "speaker/sandbox_internal.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>

#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
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

// Where Debian has libraries, espeak-ng's data among them, and what finds them.
constexpr std::array libraries{"/usr/lib",        "/lib", "/lib64", "/usr/lib64", "/usr/share/espeak-ng-data",
                               "/etc/ld.so.cache"};
// What the kernel starts before the program itself.
constexpr std::array loaders{"/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1",
                             "/lib/ld-linux-armhf.so.3", "/lib/ld-linux.so.2"};
// What ALSA looks up: which cards there may be, and how each is spoken to.
constexpr std::array sound_settings{"/usr/share/alsa", "/etc/alsa", "/etc/asound.conf"};

FileRules rules_to_run(const std::filesystem::path& program) {
    FileRules rules;
    for (const char* path : libraries)
        rules.allow(path, FileRules::Use::read);
    for (const char* path : loaders)
        rules.allow(path, FileRules::Use::run);
    rules.allow(program, FileRules::Use::run);
    return rules;
}

FileRules rules_to_speak(const std::filesystem::path& program) {
    FileRules rules = rules_to_run(program);
    for (const char* path : sound_settings)
        rules.allow(path, FileRules::Use::read);
    for (const char* path : {"/dev/snd", "/dev/null"})
        rules.allow(path, FileRules::Use::write);
    // Tests have settings of their own for ALSA, and its sound in a file beside them. No unit sets this.
    if (const char* settings = std::getenv("ALSA_CONFIG_PATH"))
        rules.allow(std::filesystem::path(settings).parent_path(), FileRules::Use::write);
    return rules;
}

// --- Calls of the kernel ---

constexpr auto refused = static_cast<std::uint32_t>(EPERM);
constexpr auto missing = static_cast<std::uint32_t>(ENOSYS);

// What a program calls that reads files, computes and writes to a pipe. All else is refused, not punished:
// espeak-ng's libraries look for a sound server, and go on without one.
constexpr std::array allowed_calls{
    SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(readv), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(lseek),
    SCMP_SYS(close), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(statx),
    SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(open), SCMP_SYS(openat),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents64), SCMP_SYS(getcwd), SCMP_SYS(mmap),
    SCMP_SYS(munmap), SCMP_SYS(mprotect), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(brk),
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(futex), SCMP_SYS(set_tid_address), SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
    SCMP_SYS(arch_prctl), SCMP_SYS(prlimit64), SCMP_SYS(getrlimit), SCMP_SYS(getrandom), SCMP_SYS(uname),
    SCMP_SYS(sysinfo), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getuid), SCMP_SYS(geteuid),
    SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep), SCMP_SYS(gettimeofday), SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(restart_syscall), SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    // Its own start. Landlock lets nothing else be started, and what would be is as shut in.
    SCMP_SYS(execve)};

bool allow_where(scmp_filter_ctx filter, int call, const scmp_arg_cmp& argument) {
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &argument) == 0;
}

bool add_rules(scmp_filter_ctx filter) {
    for (const int call : allowed_calls)
        if (const int failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
            failed < 0 && failed != -EDOM)
            return false; // -EDOM: this kind of computer has no such call
    // A thread, which espeak-ng starts, but no process. What clone3() would start cannot be seen from here:
    // without it glibc takes clone().
    if (!allow_where(filter, SCMP_SYS(clone), {0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD}) ||
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(missing), SCMP_SYS(clone3), 0) < 0)
        return false;
    // Asking whether something is open, and how; no lock, no lease, no signal.
    for (const auto command : {F_GETFD, F_SETFD, F_GETFL})
        if (!allow_where(filter, SCMP_SYS(fcntl), {1, SCMP_CMP_EQ, static_cast<scmp_datum_t>(command), 0}))
            return false;
    return true;
}

bool limit(__rlimit_resource_t what, rlim_t most) {
    const rlimit both{most, most};
    return setrlimit(what, &both) == 0;
}

constexpr rlim_t most_memory = rlim_t{256} * 1024 * 1024;
constexpr rlim_t most_seconds = 10;
constexpr rlim_t most_open = 32;

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

bool shut_off_others(const std::filesystem::path& espeak) {
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ALLOW),
                                                                   seccomp_release);
    if (!filter)
        return false;
    for (const int call : {SCMP_SYS(socket), SCMP_SYS(connect), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv),
                           SCMP_SYS(process_vm_writev), SCMP_SYS(pidfd_getfd), SCMP_SYS(io_uring_setup),
                           SCMP_SYS(bpf), SCMP_SYS(perf_event_open)})
        if (seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(refused), call, 0) < 0)
            return false;
    // seccomp_load() sees to it that nothing started later has more rights, which Landlock asks for.
    return seccomp_load(filter.get()) == 0 && rules_to_speak(espeak).enforce() && limit(RLIMIT_CORE, 0) &&
           prctl(PR_SET_DUMPABLE, 0) == 0;
}

void Sandbox::Release::operator()(void* filter) const { seccomp_release(filter); }

Sandbox::Sandbox(const std::filesystem::path& program)
    : files_(rules_to_run(program)), calls_(seccomp_init(SCMP_ACT_ERRNO(refused))) {
    if (calls_ && !add_rules(calls_.get()))
        calls_.reset();
}

bool Sandbox::enter() const {
    if (!calls_ || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    if (!files_.enforce())
        return false;
    // Memory last: what is set before may need some.
    return limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CPU, most_seconds) &&
           limit(RLIMIT_NOFILE, most_open) && seccomp_load(calls_.get()) == 0 &&
           limit(RLIMIT_AS, most_memory);
}

} // namespace signpost
