// The date that files carry.
#pragma once

#include <ctime>
#include <optional>
#include <string>

namespace mmdc::cairo {

/// The date in SOURCE_DATE_EPOCH (reproducible-builds.org), UTC; nothing if there is none or if it
/// is no date up to the year 9999.
std::optional<std::tm> source_date();

std::string format_date(const std::tm& date, const char* format);

}  // namespace mmdc::cairo
