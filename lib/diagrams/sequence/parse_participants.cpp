#include <algorithm>

#include "lib/base/hints.hpp"
#include "lib/base/nearest.hpp"
#include "lib/config/yaml_fields.hpp"
#include "lib/diagrams/sequence/parse_build.hpp"
#include "lib/source/link_address.hpp"
#include "lib/source/white_space.hpp"
#include "lib/text/entities.hpp"

namespace mmdc::diagrams::sequence {

using source::trimmed;
using source::view_of;

namespace {

std::optional<ParticipantType> type_named(std::string_view name) {
  const auto* const found = std::ranges::find(participant_type_names, name);
  if (found == std::end(participant_type_names)) return std::nullopt;
  return static_cast<ParticipantType>(found - std::begin(participant_type_names));
}

}  // namespace

void ModelBuilder::set_link(ParticipantIndex participant, std::string_view label,
                            std::string_view url, Span span) {
  std::vector<MenuLink>& links = model_.participants[participant].links;
  const auto [known, is_new] =
      link_of_.emplace(std::pair(participant, std::string(label)), links.size());
  if (is_new) links.push_back({std::string(label), {}});
  links[known->second].url = source::address_of_link(url, span, diagnostics_);
}

ParticipantIndex ModelBuilder::add(Participant participant) {
  const ParticipantIndex index = model_.participants.size();
  model_.participants.push_back(std::move(participant));
  relink(index);
  return index;
}

void ModelBuilder::relink(ParticipantIndex index) {
  Participant& participant = model_.participants[index];
  participant.previous = last_declared_;
  participant.next = std::nullopt;
  if (last_declared_) model_.participants[*last_declared_].next = index;
  last_declared_ = index;
}

ParticipantIndex ModelBuilder::mention(std::string_view id) {
  const auto known = index_of_.find(id);
  if (known != index_of_.end()) return known->second;
  Participant participant;
  participant.id = text::decode_entities(id);
  participant.label.text = std::string(id);
  participant.span = span_of(id);
  const ParticipantIndex index = add(std::move(participant));
  index_of_.emplace(id, index);
  return index;
}

void ModelBuilder::read_data(const ast::Piece& data, Participant& participant, bool& has_label) {
  const std::string_view yaml = trimmed(view_of(data));
  const auto fields = config::read_yaml_fields(yaml);
  if (!fields) {
    const bool has_commas = yaml.find(",\n") != std::string_view::npos;
    return error("sequence.bad-data", fields.diagnostics().front().message, span_of(view_of(data)),
                 has_commas ? "data over several lines are YAML without commas at the ends of lines"
                            : "the data of a participant is YAML: `participant A@{ \"type\": "
                              "\"queue\" }`");
  }
  const std::size_t begin = span_of(yaml).begin;
  const auto place_of = [&](Span inner) { return Span{begin + inner.begin, begin + inner.end}; };
  for (const Diagnostic& one : fields.diagnostics()) {
    diagnostics_.warning(one.code, one.message, place_of(*one.span), one.hints);
  }
  constexpr std::string_view known[] = {"type", "alias"};
  for (const config::YamlField& field : *fields) {
    if (!field.is_lone && std::ranges::find(known, field.key) == std::end(known)) {
      warning("sequence.unknown-data", "participants have no '" + field.key + "'",
              place_of(field.key_place),
              base::did_you_mean(base::nearest_of(known, field.key),
                                 "their data has a `type` and an `alias`"));
    }
    if (field.is_falsy()) continue;
    if (field.key == "alias") {
      participant.label = read_label(field.value);
      has_label = true;
    } else if (field.key == "type") {
      if (const auto type = type_named(field.value)) {
        participant.type = *type;
      } else {
        // Mermaid: a participant of unknown type is not drawn at all.
        warning("sequence.unknown-type", "there is no type '" + field.value + "' of participants",
                span_of(view_of(data)),
                "types are participant, actor, boundary, control, entity, database, collections "
                "and queue");
      }
    }
  }
}

void ModelBuilder::declare(const ast::Participant& statement, ParticipantIndex index, bool is_new) {
  const std::string_view id = trimmed(view_of(statement.id));
  if (!statement.label && id.find(" as ") != std::string_view::npos) names_with_as_.push_back(id);
  Participant declared = model_.participants[index];
  declared.type = statement.is_actor ? ParticipantType::actor : ParticipantType::participant;
  bool has_label = false;
  if (statement.data) read_data(*statement.data, declared, has_label);
  if (statement.label) {
    declared.label = read_text(view_of(*statement.label));
    has_label = true;
  }
  if (box_) {
    const auto& old_box = model_.participants[index].box;
    if (old_box && *old_box != *box_) {
      return error("sequence.two-boxes", "this participant stands in another box already",
                   span_of(id));
    }
    declared.box = box_;
  }
  if (is_new) {
    model_.participants[index] = std::move(declared);
    if (box_) model_.boxes[*box_].members.push_back(index);
    return;
  }
  // Mermaid: a declaration of what is known already counts only if it has a label.
  if (has_label) {
    declared.links.clear();
    link_of_.erase(link_of_.lower_bound({index, {}}), link_of_.lower_bound({index + 1, {}}));
    declared.style_class.clear();
    model_.participants[index] = std::move(declared);
    if (box_) model_.boxes[*box_].members.push_back(index);
    relink(index);
  } else if (box_) {
    model_.participants[index].box = box_;
  }
}

void ModelBuilder::operator()(const ast::Participant& statement) {
  const std::string_view id = trimmed(view_of(statement.id));
  const bool is_new = index_of_.find(id) == index_of_.end();
  declare(statement, mention(id), is_new);
}

void ModelBuilder::operator()(const ast::Create& statement) {
  const std::string_view id = trimmed(view_of(statement.participant.id));
  if (refuse_in_box(span_of(id))) return;
  if (index_of_.find(id) != index_of_.end()) {
    return error("sequence.duplicate-participant", "this participant exists already", span_of(id),
                 "give the new one another id and the same label: `create participant B2 as B`");
  }
  const ParticipantIndex index = mention(id);
  declare(statement.participant, index, true);
  model_.participants[index].created_at = model_.events.size();
  pending_create_ = {index, span_of(id)};
}

void ModelBuilder::operator()(const ast::Destroy& statement) {
  destructions_.push_back({model_.events.size(), span_of(trimmed(view_of(statement.id)))});
  is_destroy_pending_ = true;
}

void ModelBuilder::operator()(const ast::Menu& statement) {
  const std::string_view id = trimmed(view_of(statement.id));
  if (refuse_in_box(span_of(id))) return;
  const ParticipantIndex participant = mention(id);
  const std::string_view raw = trimmed(view_of(statement.text));
  switch (statement.word) {
    case ast::MenuWord::link: {
      const std::string text = text::decode_entities(raw);
      const std::size_t at = text.find('@');
      if (at == std::string::npos && text.find_first_of(":/.#?") == std::string::npos) {
        warning("sequence.missing-address", "this link leads nowhere", span_of(raw),
                "the address stands behind an `@`: `link Alice: Home @ https://example.com`");
      }
      // Mermaid: without an `@` the whole is the URL.
      const std::string_view url =
          std::string_view(text).substr(at == std::string::npos ? 0 : at + 1);
      return set_link(participant, trimmed(std::string_view(text).substr(0, at)), trimmed(url),
                      span_of(view_of(statement.text)));
    }
    case ast::MenuWord::links: {
      const config::Value object = read_object(statement);
      for (const auto& [label, url] : object.members()) {
        set_link(participant, text::decode_entities(label), text::decode_entities(url.to_text()),
                 span_of(view_of(statement.text)));
      }
      return;
    }
    case ast::MenuWord::properties: {
      const config::Value object = read_object(statement);
      const config::Value* const name = object.find("class");
      if (name != nullptr) model_.participants[participant].style_class = name->to_text();
      return;
    }
    case ast::MenuWord::details:
      // Mermaid reads them from an element of the page around the picture.
      return;
  }
}

config::Value ModelBuilder::read_object(const ast::Menu& statement) {
  auto read = config::read_object(trimmed(view_of(statement.text)));
  if (auto* const object = std::get_if<config::Value>(&read)) return std::move(*object);
  const bool are_links = statement.word == ast::MenuWord::links;
  warning(are_links ? "sequence.bad-links" : "sequence.bad-properties",
          are_links ? "these links can't be read" : "these properties can't be read",
          span_of(view_of(statement.text)),
          are_links ? "`links Alice: {\"Home\": \"https://example.com\"}`"
                    : "`properties Alice: {\"class\": \"outside\"}`");
  return config::Value(config::Value::Object());
}

}  // namespace mmdc::diagrams::sequence
