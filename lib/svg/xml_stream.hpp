// An XML document that is written while it is made: of a large picture there is never more than a
// piece as a tree.
#pragma once

#include <cstddef>
#include <string>

#include <pugixml.hpp>

namespace mmdc::svg {

class XmlStream {
 public:
  /// Where the next elements are made, as children.
  pugi::xml_node piece() { return piece_; }

  /// The element that was made last goes on: what is made from here on is in it, behind the
  /// children that it has.
  void open_last();

  /// Ends the element that was opened last and isn't ended yet.
  void close(const char* name);

  /// To be called now and then between elements: writes what has been made if that is much.
  void settle();

  /// The whole document.
  std::string take();

 private:
  void write_piece();

  pugi::xml_document piece_;
  std::string out_;
  std::size_t settled_ = 0;  ///< elements in the piece
};

}  // namespace mmdc::svg
