// The tree that cmark makes of a page.
#pragma once

#include <memory>
#include <string_view>

#include <cmark.h>

namespace mmdc::markdown {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using Document = std::unique_ptr<cmark_node, FreeNode>;
using Iterator = std::unique_ptr<cmark_iter, FreeIterator>;

inline Document parse_document(std::string_view page) {
  return Document(cmark_parse_document(page.data(), page.size(), CMARK_OPT_DEFAULT));
}

/// Calls `visit` with every node once, parents first.
template <typename Visit>
void for_each_node(cmark_node* document, Visit visit) {
  const Iterator iterator(cmark_iter_new(document));
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    if (event == CMARK_EVENT_ENTER) visit(cmark_iter_get_node(iterator.get()));
  }
}

}  // namespace mmdc::markdown
