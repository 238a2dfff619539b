#include <cstddef>
#include <iterator>

#include <mmdc/element.hpp>

namespace mmdc {

const char* to_string(ElementKind kind) {
  constexpr const char* names[] = {"node",    "group", "edge", "participant",
                                   "message", "note",  "block"};
  const auto index = static_cast<std::size_t>(kind);
  return index < std::size(names) ? names[index] : "unknown";
}

}  // namespace mmdc
