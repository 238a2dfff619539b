// XML that is written while it is made, element by element, straight into the document: of a large
// picture there is no tree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/base/text_buffer.hpp"

namespace mmdc::svg {

class XmlStream {
 public:
  /// `document` is a whole one of a root of that name, which goes on behind the children that it
  /// has.
  XmlStream(std::string_view document, const char* root);

  /// Begins an element, in that which was begun last and isn't ended yet. `name` must outlive it.
  void begin(const char* name);

  /// Attributes of the element that was begun last, to be set before there is anything in it.
  void set(std::string_view name, std::string_view value);
  void set(std::string_view name, double value);

  /// `append` appends the value to a buffer: nothing but numbers and what stands between them.
  template <typename Append>
  void set_value(std::string_view name, Append append) {
    begin_value(name);
    append(out_);
    out_.append('"');
  }

  /// Text in the element that was begun last.
  void add_text(std::string_view text);

  void end();

  /// The document, whose elements are all ended but the root; that is ended here.
  std::string take();

 private:
  void begin_value(std::string_view name);
  void end_start_tag();

  std::vector<const char*> open_;  ///< names of the elements that aren't ended yet
  bool in_start_tag_;
  base::TextBuffer out_;
};

}  // namespace mmdc::svg
