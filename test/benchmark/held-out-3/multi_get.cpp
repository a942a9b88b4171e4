// spawn: std::thread in a vector
// loop: index over a repeated field
// origin: request, accessor of a message
// waits: join after the loop
// distance: same function
// differs: guard
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: InvalidArgument for a larger request
// witness: runnable
// packages: absl_status
#include "witness.h"
#include <absl/status/status.h>
#include <absl/strings/str_cat.h>
#include <string>
#include <thread>
#include <vector>

namespace kv {

constexpr int kMaxKeysPerRequest = 40;

class MultiGetRequest {
 public:
  int keys_size() const { return static_cast<int>(keys_.size()); }
  const std::string& keys(int index) const { return keys_[index]; }
  void add_keys(std::string key) { keys_.push_back(std::move(key)); }

 private:
  std::vector<std::string> keys_;
};

class MultiGetResponse {
 public:
  void resize_values(int size) { values_.resize(size); }
  std::string* mutable_values(int index) { return &values_[index]; }

 private:
  std::vector<std::string> values_;
};

class KvService {
 public:
  absl::Status MultiGet(const MultiGetRequest& request, MultiGetResponse* response);

 private:
  void ReadOne(const std::string& key, std::string* value);
};

absl::Status KvService::MultiGet(const MultiGetRequest& request, MultiGetResponse* response) {
  if (request.keys_size() == 0) {
    return absl::InvalidArgumentError("no keys");
  }
#ifdef TWIN
  if (request.keys_size() > kMaxKeysPerRequest) {
    return absl::InvalidArgumentError(absl::StrCat("too many keys: ", request.keys_size()));
  }
#endif
  response->resize_values(request.keys_size());
  std::vector<std::thread> readers;
  readers.reserve(request.keys_size());
  for (int i = 0; i < request.keys_size(); ++i) {
    readers.emplace_back(&KvService::ReadOne, this, request.keys(i), response->mutable_values(i));
  }
  for (std::thread& reader : readers) {
    reader.join();
  }
  return absl::OkStatus();
}

void KvService::ReadOne(const std::string& key, std::string* value) {
  witness::task();
  *value = absl::StrCat("value of ", key);
}

}  // namespace kv

int main(int argc, char** argv) {
  kv::MultiGetRequest request;
  for (size_t n = witness::size(argc, argv); n > 0; --n) request.add_keys(absl::StrCat("user:", n));
  kv::MultiGetResponse response;
  kv::KvService service;
  absl::Status status = service.MultiGet(request, &response);
  if (!status.ok()) fprintf(stderr, "%s\n", status.ToString().c_str());
  return witness::report();
}
