// Numbers that look random and are the same everywhere.
#pragma once

#include <cstdint>
#include <string_view>

namespace mmdc::base {

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
/// The standard's distributions differ from one library to the next.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// Evenly spread over [low, high).
  double between(double low, double high) {
    constexpr double steps = 1ULL << 53;
    return low + (high - low) * (static_cast<double>(next() >> 11) / steps);
  }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

/// A seed from a text: its FNV-1a hash, begun at `seed`.
inline std::uint64_t seed_of(std::string_view text, std::uint64_t seed = 0) {
  std::uint64_t hash = 0xCBF29CE484222325 ^ seed;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash;
}

}  // namespace mmdc::base
