// What may stand in a link that a diagram's author wrote.
#pragma once

#include <string>
#include <string_view>

namespace mmdc::base {

/// What is left of a URL that is none of the safe ones.
inline constexpr std::string_view nowhere = "about:blank";

/// The URL if following it can run nothing: relative ones and those of the schemes http, https,
/// mailto, tel, sms, ftp and ftps. Anything else is `nowhere`.
std::string safe_url(std::string_view url);

/// True of the URLs that hold a PNG, JPEG, GIF or WebP image in base64: these load nothing and can
/// run nothing.
bool is_raster_image_data(std::string_view url);

/// The beginning of a URL, which may hold all that it leads to, for people to read.
std::string in_short(std::string_view url);

}  // namespace mmdc::base
