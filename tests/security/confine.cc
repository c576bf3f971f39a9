// Runs a program that the kernel kills (SIGSYS) once it asks for what it is not to do.
//
// usage: confine [--read-only] PROGRAM ARGUMENT…
//
// Never allowed: anything with a socket, a new process, another program, or another
// process's memory. With --read-only nor is to open a file for writing, or to make,
// rename, remove or change one.

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {

#if defined(__x86_64__)
constexpr uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
#error "the numbers of this architecture's system calls are not known here"
#endif

constexpr uint32_t kSockets[] = {SYS_socket,  SYS_socketpair, SYS_connect,  SYS_bind,
                                 SYS_listen,  SYS_accept,     SYS_accept4,  SYS_sendto,
                                 SYS_sendmsg, SYS_recvfrom,   SYS_sendmmsg, SYS_recvmsg,
                                 SYS_recvmmsg};
constexpr uint32_t kProcesses[] = {
#ifdef SYS_fork
    SYS_fork,          SYS_vfork,
#endif
    SYS_execveat,      SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev,
    SYS_io_uring_setup};
constexpr uint32_t kChanges[] = {
#ifdef SYS_rename
    SYS_creat,     SYS_rename,   SYS_unlink,    SYS_mkdir,     SYS_rmdir,
    SYS_link,      SYS_symlink,  SYS_chmod,     SYS_chown,     SYS_lchown,
    SYS_mknod,
#endif
    SYS_openat2,   SYS_renameat, SYS_renameat2, SYS_unlinkat,  SYS_mkdirat,
    SYS_linkat,    SYS_mknodat,  SYS_symlinkat, SYS_fchmod,    SYS_fchmodat,
    SYS_fchown,    SYS_fchownat, SYS_truncate,  SYS_ftruncate, SYS_fallocate,
    SYS_utimensat, SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr, SYS_mount};
constexpr uint32_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

// A filter, instruction by instruction; all jumps lead to the next instruction or over
// it.
class Filter {
 public:
  void Load(size_t offset) {
    Add(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<uint32_t>(offset)));
  }
  void ReturnIf(uint32_t value, uint32_t action) {
    Add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
    Return(action);
  }
  void ReturnUnless(uint32_t value, uint32_t action) {
    Add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0));
    Return(action);
  }
  // Goes on with the next `count` instructions for the call `number`, else past them.
  void OnlyFor(uint32_t number, uint8_t count) {
    Add(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, count));
  }
  void KillIfAny(uint32_t bits) {
    Add(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
    Return(SECCOMP_RET_KILL_PROCESS);
  }
  void KillIfNone(uint32_t bits) {
    Add(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 1, 0));
    Return(SECCOMP_RET_KILL_PROCESS);
  }
  void Return(uint32_t action) { Add(BPF_STMT(BPF_RET | BPF_K, action)); }

  bool Install() {
    sock_fprog program = {static_cast<unsigned short>(code_.size()), code_.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
  }

 private:
  void Add(sock_filter instruction) { code_.push_back(instruction); }

  std::vector<sock_filter> code_;
};

constexpr size_t Argument(int i) { return offsetof(seccomp_data, args) + i * 8; }

void RefuseWritingOpens(Filter& filter) {
  const auto refuse = [&](uint32_t number, int flags) {
    filter.Load(offsetof(seccomp_data, nr));
    filter.OnlyFor(number, 3);
    filter.Load(Argument(flags));
    filter.KillIfAny(kWriting);
  };
  refuse(SYS_openat, 2);
#ifdef SYS_open
  refuse(SYS_open, 1);
#endif
}

// `program` is the one text by whose address a program may be started.
Filter FilterOf(const char* program, bool read_only) {
  Filter filter;
  filter.Load(offsetof(seccomp_data, arch));
  filter.ReturnUnless(kArchitecture, SECCOMP_RET_KILL_PROCESS);
  filter.Load(offsetof(seccomp_data, nr));
  for (const uint32_t call : kSockets) filter.ReturnIf(call, SECCOMP_RET_KILL_PROCESS);
  for (const uint32_t call : kProcesses) filter.ReturnIf(call, SECCOMP_RET_KILL_PROCESS);
  if (read_only) {
    for (const uint32_t call : kChanges) filter.ReturnIf(call, SECCOMP_RET_KILL_PROCESS);
  }
  // What it is to do stands behind a pointer: the C library then takes clone.
  filter.ReturnIf(SYS_clone3, SECCOMP_RET_ERRNO | ENOSYS);
  filter.OnlyFor(SYS_clone, 3);
  filter.Load(Argument(0));
  filter.KillIfNone(CLONE_THREAD);
  const uint64_t address = reinterpret_cast<uintptr_t>(program);
  filter.Load(offsetof(seccomp_data, nr));
  filter.OnlyFor(SYS_execve, 6);
  filter.Load(Argument(0));
  filter.ReturnUnless(static_cast<uint32_t>(address), SECCOMP_RET_KILL_PROCESS);
  filter.Load(Argument(0) + 4);
  filter.ReturnUnless(static_cast<uint32_t>(address >> 32), SECCOMP_RET_KILL_PROCESS);
  if (read_only) RefuseWritingOpens(filter);
  filter.Return(SECCOMP_RET_ALLOW);
  return filter;
}

}  // namespace

int main(int argc, char** argv) {
  const bool read_only = argc > 1 && std::strcmp(argv[1], "--read-only") == 0;
  char** program = argv + (read_only ? 2 : 1);
  if (program[0] == nullptr) {
    std::fprintf(stderr, "usage: confine [--read-only] PROGRAM ARGUMENT...\n");
    return 125;
  }
  if (!FilterOf(program[0], read_only).Install()) {
    std::perror("confine: the kernel takes no filter");
    return 125;
  }
  execv(program[0], program);
  std::perror(program[0]);
  return 126;
}
