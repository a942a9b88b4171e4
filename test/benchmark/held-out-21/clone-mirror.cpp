// spawn: std::thread detached
// loop: std::for_each
// origin: JSON-like text of a request
// waits: detached
// distance: lambda and member function
// differs: whether the answer of try_acquire is used
// A: bounded N4 | limiter: try_acquire, otherwise refused
// B: unbounded Y4 | limiter: try_acquire, its answer only counted
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <semaphore>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

static std::vector<std::string> quotedStrings(std::string_view Json) {
  std::vector<std::string> Result;
  for (std::size_t Open = Json.find('"'); Open != Json.npos; Open = Json.find('"', Open)) {
    std::size_t Close = Json.find('"', Open + 1);
    if (Close == Json.npos)
      break;
    Result.emplace_back(Json.substr(Open + 1, Close - Open - 1));
    Open = Close + 1;
  }
  return Result;
}

class MirrorService {
public:
  std::vector<std::string> update(std::string_view Request) {
    std::vector<std::string> Refused;
    const auto Repositories = quotedStrings(Request);
    std::for_each(Repositories.begin(), Repositories.end(), [&](const std::string &Repository) {
      if (!Slots.try_acquire()) {
        ++Saturated;
#ifndef TWIN
        Refused.push_back(Repository);
        return;
#endif
      }
      std::thread(&MirrorService::clone, this, Repository).detach();
    });
    return Refused;
  }

private:
  void clone(std::string Repository) {
    {
      witness::Task Alive;
      witness::work();
    }
    if (Repository.ends_with(".git"))
      ++Bare;
    Slots.release();
  }

  std::counting_semaphore<4096> Slots{15};
  std::atomic<int> Saturated{0}, Bare{0};
};

int main(int argc, char **argv) {
  std::string Json = "[";
  for (std::size_t N = witness::size(argc, argv); N > 0; --N)
    Json += "\"team/repo" + std::to_string(N) + ".git\",";
  static MirrorService Service;
  Service.update(Json + "]");
  return witness::report();
}
