// trap: T8
// spawn: boost::process::child
// loop: range-for
// origin: request field
// waits: A: after the loop; B: in the iteration
// distance: member function
// differs: where the child is waited for
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: child waited for in the iteration
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <boost/process/args.hpp>
#include <boost/process/child.hpp>
#include <boost/process/exe.hpp>
#include <boost/process/io.hpp>
#include <string>
#include <unistd.h>
#include <vector>

namespace bp = boost::process;

struct TranscodeRequest {
  std::vector<std::string> clips;
};

class Transcoder {
public:
  explicit Transcoder(std::string tool) : tool_(std::move(tool)) {}

  int run(const TranscodeRequest &rq) {
    std::vector<bp::child> children;
    int failures = 0;
    for (const auto &clip : rq.clips) {
      bp::child c(bp::exe = tool_, bp::args = {clip}, bp::std_in < bp::null);
#ifdef TWIN
      c.wait();
      failures += c.exit_code();
#else
      children.push_back(std::move(c));
#endif
    }
    for (auto &c : children) {
      c.wait();
      failures += c.exit_code();
    }
    return failures;
  }

private:
  std::string tool_;
};

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  TranscodeRequest rq;
  rq.clips.resize(witness::size(argc, argv), "a.mkv");
  char self[256];
  ssize_t len = readlink("/proc/self/exe", self, sizeof self);
  witnessState()->Quiet = 10000000;
  return Transcoder(std::string(self, len)).run(rq) ? 1 : witness::report();
}
