// spawn: std::thread
// loop: reader with a callback
// origin: lines of a socket dump
// waits: join
// distance: callback through a template
// differs: waits
// A: bounded N6 | limiter: threads joined when sixteen are there
// B: unbounded Y7 | limiter: a line in the log when sixteen are there
// witness: runnable
#include "witness.h"
#include <functional>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

template <typename OnLine> std::size_t forEachLine(std::istream &in, OnLine &&onLine) {
  std::size_t count = 0;
  std::string line;
  while (std::getline(in, line)) {
    if (!line.empty() && line.back() == '\r')
      line.pop_back();
    if (line.empty())
      continue;
    ++count;
    onLine(std::string_view(line));
  }
  return count;
}

class Forwarder {
public:
  explicit Forwarder(std::string target) : target_(std::move(target)) {}
  ~Forwarder() { drain(); }

  std::size_t forward(std::istream &in) {
    return forEachLine(in, [this](std::string_view line) {
      if (severityOf(line) > kLowest)
        return;
      sends_.emplace_back([this, text = std::string(line)] { send(text); });
      if (sends_.size() >= kBurst) {
#ifndef TWIN
        drain();
#else
        std::clog << target_ << ": " << sends_.size() << " sends pending\n";
#endif
      }
    });
  }

private:
  static constexpr std::size_t kBurst = 16;
  static constexpr int kLowest = 6;

  static int severityOf(std::string_view line) {
    if (line.size() < 3 || line.front() != '<')
      return 7;
    return std::atoi(line.data() + 1) & 7;
  }

  void send(const std::string &text) {
    (void)text;
    witness::task();
  }

  void drain() {
    for (auto &send : sends_)
      send.join();
    sends_.clear();
  }

  std::string target_;
  std::vector<std::thread> sends_;
};

int main(int argc, char **argv) {
  std::ostringstream dump;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    dump << "<13>Jan 5 10:00:00 web app: request " << i << "\r\n";
  std::istringstream in(dump.str());
  Forwarder("siem.example.net").forward(in);
  return witness::report();
}
