#include "limits.hpp"

#include "interrupt.hpp"

namespace mmdc_cpp {
namespace {

/// A page of strangers may take what so many texts may.
constexpr int texts_of_page = 10;

}  // namespace

mmdc::Limits limits_of(const TrustArguments& trust) {
  mmdc::Limits limits;
  if (trust.is_low) {
    limits = {.max_bytes = 200'000,
              .max_nodes = 2'000,
              .max_edges = 4'000,
              .max_nesting = 20,
              .max_label = 20'000,
              .max_dummies = 200'000,
              .max_time = std::chrono::seconds(5),
              .max_pixels = 30'000'000};
  }
  if (trust.milliseconds > 0) limits.max_time = std::chrono::milliseconds(trust.milliseconds);
  return limits;
}

mmdc::Patience patience_of(const TrustArguments& trust) {
  return {.max_time = limits_of(trust).max_time, .cancelled = is_interrupted};
}

std::optional<std::size_t> most_bytes_of_page(const TrustArguments& trust) {
  if (!trust.is_low) return std::nullopt;
  return texts_of_page * limits_of(trust).max_bytes;
}

std::optional<std::chrono::milliseconds> most_time_of_page(const TrustArguments& trust) {
  if (!trust.is_low) return std::nullopt;
  return texts_of_page * limits_of(trust).max_time;
}

}  // namespace mmdc_cpp
