#include "lib/text/syllables.hpp"

#include <catch2/catch.hpp>

using mmdc::text::syllable_breaks;

namespace {

std::string parted(std::string_view text) {
  std::string out;
  std::size_t begin = 0;
  for (const std::size_t at : syllable_breaks(text)) {
    out += std::string(text.substr(begin, at - begin)) + "|";
    begin = at;
  }
  return out + std::string(text.substr(begin));
}

}  // namespace

TEST_CASE("Burmese syllables keep their signs, final and stacked consonants") {
  CHECK(parted("မင်္ဂလာပါ") == "မင်္ဂ|လာ|ပါ");
  CHECK(parted("ကမ္ဘာလောက") == "ကမ္ဘာ|လော|က");
  CHECK(parted("ပြန်လည်ပေးပို့သည်") == "ပြန်|လည်|ပေး|ပို့|သည်");
}

TEST_CASE("Khmer consonants stay with those under them") {
  CHECK(parted("សួស្តី") == "សួ|ស្តី");
  CHECK(parted("ឆ្លើយ") == "ឆ្លើ|យ");
}

TEST_CASE("Lao syllables keep the vowels around their consonant and the one that ends them") {
  CHECK(parted("ສະບາຍດີຊາວໂລກ") == "ສະ|ບາຍ|ດີ|ຊາວ|ໂລກ");
  CHECK(parted("ຄວາມ") == "ຄວາມ");
  CHECK(parted("ທັງໝົດ") == "ທັງ|ໝົດ");
}

TEST_CASE("Thai vowels stay with their consonant") {
  CHECK(parted("ไปเวลา") == "ไป|เว|ลา");
}

TEST_CASE("numbers stay whole") {
  CHECK(parted("ພາ໑໒໓ພາ") == "ພາ|໑໒໓|ພາ");
}

TEST_CASE("other scripts are cut between any two characters") {
  CHECK(parted("abé") == "a|b|é");
}
