// spawn: std::thread detached
// loop: index
// origin: protobuf-like message
// limiter: validation
// waits: counter
// distance: helper function
// differs: use of the answer of the validation
// A: unbounded Y4 | limiter: answer of the validation ignored
// B: bounded N7 | limiter: answer of the validation returned
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

class Chunk {
public:
  const std::string &data() const { return data_; }

private:
  std::string data_;
};

class UploadRequest {
public:
  int chunks_size() const { return static_cast<int>(chunks_.size()); }
  const Chunk &chunks(int index) const { return chunks_[static_cast<std::size_t>(index)]; }
  Chunk *add_chunks() { return &chunks_.emplace_back(); }
  const std::string &bucket() const { return bucket_; }

private:
  std::string bucket_ = "media";
  std::vector<Chunk> chunks_;
};

static bool validate(const UploadRequest &request) {
  return !request.bucket().empty() && request.chunks_size() <= 60;
}

static void store(std::string) { witness::task(); }

int upload(const UploadRequest &request) {
#ifdef TWIN
  if (!validate(request))
    return 400;
#else
  validate(request);
#endif
  for (int i = 0; i < request.chunks_size(); ++i)
    std::thread(store, request.chunks(i).data()).detach();
  return 202;
}

int main(int argc, char **argv) {
  UploadRequest request;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    request.add_chunks();
  upload(request);
  return witness::report();
}
