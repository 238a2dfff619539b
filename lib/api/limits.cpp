#include <chrono>

#include <mmdc/options.hpp>

namespace mmdc {

Limits Limits::untrusted() {
  return {.max_bytes = 200'000,
          .max_nodes = 2'000,
          .max_edges = 4'000,
          .max_nesting = 20,
          .max_label = 20'000,
          .max_dummies = 200'000,
          .max_time = std::chrono::seconds(5),
          .max_pixels = 30'000'000};
}

}  // namespace mmdc
