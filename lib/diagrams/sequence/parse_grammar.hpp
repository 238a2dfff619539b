// The grammar of one statement of a sequence diagram.
#pragma once

#include <boost/spirit/home/x3.hpp>

#include "lib/diagrams/sequence/parse_ast.hpp"
#include "lib/source/terminals.hpp"

namespace mmdc::diagrams::sequence::grammar {

using StatementRule = source::x3::rule<struct statement_tag, ast::Statement>;
constexpr StatementRule statement = "statement";
BOOST_SPIRIT_DECLARE(StatementRule)

}  // namespace mmdc::diagrams::sequence::grammar
