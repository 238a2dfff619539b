// The temporary file of the C library, which cairo writes an EPS into before it hands it out: here
// it is memory, because there is no folder for it in a sandbox.
#include <cstdio>

#include <sys/mman.h>
#include <unistd.h>

// NOLINTNEXTLINE(cert-dcl58-cpp): in place of the C library's
extern "C" std::FILE* tmpfile() {
  const int descriptor = ::memfd_create("temporary file", MFD_CLOEXEC);
  if (descriptor < 0) return nullptr;
  std::FILE* const file = ::fdopen(descriptor, "w+b");
  if (file == nullptr) ::close(descriptor);
  return file;
}
