// The YAML at the top of a text.
#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include <yaml-cpp/yaml.h>

#include "lib/config/layers.hpp"

namespace mmdc::config {
namespace {

/// More than any configuration holds. Anchors make a few lines stand for billions of values.
constexpr std::size_t most_values = 20'000;
constexpr std::size_t most_bytes = 262'144;
/// Deeper than any configuration goes; anchors that hold themselves end there too.
constexpr int deepest = 24;

/// What the YAML reader's own errors don't say.
struct Refused {
  std::string code;
  std::string message;
  YAML::Mark mark;
};

std::optional<double> number_of(const std::string& text) {
  double value = 0;
  const char* const begin = text.data() + (text.starts_with('+') ? 1 : 0);
  const auto [end, failure] = std::from_chars(begin, text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_null(const std::string& text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// A scalar in YAML's JSON schema.
Json scalar_of(const YAML::Node& node) {
  const std::string& text = node.Scalar();
  if (node.Tag() == "!") return text;
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  if (is_null(text)) return nullptr;
  if (const auto number = number_of(text)) return *number;
  return text;
}

/// Turns the nodes of a document into values, as many as are sensible.
class Converter {
 public:
  Json convert(const YAML::Node& node, int depth = 0) {
    if (++values_ > most_values) {
      throw Refused{"limit.configuration",
                    "the front matter has more than " + std::to_string(most_values) + " values",
                    node.Mark()};
    }
    if (depth > deepest) return nullptr;
    if (node.IsScalar()) return scalar_of(node);
    if (node.IsSequence()) {
      Json list = Json::array();
      for (const YAML::Node& item : node) list.push_back(convert(item, depth + 1));
      return list;
    }
    return node.IsMap() ? convert_map(node, depth) : Json();
  }

 private:
  Json convert_map(const YAML::Node& node, int depth) {
    Json object = Json::object();
    std::set<std::string> keys;
    for (const auto& entry : node) {
      if (!entry.first.IsScalar()) continue;
      const std::string& key = entry.first.Scalar();
      if (!keys.insert(key).second) {
        throw Refused{"config.bad-yaml", "the key '" + key + "' comes twice", entry.first.Mark()};
      }
      object[key] = convert(entry.second, depth + 1);
    }
    return object;
  }

  std::size_t values_ = 0;
};

/// Mermaid: a title is turned into a text, and what JavaScript takes for false is none.
std::string title_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null() || value == false || value == 0) return {};
  if (value.is_number()) {
    const double number = value.get<double>();
    const auto whole = static_cast<long long>(std::clamp(number, -9e15, 9e15));
    return static_cast<double>(whole) == number ? std::to_string(whole) : value.dump();
  }
  if (!value.is_array()) return value.is_boolean() ? value.dump() : std::string();
  std::string joined;
  for (const Json& item : value) {
    if (&item != &value.front()) joined += ',';
    joined += title_of(item);
  }
  return joined;
}

/// The indentation of the block's lines is that of its fences.
std::string without_indent(std::string_view text, std::size_t indent) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    const std::size_t blanks = std::min(line.find_first_not_of(" \t"), line.size());
    line.remove_prefix(std::min(indent, blanks));
    out += line;
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// The place of a mark of the unindented text.
Span place_of(const YAML::Mark& mark, Span block, std::size_t indent) {
  if (mark.pos < 0) return block;
  const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
  const std::size_t offset = static_cast<std::size_t>(mark.pos) + (line + 1) * indent;
  const std::size_t begin = std::min(block.begin + offset, block.end);
  return {begin, std::min(begin + 1, block.end)};
}

/// What of the document counts.
FrontMatter read_document(const Json& values, Span span) {
  FrontMatter read;
  read.config.span = span;
  if (values.contains("title")) read.title = title_of(values["title"]);
  if (values.contains("config") && values["config"].is_object()) {
    read.config.values = values["config"];
  }
  if (values.contains("displayMode")) {
    Json& gantt = read.config.values["gantt"];
    if (gantt.is_null()) gantt = Json::object();
    if (gantt.is_object()) gantt["displayMode"] = values["displayMode"];
  }
  return read;
}

}  // namespace

Result<FrontMatter> read_front_matter(std::string_view original, Span span) {
  const std::size_t indent = std::min(original.find_first_not_of(" \t"), original.size());
  const auto refuse = [&](std::string code, std::string message, Span place) {
    return Result<FrontMatter>::failure(
        {Severity::error, std::move(code), std::move(message), place, {}});
  };
  std::string yaml(original.substr(span.begin, span.end - span.begin));
  if (yaml.size() > most_bytes) {
    return refuse("limit.configuration",
                  "the front matter is longer than " + std::to_string(most_bytes) + " bytes",
                  {span.begin, span.begin});
  }
  std::ranges::replace(yaml, '\r', '\n');
  try {
    const YAML::Node document = YAML::Load(without_indent(yaml, indent));
    if (!document.IsMap()) return FrontMatter{};
    return read_document(Converter().convert(document), span);
  } catch (const Refused& refused) {
    return refuse(refused.code, refused.message, place_of(refused.mark, span, indent));
  } catch (const YAML::Exception& exception) {
    return refuse("config.bad-yaml", "the front matter is no YAML: " + exception.msg,
                  place_of(exception.mark, span, indent));
  }
}

}  // namespace mmdc::config
