// Documents in JSON from standard input to standard output.
#pragma once

#include <functional>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "arguments.hpp"
#include "painter.hpp"

namespace mmdc_cpp {

/// With its keys in the order of the text.
using Json = nlohmann::ordered_json;

/// The document on standard input; the exit code, after a message, if that can't be read, is no
/// JSON or is nested too deep.
std::variant<Json, ExitCode> read_json();

/// Calls `visit` with the document and with what is in it, in its order. Where `visit` returns
/// false what is in that node is passed over.
template <typename Visit>
void for_each_node(Json& document, Visit visit) {
  std::vector<Json*> open = {&document};
  while (!open.empty()) {
    Json& node = *open.back();
    open.pop_back();
    if (!visit(node) || !node.is_structured()) continue;
    for (auto child = node.rbegin(); child != node.rend(); ++child) open.push_back(&*child);
  }
}

/// Has `draw` put pictures into a document and writes `document`, unless the exit code that `draw`
/// returns is one of failure. Returns the exit code of it all.
int write_with_pictures(const Json& document, const Arguments& arguments,
                        const std::function<int(Painter&)>& draw);

}  // namespace mmdc_cpp
