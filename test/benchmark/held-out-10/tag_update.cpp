// spawn: std::thread
// loop: range-for
// origin: request field
// waits: join
// distance: same function
// differs: which field is checked
// A: unbounded Y7 | limiter: the length of the name is checked
// B: bounded N7 | limiter: the number of tags is checked
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

struct TagRequest {
  std::string name;
  std::vector<std::string> tags;
};

enum class Result { Ok, Invalid };

class TagService {
public:
  Result update(const TagRequest &request) {
#ifdef TWIN
    if (request.tags.empty() || request.tags.size() > 64)
      return Result::Invalid;
#else
    if (request.name.empty() || request.name.size() > 64)
      return Result::Invalid;
#endif
    std::vector<std::thread> writers;
    for (const auto &tag : request.tags)
      writers.emplace_back([&] { store(request.name, tag); });
    for (auto &w : writers)
      w.join();
    return Result::Ok;
  }

private:
  void store(const std::string &name, const std::string &tag) {
    (void)name;
    (void)tag;
    witness::task();
  }
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  TagService().update({"photo", std::vector<std::string>(n, "blue")});
  return witness::report();
}
