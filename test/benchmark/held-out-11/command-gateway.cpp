// spawn: std::thread detached
// loop: std::getline
// origin: lines of a stream
// waits: detached
// distance: same function
// differs: which semaphore is acquired
// A: unbounded Y6 | limiter: a semaphore of each command
// B: bounded N4 | limiter: the semaphore of the gateway
// witness: runnable
#include "witness.h"
#include <istream>
#include <memory>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>

namespace gateway {

using Slots = std::counting_semaphore<64>;

struct Command {
  std::string Verb;
  std::string Argument;
};

class Gateway {
public:
  explicit Gateway(int Parallel) : Parallel(Parallel), Shared(std::make_shared<Slots>(Parallel)) {}

  unsigned serve(std::istream &Client) {
    std::string Line;
    unsigned Accepted = 0;
    while (std::getline(Client, Line)) {
      Command C;
      if (!parse(Line, C)) {
        std::fprintf(stderr, "bad command: %s\n", Line.c_str());
        continue;
      }
#ifndef TWIN
      auto Limit = std::make_shared<Slots>(Parallel);
#else
      auto Limit = Shared;
#endif
      Limit->acquire();
      std::thread([C, Limit] {
        execute(C);
        Limit->release();
      }).detach();
      ++Accepted;
    }
    return Accepted;
  }

private:
  static bool parse(const std::string &Line, Command &C) {
    const auto Space = Line.find(' ');
    if (Space == std::string::npos)
      return false;
    C = {Line.substr(0, Space), Line.substr(Space + 1)};
    return C.Verb == "GET" || C.Verb == "DEL";
  }

  static void execute(const Command &C) {
    witness::task();
    if (C.Argument.empty())
      std::fprintf(stderr, "%s without key\n", C.Verb.c_str());
  }

  int Parallel;
  std::shared_ptr<Slots> Shared;
};

} // namespace gateway

int main(int argc, char **argv) {
  std::stringstream Client;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Client << (I % 2 ? "GET key" : "DEL key") << I << '\n';
  gateway::Gateway G(8);
  return G.serve(Client) ? witness::report() : 1;
}
