#include "gallery_samples.hpp"

namespace mmdc_cpp {
namespace {

constexpr Sample samples[] = {
    {"flowchart", R"(flowchart TD
  start([Order comes in]) --> stock{In stock?}
  stock -->|yes| ship[Ship it]
  stock -.->|no| wait[Wait for goods]
  wait --> stock
  ship ==> done((Done))
  subgraph office [Back office]
    bill[/Write the bill/] --> books[(Books)]
  end
  ship --> bill
)"},
    {"sequence", R"(sequenceDiagram
  actor Client
  participant Shop
  participant Stock
  Client->>+Shop: order
  Shop->>Stock: reserve
  Note over Shop,Stock: within a second
  alt in stock
    Stock-->>Shop: reserved
  else sold out
    Stock--xShop: nothing left
  end
  Shop-->>-Client: answer
)"},
};

}  // namespace

std::span<const Sample> gallery_samples() {
  return samples;
}

}  // namespace mmdc_cpp
