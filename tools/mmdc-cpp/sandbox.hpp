// Gives up what a drawing process has no need of.
#pragma once

#include <string>
#include <vector>

namespace mmdc_cpp {

/// Files and folders that the process goes on using.
struct SandboxPaths {
  std::vector<std::string> read;   ///< files, or folders with all that is in them; need not exist
  std::vector<std::string> write;  ///< folders; files in them may be made, replaced and removed
};

/// From here on the process, all its threads and what it loads can read only `read`, the system's
/// libraries and fonts; write only `write`; run no program and reach no network. There is no way
/// back. Returns why it can't be done, or nothing if it was: then nothing of it is undone.
/// Landlock guards the files and a seccomp filter the system calls.
std::string enter_sandbox(const SandboxPaths& paths);

}  // namespace mmdc_cpp
