// What the grammar of sequence diagrams makes of each statement, before names are resolved.
#pragma once

#include <boost/optional.hpp>
#include <boost/variant.hpp>

#include "lib/diagrams/sequence/sequence.hpp"
#include "lib/source/accessibility.hpp"
#include "lib/source/piece.hpp"

namespace mmdc::diagrams::sequence::ast {

using source::AccDescr;
using source::AccTitle;
using source::Piece;

struct Participant {
  bool is_actor = false;
  Piece id;
  boost::optional<Piece> data;  ///< between `@{` and `}`
  boost::optional<Piece> label;
};

struct Create {
  Participant participant;
};

struct Destroy {
  Piece id;
};

struct Activation {
  bool starts = true;
  Piece id;
};

struct Message {
  Piece from;
  bool central_source = false;
  Arrow arrow;
  char mark = ' ';  ///< `+` or `-` before the receiver
  bool central_target = false;
  Piece to;
  Piece text;
};

struct Note {
  sequence::Note::Placement placement = sequence::Note::Placement::over;
  Piece from;
  boost::optional<Piece> to;
  Piece text;
};

/// `loop`, `alt` and the like, `box`, and the words that begin a section.
// NOLINTNEXTLINE(readability-identifier-naming): some are words of C++ too
enum class Word { loop, alt, opt, par, critical, break_, rect, box, else_, and_, option };

struct Block {
  Word word = Word::loop;
  Piece text;
};

struct End {
  Piece keyword;
};

struct Autonumber {
  Piece arguments;
};

enum class MenuWord { link, links, properties, details };

struct Menu {
  MenuWord word = MenuWord::link;
  Piece id;
  Piece text;
};

struct Title {
  Piece text;
};

using Statement = boost::variant<boost::blank, Participant, Create, Destroy, Activation, Message,
                                 Note, Block, End, Autonumber, Menu, Title, AccTitle, AccDescr>;

}  // namespace mmdc::diagrams::sequence::ast
