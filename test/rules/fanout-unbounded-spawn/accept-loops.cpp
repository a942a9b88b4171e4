// RUN: %check_rule %s fanout-unbounded-spawn
// A server that starts something for every connection: who connects chooses.

#include <poll.h>
#include <semaphore>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

void serve(int connection);
constexpr int kMaxConnections = 1000;

void threadPerConnection(int listener) {
  while (true) {
    int connection = accept(listener, nullptr, nullptr);
    if (connection < 0)
      continue;
    std::thread(serve, connection).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: one connection after the other.
void servedInPlace(int listener) {
  while (true) {
    int connection = accept(listener, nullptr, nullptr);
    if (connection >= 0)
      serve(connection);
  }
}

// OK: joined before the next is accepted.
void servedByOneThread(int listener) {
  for (;;) {
    int connection = accept(listener, nullptr, nullptr);
    std::thread task(serve, connection);
    task.join();
  }
}

// OK: accepts when there is a slot.
void limitedConnections(int listener) {
  static std::counting_semaphore<> slots(kMaxConnections);
  for (;;) {
    slots.acquire();
    int connection = accept(listener, nullptr, nullptr);
    std::thread([connection] {
      serve(connection);
      slots.release();
    }).detach();
  }
}

void inTheCondition(int listener) {
  int connection;
  while ((connection = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0)
    std::thread(serve, connection).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void processPerConnection(int listener) {
  for (;;) {
    int connection = accept(listener, nullptr, nullptr);
    if (fork() == 0) {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      serve(connection);
      _exit(0);
    }
    close(connection);
  }
}

void threadPerDatagram(int socket) {
  char buffer[1500];
  for (;;) {
    if (recv(socket, buffer, sizeof buffer, 0) <= 0)
      break;
    std::thread(serve, socket).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: one thread for the only connection.
void oneConnection(int listener) {
  int connection = accept(listener, nullptr, nullptr);
  std::thread(serve, connection).detach();
}

// OK: four acceptors.
void acceptors(int listener) {
  for (int i = 0; i < 4; ++i)
    std::thread([listener] {
      for (;;)
        serve(accept(listener, nullptr, nullptr));
    }).detach();
}

class Server {
public:
  void run(int listener) {
    while (running_) {
      int connection = accept(listener, nullptr, nullptr);
      if (connection < 0)
        break;
      handle(connection);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
  }

private:
  void handle(int connection) { std::thread(serve, connection).detach(); }
  bool running_ = true;
};
