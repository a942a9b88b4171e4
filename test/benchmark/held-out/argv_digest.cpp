// spawn: std::async
// loop: for int
// origin: command line
// waits: get
// distance: main
// differs: where the result is taken
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: taken in the iteration
// witness: runnable
#include "witness.h"
#include <cstdio>
#include <future>
#include <string>
#include <utility>
#include <vector>

using Digest = unsigned long long;

static Digest digest(const std::string &path) {
  witness::task();
  Digest d = 14695981039346656037ull;
  for (unsigned char c : path)
    d = (d ^ c) * 1099511628211ull;
  return d;
}

int run(int argc, char **argv) {
  std::vector<std::pair<std::string, std::future<Digest>>> pending;
  for (int i = 1; i < argc; ++i) {
    std::string path = argv[i];
    if (path == "--")
      continue;
    auto result = std::async(std::launch::async, digest, path);
#ifdef TWIN
    std::fprintf(stderr, "%016llx  %s\n", result.get(), path.c_str());
#else
    pending.emplace_back(path, std::move(result));
#endif
  }
  for (auto &[path, result] : pending)
    std::fprintf(stderr, "%016llx  %s\n", result.get(), path.c_str());
  return 0;
}

int main(int argc, char **argv) {
  std::vector<char *> args(witness::size(argc, argv) + 1, argv[0]);
  run(static_cast<int>(args.size()), args.data());
  return witness::report();
}
