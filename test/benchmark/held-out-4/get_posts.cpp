// spawn: std::thread
// loop: index over accessors of a message
// origin: request field
// waits: join after the loop
// distance: same function
// differs: what happens to a large request
// A: unbounded Y7 | limiter: a warning for large requests
// B: bounded N7 | limiter: large requests are refused
// witness: runnable
#include "witness.h"
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Status {
public:
  static Status OK() { return Status(0, ""); }
  static Status InvalidArgument(std::string m) { return Status(3, std::move(m)); }
  bool ok() const { return code_ == 0; }

private:
  Status(int code, std::string message) : code_(code), message_(std::move(message)) {}
  int code_;
  std::string message_;
};

class GetPostsRequest { // as protoc generates it
public:
  int uris_size() const { return static_cast<int>(uris_.size()); }
  const std::string &uris(int i) const { return uris_[i]; }
  void add_uris(std::string uri) { uris_.push_back(std::move(uri)); }

private:
  std::vector<std::string> uris_;
};

class PostService {
public:
  Status GetPosts(const GetPostsRequest *request, std::map<std::string, std::string> *reply);

private:
  static constexpr int kMaxUris = 50;
  std::mutex mutex_;
};

Status PostService::GetPosts(const GetPostsRequest *request, std::map<std::string, std::string> *reply) {
  if (request->uris_size() > kMaxUris) {
#ifdef TWIN
    return Status::InvalidArgument("too many uris");
#else
    fprintf(stderr, "GetPosts: %d uris\n", request->uris_size());
#endif
  }
  std::vector<std::thread> lookups;
  for (int i = 0; i < request->uris_size(); ++i) {
    lookups.emplace_back([this, reply, uri = request->uris(i)] {
      witness::task();
      std::lock_guard<std::mutex> lock(mutex_);
      reply->emplace(uri, "record of " + uri);
    });
  }
  for (auto &lookup : lookups)
    lookup.join();
  return Status::OK();
}

int main(int argc, char **argv) {
  GetPostsRequest request;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    request.add_uris("at://did/" + std::to_string(n));
  std::map<std::string, std::string> reply;
  PostService service;
  if (!service.GetPosts(&request, &reply).ok())
    fprintf(stderr, "refused\n");
  return witness::report();
}
