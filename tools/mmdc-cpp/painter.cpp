#include "painter.hpp"

#include <utility>

#include <mmdc/mmdc.hpp>

#include "cairo_door.hpp"
#include "file_names.hpp"
#include "hand_over.hpp"
#include "interrupt.hpp"
#include "limits.hpp"
#include "packed_picture.hpp"
#include "picture.hpp"

namespace mmdc_cpp {
namespace {

/// Whether a picture can't be made without the fonts of this machine.
bool is_cairo_picture(const Arguments& arguments, Format format) {
  return format != Format::svg || arguments.look.font != FontMode::text;
}

/// The drawing of a text; its diagnostics go into `drawn`.
std::optional<mmdc::Drawing> drawing_of(const std::string& text, const mmdc::Options& options,
                                        Drawn& drawn) {
  const auto take = [&](const std::vector<mmdc::Diagnostic>& diagnostics) {
    drawn.diagnostics.insert(drawn.diagnostics.end(), diagnostics.begin(), diagnostics.end());
  };
  const auto diagram = mmdc::Diagram::parse(text, options);
  take(diagram.diagnostics());
  if (!diagram) return std::nullopt;
  auto drawing = diagram->draw(options);
  take(drawing.diagnostics());
  if (!drawing) return std::nullopt;
  return std::move(*drawing);
}

}  // namespace

mmdc::Options Painter::options_of(const std::string& text, const std::string& id,
                                  Format format) const {
  mmdc::Options options;
  options.background = arguments_.look.background;
  options.id = id;
  options.theme = arguments_.look.theme;
  options.dark_theme = arguments_.look.dark_theme;
  options.style_sheet = arguments_.look.css;
  options.has_styles = !arguments_.look.no_style;
  options.config = arguments_.look.config;
  options.icon_packs = arguments_.look.icon_packs;
  options.limits = limits_of(arguments_.trust);
  options.cancelled = is_interrupted;
  // What only the fonts of the machine can measure is a reason for the program with cairo.
  const bool is_painted = is_cairo_picture(arguments_, format);
  options.text_measurer = [this, &text, is_painted] {
    hand_over_with(text, arguments_);
    auto measurer = system_measurer();
    if (measurer == nullptr && !is_painted) has_estimated_ = true;
    return measurer;
  };
  options.shown_here = is_painted;
  return options;
}

Drawn Painter::draw(const std::string& text, const std::string& id, Format format) {
  std::string key;
  if (store_ != nullptr) {
    key = store_->circumstances + '\n' + extension_of(format) + '\n' + id + '\n' + text;
    if (const auto value = store_->cache.find(key)) {
      if (auto found = unpack_drawn(*value)) {
        ++found_;
        return std::move(*found);
      }
    }
  }
  if (is_cairo_picture(arguments_, format)) hand_over_with(text, arguments_);
  Drawn drawn;
  const auto drawing = drawing_of(text, options_of(text, id, format), drawn);
  if (!drawing) return drawn;
  auto bytes = to_bytes(*drawing, format, arguments_, drawn);
  if (!bytes) return drawn;
  ++drawn_;
  drawn.picture = {std::move(*bytes), drawing->title(), drawing->description()};
  if (store_ != nullptr) store_->cache.keep(key, pack_drawn(drawn));
  return drawn;
}

Drawn Painter::look_at(const std::string& text) const {
  Drawn drawn;
  const auto options = options_of(text, arguments_.look.svg_id, Format::svg);
  if (drawing_of(text, options, drawn)) drawn.picture.emplace();
  return drawn;
}

}  // namespace mmdc_cpp
