// spawn: std::thread in a constructor
// loop: range-for
// origin: request field
// limiter: none
// waits: destructor of the element
// distance: constructor
// differs: life of the element
// A: unbounded Y1 | waits: elements kept in a list
// B: bounded N3 | waits: element destroyed in the iteration
// witness: runnable
#include "witness.h"
#include <list>
#include <string>
#include <thread>
#include <vector>

struct Target {
  std::string host;
  unsigned short port;
};

struct DeployRequest {
  std::string artifact;
  std::vector<Target> targets;
};

class SshSession {
public:
  SshSession(const Target &target, const std::string &artifact)
      : target_(target), worker_([this, artifact] { copy(artifact); }) {}
  ~SshSession() { worker_.join(); }
  SshSession(const SshSession &) = delete;

private:
  void copy(const std::string &) { witness::task(); }

  Target target_;
  std::thread worker_;
};

void deploy(const DeployRequest &request) {
#ifndef TWIN
  std::list<SshSession> sessions;
#endif
  for (const Target &target : request.targets) {
#ifdef TWIN
    SshSession session(target, request.artifact);
#else
    sessions.emplace_back(target, request.artifact);
#endif
  }
}

int main(int argc, char **argv) {
  DeployRequest request{"app.tar.gz", {}};
  request.targets.resize(witness::size(argc, argv), Target{"web1", 22});
  deploy(request);
  return witness::report();
}
