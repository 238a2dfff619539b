#include "sandbox.hpp"

#include <cerrno>
#include <cstdint>
#include <cstring>

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "descriptor.hpp"

namespace mmdc_cpp {
namespace {

/// What the loader, fontconfig and the C library read once more after start-up.
constexpr const char* system_paths[] = {"/usr/lib",
                                        "/usr/lib64",
                                        "/lib",
                                        "/lib64",
                                        "/usr/local/lib",
                                        "/usr/share",
                                        "/usr/local/share",
                                        "/etc/fonts",
                                        "/etc/ld.so.cache",
                                        "/etc/localtime",
                                        "/var/cache/fontconfig",
                                        "/dev/null",
                                        "/dev/urandom"};

constexpr std::uint64_t may_read = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t may_write = may_read | LANDLOCK_ACCESS_FS_WRITE_FILE |
                                    LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                    LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG;

/// All that the first version of Landlock knows; what is not allowed below is forbidden.
constexpr std::uint64_t all_access = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;

/// To make a file shorter, which nobody may: outputs are new files that take the place of old ones.
/// Not in the kernel's headers of Debian 12.
constexpr std::uint64_t may_truncate = std::uint64_t{1} << 14U;
constexpr int first_version_with_truncate = 3;

int landlock_version() {
  return static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

std::string reason(const char* what) {
  return std::string(what) + ": " + std::strerror(errno);
}

int make_ruleset() {
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = all_access;
  if (landlock_version() >= first_version_with_truncate) {
    attributes.handled_access_fs |= may_truncate;
  }
  return static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
}

class Landlock {
 public:
  bool is_there() const { return ruleset_.number() >= 0; }

  /// False if the rule can't be made; what does not exist needs none.
  bool allow(const std::string& path, std::uint64_t access) const {
    const Descriptor file(::open(path.c_str(), O_PATH | O_CLOEXEC));
    if (file.number() < 0) return true;
    landlock_path_beneath_attr rule{};
    rule.parent_fd = file.number();
    rule.allowed_access = is_folder(path) ? access : access & ~LANDLOCK_ACCESS_FS_READ_DIR;
    return ::syscall(SYS_landlock_add_rule, ruleset_.number(), LANDLOCK_RULE_PATH_BENEATH, &rule,
                     0) == 0;
  }

  bool enforce() const { return ::syscall(SYS_landlock_restrict_self, ruleset_.number(), 0) == 0; }

 private:
  static bool is_folder(const std::string& path) {
    return Descriptor(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)).number() >= 0;
  }

  Descriptor ruleset_{make_ruleset()};
};

std::string guard_files(const SandboxPaths& paths) {
  const Landlock landlock;
  if (!landlock.is_there()) return reason("this kernel has no Landlock");
  bool is_whole = true;
  for (const char* const path : system_paths) is_whole &= landlock.allow(path, may_read);
  for (const std::string& path : paths.read) is_whole &= landlock.allow(path, may_read);
  for (const std::string& path : paths.write) is_whole &= landlock.allow(path, may_write);
  if (!is_whole || !landlock.enforce()) return reason("Landlock refuses its rules");
  return {};
}

/// System calls that lead out of the process, change what it is, or files that were not opened.
constexpr const char* forbidden[] = {"execve",
                                     "execveat",
                                     "fork",
                                     "vfork",
                                     "socket",
                                     "socketpair",
                                     "connect",
                                     "bind",
                                     "listen",
                                     "accept",
                                     "accept4",
                                     "sendto",
                                     "sendmsg",
                                     "sendmmsg",
                                     "ptrace",
                                     "process_vm_readv",
                                     "process_vm_writev",
                                     "kill",
                                     "tkill",
                                     "pidfd_send_signal",
                                     "pidfd_getfd",
                                     "setpriority",
                                     "mount",
                                     "umount2",
                                     "pivot_root",
                                     "chroot",
                                     "setns",
                                     "unshare",
                                     "bpf",
                                     "perf_event_open",
                                     "userfaultfd",
                                     "io_uring_setup",
                                     "io_uring_enter",
                                     "keyctl",
                                     "add_key",
                                     "request_key",
                                     "init_module",
                                     "finit_module",
                                     "delete_module",
                                     "kexec_load",
                                     "reboot",
                                     "swapon",
                                     "swapoff",
                                     "setuid",
                                     "setgid",
                                     "setreuid",
                                     "setregid",
                                     "setresuid",
                                     "setresgid",
                                     "chmod",
                                     "fchmodat",
                                     "fchmodat2",
                                     "chown",
                                     "lchown",
                                     "fchown",
                                     "fchownat",
                                     "truncate",
                                     "truncate64",
                                     "setxattr",
                                     "lsetxattr",
                                     "fsetxattr",
                                     "setxattrat",
                                     "removexattr",
                                     "lremovexattr",
                                     "fremovexattr",
                                     "removexattrat",
                                     "utime",
                                     "utimes",
                                     "futimesat",
                                     "mknod",
                                     "mknodat",
                                     "symlink",
                                     "symlinkat",
                                     "personality",
                                     "acct",
                                     "quotactl",
                                     "open_by_handle_at"};

/// A call that is forbidden if the argument of a number compares so.
struct Condition {
  const char* call;
  scmp_arg_cmp argument;
};

std::vector<Condition> conditions() {
  const auto own = static_cast<std::uint64_t>(::getpid());
  constexpr std::uint64_t whole_word = 0xFFFFFFFF;
  return {// A process ends itself by a signal.
          {"tgkill", {0, SCMP_CMP_NE, own, 0}},
          {"rt_sigqueueinfo", {0, SCMP_CMP_NE, own, 0}},
          {"rt_tgsigqueueinfo", {0, SCMP_CMP_NE, own, 0}},
          {"prlimit64", {0, SCMP_CMP_NE, 0, 0}},
          // What is open may be as new as it is now.
          {"utimensat", {1, SCMP_CMP_NE, 0, 0}},
          {"utimensat", {2, SCMP_CMP_NE, 0, 0}},
          // Words put into the terminal are the next command of whoever sits there.
          {"ioctl", {1, SCMP_CMP_MASKED_EQ, whole_word, TIOCSTI}},
          {"ioctl", {1, SCMP_CMP_MASKED_EQ, whole_word, TIOCLINUX}}};
}

/// What is forbidden fails and ends nothing, because libraries ask for some and get along without.
std::string guard_calls() {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (filter == nullptr) return "there is no memory for the seccomp filter";
  int status = 0;
  const auto forbid = [&](const char* name, const std::vector<scmp_arg_cmp>& arguments) {
    const int call = seccomp_syscall_resolve_name(name);
    if (call == __NR_SCMP_ERROR || status != 0) return;
    status = seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), call,
                                    static_cast<unsigned>(arguments.size()), arguments.data());
  };
  for (const char* const name : forbidden) forbid(name, {});
  for (const Condition& condition : conditions()) forbid(condition.call, {condition.argument});
  if (status == 0) status = seccomp_load(filter);
  seccomp_release(filter);
  errno = -status;
  return status == 0 ? std::string() : reason("this kernel refuses the seccomp filter");
}

}  // namespace

std::string enter_sandbox(const SandboxPaths& paths) {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return reason("privileges can't be given up");
  std::string trouble = guard_files(paths);
  return trouble.empty() ? guard_calls() : trouble;
}

}  // namespace mmdc_cpp
