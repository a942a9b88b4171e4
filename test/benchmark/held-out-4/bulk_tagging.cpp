// spawn: std::thread
// loop: range-for
// origin: request field
// waits: join after the loop
// distance: helper function
// differs: for whom the check holds
// A: unbounded Y4 | limiter: a check of the size for callers from outside
// B: bounded N7 | limiter: a check of the size for all callers
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

enum class Code { kOk, kTooLarge };

struct TagRequest {
  std::string caller;
  bool internal = false;
  std::vector<std::string> objects;
};

class TagService {
public:
  Code Handle(const TagRequest &request) {
    if (Code code = Check(request); code != Code::kOk)
      return code;
    TagEach(request.objects);
    return Code::kOk;
  }

private:
  static constexpr std::size_t kMaxObjects = 30;

  static Code Check(const TagRequest &request) {
#ifdef TWIN
    if (request.objects.size() > kMaxObjects)
      return Code::kTooLarge;
#else
    if (!request.internal && request.objects.size() > kMaxObjects)
      return Code::kTooLarge;
#endif
    return Code::kOk;
  }

  static void Tag(const std::string &object) {
    if (!object.empty())
      witness::task();
  }

  static void TagEach(const std::vector<std::string> &objects) {
    std::vector<std::thread> threads;
    for (const std::string &object : objects)
      threads.emplace_back(Tag, std::cref(object));
    for (std::thread &thread : threads)
      thread.join();
  }
};

int main(int argc, char **argv) {
  TagRequest request{"reindexer", true, std::vector<std::string>(witness::size(argc, argv), "s3://a/b")};
  TagService service;
  if (service.Handle(request) != Code::kOk)
    fprintf(stderr, "refused\n");
  return witness::report();
}
