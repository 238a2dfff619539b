// What a program says to the one that it becomes.
#pragma once

#include <optional>
#include <string>

namespace mmdc_cpp {

/// The program that this one goes on for.
struct HandedOver {
  std::string version;    ///< of the library in it
  bool has_told = false;  ///< of the command line and the settings what there is to tell
  std::string program;    ///< its file
};

/// Who has handed over to this program; nothing if it was started as it is.
const std::optional<HandedOver>& handed_over();

/// Whether what there is to tell of the command line and the settings has been told.
bool is_beginning_told();

/// Says it to the program that this one becomes.
void announce(const HandedOver& before);

/// What was announced has not come to be.
void take_back();

}  // namespace mmdc_cpp
