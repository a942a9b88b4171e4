// spawn: std::thread
// loop: while over a stream
// origin: request field
// waits: a window, the rest after the loop
// distance: member function
// limiter: window of threads
// differs: where the window comes from
// A: unbounded Y3 | limiter: window that the request chooses
// B: bounded N5 | limiter: window that the request chooses up to 16
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <charconv>
#include <deque>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <thread>

using Parameters = std::map<std::string, std::string>;

Parameters parseQuery(const std::string &Query) {
  Parameters Result;
  std::istringstream Pairs(Query);
  std::string Pair;
  while (std::getline(Pairs, Pair, '&')) {
    const auto Equal = Pair.find('=');
    if (Equal != std::string::npos)
      Result[Pair.substr(0, Equal)] = Pair.substr(Equal + 1);
  }
  return Result;
}

class CrackSession {
public:
  explicit CrackSession(const Parameters &P) {
    auto Found = P.find("parallel");
    if (Found != P.end())
      std::from_chars(Found->second.data(), Found->second.data() + Found->second.size(), Window);
    Window = std::max<std::size_t>(Window, 1);
#ifdef TWIN
    Window = std::min<std::size_t>(Window, 16);
#endif
  }

  void attack(std::istream &Words) {
    std::string Stem;
    while (std::getline(Words, Stem)) {
      if (Stem.size() < 4)
        continue;
      if (Running.size() >= Window)
        retire();
      Running.emplace_back([this, Stem] { mutate(Stem); });
    }
    while (!Running.empty())
      retire();
  }

private:
  void mutate(const std::string &Stem) {
    witness::task();
    for (int Year = 1950; Year < 2030; ++Year)
      Tried += (Stem + std::to_string(Year)).size() > 0;
  }

  void retire() {
    Running.front().join();
    Running.pop_front();
  }

  std::size_t Window = 4;
  std::deque<std::thread> Running;
  std::atomic<unsigned long> Tried{0};
};

int main(int argc, char **argv) {
  const std::string Count = std::to_string(witness::size(argc, argv));
  std::stringstream Words;
  for (int I = 0; I < 1000; ++I)
    Words << "word" << I << '\n';
  CrackSession(parseQuery("algo=md5&parallel=" + Count)).attack(Words);
  return witness::report();
}
