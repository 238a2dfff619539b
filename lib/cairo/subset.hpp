// Parts of font files.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

#include <hb.h>

namespace mmdc::cairo {

/// Cuts fonts down, by HarfBuzz's library for that, which is opened when one is made.
class Subsetter {
 public:
  Subsetter();
  Subsetter(const Subsetter&) = delete;
  Subsetter& operator=(const Subsetter&) = delete;
  ~Subsetter();

  /// Whether the library is there. All else requires it.
  bool is_ready() const;

  /// A font file with what the characters need of a face, joining and kerning as in the whole font.
  /// Nothing if the face can't be cut down.
  std::optional<std::string> subset(hb_face_t* face, const std::set<char32_t>& characters) const;

 private:
  struct Library;
  std::unique_ptr<Library> library_;
};

}  // namespace mmdc::cairo
