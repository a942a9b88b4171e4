// spawn: std::async
// loop: std::transform
// origin: vector parameter
// waits: futures after the loop
// distance: lambda
// differs: whether the answer of try_acquire counts
// A: unbounded Y4 | limiter: semaphore with the answer ignored
// B: bounded N4 | limiter: semaphore, else in the thread of the caller
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <chrono>
#include <future>
#include <iterator>
#include <semaphore>
#include <string>
#include <vector>

struct WrappedKey {
  std::string Id;
  unsigned Version = 0;
};

class Vault {
public:
  std::vector<WrappedKey> rewrapAll(const std::vector<WrappedKey> &Keys);

private:
  WrappedKey rewrap(WrappedKey K) {
    witness::task();
    ++K.Version;
    return K;
  }

  static constexpr auto Patience = std::chrono::microseconds(200);
  std::counting_semaphore<> Sessions{8};
};

std::vector<WrappedKey> Vault::rewrapAll(const std::vector<WrappedKey> &Keys) {
  std::vector<std::future<WrappedKey>> Pending;
  std::transform(Keys.begin(), Keys.end(), std::back_inserter(Pending), [this](const WrappedKey &K) {
    const bool Session = Sessions.try_acquire_for(Patience);
#ifdef TWIN
    if (!Session) {
      std::promise<WrappedKey> Done;
      Done.set_value(rewrap(K));
      return Done.get_future();
    }
#endif
    return std::async(std::launch::async, [this, K, Session] {
      WrappedKey Fresh = rewrap(K);
      if (Session)
        Sessions.release();
      return Fresh;
    });
  });

  std::vector<WrappedKey> Result;
  for (auto &P : Pending)
    Result.push_back(P.get());
  return Result;
}

int main(int argc, char **argv) {
  std::vector<WrappedKey> Keys(witness::size(argc, argv), WrappedKey{"kek/tenant", 3});
  Vault().rewrapAll(Keys);
  return witness::report();
}
