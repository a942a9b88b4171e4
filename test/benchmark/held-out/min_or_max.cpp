// spawn: std::jthread
// loop: for count
// origin: vector parameter
// waits: destructor
// distance: same function
// differs: min or max
// A: unbounded Y3 | limiter: at least as many as the input
// B: bounded N2 | limiter: at most as many as configured
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

struct ScanOptions {
  size_t threads = 4;
  bool recursive = true;
};

class VirusScanner {
  ScanOptions m_opts;
  std::atomic<size_t> m_infected{0};

  void scanFile(const std::string &file) {
    if (file.find("eicar") != std::string::npos)
      ++m_infected;
    witness::task();
  }

public:
  explicit VirusScanner(ScanOptions opts) : m_opts(opts) {}

  size_t scan(const std::vector<std::string> &files) {
#ifndef TWIN
    size_t count = std::max(m_opts.threads, files.size());
#else
    size_t count = std::min(m_opts.threads, files.size());
#endif
    std::atomic<size_t> next{0};
    {
      std::vector<std::jthread> scanners;
      for (size_t i = 0; i < count; ++i)
        scanners.emplace_back([&] {
          for (size_t f = next++; f < files.size(); f = next++)
            scanFile(files[f]);
        });
    }
    return m_infected;
  }
};

int main(int argc, char **argv) {
  VirusScanner scanner{ScanOptions()};
  scanner.scan(std::vector<std::string>(witness::size(argc, argv), "a.bin"));
  return witness::report();
}
