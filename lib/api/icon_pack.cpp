#include <utility>

#include <mmdc/icons.hpp>

#include "lib/base/deadline.hpp"
#include "lib/icons/pack.hpp"

namespace mmdc {

IconPack::IconPack(std::shared_ptr<const icons::Pack> pack) : pack_(std::move(pack)) {}

Result<IconPack> IconPack::parse(std::string_view json, std::string_view prefix,
                                 const Patience& patience) {
  const base::Deadline deadline(patience);
  Result<icons::Pack> pack = icons::parse_pack(json, prefix, deadline.hook());
  if (deadline.is_over()) return Result<IconPack>::failure(deadline.reason());
  if (!pack) return Result<IconPack>::failure(pack.diagnostics());
  return {IconPack(std::make_shared<const icons::Pack>(std::move(*pack)))};
}

const std::string& IconPack::prefix() const {
  return pack_->prefix;
}

std::size_t IconPack::size() const {
  return pack_->icons.size();
}

}  // namespace mmdc
