#include "limits.hpp"

#include "interrupt.hpp"

namespace mmdc_cpp {
namespace {

/// A page of strangers may take what so many texts may.
constexpr int texts_of_page = 10;

}  // namespace

mmdc::Limits limits_of(const TrustArguments& trust) {
  mmdc::Limits limits = trust.is_low ? mmdc::Limits::untrusted() : mmdc::Limits();
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
