// Owners of cairo's and Pango's objects.
#pragma once

#include <memory>

#include <cairo.h>
#include <pango/pangocairo.h>

namespace mmdc::cairo {

template <auto release>
struct Release {
  template <typename T>
  void operator()(T* object) const {
    release(object);
  }
};

using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using CopiedPath = std::unique_ptr<cairo_path_t, Release<cairo_path_destroy>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_destroy>>;
using FontDescription = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using LoadedFont = std::unique_ptr<PangoFont, Release<g_object_unref>>;
using PangoText = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using PangoFonts = std::unique_ptr<PangoContext, Release<g_object_unref>>;

/// Saves the state of a context and gives it back.
class SavedState {
 public:
  explicit SavedState(cairo_t* context) : context_(context) { cairo_save(context_); }
  SavedState(const SavedState&) = delete;
  SavedState& operator=(const SavedState&) = delete;
  ~SavedState() { cairo_restore(context_); }

 private:
  cairo_t* context_;
};

}  // namespace mmdc::cairo
