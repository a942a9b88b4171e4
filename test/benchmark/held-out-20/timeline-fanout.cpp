// spawn: boost::asio::post
// loop: range-for
// origin: database rows
// limiter: boost::asio::thread_pool
// waits: join of the pool
// distance: same function
// differs: size of the pool
// A: bounded N8 | limiter: pool of four threads
// B: unbounded Y3 | limiter: pool with one thread per follower
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <atomic>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

struct Post {
  std::uint64_t Author = 0;
  std::string Text;
};

class FollowerStore {
public:
  void add(std::uint64_t Author, std::uint64_t Follower) { Rows[Author].push_back(Follower); }
  std::vector<std::uint64_t> followersOf(std::uint64_t Author) const {
    auto It = Rows.find(Author);
    return It == Rows.end() ? std::vector<std::uint64_t>{} : It->second;
  }

private:
  std::unordered_map<std::uint64_t, std::vector<std::uint64_t>> Rows;
};

class Timeline {
public:
  explicit Timeline(const FollowerStore &Store) : Store(Store) {}

  void publish(const Post &P) {
    const auto Followers = Store.followersOf(P.Author);
    if (Followers.empty())
      return;
#ifndef TWIN
    boost::asio::thread_pool Writers(4);
#else
    boost::asio::thread_pool Writers(Followers.size());
#endif
    for (std::uint64_t Follower : Followers)
      boost::asio::post(Writers, [this, Follower, &P] { insert(Follower, P); });
    Writers.join();
  }

private:
  void insert(std::uint64_t Follower, const Post &P) {
    witness::task();
    if (Follower != P.Author)
      ++Inserted;
  }

  const FollowerStore &Store;
  std::atomic<std::size_t> Inserted{0};
};

int main(int argc, char **argv) {
  FollowerStore Store;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Store.add(7, 100 + I);
  Timeline(Store).publish({7, "good morning"});
  return witness::report();
}
