#include "lib/source/look_alikes.hpp"

namespace mmdc::source {
namespace {

constexpr LookAlike look_alikes[] = {
    {"\xEF\xBC\x9A", ":"},    // ：
    {"\xEF\xBC\x9B", ";"},    // ；
    {"\xEF\xBC\x8C", ","},    // ，
    {"\xEF\xBC\x88", "("},    // （
    {"\xEF\xBC\x89", ")"},    // ）
    {"\xEF\xBC\xBB", "["},    // ［
    {"\xEF\xBC\xBD", "]"},    // ］
    {"\xE3\x80\x90", "["},    // 【
    {"\xE3\x80\x91", "]"},    // 】
    {"\xEF\xBD\x9B", "{"},    // ｛
    {"\xEF\xBD\x9D", "}"},    // ｝
    {"\xEF\xBD\x9C", "|"},    // ｜
    {"\xEF\xBC\x8D", "-"},    // －
    {"\xEF\xBC\x9E", ">"},    // ＞
    {"\xEF\xBC\x9C", "<"},    // ＜
    {"\xEF\xBC\x9D", "="},    // ＝
    {"\xEF\xBD\x9E", "~"},    // ～
    {"\xEF\xBC\xA0", "@"},    // ＠
    {"\xEF\xBC\x83", "#"},    // ＃
    {"\xEF\xBC\x85", "%"},    // ％
    {"\xEF\xBC\x86", "&"},    // ＆
    {"\xEF\xBC\x82", "\""},   // ＂
    {"\xE2\x80\x9C", "\""},   // “
    {"\xE2\x80\x9D", "\""},   // ”
    {"\xE2\x80\x93", "-"},    // –
    {"\xE2\x80\x94", "--"},   // —
    {"\xE2\x80\x95", "--"},   // ―
    {"\xE2\x88\x92", "-"},    // −
    {"\xE2\x86\x92", "-->"},  // →
    {"\xE2\x9F\xB6", "-->"},  // ⟶
    {"\xE2\x87\x92", "==>"},  // ⇒
};

}  // namespace

std::string LookAlike::name() const {
  return "`" + std::string(meant) + "`";
}

std::string invisible_at(std::string_view text) {
  struct Invisible {
    std::string_view bytes;
    const char* name;
  };
  constexpr Invisible all[] = {{"\u00AD", "U+00AD"}, {"\u200B", "U+200B"}, {"\u200C", "U+200C"},
                               {"\u200D", "U+200D"}, {"\u200E", "U+200E"}, {"\u200F", "U+200F"},
                               {"\u202A", "U+202A"}, {"\u202B", "U+202B"}, {"\u202C", "U+202C"},
                               {"\u202D", "U+202D"}, {"\u202E", "U+202E"}, {"\u2060", "U+2060"}};
  for (const Invisible& one : all) {
    if (text.starts_with(one.bytes)) return one.name;
  }
  return {};
}

const LookAlike* look_alike_at(std::string_view text) {
  for (const LookAlike& one : look_alikes) {
    if (text.starts_with(one.sign)) return &one;
  }
  return nullptr;
}

const LookAlike* find_look_alike(std::string_view text, std::string_view signs) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_ascii = static_cast<unsigned char>(text[at]) < 0x80;
    const LookAlike* const found = is_ascii ? nullptr : look_alike_at(text.substr(at));
    if (found != nullptr && found->meant.find_first_of(signs) != std::string_view::npos) {
      return found;
    }
  }
  return nullptr;
}

}  // namespace mmdc::source
