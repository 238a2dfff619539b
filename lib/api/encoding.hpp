// What to tell of a text that is not in UTF-8.
#pragma once

#include <string_view>

#include "lib/api/pipeline.hpp"

namespace mmdc::api {

/// What came of `text`, with a warning at its first byte that is not UTF-8 unless that is where an
/// error stands. Places are those in `text`.
Result<Parsed> told_of_encoding(Result<Parsed> parsed, std::string_view text);

}  // namespace mmdc::api
