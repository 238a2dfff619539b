// Tells the linker which functions a program uses, so that these lie together in it:
//
//   mmdc-functions-used PROGRAM MAP PICTURE TEXT...
//
// has PROGRAM draw each text into the file PICTURE, twice, because it does something else where the
// file is as it should be. Prints a linker script that puts the sections of the functions which ran
// in front of all others, in the order in which they ran first. A trap at the begin of each
// function tells that it runs; MAP is the linker's map of the program. Where programs may not be
// looked into, nothing is in the script.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <elf.h>
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Address = std::uint64_t;

template <typename Record>
Record record_at(const std::string& file, std::uint64_t offset) {
  Record record{};
  if (offset + sizeof record <= file.size()) {
    std::memcpy(&record, file.data() + offset, sizeof record);
  }
  return record;
}

struct Program {
  std::string path;
  Address entry;                   ///< where it begins
  std::vector<Address> functions;  ///< where these begin, in order
};

Program read_program(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string file{std::istreambuf_iterator<char>(stream), {}};
  const auto header = record_at<Elf64_Ehdr>(file, 0);
  std::set<Address> functions;
  for (std::uint64_t i = 0; i < header.e_shnum; ++i) {
    const auto table = record_at<Elf64_Shdr>(file, header.e_shoff + i * sizeof(Elf64_Shdr));
    if (table.sh_type != SHT_SYMTAB) continue;
    for (std::uint64_t at = 0; at < table.sh_size; at += sizeof(Elf64_Sym)) {
      const auto symbol = record_at<Elf64_Sym>(file, table.sh_offset + at);
      const bool is_function = ELF64_ST_TYPE(symbol.st_info) == STT_FUNC && symbol.st_size > 0;
      if (is_function) functions.insert(symbol.st_value);
    }
  }
  return {path, header.e_entry, {functions.begin(), functions.end()}};
}

/// A part of an object file that the linker has put somewhere.
struct Section {
  Address address = 0;
  std::string pattern;  ///< by which a linker script names it
};

/// `libc.a(malloc.o)` is `*libc.a:malloc.o` there.
std::string pattern_of(std::string file, const std::string& name) {
  file.erase(0, file.find_last_of('/') + 1);
  if (const std::size_t member = file.find('('); member != std::string::npos) {
    file[member] = ':';
    file.pop_back();
  }
  return '*' + file + '(' + name + ')';
}

/// The sections with code, by address.
std::vector<Section> sections_of(const std::string& map) {
  std::ifstream lines(map);
  std::vector<Section> sections;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(" .text")) continue;
    // What is behind a long name is on the next line.
    if (std::string rest; line.find(' ', 1) == std::string::npos && std::getline(lines, rest)) {
      line += rest;
    }
    std::istringstream words(line);
    std::string name;
    std::string file;
    Address address = 0;
    Address size = 0;
    words >> name >> std::hex >> address >> size >> std::ws;
    std::getline(words, file);
    if (address != 0 && size != 0) sections.push_back({address, pattern_of(file, name)});
  }
  std::ranges::sort(sections, {}, &Section::address);
  return sections;
}

/// A run of the program with a trap at each function.
class Run {
 public:
  Run(const Program& program, const char* text, const char* picture)
      : program_(program), child_(::fork()) {
    if (child_ != 0) return;
    ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    constexpr unsigned most_seconds = 30;
    ::alarm(most_seconds);
    const bool is_silent = std::freopen("/dev/null", "w", stdout) != nullptr;
    const char* const path = program.path.c_str();
    if (is_silent) ::execl(path, path, text, "-o", picture, nullptr);
    ::_exit(1);
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  ~Run() {
    if (memory_ >= 0) ::close(memory_);
  }

  /// Adds the functions that run and are not there yet.
  void find(std::vector<Address>& used) {
    std::set<Address> known(used.begin(), used.end());
    if (!is_trapped()) return;
    if (!set_traps()) return end();
    do {
      ::ptrace(PTRACE_CONT, child_, nullptr, nullptr);
      if (!is_trapped()) return;
      const auto function = take_trap();
      if (!function) return end();
      if (known.insert(*function).second) used.push_back(*function);
    } while (true);
  }

 private:
  /// False once the program has ended. By anything but a trap it is ended here.
  bool is_trapped() const {
    int status = 0;
    if (::waitpid(child_, &status, 0) != child_ || !WIFSTOPPED(status)) return false;
    if (WSTOPSIG(status) == SIGTRAP) return true;
    end();
    return false;
  }

  void end() const {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }

  /// At its entry, where the program is stopped first.
  bool set_traps() {
    const std::vector<Address>& functions = program_.functions;
    base_ = registers().rip - program_.entry;
    memory_ = ::open(("/proc/" + std::to_string(child_) + "/mem").c_str(), O_RDWR | O_CLOEXEC);
    if (memory_ < 0 || functions.empty()) return false;
    first_ = functions.front();
    code_.resize(functions.back() + 1 - first_);
    const auto place = static_cast<off_t>(base_ + first_);
    const auto size = static_cast<ssize_t>(code_.size());
    if (::pread(memory_, code_.data(), code_.size(), place) != size) return false;
    std::string trapped = code_;
    constexpr char trap = '\xCC';
    for (const Address function : functions) trapped[function - first_] = trap;
    return ::pwrite(memory_, trapped.data(), trapped.size(), place) == size;
  }

  /// Takes away the trap that the program has met. Nothing if something else has stopped it.
  std::optional<Address> take_trap() const {
    user_regs_struct now = registers();
    const Address function = --now.rip - base_;
    if (function < first_ || function - first_ >= code_.size()) return std::nullopt;
    const auto place = static_cast<off_t>(now.rip);
    if (::pwrite(memory_, &code_[function - first_], 1, place) != 1) return std::nullopt;
    ::ptrace(PTRACE_SETREGS, child_, nullptr, &now);
    return function;
  }

  user_regs_struct registers() const {
    user_regs_struct now{};
    ::ptrace(PTRACE_GETREGS, child_, nullptr, &now);
    return now;
  }

  const Program& program_;
  pid_t child_;
  int memory_ = -1;
  Address base_ = 0;   ///< where the program lies in memory
  Address first_ = 0;  ///< the first function
  std::string code_;   ///< from there on, without traps
};

void print_script(const std::vector<Section>& sections, const std::vector<Address>& used) {
  std::set<std::string> printed;
  std::puts("SECTIONS { .text.used : {");
  for (const Address function : used) {
    const auto after = std::ranges::upper_bound(sections, function, {}, &Section::address);
    if (after == sections.begin()) continue;
    const std::string& pattern = std::prev(after)->pattern;
    if (printed.insert(pattern).second) std::printf("  %s\n", pattern.c_str());
  }
  std::puts("} } INSERT BEFORE .text;");
}

}  // namespace

int main(int argc, char** argv) {
  constexpr int first_text = 4;
  if (argc < first_text) return 2;
  const Program program = read_program(argv[1]);
  std::vector<Address> used;
  for (int i = first_text; i < argc; ++i) {
    Run(program, argv[i], argv[3]).find(used);
    Run(program, argv[i], argv[3]).find(used);
  }
  print_script(sections_of(argv[2]), used);
  return 0;
}
