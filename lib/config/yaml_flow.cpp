#include "lib/config/yaml_flow.hpp"

#include <algorithm>

namespace mmdc::config {
namespace {

constexpr std::string_view blanks = " \t\n";

class FlowScanner {
 public:
  explicit FlowScanner(std::string_view flow) : flow_(flow) {}

  std::vector<Span> run() {
    while (at_ < flow_.size() && !begins_comment()) step();
    end_entry();
    if (has_empty_entry_) return {};
    return std::move(lone_keys_);
  }

 private:
  bool is_blank(std::size_t at) const {
    return at >= flow_.size() || blanks.find(flow_[at]) != std::string_view::npos;
  }

  bool begins_comment() const { return flow_[at_] == '#' && (at_ == 0 || is_blank(at_ - 1)); }

  /// A colon needs a blank behind it, but behind quotes and brackets.
  bool ends_key() const {
    const bool at_indicator = is_blank(at_ + 1) || std::string_view(",[]{}").find(flow_[at_ + 1]) !=
                                                       std::string_view::npos;
    return flow_[at_] == ':' && (at_indicator || is_behind_json_);
  }

  void step() {
    const char c = flow_[at_];
    if (c == ',') {
      if (depth_ == 0) end_entry_at_comma();
      begin_scalar(at_ + 1);
    } else if (c == '[' || c == '{') {
      take();
      ++depth_;
      begin_scalar(at_ + 1);
    } else if (c == ']' || c == '}') {
      take();
      --depth_;
      is_behind_json_ = true;
    } else if (ends_key()) {
      if (depth_ == 0) has_value_ = true;
      begin_scalar(at_ + 1);
    } else if ((c == '"' || c == '\'') && at_scalar_) {
      take_quoted(c);
    } else if (!is_blank(at_)) {
      // An explicit key may go on for lines.
      if (c == '?' && at_scalar_ && is_blank(at_ + 1)) has_value_ = true;
      take();
      is_behind_json_ = false;
    }
    ++at_;
  }

  void take() {
    if (key_.begin == key_.end) key_.begin = at_;
    key_.end = std::min(at_ + 1, flow_.size());
    at_scalar_ = false;
  }

  void take_quoted(char quote) {
    take();
    for (++at_; at_ < flow_.size(); ++at_) {
      const bool is_quote = flow_[at_] == quote;
      const bool is_doubled = is_quote && quote == '\'' && flow_.substr(at_ + 1).starts_with(quote);
      if (is_quote && !is_doubled) break;
      if (is_doubled || (flow_[at_] == '\\' && quote == '"')) ++at_;
    }
    at_ = std::min(at_, flow_.size());
    key_.end = std::min(at_ + 1, flow_.size());
    is_behind_json_ = true;
  }

  void begin_scalar(std::size_t at) {
    at_scalar_ = true;
    is_behind_json_ = false;
    if (depth_ == 0 && !has_value_) key_ = {at, at};
  }

  void end_entry_at_comma() {
    if (!has_value_ && key_.begin == key_.end) has_empty_entry_ = true;
    end_entry();
  }

  void end_entry() {
    if (!has_value_ && key_.begin < key_.end) lone_keys_.push_back(key_);
    has_value_ = false;
    key_ = {at_, at_};
  }

  std::string_view flow_;
  std::size_t at_ = 0;
  int depth_ = 0;                 ///< brackets that are open
  bool at_scalar_ = true;         ///< quotes count where a scalar begins
  bool is_behind_json_ = false;   ///< quotes or brackets have just ended
  bool has_value_ = false;        ///< of the entry
  Span key_ = {0, 0};             ///< of the entry as far as it has no value
  bool has_empty_entry_ = false;  ///< two commas with nothing between them
  std::vector<Span> lone_keys_;
};

std::string unquoted(std::string_view key) {
  if (key.size() > 1 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front()) {
    key = key.substr(1, key.size() - 2);
  }
  return std::string(key);
}

}  // namespace

std::vector<Span> find_lone_keys(std::string_view flow) {
  return FlowScanner(flow).run();
}

std::string with_empty_values(std::string_view flow, const std::vector<Span>& lone_keys) {
  std::string out;
  std::size_t from = 0;
  for (const Span& key : lone_keys) {
    out += flow.substr(from, key.end - from);
    out += empty_value;
    from = key.end;
  }
  out += flow.substr(from);
  return out;
}

Diagnostic warning_of_lone_key(std::string_view key, Span span) {
  Diagnostic warning{Severity::warning, "config.key-without-value", {}, span, {}};
  const std::size_t sign = key.find_first_of(":=");
  const bool is_joined = sign != std::string_view::npos && sign > 0 && sign + 1 < key.size();
  if (is_joined) {
    const std::string name = unquoted(key.substr(0, sign));
    const std::string value(key.substr(sign + 1));
    warning.message = "'" + std::string(key) + "' is read as a key without a value";
    warning.hints.push_back({"write `" + name + ": " + value + "`, with a blank"});
  } else {
    warning.message = "the key '" + unquoted(key) + "' has no value";
    warning.hints.push_back({"a key and its value read `" + unquoted(key) + ": value`"});
  }
  return warning;
}

}  // namespace mmdc::config
