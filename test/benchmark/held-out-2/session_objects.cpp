// spawn: std::thread member started by a constructor
// loop: index loop
// origin: container parameter
// waits: destructor of the object
// distance: constructor of a class
// differs: where the objects live
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the destructor joins at the end of the iteration
// witness: runnable
#include "witness.h"
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class ReplaySession {
public:
  explicit ReplaySession(std::string capture)
      : m_capture(std::move(capture)), m_thread(&ReplaySession::play, this) {}
  ~ReplaySession() {
    if (m_thread.joinable())
      m_thread.join();
  }
  ReplaySession(const ReplaySession &) = delete;
  ReplaySession &operator=(const ReplaySession &) = delete;

  const std::string &capture() const { return m_capture; }

private:
  void play() { witness::task(); }

  std::string m_capture;
  std::thread m_thread;
};

size_t replayAll(const std::vector<std::string> &captures) {
  size_t bytes = 0;
#ifndef TWIN
  std::vector<std::unique_ptr<ReplaySession>> sessions;
#endif
  for (size_t i = 0; i < captures.size(); ++i) {
#ifdef TWIN
    ReplaySession session(captures[i]);
    bytes += session.capture().size();
#else
    sessions.push_back(std::make_unique<ReplaySession>(captures[i]));
    bytes += sessions.back()->capture().size();
#endif
  }
  return bytes;
}

int main(int argc, char **argv) {
  replayAll(std::vector<std::string>(witness::size(argc, argv), "eth0.pcap"));
  return witness::report();
}
