// The grammars of accTitle and accDescr. A family gives the words, as it reads the case of letters.
#pragma once

#include "lib/source/accessibility.hpp"
#include "lib/source/terminals.hpp"

namespace mmdc::source {

inline constexpr auto rest_of_line = x3::raw[*(x3::char_ - '\n')];

template <typename Word>
constexpr auto acc_title_after(const Word& word) {
  return word >> x3::omit[*white] >> ':' >> x3::omit[*white] >> rest_of_line[set<&AccTitle::text>];
}

template <typename Word>
constexpr auto acc_descr_after(const Word& word) {
  constexpr auto block = x3::raw[*(x3::char_ - '}')];
  return word >> x3::omit[*white] >>
         ((x3::raw[x3::lit('{')][set<&AccDescr::opener>] >> block[set<&AccDescr::text>] >>
           x3::raw[-x3::lit('}')][set<&AccDescr::closer>]) |
          (x3::lit(':') >> x3::omit[*white] >> rest_of_line[set<&AccDescr::text>]));
}

}  // namespace mmdc::source
