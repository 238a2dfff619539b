#include "lib/source/statement_text.hpp"

#include "lib/base/utf8.hpp"
#include "lib/source/look_alikes.hpp"

namespace mmdc::source {

Advice advise_on_letters(const Mistake& mistake) {
  if (const std::string name = invisible_at(mistake.rest()); !name.empty()) {
    return {.message = "invisible character " + name, .hint = "delete it"};
  }
  if (base::begins_no_utf8(mistake.rest())) {
    return {.message = "this is not UTF-8", .hint = "save the text as UTF-8: it may be in Latin-1"};
  }
  return {};
}

}  // namespace mmdc::source
