#include "lib/shapes/shape.hpp"

#include <algorithm>
#include <array>

#include "lib/base/ascii.hpp"
#include "lib/base/nearest.hpp"
#include "lib/base/short_text.hpp"

namespace mmdc::shapes {
namespace {

struct ShapeName {
  base::ShortText<22> name;
  Shape shape;
};

// The first name of a shape is its own, the others are aliases.
constexpr ShapeName names[] = {
    {"rect", Shape::rect},
    {"proc", Shape::rect},
    {"process", Shape::rect},
    {"rectangle", Shape::rect},
    {"rounded", Shape::rounded},
    {"event", Shape::rounded},
    {"stadium", Shape::stadium},
    {"terminal", Shape::stadium},
    {"pill", Shape::stadium},
    {"fr-rect", Shape::fr_rect},
    {"subprocess", Shape::fr_rect},
    {"subproc", Shape::fr_rect},
    {"framed-rectangle", Shape::fr_rect},
    {"subroutine", Shape::fr_rect},
    {"cyl", Shape::cyl},
    {"db", Shape::cyl},
    {"database", Shape::cyl},
    {"cylinder", Shape::cyl},
    {"datastore", Shape::datastore},
    {"data-store", Shape::datastore},
    {"folder", Shape::folder},
    {"directory", Shape::folder},
    {"bucket", Shape::bucket},
    {"console", Shape::console},
    {"browser", Shape::browser},
    {"person", Shape::person},
    {"circle", Shape::circle},
    {"circ", Shape::circle},
    {"bang", Shape::bang},
    {"cloud", Shape::cloud},
    {"diam", Shape::diam},
    {"decision", Shape::diam},
    {"diamond", Shape::diam},
    {"question", Shape::diam},
    {"hex", Shape::hex},
    {"hexagon", Shape::hex},
    {"prepare", Shape::hex},
    {"lean-r", Shape::lean_r},
    {"lean-right", Shape::lean_r},
    {"in-out", Shape::lean_r},
    {"lean-l", Shape::lean_l},
    {"lean-left", Shape::lean_l},
    {"out-in", Shape::lean_l},
    {"trap-b", Shape::trap_b},
    {"priority", Shape::trap_b},
    {"trapezoid-bottom", Shape::trap_b},
    {"trapezoid", Shape::trap_b},
    {"trap-t", Shape::trap_t},
    {"manual", Shape::trap_t},
    {"trapezoid-top", Shape::trap_t},
    {"inv-trapezoid", Shape::trap_t},
    {"dbl-circ", Shape::dbl_circ},
    {"double-circle", Shape::dbl_circ},
    {"doublecircle", Shape::dbl_circ},
    {"text", Shape::text},
    {"notch-rect", Shape::notch_rect},
    {"card", Shape::notch_rect},
    {"notched-rectangle", Shape::notch_rect},
    {"lin-rect", Shape::lin_rect},
    {"lined-rectangle", Shape::lin_rect},
    {"lined-process", Shape::lin_rect},
    {"lin-proc", Shape::lin_rect},
    {"shaded-process", Shape::lin_rect},
    {"sm-circ", Shape::sm_circ},
    {"start", Shape::sm_circ},
    {"small-circle", Shape::sm_circ},
    {"fr-circ", Shape::fr_circ},
    {"stop", Shape::fr_circ},
    {"framed-circle", Shape::fr_circ},
    {"fork", Shape::fork},
    {"join", Shape::fork},
    {"hourglass", Shape::hourglass},
    {"collate", Shape::hourglass},
    {"brace", Shape::brace},
    {"comment", Shape::brace},
    {"brace-l", Shape::brace},
    {"brace-r", Shape::brace_r},
    {"braces", Shape::braces},
    {"bolt", Shape::bolt},
    {"com-link", Shape::bolt},
    {"lightning-bolt", Shape::bolt},
    {"doc", Shape::doc},
    {"document", Shape::doc},
    {"delay", Shape::delay},
    {"half-rounded-rectangle", Shape::delay},
    {"h-cyl", Shape::h_cyl},
    {"das", Shape::h_cyl},
    {"horizontal-cylinder", Shape::h_cyl},
    {"lin-cyl", Shape::lin_cyl},
    {"disk", Shape::lin_cyl},
    {"lined-cylinder", Shape::lin_cyl},
    {"curv-trap", Shape::curv_trap},
    {"curved-trapezoid", Shape::curv_trap},
    {"display", Shape::curv_trap},
    {"div-rect", Shape::div_rect},
    {"div-proc", Shape::div_rect},
    {"divided-rectangle", Shape::div_rect},
    {"divided-process", Shape::div_rect},
    {"tri", Shape::tri},
    {"extract", Shape::tri},
    {"triangle", Shape::tri},
    {"win-pane", Shape::win_pane},
    {"internal-storage", Shape::win_pane},
    {"window-pane", Shape::win_pane},
    {"f-circ", Shape::f_circ},
    {"junction", Shape::f_circ},
    {"filled-circle", Shape::f_circ},
    {"notch-pent", Shape::notch_pent},
    {"loop-limit", Shape::notch_pent},
    {"notched-pentagon", Shape::notch_pent},
    {"flip-tri", Shape::flip_tri},
    {"manual-file", Shape::flip_tri},
    {"flipped-triangle", Shape::flip_tri},
    {"sl-rect", Shape::sl_rect},
    {"manual-input", Shape::sl_rect},
    {"sloped-rectangle", Shape::sl_rect},
    {"docs", Shape::docs},
    {"documents", Shape::docs},
    {"st-doc", Shape::docs},
    {"stacked-document", Shape::docs},
    {"st-rect", Shape::st_rect},
    {"procs", Shape::st_rect},
    {"processes", Shape::st_rect},
    {"stacked-rectangle", Shape::st_rect},
    {"bow-rect", Shape::bow_rect},
    {"stored-data", Shape::bow_rect},
    {"bow-tie-rectangle", Shape::bow_rect},
    {"cross-circ", Shape::cross_circ},
    {"summary", Shape::cross_circ},
    {"crossed-circle", Shape::cross_circ},
    {"tag-doc", Shape::tag_doc},
    {"tagged-document", Shape::tag_doc},
    {"tag-rect", Shape::tag_rect},
    {"tagged-rectangle", Shape::tag_rect},
    {"tag-proc", Shape::tag_rect},
    {"tagged-process", Shape::tag_rect},
    {"flag", Shape::flag},
    {"paper-tape", Shape::flag},
    {"odd", Shape::odd},
    {"lin-doc", Shape::lin_doc},
    {"lined-document", Shape::lin_doc},
    // Mermaid: names of its own state diagrams; they work in flowcharts too.
    {"state", Shape::state},
    {"choice", Shape::choice},
    {"note", Shape::note},
    {"composite", Shape::composite},
    {"anchor", Shape::anchor},
    {"icon", Shape::icon},
};

/// What other programs and people call some of them.
struct Synonym {
  std::string_view word;
  std::string_view name;
};
constexpr Synonym synonyms[] = {
    {"square", "rect"},  {"box", "rect"},          {"queue", "h-cyl"},
    {"pipe", "h-cyl"},   {"actor", "person"},      {"user", "person"},
    {"storage", "cyl"},  {"rhombus", "diam"},      {"parallelogram", "lean-r"},
    {"oval", "stadium"}, {"component", "fr-rect"}, {"file", "doc"},
    {"page", "doc"},
};

}  // namespace

std::optional<Shape> shape_named(std::string_view name) {
  const ShapeName* const found =
      std::ranges::find_if(names, [&](const ShapeName& one) { return one.name == name; });
  if (found == std::end(names)) return std::nullopt;
  return found->shape;
}

std::string nearest_shape_name(std::string_view name) {
  std::string lower = base::lower(name);
  std::ranges::replace(lower, '_', '-');
  const auto* const synonym = std::ranges::find(synonyms, lower, &Synonym::word);
  if (synonym != std::end(synonyms)) return std::string(synonym->name);
  base::Nearest nearest(lower);
  for (const ShapeName& known : names) nearest.offer(known.name);
  return nearest.found();
}

}  // namespace mmdc::shapes
