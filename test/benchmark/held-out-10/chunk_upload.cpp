// spawn: std::async
// loop: while over istream
// origin: istream
// waits: get
// distance: same function
// differs: whether the batch is awaited or only cleared
// A: bounded N6 | limiter: batches of 8
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <future>
#include <istream>
#include <sstream>
#include <string>
#include <vector>

class Uploader {
public:
  std::size_t upload(std::istream &in) {
    std::vector<std::future<std::size_t>> parts;
    std::string line;
    std::size_t bytes = 0;
    while (std::getline(in, line)) {
      parts.push_back(std::async(std::launch::async, &Uploader::put, this, line));
#ifndef TWIN
      if (parts.size() == 8)
        bytes += collect(parts);
#endif
    }
    return bytes + collect(parts);
  }

private:
  static std::size_t collect(std::vector<std::future<std::size_t>> &parts) {
    std::size_t bytes = 0;
    for (auto &p : parts)
      bytes += p.get();
    parts.clear();
    return bytes;
  }
  std::size_t put(std::string part) {
    witness::task();
    return part.size();
  }
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::string text;
  for (std::size_t i = 0; i < n; ++i)
    text += "part\n";
  std::istringstream in(text);
  Uploader().upload(in);
  return witness::report();
}
