// The bodies of <mmdc/c.h> but for its last section: the C++ interface behind plain handles.
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <mmdc/c.h>
#include <mmdc/mmdc.hpp>

#include "lib/api/in_order.hpp"
#include "lib/base/for_c.hpp"

struct mmdc_options {
  mmdc::Options options;
};

struct mmdc_drawing {
  std::string text;
  mmdc::LineTable lines{text};
  std::string config;  ///< the caller's
  std::vector<mmdc::Diagnostic> diagnostics;
  std::optional<mmdc::Drawing> drawing;
  std::vector<mmdc::Element> elements;

  // What C sees; the strings are those above.
  std::vector<mmdc_diagnostic> c_diagnostics;
  std::vector<mmdc_element> c_elements;
};

namespace {

/// Null where there is no memory.
template <typename Make>
auto null_without_memory(Make make) -> decltype(make()) {
  return mmdc::base::unless_thrown(make, decltype(make()){});
}

/// 0 if there is no memory.
int set_text(std::string& text, const char* value) {
  return mmdc::base::unless_thrown([&] { return text = value, 1; }, 0);
}

mmdc_diagnostic as_c(const mmdc::Diagnostic& diagnostic) {
  const mmdc::Span span = diagnostic.span.value_or(mmdc::Span{});
  return {diagnostic.severity == mmdc::Severity::error,
          diagnostic.code.c_str(),
          diagnostic.message.c_str(),
          diagnostic.span.has_value(),
          span.begin,
          span.end};
}

// C's numbers of the kinds stay what they are.
static_assert(static_cast<int>(mmdc::ElementKind::node) == MMDC_NODE);
static_assert(static_cast<int>(mmdc::ElementKind::group) == MMDC_GROUP);
static_assert(static_cast<int>(mmdc::ElementKind::edge) == MMDC_EDGE);
static_assert(static_cast<int>(mmdc::ElementKind::participant) == MMDC_PARTICIPANT);
static_assert(static_cast<int>(mmdc::ElementKind::message) == MMDC_MESSAGE);
static_assert(static_cast<int>(mmdc::ElementKind::note) == MMDC_NOTE);
static_assert(static_cast<int>(mmdc::ElementKind::block) == MMDC_BLOCK);

mmdc_element as_c(const mmdc::Element& element) {
  const mmdc::Rect& box = element.box;
  return {static_cast<mmdc_element_kind>(element.kind),
          element.id.c_str(),
          element.text.c_str(),
          box.x,
          box.y,
          box.width,
          box.height,
          element.span.begin,
          element.span.end};
}

/// Errors of the caller's configuration have no place in the text, but one in what he gave.
std::string format(const mmdc::Diagnostic& diagnostic, const mmdc_drawing& handle,
                   const char* file_name) {
  if (diagnostic.span || diagnostic.code != "config.bad-json") {
    return mmdc::format(diagnostic, file_name, handle.lines);
  }
  std::string messages;
  for (const mmdc::Diagnostic& one : mmdc::check_config(handle.config)) {
    messages += mmdc::format(one, "config", handle.config);
  }
  return messages;
}

void draw(mmdc_drawing& handle, const mmdc::Options& options) {
  const auto diagram = mmdc::Diagram::parse(handle.text, options);
  handle.diagnostics = diagram.diagnostics();
  if (!diagram) return;
  auto drawing = diagram->draw(options);
  const auto& more = drawing.diagnostics();
  handle.diagnostics.insert(handle.diagnostics.end(), more.begin(), more.end());
  handle.diagnostics = mmdc::api::in_order(std::move(handle.diagnostics));
  if (!drawing) return;
  handle.drawing = std::move(*drawing);
  handle.elements = handle.drawing->elements();
}

/// 0 if the value is neither "true" nor "false".
int set_flag(bool& flag, const char* value) {
  const bool is_true = std::strcmp(value, "true") == 0;
  if (!is_true && std::strcmp(value, "false") != 0) return 0;
  flag = is_true;
  return 1;
}

}  // namespace

const char* mmdc_version(void) {
  return mmdc::version();
}

void mmdc_free(char* bytes) {
  std::free(bytes);
}

mmdc_options* mmdc_options_new(void) {
  return null_without_memory([] { return new mmdc_options; });
}

void mmdc_options_free(mmdc_options* options) {
  delete options;
}

int mmdc_options_set(mmdc_options* options, const char* name, const char* value) {
  struct Named {
    const char* name;
    std::string mmdc::Options::*member;
  };
  constexpr Named all[] = {{"background", &mmdc::Options::background},
                           {"id", &mmdc::Options::id},
                           {"theme", &mmdc::Options::theme},
                           {"dark_theme", &mmdc::Options::dark_theme},
                           {"dark_background", &mmdc::Options::dark_background},
                           {"style_sheet", &mmdc::Options::style_sheet},
                           {"config", &mmdc::Options::config}};
  for (const Named& one : all) {
    if (std::strcmp(one.name, name) != 0) continue;
    return set_text(options->options.*one.member, value);
  }
  if (std::strcmp(name, "has_styles") == 0) return set_flag(options->options.has_styles, value);
  return 0;
}

