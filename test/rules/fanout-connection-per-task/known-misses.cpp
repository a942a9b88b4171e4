// RUN: %check_rule %s fanout-connection-per-task
// What the page of the rule lists as its limits, each beside a twin that is seen.

#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>

extern sockaddr_in cache, store;
void ask(int connection, const std::string &uri);

int dial(sockaddr_in &to) {
  int connection = socket(AF_INET, SOCK_STREAM, 0);
  connect(connection, reinterpret_cast<sockaddr *>(&to), sizeof to);
  return connection;
}

struct SeenClient {
  SeenClient() : connection(dial(cache)) {}
  int connection;
  void get(const std::string &uri) { ask(connection, uri); }
};
struct UnseenClient {
  UnseenClient();
  void get(const std::string &uri);
};

// known miss: no model says that the constructor opens a connection.
void unseenClient(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] { UnseenClient().get(uri); }).detach();
}

void seenClient(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] { SeenClient().get(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
}

// known miss: a connection for each task, opened by the loop.
void openedByTheLoop(const std::vector<std::string> &uris) {
  for (const auto &uri : uris) {
    int connection = dial(cache);
    std::thread([connection, uri] { ask(connection, uri); }).detach();
  }
}

void openedByTheTask(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] { ask(dial(cache), uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
}

// known miss: the second connection, to the store.
void two(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
      ask(dial(cache), uri);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
      ask(dial(store), uri);
    }).detach();
}
