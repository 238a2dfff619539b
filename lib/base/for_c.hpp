// What callers in C are given, and what they are spared.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>

namespace mmdc::base {

/// A copy for the caller to free(), ended by a NUL that `length` does not count. Null if there is
/// no memory. `length` may be null.
inline char* c_copy(const std::string& bytes, std::size_t* length = nullptr) {
  auto* const copy = static_cast<char*>(std::malloc(bytes.size() + 1));
  if (copy == nullptr) return nullptr;
  std::memcpy(copy, bytes.c_str(), bytes.size() + 1);
  if (length != nullptr) *length = bytes.size();
  return copy;
}

/// What `make` gives, or `otherwise` if it throws: no exception may reach C. What is thrown comes
/// of missing memory, or of a hook of the caller that throws.
template <typename Make, typename Value>
Value unless_thrown(Make make, Value otherwise) {
  try {
    return make();
  } catch (...) {
    return otherwise;
  }
}

}  // namespace mmdc::base
