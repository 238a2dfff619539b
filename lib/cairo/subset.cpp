#include "lib/cairo/subset.hpp"

#include <memory>

#include <dlfcn.h>
#include <hb-subset.h>

#include "lib/cairo/handles.hpp"

namespace mmdc::cairo {
namespace {

using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;

template <typename Function>
bool find(void* handle, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(handle, name));
  return function != nullptr;
}

}  // namespace

/// Not linked: few pictures embed fonts, and all would wait for it to be loaded.
struct Subsetter::Library {
  void* handle = ::dlopen("libharfbuzz-subset.so.0", RTLD_NOW | RTLD_LOCAL);
  decltype(&hb_subset_input_create_or_fail) create_input = nullptr;
  decltype(&hb_subset_input_destroy) destroy_input = nullptr;
  decltype(&hb_subset_input_unicode_set) characters_of = nullptr;
  decltype(&hb_subset_input_set_flags) set_flags = nullptr;
  decltype(&hb_subset_or_fail) subset = nullptr;
  bool is_ready = false;

  Library() {
    is_ready = handle != nullptr && find(handle, "hb_subset_input_create_or_fail", create_input) &&
               find(handle, "hb_subset_input_destroy", destroy_input) &&
               find(handle, "hb_subset_input_unicode_set", characters_of) &&
               find(handle, "hb_subset_input_set_flags", set_flags) &&
               find(handle, "hb_subset_or_fail", subset);
  }
};

Subsetter::Subsetter() : library_(std::make_unique<Library>()) {}
Subsetter::~Subsetter() = default;

bool Subsetter::is_ready() const {
  return library_->is_ready;
}

std::optional<std::string> Subsetter::subset(hb_face_t* face,
                                             const std::set<char32_t>& characters) const {
  hb_subset_input_t* const input = library_->create_input();
  if (input == nullptr) return std::nullopt;
  library_->set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
  for (const char32_t c : characters) hb_set_add(library_->characters_of(input), c);
  const Face part(library_->subset(face, input));
  library_->destroy_input(input);
  if (!part) return std::nullopt;
  const Blob blob(hb_face_reference_blob(part.get()));
  unsigned length = 0;
  const char* const bytes = hb_blob_get_data(blob.get(), &length);
  if (length == 0) return std::nullopt;
  return std::string(bytes, length);
}

}  // namespace mmdc::cairo
