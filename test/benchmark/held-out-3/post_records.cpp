// spawn: std::async
// loop: while over an index
// origin: field of a request
// waits: get after the loop
// distance: same function
// differs: to whom the check applies
// A: unbounded Y4 | limiter: internal callers may send any size
// B: bounded N7 | limiter: the check holds for all
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <future>
#include <optional>
#include <string>
#include <variant>
#include <vector>

struct Caller {
  std::string name;
  bool internal = false;
};

struct GetPostsRequest {
  std::vector<std::string> uris;
};

struct Post {
  std::string uri;
  std::string text;
};

enum class Error { kTooManyUris, kUnavailable };

class PostService {
public:
  std::variant<std::vector<Post>, Error> getPosts(const Caller &caller, const GetPostsRequest &request) const;

private:
  std::optional<Post> load(const std::string &uri) const {
    witness::task();
    return Post{uri, "hello"};
  }

  static constexpr std::size_t kMaxUris = 50;
};

std::variant<std::vector<Post>, Error> PostService::getPosts(const Caller &caller,
                                                             const GetPostsRequest &request) const {
#ifdef TWIN
  const bool checked = true;
#else
  const bool checked = !caller.internal;
#endif
  if (checked && request.uris.size() > kMaxUris)
    return Error::kTooManyUris;

  std::vector<std::future<std::optional<Post>>> loads;
  std::size_t next = 0;
  while (next < request.uris.size()) {
    const std::string &uri = request.uris[next++];
    loads.push_back(std::async(std::launch::async, [this, &uri] { return load(uri); }));
  }

  std::vector<Post> posts;
  for (auto &l : loads)
    if (auto post = l.get())
      posts.push_back(*std::move(post));
  return posts;
}

int main(int argc, char **argv) {
  GetPostsRequest request;
  request.uris.assign(witness::size(argc, argv), "at://did:plc:abc/app.post/1");
  PostService().getPosts(Caller{"feed-generator", true}, request);
  return witness::report();
}
