#include "hand_over.hpp"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <sys/mman.h>
#include <unistd.h>

#include <mmdc/version.hpp>

#include "cairo_door.hpp"
#include "handed_over.hpp"
#include "interrupt.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

constexpr const char* cairo_program_name = "mmdc-cpp-cairo";

fs::path own_file() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error);
}

/// The other program stands beside this one where both were built, and in a folder of its own where
/// they are installed. Empty if it is nowhere, or this one.
std::string find_cairo_program() {
  if (is_cairo_here()) return {};
  const fs::path folder = own_file().parent_path();
  for (const char* const below : {".", MMDC_CAIRO_PROGRAM_FOLDER}) {
    std::error_code error;
    const fs::path program = fs::canonical(folder / below / cairo_program_name, error);
    if (!error) return program.string();
  }
  return {};
}

/// Where another program can't be run at the start it can't be later on, by whatever thread.
std::atomic<bool> is_in_vain = false;

void become(const std::string& program, bool has_told, const Arguments& arguments) {
  announce({mmdc::version(), has_told, own_file().string()});
  ::execv(program.c_str(), arguments.words);
  take_back();
  is_in_vain = true;
}

/// Makes standard input what it was before the text was read from there.
bool put_into_standard_input(const std::string& text) {
  const int descriptor = ::memfd_create("standard input", MFD_CLOEXEC);
  if (descriptor < 0) return false;
  std::FILE* const file = ::fdopen(descriptor, "wb");
  const bool is_there = file != nullptr &&
                        std::fwrite(text.data(), 1, text.size(), file) == text.size() &&
                        std::fflush(file) == 0 && ::lseek(descriptor, 0, SEEK_SET) == 0 &&
                        ::dup2(descriptor, STDIN_FILENO) >= 0;
  file != nullptr ? std::fclose(file) : ::close(descriptor);
  return is_there;
}

}  // namespace

std::string cairo_program() {
  const std::string program = find_cairo_program();
  return program.empty() ? cairo_program_name : program;
}

std::vector<std::string> program_files() {
  std::vector<std::string> files;
  if (is_cairo_here() && handed_over()) files.push_back(handed_over()->program);
  files.push_back(own_file().string());
  if (std::string other = find_cairo_program(); !other.empty()) files.push_back(std::move(other));
  return files;
}

void hand_over(const Arguments& arguments) {
  const std::string program = find_cairo_program();
  if (!program.empty()) become(program, false, arguments);
}

void hand_over_with(const std::string& text, const Arguments& arguments) {
  if (is_in_vain) return;
  const std::string program = find_cairo_program();
  if (program.empty()) return;
  // There is nothing yet that an interrupt would have to wait for, and none must get lost between.
  release_interrupts();
  if (is_interrupted()) end_by_interrupt();
  const bool is_from_file = arguments.files.inputs != std::vector<std::string>{"-"};
  if (is_from_file || put_into_standard_input(text)) become(program, true, arguments);
  catch_interrupts();
}

}  // namespace mmdc_cpp
