#include "lib/json/read.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>

#include <nlohmann/json.hpp>

#include "lib/base/cancel.hpp"

namespace mmdc::json {
namespace {

/// As many as anybody reads.
constexpr std::size_t most_repeated = 20;

/// Gives the last value of each name the place of the first. The names that come more than once.
std::vector<std::string> unite_names(Value::Object& members) {
  std::vector<std::size_t> by_name(members.size());
  std::iota(by_name.begin(), by_name.end(), std::size_t{0});
  std::ranges::stable_sort(by_name, {},
                           [&](std::size_t i) -> const std::string& { return members[i].first; });
  std::vector<bool> is_superseded(members.size());
  std::vector<std::string> repeated;
  std::size_t first = 0;
  for (std::size_t i = 1; i < by_name.size(); ++i) {
    if (members[by_name[i]].first != members[by_name[first]].first) {
      first = i;
      continue;
    }
    if (i == first + 1) repeated.push_back(members[by_name[i]].first);
    members[by_name[first]].second = std::move(members[by_name[i]].second);
    is_superseded[by_name[i]] = true;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (is_superseded[i]) continue;
    if (kept != i) members[kept] = std::move(members[i]);
    ++kept;
  }
  members.resize(kept);
  return repeated;
}

/// Builds the value while the text is read, which the parser does without recursion. It never has a
/// document of the parser's own: to destroy that takes memory.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Builder(const Bounds& bounds) : bounds_(bounds), cancel_(bounds.cancelled) {}

  std::variant<Value, Failure> result(bool is_whole) {
    if (is_whole) return std::move(top_);
    if (cancel_.requested()) return Failure{Reason::cancelled};
    if (values_ > bounds_.most_values) return Failure{Reason::too_many_values};
    return Failure{Reason::no_json, bad_at_};
  }

  bool null() override { return add(Value()); }
  bool boolean(bool value) override { return add(Value(value)); }
  bool number_integer(std::int64_t value) override {
    return add(Value(static_cast<double>(value)));
  }
  bool number_unsigned(std::uint64_t value) override {
    return add(Value(static_cast<double>(value)));
  }
  bool number_float(double value, const std::string&) override { return add(Value(value)); }
  bool string(std::string& value) override { return add(Value(std::move(value))); }
  bool binary(nlohmann::json::binary_t&) override { return false; }  // not of texts

  bool start_object(std::size_t) override { return open(Value(Value::Object())); }
  bool key(std::string& name) override {
    if (is_kept()) open_.back()->object().emplace_back(std::move(name), Value());
    return true;
  }
  bool end_object() override {
    if (is_kept()) tell_repeated(unite_names(open_.back()->object()));
    return close();
  }

  bool start_array(std::size_t) override { return open(Value(Value::List())); }
  bool end_array() override { return close(); }

  /// `read` counts the bytes up to the one that doesn't fit, and it.
  bool parse_error(std::size_t read, const std::string&,
                   const nlohmann::json::exception&) override {
    bad_at_ = read == 0 ? 0 : read - 1;
    return false;
  }

 private:
  void tell_repeated(const std::vector<std::string>& names) {
    if (bounds_.repeated == nullptr || names.empty()) return;
    Path path;
    for (const Value* const outer : std::span(open_).first(open_.size() - 1)) {
      if (outer->is_object()) path.push_back(outer->members().back().first);
    }
    for (const std::string& name : names) {
      if (bounds_.repeated->size() == most_repeated) return;
      path.push_back(name);
      bounds_.repeated->push_back(path);
      path.pop_back();
    }
  }

  bool is_kept() const { return depth_ <= bounds_.deepest; }

  bool open(Value container) {
    ++depth_;
    if (cancel_.tick()) return false;
    if (!is_kept()) return true;
    Value* const place = put(std::move(container));
    if (place != nullptr) open_.push_back(place);
    return place != nullptr;
  }

  bool close() {
    if (is_kept()) open_.pop_back();
    --depth_;
    return true;
  }

  bool add(Value value) {
    if (cancel_.tick()) return false;
    return !is_kept() || put(std::move(value)) != nullptr;
  }

  /// Its place in what is open; null if it is one value too many. Only the innermost container
  /// grows, so that those around it stay where they are.
  Value* put(Value value) {
    if (++values_ > bounds_.most_values) return nullptr;
    Value* place = &top_;
    if (!open_.empty() && open_.back()->is_list()) {
      place = &open_.back()->list().emplace_back();
    } else if (!open_.empty()) {
      place = &open_.back()->object().back().second;
    }
    *place = std::move(value);
    return place;
  }

  const Bounds& bounds_;
  base::Cancel cancel_;
  Value top_;
  std::vector<Value*> open_;  ///< from the outside in
  int depth_ = 0;             ///< of the text
  std::size_t values_ = 0;
  std::size_t bad_at_ = 0;
};

}  // namespace

std::variant<Value, Failure> read(std::string_view text, const Bounds& bounds) {
  Builder builder(bounds);
  const bool is_whole = nlohmann::json::sax_parse(text, &builder);
  return builder.result(is_whole);
}

}  // namespace mmdc::json
