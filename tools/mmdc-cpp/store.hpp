// The cache of a run.
#pragma once

#include <optional>
#include <string>

#include "arguments.hpp"
#include "cache.hpp"

namespace mmdc_cpp {

struct Store {
  Cache cache;
  std::string circumstances;  ///< what everything in the cache depends on, hashed
};

/// The cache that the arguments name, or the user's own; nothing if there is to be none.
std::optional<Store> open_store(const Arguments& arguments);

}  // namespace mmdc_cpp
