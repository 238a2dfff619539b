#include "lib/cairo/png_file.hpp"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include <zlib.h>

#include "lib/base/cancel.hpp"

namespace mmdc::cairo {
namespace {

/// Drawings are flat areas: past this zlib takes longer and finds next to nothing more.
constexpr int compression_level = 4;

void append_number(std::string& out, std::uint32_t number) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    out += static_cast<char>(number >> shift & 0xFFU);
  }
}

const Bytef* bytes_of(std::string_view data) {
  return reinterpret_cast<const Bytef*>(data.data());
}

void append_chunk(std::string& out, std::string_view type, std::string_view data) {
  append_number(out, static_cast<std::uint32_t>(data.size()));
  const std::size_t start = out.size();
  out += type;
  out += data;
  const std::string_view covered = std::string_view(out).substr(start);
  append_number(out, static_cast<std::uint32_t>(
                         crc32_z(crc32(0, nullptr, 0), bytes_of(covered), covered.size())));
}

/// The rows of an image as PNG has them: plain bytes, colours not multiplied by their alpha.
class Rows {
 public:
  explicit Rows(cairo_surface_t* image)
      : data_(cairo_image_surface_get_data(image)),
        stride_(static_cast<std::size_t>(cairo_image_surface_get_stride(image))),
        width_(static_cast<std::size_t>(cairo_image_surface_get_width(image))),
        has_alpha_(cairo_image_surface_get_format(image) == CAIRO_FORMAT_ARGB32) {}

  bool has_alpha() const { return has_alpha_; }
  std::size_t width() const { return width_; }
  std::size_t row_size() const { return width_ * (has_alpha_ ? 4 : 3); }

  void read(std::size_t y, std::vector<std::uint8_t>& row) const {
    const auto* const pixels = reinterpret_cast<const std::uint32_t*>(data_ + y * stride_);
    std::uint8_t* out = row.data();
    for (std::size_t x = 0; x < width_; ++x) {
      const std::uint32_t pixel = pixels[x];
      const std::uint32_t alpha = has_alpha_ ? pixel >> 24U : 255;
      *out++ = part(pixel >> 16U & 0xFFU, alpha);
      *out++ = part(pixel >> 8U & 0xFFU, alpha);
      *out++ = part(pixel & 0xFFU, alpha);
      if (has_alpha_) *out++ = static_cast<std::uint8_t>(alpha);
    }
  }

 private:
  static std::uint8_t part(std::uint32_t value, std::uint32_t alpha) {
    if (alpha == 255) return static_cast<std::uint8_t>(value);
    if (alpha == 0) return 0;
    return static_cast<std::uint8_t>((value * 255 + alpha / 2) / alpha);
  }

  const unsigned char* data_;
  std::size_t stride_;
  std::size_t width_;
  bool has_alpha_;
};

/// Compresses what it is given bit by bit.
class Deflater {
 public:
  Deflater() { is_good_ = deflateInit(&stream_, compression_level) == Z_OK; }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
  ~Deflater() { deflateEnd(&stream_); }

  bool is_good() const { return is_good_; }

  void add(const std::vector<std::uint8_t>& bytes, bool is_last) {
    stream_.next_in = const_cast<Bytef*>(bytes.data());
    stream_.avail_in = static_cast<uInt>(bytes.size());
    do {
      Bytef buffer[16384];
      stream_.next_out = buffer;
      stream_.avail_out = sizeof buffer;
      deflate(&stream_, is_last ? Z_FINISH : Z_NO_FLUSH);
      out_.append(reinterpret_cast<const char*>(buffer), sizeof buffer - stream_.avail_out);
    } while (stream_.avail_out == 0);
  }

  const std::string& out() const { return out_; }

 private:
  z_stream stream_{};
  bool is_good_ = false;
  std::string out_;
};

/// The rows of a drawing are much like those above them, which zlib finds by itself within its 32
/// KB. Longer rows are told as their difference to the row above, which is mostly nothing.
bool compress(const Rows& rows, std::size_t height, base::Cancel& cancel, std::string& out) {
  constexpr std::size_t window = 32768;
  enum Filter : std::uint8_t { none = 0, up = 2 };
  const Filter filter = rows.row_size() < window ? none : up;
  Deflater deflater;
  if (!deflater.is_good()) return false;
  std::vector<std::uint8_t> above(rows.row_size());
  std::vector<std::uint8_t> row(rows.row_size());
  std::vector<std::uint8_t> filtered(rows.row_size() + 1);
  filtered[0] = filter;
  for (std::size_t y = 0; y < height; ++y) {
    if (cancel.requested()) return false;
    rows.read(y, row);
    for (std::size_t i = 0; i < row.size(); ++i) {
      filtered[i + 1] = static_cast<std::uint8_t>(row[i] - (filter == up ? above[i] : 0));
    }
    deflater.add(filtered, y + 1 == height);
    row.swap(above);
  }
  out = deflater.out();
  return true;
}

std::string header(std::size_t width, std::size_t height, bool has_alpha) {
  std::string data;
  append_number(data, static_cast<std::uint32_t>(width));
  append_number(data, static_cast<std::uint32_t>(height));
  data += '\x08';                       // bits per part
  data += has_alpha ? '\x06' : '\x02';  // colour type
  data.append(3, '\0');                 // compression, filter, interlace
  return data;
}

std::string physical_size(double dpi) {
  constexpr double inches_per_metre = 1 / 0.0254;
  const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi * inches_per_metre));
  std::string data;
  append_number(data, per_metre);
  append_number(data, per_metre);
  return data + '\x01';  // the unit is the metre
}

}  // namespace

std::string png_file(cairo_surface_t* image, double dpi, const std::function<bool()>& cancelled) {
  cairo_surface_flush(image);
  const Rows rows(image);
  const auto height = static_cast<std::size_t>(cairo_image_surface_get_height(image));
  std::string pixels;
  base::Cancel cancel(cancelled);
  if (!compress(rows, height, cancel, pixels)) return {};
  std::string out = "\x89PNG\r\n\x1a\n";
  append_chunk(out, "IHDR", header(rows.width(), height, rows.has_alpha()));
  if (dpi > 0) append_chunk(out, "pHYs", physical_size(dpi));
  append_chunk(out, "IDAT", pixels);
  append_chunk(out, "IEND", {});
  return out;
}

}  // namespace mmdc::cairo