int mmdc_options_set_limit(mmdc_options* options, const char* name, size_t value) {
  struct Named {
    const char* name;
    std::size_t mmdc::Limits::*member;
  };
  constexpr Named all[] = {
      {"max_bytes", &mmdc::Limits::max_bytes},  {"max_nodes", &mmdc::Limits::max_nodes},
      {"max_edges", &mmdc::Limits::max_edges},  {"max_nesting", &mmdc::Limits::max_nesting},
      {"max_label", &mmdc::Limits::max_label},  {"max_dummies", &mmdc::Limits::max_dummies},
      {"max_pixels", &mmdc::Limits::max_pixels}};
  mmdc::Limits& limits = options->options.limits;
  for (const Named& one : all) {
    if (std::strcmp(one.name, name) != 0) continue;
    limits.*one.member = value;
    return 1;
  }
  if (std::strcmp(name, "max_time") != 0) return 0;
  constexpr auto most = std::numeric_limits<std::chrono::milliseconds::rep>::max();
  limits.max_time = std::chrono::milliseconds(
      std::cmp_less(value, most) ? static_cast<std::chrono::milliseconds::rep>(value) : most);
  return 1;
}

mmdc_drawing* mmdc_draw(const char* text, size_t length, const mmdc_options* options) {
  return null_without_memory([&] {
    auto handle = std::make_unique<mmdc_drawing>();
    handle->text.assign(text, length);
    handle->lines = mmdc::LineTable(handle->text);
    if (options != nullptr) handle->config = options->options.config;
    draw(*handle, options != nullptr ? options->options : mmdc::Options{});
    for (const mmdc::Diagnostic& one : handle->diagnostics) {
      handle->c_diagnostics.push_back(as_c(one));
    }
    for (const mmdc::Element& one : handle->elements) handle->c_elements.push_back(as_c(one));
    return handle.release();
  });
}

void mmdc_drawing_free(mmdc_drawing* drawing) {
  delete drawing;
}

int mmdc_drawing_ok(const mmdc_drawing* drawing) {
  return drawing->drawing.has_value();
}

double mmdc_drawing_width(const mmdc_drawing* drawing) {
  return drawing->drawing ? drawing->drawing->size().width : 0;
}

double mmdc_drawing_height(const mmdc_drawing* drawing) {
  return drawing->drawing ? drawing->drawing->size().height : 0;
}

char* mmdc_drawing_svg(const mmdc_drawing* drawing, size_t* length) {
  if (length != nullptr) *length = 0;
  if (!drawing->drawing) return nullptr;
  return null_without_memory(
      [&] { return mmdc::base::c_copy(drawing->drawing->to_svg(), length); });
}

char* mmdc_render_svg(const char* text, size_t length, const mmdc_options* options,
                      size_t* svg_length) {
  if (svg_length != nullptr) *svg_length = 0;
  mmdc_drawing* const drawing = mmdc_draw(text, length, options);
  char* const svg = drawing != nullptr ? mmdc_drawing_svg(drawing, svg_length) : nullptr;
  mmdc_drawing_free(drawing);
  return svg;
}

size_t mmdc_drawing_diagnostic_count(const mmdc_drawing* drawing) {
  return drawing->c_diagnostics.size();
}

const mmdc_diagnostic* mmdc_drawing_diagnostic(const mmdc_drawing* drawing, size_t index) {
  return index < drawing->c_diagnostics.size() ? &drawing->c_diagnostics[index] : nullptr;
}

size_t mmdc_drawing_hint_count(const mmdc_drawing* drawing, size_t index) {
  return index < drawing->diagnostics.size() ? drawing->diagnostics[index].hints.size() : 0;
}

const char* mmdc_drawing_hint(const mmdc_drawing* drawing, size_t index, size_t hint) {
  if (hint >= mmdc_drawing_hint_count(drawing, index)) return nullptr;
  return drawing->diagnostics[index].hints[hint].message.c_str();
}

void mmdc_drawing_line_column(const mmdc_drawing* drawing, size_t offset, size_t* line,
                              size_t* column) {
  const mmdc::LineColumn place = drawing->lines.line_column(offset);
  if (line != nullptr) *line = place.line;
  if (column != nullptr) *column = place.column;
}

char* mmdc_drawing_messages(const mmdc_drawing* drawing, const char* file_name) {
  return null_without_memory([&] {
    std::string messages;
    for (const mmdc::Diagnostic& one : drawing->diagnostics) {
      messages += format(one, *drawing, file_name);
    }
    return mmdc::base::c_copy(messages);
  });
}

const char* mmdc_element_kind_name(mmdc_element_kind kind) {
  const bool is_known = kind >= MMDC_NODE && kind <= MMDC_BLOCK;
  return is_known ? mmdc::to_string(static_cast<mmdc::ElementKind>(kind)) : nullptr;
}

size_t mmdc_drawing_element_count(const mmdc_drawing* drawing) {
  return drawing->c_elements.size();
}

const mmdc_element* mmdc_drawing_element(const mmdc_drawing* drawing, size_t index) {
  return index < drawing->c_elements.size() ? &drawing->c_elements[index] : nullptr;
}

const mmdc_element* mmdc_drawing_hit_test(const mmdc_drawing* drawing, double x, double y,
                                          double tolerance) {
  if (!drawing->drawing) return nullptr;
  return null_without_memory([&]() -> const mmdc_element* {
    const auto hit = drawing->drawing->hit_test(x, y, tolerance);
    if (!hit) return nullptr;
    for (std::size_t i = 0; i < drawing->elements.size(); ++i) {
      const mmdc::Element& one = drawing->elements[i];
      if (one.kind == hit->kind && one.id == hit->id) return &drawing->c_elements[i];
    }
    return nullptr;
  });
}

namespace mmdc {

Options& options_of(mmdc_options* options) {
  return options->options;
}

const Drawing* drawing_of(const mmdc_drawing* drawing) {
  return drawing->drawing ? &*drawing->drawing : nullptr;
}

}  // namespace mmdc
