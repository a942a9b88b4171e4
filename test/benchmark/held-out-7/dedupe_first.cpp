// spawn: std::thread joined
// loop: range-for over a set
// origin: request field
// waits: after the loop
// distance: same function
// differs: what the set is filled with
// A: unbounded Y1 | limiter: none, distinct ids
// B: bounded N11 | limiter: distinct values of an enumeration of four
// witness: runnable
#include "witness.h"
#include <set>
#include <thread>
#include <vector>

enum class Kind : std::uint8_t { photo, video, audio, text };

struct Post {
  std::uint64_t id;
  std::uint8_t raw_kind;
};

static Kind kindOf(const Post &p) {
  switch (p.raw_kind & 3u) {
  case 0:
    return Kind::photo;
  case 1:
    return Kind::video;
  case 2:
    return Kind::audio;
  }
  return Kind::text;
}

void hydrate(const std::vector<Post> &posts) {
#ifdef TWIN
  std::set<Kind> wanted;
  for (const Post &p : posts)
    wanted.insert(kindOf(p));
#else
  std::set<std::uint64_t> wanted;
  for (const Post &p : posts)
    if (kindOf(p) != Kind::text)
      wanted.insert(p.id);
#endif
  std::vector<std::thread> loaders;
  for (auto w : wanted)
    loaders.emplace_back([w] {
      witness::task();
      if (w == decltype(w){})
        std::puts("first of all");
    });
  for (auto &l : loaders)
    l.join();
}

int main(int argc, char **argv) {
  std::vector<Post> posts;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    posts.push_back({n, static_cast<std::uint8_t>(n % 7)});
  hydrate(posts);
  return witness::report();
}
