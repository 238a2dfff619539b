// When participants are active: activations, what ends them, and those that nothing ends.
#include <algorithm>

#include "lib/diagrams/sequence/parse_build.hpp"
#include "lib/source/white_space.hpp"

namespace mmdc::diagrams::sequence {

using source::trimmed;
using source::view_of;

void ModelBuilder::activate(std::string_view id, Span span, bool is_central) {
  OpenActivations& open = open_activations_[std::string(id)];
  if (is_central) {
    ++open.central;
  } else {
    open.seen.push_back(span);
  }
  model_.events.emplace_back(Activate{mention(id), is_central});
}

void ModelBuilder::deactivate(std::string_view id, Span span) {
  OpenActivations& open = open_activations_[std::string(id)];
  if (open.seen.empty() && open.central == 0) {
    return error("sequence.inactive-participant", "this participant is not active", span,
                 is_ended_in_other_section(id)
                     ? "sections of a block count one behind the other: write `deactivate " +
                           std::string(id) + "` once, behind the `end` of the block"
                     : "activate it first: `activate " + std::string(id) + "` or `->>+`");
  }
  if (open.seen.empty()) {
    --open.central;
  } else {
    open.seen.pop_back();
  }
  ended_at_.insert_or_assign(std::string(id), model_.events.size());
  const auto known = index_of_.find(id);
  if (known == index_of_.end()) early_.push_back({model_.events.size(), span});
  model_.events.emplace_back(Deactivate{known == index_of_.end() ? 0 : known->second});
}

/// True if a section before this one of the same block has deactivated it.
bool ModelBuilder::is_ended_in_other_section(std::string_view id) const {
  const auto ended = ended_at_.find(id);
  return ended != ended_at_.end() && std::ranges::any_of(open_, [&](const OpenBlock& block) {
           return block.begin <= ended->second && ended->second < block.section;
         });
}

void ModelBuilder::operator()(const ast::Activation& statement) {
  const std::string_view id = trimmed(view_of(statement.id));
  if (refuse_in_box(span_of(id))) return;
  if (!statement.starts) return deactivate(id, span_of(id));
  if (index_of_.find(id) != index_of_.end()) return activate(id, span_of(id), false);
  early_.push_back({model_.events.size(), span_of(id)});
  model_.events.emplace_back(Activate{});
  open_activations_[std::string(id)].seen.push_back(span_of(id));
}

std::string_view ModelBuilder::id_of(const EarlyMention& early) const {
  return text_.substr(early.span.begin, early.span.end - early.span.begin);
}

void ModelBuilder::resolve_early_activations() {
  for (const EarlyMention& early : early_) {
    const std::string_view id = id_of(early);
    if (index_of_.find(id) == index_of_.end()) {
      // Mermaid: it reads this and fails to draw it.
      warning("sequence.unknown-participant", "nothing else names this participant", early.span);
    }
    const ParticipantIndex index = mention(id);
    Event& event = model_.events[early.event];
    if (auto* const begin = std::get_if<Activate>(&event)) begin->participant = index;
    if (auto* const end = std::get_if<Deactivate>(&event)) end->participant = index;
  }
}

/// Mermaid: an activation that nothing ends is not drawn, and nothing told. What can't be read may
/// be meant to end it.
void ModelBuilder::warn_of_open_activations() {
  if (diagnostics_.has_errors()) return;
  for (const auto& [id, open] : open_activations_) {
    const auto other = std::ranges::find_if(
        model_.participants, [&, &own = id](const Participant& one) { return one.id != own; });
    const std::string receiver = other == model_.participants.end() ? id : other->id;
    for (const Span span : open.seen) {
      if (!diagnostics_.takes_warnings()) return;
      warning("sequence.open-activation", "nothing ends this activation, so it isn't drawn", span,
              "`deactivate " + id + "` ends it, and so does its message with `-`: `" + id +
                  "-->>-" + receiver + ": text`");
    }
  }
}

}  // namespace mmdc::diagrams::sequence
