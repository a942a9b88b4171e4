// spawn: boost::asio::post
// loop: std::for_each
// origin: entries of an archive
// limiter: thread_pool
// waits: join of the pool
// distance: lambda, method
// differs: the size of the pool
// A: unbounded Y3 | limiter: pool of as many threads as entries
// B: bounded N8 | limiter: pool of four threads
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// Extracts the entries of a package archive.
struct Entry {
  std::string Name;
  std::uint64_t Offset;
  std::uint64_t Size;
};

class Archive {
public:
  /// The index is text: "name offset size;name offset size;..."
  explicit Archive(std::string_view Index) {
    while (!Index.empty()) {
      auto End = Index.find(';');
      if (End == Index.npos)
        throw std::runtime_error("index ends early");
      Entries.push_back(parse(std::string(Index.substr(0, End))));
      Index.remove_prefix(End + 1);
    }
  }

  std::uint64_t extractAll() {
    Written = 0;
    boost::asio::thread_pool Pool(poolSize());
    std::for_each(Entries.begin(), Entries.end(), [&](const Entry &E) {
      if (E.Size > 0)
        boost::asio::post(Pool, [this, &E] { extract(E); });
    });
    Pool.join();
    return Written;
  }

private:
  std::size_t poolSize() const {
#ifndef TWIN
    return std::max<std::size_t>(1, Entries.size());
#else
    return 4;
#endif
  }

  static Entry parse(const std::string &Text) {
    char Name[64];
    unsigned long long Offset, Size;
    if (std::sscanf(Text.c_str(), "%63s %llu %llu", Name, &Offset, &Size) != 3)
      throw std::runtime_error("bad index entry: " + Text);
    return {Name, Offset, Size};
  }

  void extract(const Entry &E) {
    witness::task();
    Written += E.Size;
  }

  std::vector<Entry> Entries;
  std::atomic<std::uint64_t> Written{0};
};

int main(int argc, char **argv) {
  std::string Index;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Index += "usr/lib/f" + std::to_string(I) + " " + std::to_string(I * 512) + " 512;";
  if (Archive(Index).extractAll() == 0)
    return 1;
  return witness::report();
}
