#include "lib/cairo/date.hpp"

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace mmdc::cairo {

std::optional<std::tm> source_date() {
  constexpr long long end_of_year_9999 = 253402300799;
  const char* const variable = std::getenv("SOURCE_DATE_EPOCH");
  const std::string_view epoch = variable != nullptr ? variable : "";
  long long seconds = 0;
  const auto [end, error] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
  const bool whole = error == std::errc() && end == epoch.data() + epoch.size();
  if (!whole || seconds < 0 || seconds > end_of_year_9999) return std::nullopt;
  const std::time_t time = seconds;
  std::tm utc{};
  gmtime_r(&time, &utc);
  return utc;
}

std::string format_date(const std::tm& date, const char* format) {
  char text[64];
  return {text, std::strftime(text, sizeof text, format, &date)};
}

}  // namespace mmdc::cairo
