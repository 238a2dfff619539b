#include "lib/text/letter_widths.hpp"

#include <algorithm>
#include <iterator>

namespace mmdc::text {
namespace {

struct Block {
  char32_t last;
  int percent;
};

constexpr int common = 65;
constexpr int symbols = 60;

// Ascending; each begins behind the one before it.
constexpr Block blocks[] = {
    {0x52F, common},  {0x58F, 76},       {0x6FF, common},   {0x74F, 95},      {0x8FF, common},
    {0x97F, 70},      {0x9FF, 73},       {0xA7F, 66},       {0xAFF, 82},      {0xB7F, 78},
    {0xBFF, 117},     {0xC7F, 80},       {0xCFF, 84},       {0xD7F, 129},     {0xDFF, 102},
    {0xEFF, common},  {0xFFF, 70},       {0x109F, 112},     {0x10FF, 75},     {0x11FF, 100},
    {0x139F, 82},     {0x13FF, 82},      {0x167F, 87},      {0x16FF, common}, {0x177F, 103},
    {0x17FF, 75},     {0x18FF, 87},      {0x197F, common},  {0x19DF, 91},     {0x19FF, 75},
    {0x1A1F, 105},    {0x1AAF, 97},      {0x1AFF, common},  {0x1B7F, 121},    {0x1BBF, 87},
    {0x1BFF, 106},    {0x1FFF, common},  {0x2BFF, symbols}, {0x2C5F, 91},     {0xA4FF, common},
    {0xA63F, 86},     {0xA69F, 77},      {0xA6FF, 81},      {0xA97F, common}, {0xA9DF, 120},
    {0xA9FF, 112},    {0xAA5F, 117},     {0xAA7F, 112},     {0xAADF, 90},     {0xABFF, 82},
    {0xFFFF, common}, {0x100FF, 97},     {0x1039F, common}, {0x103DF, 129},   {0x11FFF, 85},
    {0x123FF, 190},   {0x1254F, 190},    {0x12FFF, common}, {0x1345F, 123},   {0x143FF, common},
    {0x1467F, 96},    {0x1D3FF, common}, {0x1D7FF, 75},
};

}  // namespace

int usual_letter_width(char32_t code_point) {
  const Block* const block =
      std::lower_bound(std::begin(blocks), std::end(blocks), code_point,
                       [](const Block& b, char32_t c) { return b.last < c; });
  return block != std::end(blocks) ? block->percent : common;
}

}  // namespace mmdc::text
