// spawn: boost::process::child
// loop: range-for
// origin: parameter vector
// waits: wait
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: waits for the oldest when 5 run
// witness: runnable
// libraries: -lboost_filesystem -lboost_system
#include "witness.h"
#include <boost/filesystem.hpp>
#include <boost/process.hpp>
#include <deque>
#include <string>
#include <vector>

namespace bp = boost::process;

struct Archive {
  std::string path;
  int exitCode = -1;
};

static std::string unpacker = "/usr/bin/tar";

void unpack(std::vector<Archive> &archives) {
  struct Running {
    bp::child process;
    Archive *archive;
  };
  std::deque<Running> running;
  auto finish = [&running] {
    Running &r = running.front();
    r.process.wait();
    r.archive->exitCode = r.process.exit_code();
    running.pop_front();
  };
  for (Archive &archive : archives) {
#ifdef TWIN
    if (running.size() == 5)
      finish();
#endif
    running.push_back({bp::child(unpacker, "xf", archive.path), &archive});
  }
  while (!running.empty())
    finish();
}

int main(int argc, char **argv) {
  if (witness::child()) {
    witness::task();
    return 0;
  }
  std::size_t n = witness::size(argc, argv);
  witnessState()->Quiet = 15000000; // a process starts slower than a thread
  unpacker = boost::filesystem::read_symlink("/proc/self/exe").string();
  std::vector<Archive> archives(n, Archive{"a.tar"});
  unpack(archives);
  return witness::report();
}
