// spawn: std::thread
// loop: range-for
// waits: detached
// distance: member function
// differs: whose list it is
// A: unbounded Y1 | origin: vector of the message | limiter: none
// B: abstain-ok U1 | origin: long-lived member | limiter: none
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

struct Gossip {
  std::string topic;
  std::vector<std::string> forwardTo;
};

class Node {
public:
  void join(const std::string &peer) { peers_.insert(peer); }
  void leave(const std::string &peer) { peers_.erase(peer); }
  void onGossip(const Gossip &message);

private:
  void send(const std::string &peer, const std::string &topic) {
    std::thread([peer, topic] { witness::task(); }).detach();
  }
  std::unordered_set<std::string> peers_;
};

void Node::onGossip(const Gossip &message) {
#ifdef TWIN
  for (const std::string &peer : peers_)
#else
  for (const std::string &peer : message.forwardTo)
#endif
    send(peer, message.topic);
}

int main(int argc, char **argv) {
  Node node;
  Gossip message{"t", {}};
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i) {
    node.join(std::to_string(i));
    message.forwardTo.push_back(std::to_string(i));
  }
  node.onGossip(message);
  return witness::report();
}
