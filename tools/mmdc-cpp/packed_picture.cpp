#include "packed_picture.hpp"

#include <utility>

#include "pack.hpp"

namespace mmdc_cpp {
namespace {

void pack_span(Packer& packer, const std::optional<mmdc::Span>& span) {
  packer.number(span ? 1 : 0);
  packer.number(span ? span->begin : 0);
  packer.number(span ? span->end : 0);
}

std::optional<mmdc::Span> unpack_span(Unpacker& unpacker) {
  const bool is_there = unpacker.number() != 0;
  const mmdc::Span span{unpacker.number(), unpacker.number()};
  return is_there ? std::optional(span) : std::nullopt;
}

void pack(Packer& packer, const mmdc::Diagnostic& diagnostic) {
  packer.number(diagnostic.severity == mmdc::Severity::error ? 1 : 0);
  packer.text(diagnostic.code);
  packer.text(diagnostic.message);
  pack_span(packer, diagnostic.span);
  packer.number(diagnostic.hints.size());
  for (const mmdc::Hint& hint : diagnostic.hints) {
    packer.text(hint.message);
    pack_span(packer, hint.span);
  }
}

mmdc::Diagnostic unpack(Unpacker& unpacker) {
  mmdc::Diagnostic diagnostic;
  diagnostic.severity = unpacker.number() != 0 ? mmdc::Severity::error : mmdc::Severity::warning;
  diagnostic.code = unpacker.text();
  diagnostic.message = unpacker.text();
  diagnostic.span = unpack_span(unpacker);
  for (std::uint64_t left = unpacker.number(); left > 0 && unpacker.is_good(); --left) {
    std::string message = unpacker.text();
    diagnostic.hints.push_back({std::move(message), unpack_span(unpacker)});
  }
  return diagnostic;
}

}  // namespace

std::string pack_drawn(const Drawn& drawn) {
  Packer packer;
  packer.text(drawn.picture->bytes);
  packer.text(drawn.picture->title);
  packer.text(drawn.picture->description);
  packer.number(drawn.diagnostics.size());
  for (const mmdc::Diagnostic& diagnostic : drawn.diagnostics) pack(packer, diagnostic);
  return packer.take();
}

std::optional<Drawn> unpack_drawn(std::string_view bytes) {
  Unpacker unpacker(bytes);
  Drawn drawn;
  Picture& picture = drawn.picture.emplace();
  picture.bytes = unpacker.text();
  picture.title = unpacker.text();
  picture.description = unpacker.text();
  for (std::uint64_t left = unpacker.number(); left > 0 && unpacker.is_good(); --left) {
    drawn.diagnostics.push_back(unpack(unpacker));
  }
  if (!unpacker.is_good()) return std::nullopt;
  return drawn;
}

}  // namespace mmdc_cpp
