#include <mmdc/element.hpp>

namespace mmdc {

const char* to_string(ElementKind kind) {
  constexpr const char* names[] = {"node",    "group", "edge", "participant",
                                   "message", "note",  "block"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace mmdc
