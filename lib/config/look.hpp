// How a diagram is drawn, whatever its theme.
#pragma once

#include <optional>
#include <string_view>

namespace mmdc::config {

enum class Look {
  classic,
  hand_drawn,  ///< as by a pen, areas hatched
  neo,         ///< with shadows, other paddings and heads
};

/// The look of Mermaid's name; nothing if there is none.
std::optional<Look> look_named(std::string_view name);

std::string_view name_of(Look look);

}  // namespace mmdc::config
