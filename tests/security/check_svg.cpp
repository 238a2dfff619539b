#include "tests/security/check_svg.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

std::string lowered_without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F) out += static_cast<char>(std::tolower(byte));
  }
  return out;
}

/// The scheme of an address; empty for relative ones.
std::string scheme_of(std::string_view url) {
  const std::string clean = lowered_without_blanks(url);
  const std::size_t end = clean.find_first_of(":/?#");
  return end != std::string::npos && clean[end] == ':' ? clean.substr(0, end) : "";
}

class SvgChecker {
 public:
  std::vector<std::string> run(const std::string& svg) {
    pugi::xml_document document;
    constexpr unsigned everything = pugi::parse_full;
    const auto parsed =
        document.load_buffer(svg.data(), svg.size(), everything, pugi::encoding_utf8);
    if (!parsed) found_.push_back(std::string("it is not well-formed: ") + parsed.description());
    for (const pugi::xml_node& node : document.children()) check(node);
    return std::move(found_);
  }

 private:
  void tell(const std::string& what, std::string_view where) {
    found_.push_back(what + ": " + std::string(where.substr(0, 80)));
  }

  void check(const pugi::xml_node& node) {
    const bool is_text = node.type() == pugi::node_pcdata;
    if (node.type() != pugi::node_element && !is_text) tell("a node of no use", node.name());
    if (node.type() != pugi::node_element) return;
    check_element(node);
    for (const pugi::xml_attribute& attribute : node.attributes()) check(node, attribute);
    for (const pugi::xml_node& child : node.children()) check(child);
  }

  void check_element(const pugi::xml_node& node) {
    const bool is_known = is_one_of(node.name(), {"svg",
                                                  "g",
                                                  "a",
                                                  "path",
                                                  "rect",
                                                  "circle",
                                                  "ellipse",
                                                  "polygon",
                                                  "line",
                                                  "text",
                                                  "tspan",
                                                  "defs",
                                                  "marker",
                                                  "style",
                                                  "title",
                                                  "desc",
                                                  "stop",
                                                  "image",
                                                  "filter",
                                                  "clipPath",
                                                  "linearGradient",
                                                  "feDropShadow",
                                                  "feFlood",
                                                  "feComposite",
                                                  "feOffset",
                                                  "feGaussianBlur",
                                                  "feMerge",
                                                  "feMergeNode",
                                                  "symbol",
                                                  "use",
                                                  "polyline",
                                                  "radialGradient"});
    if (!is_known) tell("an element that is not drawing", node.name());
    if (std::string_view(node.name()) == "style") check_css(node.child_value());
  }

  void check(const pugi::xml_node& node, const pugi::xml_attribute& attribute) {
    const std::string name = lowered_without_blanks(attribute.name());
    const std::string_view value = attribute.value();
    if (name.starts_with("on")) tell("an event attribute", name);
    if (name == "href" || name.ends_with(":href") || name == "src")
      return check_address(node, value);
    if (name == "style") return check_css(value);
    if (name.starts_with("xmlns")) return check_namespace(value);
    // Words for people and scripts are never looked at by a viewer.
    const bool is_words =
        name.starts_with("data-") || is_one_of(name, {"aria-label", "aria-roledescription", "title",
                                                      "name", "id", "class", "aria-owns"});
    if (!is_words) check_value(value);
  }

  void check_namespace(std::string_view value) {
    const bool is_known =
        is_one_of(value, {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"});
    if (!is_known) tell("a foreign namespace", value);
  }

  void check_address(const pugi::xml_node& node, std::string_view value) {
    const std::string_view element = node.name();
    const std::string scheme = scheme_of(value);
    if (element == "a") {
      if (!is_one_of(scheme, {"", "http", "https", "mailto", "tel", "sms", "ftp", "ftps"})) {
        tell("a link that could run something", value);
      }
    } else if (element == "image") {
      const std::string clean = lowered_without_blanks(value);
      const bool is_inside = std::ranges::any_of(
          std::array{"png", "jpeg", "jpg", "gif", "webp"}, [&](const std::string& type) {
            return clean.starts_with("data:image/" + type + ";base64,");
          });
      const bool is_foreign =
          !scheme.empty() || clean.starts_with("//") || clean.find('\\') != std::string::npos;
      if (is_foreign && !is_inside) tell("an image from elsewhere", value);
    } else if (!value.starts_with('#')) {
      tell("an address outside of the picture", value);
    }
  }

  void check_value(std::string_view value) {
    const std::string clean = lowered_without_blanks(value);
    check_urls(clean);
    for (const char* bad : {"javascript:", "vbscript:", "data:text", "expression("}) {
      if (clean.find(bad) != std::string::npos) tell("a value that could run something", value);
    }
  }

  void check_urls(const std::string& clean) {
    for (std::size_t at = clean.find("url("); at != std::string::npos;
         at = clean.find("url(", at + 1)) {
      const std::string_view inside = std::string_view(clean).substr(at + 4);
      const bool is_data_font =
          inside.starts_with("data:font/") || inside.starts_with("\"data:font/");
      if (!inside.starts_with('#') && !is_data_font) tell("a reference to elsewhere", inside);
    }
  }

  void check_css(std::string_view css) {
    const std::string clean = lowered_without_blanks(css);
    check_urls(clean);
    for (const char* bad : {"@import", "@namespace", "@charset", "expression(", "javascript:",
                            "behavior:", "-moz-binding", "<", "image-set(", "src("}) {
      if (clean.find(bad) != std::string::npos)
        tell("a style that could load or run something", css);
    }
    // The one escape that is written is that of a digit at the start of a name.
    for (std::size_t at = clean.find('\\'); at != std::string::npos;
         at = clean.find('\\', at + 1)) {
      if (clean.compare(at, 2, "\\3") != 0) tell("an escape in a style", css);
    }
  }

  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> troubles_of_svg(const std::string& svg) {
  return SvgChecker().run(svg);
}
