#include "lib/base/base64.hpp"

#include <catch2/catch.hpp>

TEST_CASE("base64 as in RFC 4648, section 10") {
  CHECK(mmdc::base::base64("").empty());
  CHECK(mmdc::base::base64("f") == "Zg==");
  CHECK(mmdc::base::base64("fo") == "Zm8=");
  CHECK(mmdc::base::base64("foo") == "Zm9v");
  CHECK(mmdc::base::base64("foobar\xff") == "Zm9vYmFy/w==");
}
