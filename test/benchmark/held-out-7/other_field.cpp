// spawn: Poco::Thread
// loop: range-for
// origin: request field
// waits: after the loop
// distance: same function
// differs: which field the guard looks at
// A: unbounded Y7 | limiter: guard on the length of the owner's name
// B: bounded N7 | limiter: guard on the number of file names
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Thread.h>
#include <memory>
#include <string>
#include <vector>

struct DeleteRequest {
  std::string owner;
  std::vector<std::string> names;
};

class DeleteHandler {
public:
  int handle(const DeleteRequest &request) {
#ifdef TWIN
    if (request.names.size() > 48)
      return 422;
#else
    if (request.owner.size() > 48)
      return 422;
#endif
    std::vector<std::unique_ptr<Poco::Thread>> threads;
    for (const std::string &name : request.names) {
      threads.push_back(std::make_unique<Poco::Thread>());
      threads.back()->startFunc([&name] {
        witness::task();
        if (name == "/")
          std::puts("refusing to delete the root");
      });
    }
    for (auto &t : threads)
      t->join();
    return 204;
  }
};

int main(int argc, char **argv) {
  DeleteRequest rq{"ann", {}};
  rq.names.assign(witness::size(argc, argv), "tmp/a");
  DeleteHandler().handle(rq);
  return witness::report();
}
