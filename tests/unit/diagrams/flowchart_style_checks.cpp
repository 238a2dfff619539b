#include <catch2/catch.hpp>

#include "told.hpp"

namespace {

Told told_on(const std::string& lines) {
  return told("flowchart LR\n" + lines);
}

std::string svg(const std::string& lines) {
  return mmdc::render_svg("flowchart LR\n" + lines).value();
}

}  // namespace

TEST_CASE("a value that no browser knows is a warning at its place") {
  CHECK(told_on("A\nstyle A stroke:blue, fill:redd") == Told{"3:27 css.value"});
  CHECK(told_on("A:::c\nclassDef c fill:#12345") == Told{"3:17 css.value"});
  CHECK(told_on("A --> B\nlinkStyle 0 stroke-width:2apples") == Told{"3:26 css.value"});
  CHECK(told_on("A --> B\nlinkStyle default color:none") == Told{"3:25 css.value"});
  CHECK(told_on("A\nstyle A fill:") == Told{"3:9 css.value: write `fill:red`"});
  CHECK(told_on("A\nstyle A opacity:half,visibility:no,font-weight:heavy").size() == 3);
}

TEST_CASE("a property that no browser knows is a warning that tells what was meant") {
  CHECK(told_on("A\nstyle A fil:red") == Told{"3:9 css.property: did you mean `fill`?"});
  CHECK(told_on("A:::c\nclassDef c strok-width:2px") ==
        Told{"3:12 css.property: did you mean `stroke-width`?"});
  CHECK(told_on("A\nstyle A red") == Told{"3:9 css.property"});
  CHECK(told_on("A\nstyle A stroke-dasharray:5,5") ==
        Told{"3:28 css.property: a comma inside of a value is written `\\,`: "
             "`stroke-dasharray:5\\,5`"});
}

TEST_CASE("declarations that no comma parts are told how they are joined") {
  const std::string hint = ": declarations are joined by commas: `fill:#f9f,stroke:#333`";
  CHECK(told_on("A\nstyle A fill:#f00 stroke:#000") == Told{"3:14 css.value" + hint});
  CHECK(told_on("A:::c\nclassDef c fill:#f00;color:#fff") == Told{"3:17 css.value" + hint});
  CHECK(told_on("A:::c\nclassDef c fill:#f00,color:#fff;").empty());
}

TEST_CASE("a declaration that a semicolon makes a node is told") {
  const std::string told_so =
      " flowchart.declaration-as-node: declarations are joined by commas: `fill:#f9f,stroke:#333`";
  CHECK(told_on("A\nstyle A fill:red;stroke:blue") == Told{"3:18" + told_so});
  CHECK(told_on("A:::c\nclassDef c fill:red; color:blue") == Told{"3:22" + told_so});
  CHECK(told_on("A\nstyle A fill:red; stroke: blue").front().starts_with("3:27 flowchart.un"));
  CHECK(told_on("A;fill:red").empty());
}

TEST_CASE("of what browsers know nothing is told") {
  for (const std::string list :
       {"border-radius:4px,box-shadow:none,z-index:3",
        "-webkit-box-align:end,all:unset,zoom:2,x:1,orphans:2",
        "fill:RED,stroke:currentColor,Color:ButtonText", "fill:red !important,stroke:inherit",
        "stroke-width:.5em,rx:5,ry:auto,font-size:120%,width:20vw",
        "stroke-dasharray:5 5,stroke-dasharray:5\\,5,stroke-dasharray:10% 2px",
        "font-weight:bolder,font-style:oblique,font-size:larger,text-align:start",
        "text-decoration:underline wavy red 2px,display:flex,visibility:collapse",
        "fill:context-stroke,opacity:50%,stroke-linejoin:round,stroke:none"}) {
    CAPTURE(list);
    CHECK(told_on("A --> B\nstyle A " + list + "\nlinkStyle 0 " + list).empty());
  }
}

TEST_CASE("properties may be written in capitals") {
  CHECK(svg("A\nstyle A FILL:red,Stroke-Width:4px") == svg("A\nstyle A fill:red,stroke-width:4px"));
  CHECK(svg("A:::c\nclassDef c COLOR:red") == svg("A:::c\nclassDef c color:red"));
}

TEST_CASE("sizes of fonts may be words") {
  CHECK(svg("A\nstyle A font-size:x-large") == svg("A\nstyle A font-size:24px"));
  CHECK(svg("A -->|x| B\nlinkStyle 0 font-size:XX-Small") ==
        svg("A -->|x| B\nlinkStyle 0 font-size:9px"));
}

TEST_CASE("a curve that there is not is a warning") {
  CHECK(told_on("A --> B\nlinkStyle 0 interpolate wiggly")
            .front()
            .starts_with("3:25 flowchart.unknown-curve: some are `basis`"));
  CHECK(told_on("A --> B\nlinkStyle default interpolate stepafter") ==
        Told{"3:31 flowchart.unknown-curve: did you mean `stepAfter`?"});
  CHECK(told_on("A e@--> B\ne@{ curve: linaer }") ==
        Told{"3:5 flowchart.unknown-curve: did you mean `linear`?"});
}

TEST_CASE("words in data that stand for nothing are warnings") {
  CHECK(told_on("A e@--> B\ne@{ animation: medium }") ==
        Told{"3:5 flowchart.unknown-value: known are `fast`, `slow`"});
  CHECK(told_on("A@{ icon: \"fa:user\", form: \"hexagon\", pos: \"left\" }") ==
        Told{"2:22 flowchart.unknown-value: known are `circle`, `square`, `rounded`, `none`",
             "2:39 flowchart.unknown-value: known are `t`, `b`"});
  CHECK(told_on("A@{ icon: \"fa:user\", form: circle, pos: b }").empty());
}
