// The page that mermaid-cli puts around a picture.
#pragma once

namespace mmdc_cpp {

/// The browser's margin on both sides of the picture; px.
constexpr int page_margin = 16;

}  // namespace mmdc_cpp
