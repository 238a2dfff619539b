#include "lib/base/direction.hpp"

#include <catch2/catch.hpp>

using mmdc::base::Direction;
using mmdc::base::first_direction;

TEST_CASE("the first letter says which way a text goes") {
  CHECK(first_direction("Hello") == Direction::left_to_right);
  CHECK(first_direction("שלום") == Direction::right_to_left);
  CHECK(first_direction("مرحبا (test)") == Direction::right_to_left);
  CHECK(first_direction("(test) مرحبا") == Direction::left_to_right);
  CHECK(first_direction("你好") == Direction::left_to_right);
}

TEST_CASE("digits, punctuation and emoji have no direction") {
  CHECK(first_direction("1. שלום") == Direction::right_to_left);
  CHECK(first_direction("✅ مرحبا") == Direction::right_to_left);
  CHECK(first_direction("42 (!)") == Direction::neutral);
  CHECK(first_direction("") == Direction::neutral);
}
