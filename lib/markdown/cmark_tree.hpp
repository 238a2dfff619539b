// The tree that cmark makes of a page.
#pragma once

#include <memory_resource>
#include <string_view>

#include <cmark.h>

#include "lib/base/cancel.hpp"
#include "lib/base/deadline.hpp"

namespace mmdc::markdown {

/// Owns the nodes of a page. Some texts take cmark a time that grows with the square of their
/// length: where the deadline is over before it is done, there are none.
class CmarkTree {
 public:
  /// Throws std::bad_alloc.
  CmarkTree(std::string_view page, const base::Deadline& deadline);

  /// Calls `visit` with every node once, parents first, until the deadline is over.
  template <typename Visit>
  void for_each_node(Visit visit) const {
    base::Cancel cancel(deadline_.hook());
    for (cmark_node* node = root_; node != nullptr && !cancel.tick(); node = behind(node)) {
      visit(node);
    }
  }

 private:
  static cmark_node* behind(cmark_node* node);

  const base::Deadline& deadline_;
  std::pmr::monotonic_buffer_resource memory_;
  cmark_node* root_;
};

}  // namespace mmdc::markdown
