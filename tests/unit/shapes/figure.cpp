#include "lib/shapes/figure.hpp"

#include <catch2/catch.hpp>

#include "lib/shapes/curve.hpp"

using mmdc::Point;
using mmdc::Size;
using mmdc::shapes::Shape;

namespace {

struct Measured {
  Shape shape;
  double width;
  double height;
};

}  // namespace

// Mermaid 11.17.2's sizes around "Hello World" in its default font.
TEST_CASE("figures have Mermaid's sizes") {
  const Measured measured[] = {
      {Shape::rect, 142.41, 54},       {Shape::rounded, 112.41, 54},
      {Shape::stadium, 107.16, 39},    {Shape::fr_rect, 113.41, 39},
      {Shape::cyl, 97.41, 71.85},      {Shape::folder, 112.41, 62.64},
      {Shape::bucket, 112.41, 71.99},  {Shape::console, 112.41, 74},
      {Shape::browser, 112.41, 72},    {Shape::person, 112.41, 98.73},
      {Shape::circle, 97.41, 97.41},   {Shape::cloud, 124.36, 85.82},
      {Shape::bang, 196.76, 105},      {Shape::diam, 136.41, 136.41},
      {Shape::hex, 116.91, 39},        {Shape::lean_r, 136.41, 39},
      {Shape::trap_t, 166.41, 54},     {Shape::dbl_circ, 112.41, 112.41},
      {Shape::notch_rect, 109.41, 39}, {Shape::lin_rect, 128.41, 54},
      {Shape::brace, 107.41, 49},      {Shape::braces, 109.91, 49},
      {Shape::doc, 112.41, 67.50},     {Shape::delay, 112.41, 54},
      {Shape::h_cyl, 105.00, 31.5},    {Shape::lin_cyl, 112.41, 89.51},
      {Shape::curv_trap, 140.51, 54},  {Shape::div_rect, 97.41, 46.8},
      {Shape::tri, 121.41, 121.41},    {Shape::win_pane, 122.41, 64},
      {Shape::notch_pent, 112.41, 54}, {Shape::sl_rect, 112.41, 81},
      {Shape::docs, 132.41, 101.93},   {Shape::st_rect, 122.41, 64},
      {Shape::bow_rect, 118.33, 39},   {Shape::cross_circ, 60, 60},
      {Shape::tag_doc, 123.65, 67.50}, {Shape::lin_doc, 123.65, 67.50},
      {Shape::tag_rect, 123.21, 54},   {Shape::flag, 112.41, 58.48},
      {Shape::odd, 107.16, 39},        {Shape::fork, 70, 10},
      {Shape::hourglass, 30, 30},      {Shape::bolt, 35, 70},
      {Shape::choice, 28, 28},         {Shape::text, 97.41, 39},
  };
  for (const Measured& one : measured) {
    const auto figure = mmdc::shapes::make_figure(one.shape, {.label = Size{82.406, 24}});
    CAPTURE(static_cast<int>(one.shape));
    CHECK(figure.bounds.width == Approx(one.width).margin(0.06));
    CHECK(figure.bounds.height == Approx(one.height).margin(0.06));
  }
}

TEST_CASE("lines meet figures at their outlines") {
  for (const Shape shape : {Shape::diam, Shape::cyl, Shape::hex, Shape::person, Shape::docs}) {
    const auto figure = mmdc::shapes::make_figure(shape, {.label = Size{80, 24}});
    for (const Point toward : {Point{500, 20}, Point{-500, 90}, Point{10, 500}, Point{-30, -500}}) {
      const Point hit = mmdc::shapes::border_point(figure.outline, toward);
      CAPTURE(static_cast<int>(shape), toward.x, toward.y);
      CHECK(hit.x * toward.x + hit.y * toward.y > 0);
      CHECK(std::abs(hit.x) <= figure.bounds.width);
      CHECK(std::abs(hit.y) <= figure.bounds.height);
    }
  }
}

TEST_CASE("names of shapes are found, unknown ones have a neighbour") {
  CHECK(mmdc::shapes::shape_named("subproc") == Shape::fr_rect);
  CHECK_FALSE(mmdc::shapes::shape_named("Rect"));
  CHECK(mmdc::shapes::nearest_shape_name("diamand") == "diamond");
  CHECK(mmdc::shapes::nearest_shape_name("lean_right") == "lean-right");
  CHECK(mmdc::shapes::nearest_shape_name("zzzzzzzz").empty());
}

TEST_CASE("every curve starts and ends where its points do") {
  const std::vector<Point> points = {{0, 0}, {10, 40}, {10, 80}, {60, 100}};
  for (const char* name :
       {"basis", "bumpX", "bumpY", "cardinal", "catmullRom", "linear", "monotoneX", "monotoneY",
        "natural", "rounded", "step", "stepAfter", "stepBefore"}) {
    CAPTURE(name);
    const auto curve = mmdc::shapes::curve_named(name);
    REQUIRE(curve);
    const auto path = mmdc::shapes::draw_curve(*curve, points);
    CHECK(path.segments().front().to == points.front());
    CHECK(path.segments().back().to.x == Approx(points.back().x));
    CHECK(path.segments().back().to.y == Approx(points.back().y));
    CHECK_FALSE(mmdc::shapes::draw_curve(*curve, std::vector<Point>{{1, 1}}).empty());
  }
  CHECK_FALSE(mmdc::shapes::curve_named("Basis"));
}

TEST_CASE("circles hold all lines of a narrow label") {
  for (const Shape shape : {Shape::circle, Shape::dbl_circ}) {
    CAPTURE(static_cast<int>(shape));
    CHECK(mmdc::shapes::make_figure(shape, {.label = Size{9, 96}}).bounds.width > 96);
    const double padding = shape == Shape::circle ? 15 : 30;
    CHECK(mmdc::shapes::make_figure(shape, {.label = Size{9, 24}}).bounds.width == 9 + padding);
  }
}

TEST_CASE("lines meet a picture at its own border, not above its wider label") {
  const mmdc::shapes::Room room{.label = Size{200, 24}, .media = Size{80, 80}, .form = "square"};
  const auto figure = mmdc::shapes::make_figure(Shape::icon, room);
  CHECK(mmdc::shapes::border_point(figure.outline, {500, 0}).x < 60);
  CHECK(mmdc::shapes::border_point(figure.outline, {500, 250}).x == Approx(100).margin(20));
}
