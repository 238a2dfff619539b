#include "lib/base/url.hpp"

#include <catch2/catch.hpp>

#include "lib/base/edit_distance.hpp"

TEST_CASE("links that can run something lead nowhere") {
  using mmdc::base::safe_url;
  for (const char* url :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\tscript:alert(1)", "data:text/html,x",
        "vbscript:x", "javascript&colon;alert(1)", "&#106;avascript:x", "java&Tab;script:x",
        "java&NewLine;script:x", "javascript#colon;alert(1)", "javascript#9;:x", ""}) {
    CAPTURE(url);
    CHECK(safe_url(url) == "about:blank");
  }
  for (const char* url : {"https://a.b/c?d=e#f", "mailto:a@b.c", "tel:+1", "#anchor",
                          "../page.html", "/path:with-colon", "page?x=a:b"}) {
    CAPTURE(url);
    CHECK(safe_url(url) == url);
  }
}

TEST_CASE("the edit distance counts insertions, deletions and replacements") {
  using mmdc::base::edit_distance;
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("same", "same") == 0);
  CHECK(edit_distance(std::string(100, 'a'), "b") == 65);
}
