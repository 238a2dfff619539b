// From a diagram's text to a picture, drawn or found in the cache.
#pragma once

#include <atomic>
#include <cstddef>
#include <string>

#include <mmdc/options.hpp>

#include "arguments.hpp"
#include "drawn.hpp"
#include "store.hpp"

namespace mmdc_cpp {

/// Draws texts, as the arguments want it. All members may be called by several threads.
class Painter {
 public:
  /// The arguments and the store must outlive it. Without a store (null) everything is drawn.
  Painter(const Arguments& arguments, Store* store) : arguments_(arguments), store_(store) {}

  /// The picture of a text with an id of its own.
  Drawn draw(const std::string& text, const std::string& id, Format format);

  /// What is wrong with a text; an empty picture if no error is.
  Drawn look_at(const std::string& text) const;

  /// How many pictures were drawn, and how many were there already.
  std::size_t drawn() const { return drawn_; }
  std::size_t found() const { return found_; }

  /// Whether the widths of some texts are no more than estimated, because what measures them is
  /// not on this machine.
  bool has_estimated() const { return has_estimated_; }

  /// Counts pictures that nobody had to ask for.
  void count_found(std::size_t count) { found_ += count; }

 private:
  mmdc::Options options_of(const std::string& text, const std::string& id, Format format) const;

  const Arguments& arguments_;
  Store* store_;
  std::atomic<std::size_t> drawn_ = 0;
  std::atomic<std::size_t> found_ = 0;
  mutable std::atomic<bool> has_estimated_ = false;
};

}  // namespace mmdc_cpp
