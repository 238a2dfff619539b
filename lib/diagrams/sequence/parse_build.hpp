// Statements of a sequence diagram to its model: names are resolved, blocks and lives are checked.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/config/layers.hpp"
#include "lib/diagrams/sequence/parse_ast.hpp"
#include "lib/source/diagnostics.hpp"

namespace mmdc::diagrams::sequence {

/// Takes the statements in their order, then gives the model.
class ModelBuilder {
 public:
  ModelBuilder(std::string_view text, const Limits& limits, source::Diagnostics& diagnostics)
      : text_(text), limits_(limits), diagnostics_(diagnostics) {}

  void operator()(const boost::blank&) {}
  void operator()(const ast::Participant& statement);
  void operator()(const ast::Create& statement);
  void operator()(const ast::Destroy& statement);
  void operator()(const ast::Activation& statement);
  void operator()(const ast::Message& statement);
  void operator()(const ast::Note& statement);
  void operator()(const ast::Block& statement);
  void operator()(const ast::End& statement);
  void operator()(const ast::Autonumber& statement);
  void operator()(const ast::Menu& statement);
  void operator()(const ast::Title& statement);
  void operator()(const ast::AccTitle& statement);
  void operator()(const ast::AccDescr& statement);

  /// Takes note of a line that can't be read and means a block: an `end` may belong to it.
  void pass_over_block();

  Model take();

 private:
  struct OpenBlock {
    ast::Word word;
    Span span = {};
    bool is_told = false;     ///< that its `end` comes too late, or not
    bool is_guess = false;    ///< of a line that can't be read
    std::size_t begin = 0;    ///< the event
    std::size_t section = 0;  ///< the event that begins the last one; 0 in the first
  };

  /// Those of a participant that nothing has ended yet.
  struct OpenActivations {
    std::vector<Span> seen;   ///< what each was told with
    std::size_t central = 0;  ///< of circles, which nobody sees
  };

  /// What names a participant that may be mentioned later only.
  struct EarlyMention {
    std::size_t event;
    Span span;  ///< of the participant's id
  };

  Span span_of(std::string_view piece) const;
  Span statement_until(Span span) const;
  std::size_t begin_of_word(std::size_t end) const;
  bool is_behind_end(std::size_t place) const;
  void error(std::string code, std::string message, Span span, std::string hint = {});
  void warning(std::string code, std::string message, Span span, std::string hint = {});

  /// The same as `read_label`, with warnings of formulas; `raw` is a part of the text.
  Label read_text(std::string_view raw);
  void warn_of_cut(std::string_view text);
  std::string read_rect_color(std::string_view raw);
  bool is_in_box() const { return !open_.empty() && open_.back().word == ast::Word::box; }
  bool refuse_in_box(Span span);
  ParticipantIndex mention(std::string_view id);
  ParticipantIndex add(Participant participant);
  void set_link(ParticipantIndex participant, std::string_view label, std::string_view url,
                Span span);
  void declare(const ast::Participant& statement, ParticipantIndex index, bool is_new);
  void read_data(const ast::Piece& data, Participant& participant, bool& has_label);
  /// The JSON of `links` and `properties`; nothing, and a warning, if it can't be read.
  config::Value read_object(const ast::Menu& statement);
  void relink(ParticipantIndex index);
  void check_pending(const Message& message);
  void check_creation(const Message& message, ParticipantIndex created, Span span);
  void check_destruction(const Message& message, const EarlyMention& destruction);
  void warn_of_late_message(std::string code, Span span);
  void activate(std::string_view id, Span span, bool is_central);
  void deactivate(std::string_view id, Span span);
  bool is_ended_in_other_section(std::string_view id) const;
  std::string_view id_of(const EarlyMention& early) const;
  void resolve_early_activations();
  void resolve_destructions();
  void warn_of_pending();
  void warn_of_open_activations();
  void warn_of_labels_before_as();
  void begin_section(const ast::Block& statement, Span span);

  std::string_view text_;
  const Limits& limits_;
  source::Diagnostics& diagnostics_;
  Model model_;
  /// By the id as it is written. Mermaid: `#amp;` is not the same as `&`.
  std::map<std::string, ParticipantIndex, std::less<>> index_of_;
  std::map<std::pair<ParticipantIndex, std::string>, std::size_t> link_of_;  // By the label.
  std::vector<std::string_view> names_with_as_;  // As they are declared.
  std::optional<ParticipantIndex> last_declared_;
  std::vector<OpenBlock> open_;
  std::optional<BoxIndex> box_;
  std::map<std::string, OpenActivations, std::less<>>
      open_activations_;                                      // By the participant's id.
  std::map<std::string, std::size_t, std::less<>> ended_at_;  // The last ends, by the same.
  std::vector<EarlyMention> early_;                           // Activations and their ends.
  std::optional<std::pair<ParticipantIndex, Span>> pending_create_;
  std::vector<EarlyMention> destructions_;  // With the event that comes behind each.
  bool is_destroy_pending_ = false;         // The last of them waits for its message.
  std::set<ParticipantIndex> destroyed_;
};

/// A text without the blanks around it, and without its `wrap:` or `nowrap:`.
Label read_label(std::string_view raw);

}  // namespace mmdc::diagrams::sequence
