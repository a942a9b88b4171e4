// RUN: %check_rule %s fanout-connection-per-task

#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void ask(int connection, const std::string &uri);

int dial() {
  int connection = socket(AF_INET, SOCK_STREAM, 0);
  connect(connection, nullptr, 0);
  return connection;
}

void each(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread([uri] {
      int connection = dial();
      ask(connection, uri);
      close(connection);
    }).detach();
}
// CHECK-MESSAGES: :[[@LINE-5]]:24: warning: 'connect' opens a connection in every task, one for each element of 'req.uris': ports run out while closed connections wait in TIME_WAIT; borrow from a pool with a limit on active connections, or limit the tasks [fanout-connection-per-task]
// CHECK-MESSAGES: :[[@LINE-13]]:3: note:
