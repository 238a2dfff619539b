#include "memory.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "file_names.hpp"
#include "file_stamp.hpp"
#include "pack.hpp"

namespace mmdc_cpp {
Memory::Memory(const Arguments& arguments, Store* store) : arguments_(arguments), store_(store) {
  std::error_code error;
  if (store != nullptr) place_ = std::filesystem::current_path(error).string();
}

std::string Memory::key_of(const Job& job, const std::string& input) const {
  std::string key = "job\n" + store_->circumstances + '\n' + place_ + '\n';
  for (const std::string& part : {job.input, job.output, job.pictures}) key += part + '\n';
  key += extension_of(job.format);
  return key + (arguments_.quiet ? " quiet\n" : "\n") + input;
}

std::optional<Done> Memory::recall(const Job& job, const std::string& input) const {
  if (store_ == nullptr) return std::nullopt;
  const auto value = store_->cache.find(key_of(job, input));
  if (!value) return std::nullopt;
  const FileStamp source = stamp_of(job.input);
  Unpacker unpacker(*value);
  Done done;
  done.pictures = unpacker.number();
  done.told = unpacker.text();
  for (std::uint64_t left = unpacker.number(); left > 0 && unpacker.is_good(); --left) {
    std::string path = unpacker.text();
    const FileStamp then{unpacker.number(), unpacker.number(), unpacker.number(), true};
    if (stamp_of(path) != then || then.nanoseconds < source.nanoseconds) {
      return std::nullopt;
    }
    done.outputs.push_back(std::move(path));
  }
  if (!unpacker.is_good()) return std::nullopt;
  return done;
}

void Memory::keep(const Job& job, const std::string& input, const Done& done) const {
  if (store_ == nullptr) return;
  Packer packer;
  packer.number(done.pictures);
  packer.text(done.told);
  packer.number(done.outputs.size());
  for (const std::string& path : done.outputs) {
    const FileStamp stamp = stamp_of(path);
    packer.text(path);
    packer.number(stamp.size);
    packer.number(stamp.inode);
    packer.number(stamp.nanoseconds);
  }
  store_->cache.keep(key_of(job, input), packer.take());
}

}  // namespace mmdc_cpp
