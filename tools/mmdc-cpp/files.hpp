// Reading and writing whole files.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mmdc_cpp {

/// Reads which rights new files are not to have. That is only possible by having none withheld for
/// a moment: called before there are threads, whose folders would be open to everybody.
void note_umask();

/// A reading without a bound.
inline constexpr std::size_t all_bytes = std::numeric_limits<std::size_t>::max();

/// The bytes of a file or, for "-", of standard input; of a longer one the first `most`. Nothing,
/// and a line in `told`, if it cannot be read. Nothing and no line after an interrupt, which ends
/// the waiting for a pipe.
std::optional<std::string> read_file(const std::string& path, std::string& told,
                                     std::size_t most = all_bytes);

/// True if there is a folder of that path.
bool is_folder(const std::string& path);

/// True for a path that can be read from a second time, or from which nothing can be read.
bool is_lasting(const std::string& path);

/// Where links lead, also if nothing is there yet: what is written to the path goes there.
std::string followed(const std::string& path);

/// A file that is to be written.
struct OutputFile {
  std::string path;  ///< "-" for standard output
  std::string bytes;
};

/// Writes all files or, if one cannot be written, none: each goes to a temporary file beside its
/// target first and is renamed once all are there. A link stays a link, an existing file keeps its
/// permissions. Standard output, devices and pipes come last: nothing of them can be taken back,
/// and a reader that has gone ends the program. False, and a line in `told`, on failure.
bool write_files(const std::vector<OutputFile>& files, std::string& told);

/// Writes to standard output. False, and a message on standard error, on failure.
bool print(const std::string& text);

/// Makes the folders of a path that are missing. False, and a line in `told`, if one can't be made.
bool make_folders_of(const std::string& path, std::string& told);

/// True, and a line in `told`, if a file is a link. In the sandbox that is no place to write to.
bool has_link(const std::vector<OutputFile>& files, std::string& told);

/// True for the names of the temporary files.
bool is_temporary(std::string_view name);

}  // namespace mmdc_cpp
