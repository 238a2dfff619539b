/// @file
/// A value or the reasons why there is none.
#pragma once

#include <cassert>
#include <optional>
#include <utility>
#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc {

/// Either a value, with warnings beside it, or no value and at least one error. Owns both.
template <typename T>
class Result {
 public:
  /// Success.
  Result(T value, std::vector<Diagnostic> warnings = {})
      : value_(std::move(value)), diagnostics_(std::move(warnings)) {}

  /// Failure. Requires at least one diagnostic.
  static Result failure(std::vector<Diagnostic> diagnostics) {
    assert(!diagnostics.empty());
    return Result(std::move(diagnostics));
  }
  static Result failure(Diagnostic diagnostic) {
    std::vector<Diagnostic> diagnostics;
    diagnostics.push_back(std::move(diagnostic));
    return failure(std::move(diagnostics));
  }

  /// True if there is a value.
  explicit operator bool() const { return value_.has_value(); }
  bool has_value() const { return value_.has_value(); }

  /// The value. Requires that there is one.
  const T& value() const& { return assert(value_), *value_; }
  T& value() & { return assert(value_), *value_; }
  T&& value() && { return assert(value_), std::move(*value_); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  /// Warnings if there is a value; else errors, and warnings met before them. In order of place,
  /// after those that have none. Of a result that nobody keeps it is a copy, so that
  /// `for (const auto& one : Diagram::parse(text).diagnostics())` is safe.
  const std::vector<Diagnostic>& diagnostics() const& { return diagnostics_; }
  std::vector<Diagnostic> diagnostics() && { return std::move(diagnostics_); }

 private:
  explicit Result(std::vector<Diagnostic> diagnostics) : diagnostics_(std::move(diagnostics)) {}

  std::optional<T> value_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace mmdc
