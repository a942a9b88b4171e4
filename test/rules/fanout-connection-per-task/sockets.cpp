// RUN: %check_rule %s fanout-connection-per-task
// A connection for each task of an unbounded site: ports run out before memory does.

#include <netinet/in.h>
#include <semaphore>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
extern sockaddr_in cache;
void ask(int connection, const std::string &uri);

void connectEach(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      int connection = socket(AF_INET, SOCK_STREAM, 0);
      connect(connection, reinterpret_cast<sockaddr *>(&cache), sizeof cache);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
      ask(connection, uri);
      close(connection);
    }).detach();
}

// OK: one connection for all.
void connectOnce(const GetPostsRequest &req) {
  int connection = socket(AF_INET, SOCK_STREAM, 0);
  connect(connection, reinterpret_cast<sockaddr *>(&cache), sizeof cache);
  for (const auto &uri : req.uris)
    std::thread([uri, connection] { ask(connection, uri); }).detach();
}

// OK: the site is bounded, and so are its connections.
std::counting_semaphore<> slots(64);
void connectEachLimited(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    slots.acquire();
    std::thread([uri] {
      int connection = socket(AF_INET, SOCK_STREAM, 0);
      connect(connection, reinterpret_cast<sockaddr *>(&cache), sizeof cache);
      ask(connection, uri);
      close(connection);
      slots.release();
    }).detach();
  }
}

// OK: three.
void connectToReplicas() {
  for (const char *replica : {"a", "b", "c"})
    std::thread([replica] {
      int connection = socket(AF_INET, SOCK_STREAM, 0);
      connect(connection, reinterpret_cast<sockaddr *>(&cache), sizeof cache);
      ask(connection, replica);
      close(connection);
    }).detach();
}

int dial() {
  int connection = socket(AF_INET, SOCK_STREAM, 0);
  connect(connection, reinterpret_cast<sockaddr *>(&cache), sizeof cache);
  return connection;
}

void connectInFunction(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      int connection = dial();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
      ask(connection, uri);
      close(connection);
    }).detach();
}

// A random local address gives more ports, and no bound.
void bindEach(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      int connection = socket(AF_INET, SOCK_STREAM, 0);
      sockaddr_in local{};
      local.sin_addr.s_addr = htonl(INADDR_LOOPBACK + uri.size() % 250);
      bind(connection, reinterpret_cast<sockaddr *>(&local), sizeof local);
      connect(connection, reinterpret_cast<sockaddr *>(&cache), sizeof cache);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
      ask(connection, uri);
      close(connection);
    }).detach();
}

int borrow();
void giveBack(int connection);

// OK: who lends the connections is somebody else.
void borrowEach(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      int connection = borrow();
      ask(connection, uri);
      giveBack(connection);
    }).detach();
}

// OK: not a task; a loop that connects in turn.
void connectInTurn(const GetPostsRequest &req) {
  for (const auto &uri : req.uris) {
    int connection = dial();
    ask(connection, uri);
    close(connection);
  }
}
