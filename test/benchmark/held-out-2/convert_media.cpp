// spawn: boost::process::child
// loop: range-for
// origin: container parameter
// waits: wait
// distance: same function
// differs: where the end is awaited
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: waits for the child in the iteration
// witness: runnable
// libraries: -lboost_filesystem -lboost_system
#include "witness.h"
#include <boost/process.hpp>
#include <iostream>
#include <string>
#include <system_error>
#include <vector>

namespace bp = boost::process;

struct MediaFile {
  std::string source;
  std::string target;
};

int convertMedia(const std::string &tool, const std::vector<MediaFile> &files) {
  std::vector<bp::child> tools;
  int failed = 0;
  for (const auto &file : files) {
    std::error_code ec;
    bp::child child(tool, bp::args({"-i", file.source, file.target}), ec);
    if (ec) {
      std::cerr << file.source << ": " << ec.message() << '\n';
      ++failed;
      continue;
    }
#ifdef TWIN
    child.wait();
    failed += child.exit_code() != 0;
#else
    tools.push_back(std::move(child));
#endif
  }
  for (auto &child : tools) {
    child.wait();
    failed += child.exit_code() != 0;
  }
  return failed;
}

int main(int argc, char **argv) {
  if (witness::child()) {
    witnessEnter();
    usleep(15000);
    for (int i = 0; i < 80 && witnessState()->Live > 1; i++)
      usleep(100000); // a program takes long to start: wait for those to come
    witnessLeave();
    return 0;
  }
  std::vector<MediaFile> files(witness::size(argc, argv), MediaFile{"in.avi", "out.mkv"});
  convertMedia(argv[0], files);
  return witness::report();
}
