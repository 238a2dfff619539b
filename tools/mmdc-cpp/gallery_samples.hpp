// One diagram of each family, that shows what themes change.
#pragma once

#include <span>

namespace mmdc_cpp {

struct Sample {
  const char* family;
  const char* text;
};

std::span<const Sample> gallery_samples();

}  // namespace mmdc_cpp
