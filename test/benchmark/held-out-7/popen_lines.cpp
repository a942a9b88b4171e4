// spawn: popen
// loop: while getline
// origin: standard input
// waits: pclose
// distance: same function
// differs: where pclose stands
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: pclose in the iteration
// witness: runnable
#include "witness.h"
#include <climits>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

static std::string self() {
  char path[PATH_MAX];
  ssize_t n = readlink("/proc/self/exe", path, sizeof path);
  return std::string(path, n > 0 ? n : 0);
}

class Formatter {
public:
  explicit Formatter(std::string tool) : tool_(std::move(tool)) {}

  int formatAll(std::istream &files) {
    int failures = 0;
    std::vector<FILE *> pipes;
    for (std::string file; std::getline(files, file);) {
      FILE *p = popen(("exec " + tool_ + " " + file).c_str(), "w");
      if (p == nullptr)
        return -1;
#ifdef TWIN
      failures += pclose(p) != 0;
#else
      pipes.push_back(p);
#endif
    }
    for (FILE *p : pipes)
      failures += pclose(p) != 0;
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
  std::ostringstream list;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    list << "src/file" << n << ".cc\n";
  witnessState()->Quiet = 25000000;
  std::istringstream fake(list.str());
  std::cin.rdbuf(fake.rdbuf());
  Formatter(self()).formatAll(std::cin);
  return witness::report();
}
