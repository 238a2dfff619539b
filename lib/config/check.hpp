// What a layer of configuration may say, and warnings about the rest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>

#include "lib/config/layers.hpp"
#include "lib/json/value.hpp"

namespace mmdc::config {

using json::Value;

/// Whose word it is. A caller may say everything, a diagram is not trusted.
enum class Author { caller, diagram };

/// Checks layers of one text, and takes out of a diagram's what it may not say.
class Checker {
 public:
  /// `text` is what the spans of the layers count in; `family` the section that the key `config` of
  /// a directive stands for; `secure` the keys that a diagram may not set beside Mermaid's own.
  Checker(std::string_view text, Author author, std::string_view family = {},
          std::vector<std::string> secure = {});

  /// The layer without what is unknown, of a wrong type or not allowed.
  Value clean(const Layer& layer);

  std::vector<Diagnostic> take_warnings() { return std::move(warnings_); }

  /// The key of the layer at a path such as {"flowchart", "curve"}; the whole layer if it is not to
  /// be found.
  Span place_of(const std::vector<std::string>& path, Span layer) const;

 private:
  Value clean_object(const Value& object, const std::string& section);
  /// The section that says what the key may be.
  std::string section_of(const std::string& section, const std::string& key) const;
  bool is_allowed(const std::string& outer, const std::string& key, const Value& value);
  bool is_known(const std::string& section, const std::string& key);
  std::string hint_for(const std::string& section, const std::string& key) const;
  bool is_of_type(const std::string& section, const std::string& key, const Value& value);
  bool is_harmless(const std::string& section, const std::string& key, const std::string& value);
  /// Of a flowchart's other layouts, which are not there.
  void tell_layout(const std::string& section, const std::string& key, const Value& value);
  bool is_secure(const std::string& key) const;
  /// Of keys that come more than once: the last one counts, of which Mermaid says nothing.
  void tell_repeated(const Layer& layer);
  /// Of a theme's colour that nobody can read.
  void tell_color(const std::string& section, const std::string& key, const Value& value);
  /// The value of the key that is looked at; the key if it is not to be found.
  Span place_of_value(const std::string& value) const;
  bool is_full() const;
  /// At the key that is looked at, or at its value if that is given.
  void warn(std::string code, std::string message, std::string hint = {},
            const std::string& value = {});

  std::string_view text_;
  Author author_;
  std::string_view family_;
  std::vector<std::string> secure_;
  Span layer_;
  std::vector<std::string> path_;
  std::vector<Diagnostic> warnings_;
};

}  // namespace mmdc::config
