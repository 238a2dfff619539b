// Values as JSON and YAML have them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mmdc::json {

/// Nothing, a flag, a number, a text, a list or an object. To be destroyed it needs no memory, so
/// that a lack of memory can be told while it exists.
class Value {
 public:
  using List = std::vector<Value>;
  using Member = std::pair<std::string, Value>;
  using Object = std::vector<Member>;  ///< in the order of the text, each name once

  Value() = default;
  explicit Value(bool flag);
  explicit Value(double number);
  explicit Value(std::string text);
  explicit Value(List items);
  explicit Value(Object members);

  bool is_null() const { return kind_ == Kind::null; }
  bool is_object() const { return kind_ == Kind::object; }
  bool is_list() const { return kind_ == Kind::list; }

  /// What it is, where it is that.
  std::optional<bool> flag() const;
  std::optional<double> number() const;
  const std::string* text() const { return kind_ == Kind::text ? &text_ : nullptr; }

  bool is_text(std::string_view words) const { return text() != nullptr && *text() == words; }

  /// Of a list; none if it is not one.
  std::span<const Value> items() const { return items_; }
  /// Of an object; none if it is not one.
  std::span<const Member> members() const { return members_; }
  /// The member of an object; null if there is none.
  const Value* find(std::string_view name) const;

  /// To build with. Requires a list.
  List& list() { return items_; }
  /// To build with. Requires an object.
  Object& object() { return members_; }
  /// The member of an object, which gets one that is null if it has none. Requires an object.
  Value& operator[](std::string_view name);

  /// Itself and all that is in it.
  std::size_t count() const;

  /// Numbers, flags and texts as JavaScript turns them into text; the rest is empty.
  std::string to_text() const;

 private:
  enum class Kind { null, flag, number, text, list, object };

  Kind kind_ = Kind::null;
  double number_ = 0;  ///< of a flag 1 or 0
  std::string text_;
  List items_;
  Object members_;
};

/// As JavaScript writes numbers, but that large ones are whole up to 1e21 and then have an exponent
/// with a sign.
std::string format(double number);

}  // namespace mmdc::json
