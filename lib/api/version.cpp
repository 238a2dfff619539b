// Apart from all else, so that who asks for it does not bring the parsers along.
#include <mmdc/version.hpp>

namespace mmdc {

const char* version() {
  return MMDC_VERSION;
}

}  // namespace mmdc
