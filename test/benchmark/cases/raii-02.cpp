// spawn: std::thread in a constructor
// loop: counted
// origin: request field
// limiter: none
// distance: class member
// differs: whether the object outlives the iteration
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <list>
#include <string>
#include <thread>
#include <vector>

struct OpenRequest {
  std::vector<std::string> Hosts;
};

class Session {
public:
  explicit Session(std::string Host) : Host(std::move(Host)), Reader(&Session::read, this) {}
  ~Session() { Reader.join(); }

private:
  void read() { witness::task(); }

  std::string Host;
  std::thread Reader;
};

void open(const OpenRequest &Request) {
  std::list<Session> Sessions;
  for (std::size_t I = 0; I < Request.Hosts.size(); ++I) {
#ifndef TWIN
    Sessions.emplace_back(Request.Hosts[I]);
#else
    Session One(Request.Hosts[I]);
#endif
  }
}

int main(int argc, char **argv) {
  open({std::vector<std::string>(witness::size(argc, argv), "db-1")});
  return witness::report();
}
