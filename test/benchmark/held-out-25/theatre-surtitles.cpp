// spawn: boost::asio::post or std::thread
// loop: while std::getline
// origin: lines of a stream
// distance: lambda
// waits: destructor of the pool, or detached
// differs: what runs the translation
// A: bounded N8 | spawn: boost::asio::post | limiter: thread_pool of constant size
// B: unbounded Y1 | spawn: std::thread detached | limiter: none
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <istream>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Cue {
  int Number = 0;
  std::string Sung;
  std::string Shown;
};

class Surtitles {
public:
  explicit Surtitles(std::string Language) : Language(std::move(Language)) {}

  int load(std::istream &Libretto);

private:
  void start(std::function<void()> Work) {
#ifndef TWIN
    boost::asio::post(Stage, std::move(Work));
#else
    std::thread(std::move(Work)).detach();
#endif
  }

  void translate(Cue C) {
    witness::task();
    C.Shown = "[" + Language + "] " + C.Sung;
    std::lock_guard Guard(Lock);
    Cues.push_back(std::move(C));
  }

  std::string Language;
  std::mutex Lock;
  std::vector<Cue> Cues;
  boost::asio::thread_pool Stage{4};
};

int Surtitles::load(std::istream &Libretto) {
  std::string Line;
  int Number = 0;
  while (std::getline(Libretto, Line)) {
    if (Line.empty() || Line.front() == '(')
      continue;
    Cue C;
    C.Number = ++Number;
    C.Sung = std::move(Line);
    start([this, C = std::move(C)]() mutable { translate(std::move(C)); });
  }
  return Number;
}

int main(int argc, char **argv) {
  std::stringstream Libretto;
  Libretto << "(Enter Sarastro)\n";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Libretto << "In diesen heil'gen Hallen " << I << "\n";
  auto *Evening = new Surtitles("en");
  if (Evening->load(Libretto) == 0)
    return 1;
  return witness::report();
}
