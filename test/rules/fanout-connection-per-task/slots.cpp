// RUN: %check_rule %s fanout-connection-per-task -- -std=c++20
// A connection that the task opens while it holds a slot: no more of them than slots.

#include <netinet/in.h>
#include <semaphore>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>

extern sockaddr_in cache;
void ask(int connection, const std::string &uri);
bool isKnown(const std::string &uri);

std::counting_semaphore<8> slots(8);
struct Slot {
  Slot() { slots.acquire(); }
  ~Slot() { slots.release(); }
};

int dial() {
  int connection = socket(AF_INET, SOCK_STREAM, 0);
  connect(connection, reinterpret_cast<sockaddr *>(&cache), sizeof cache);
  return connection;
}

// OK: the slot is taken first.
void slotFirst(const std::string &uri) {
  Slot slot;
  ask(dial(), uri);
}

void connectionFirst(const std::string &uri) {
  int connection = dial();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
  Slot slot;
  ask(connection, uri);
}

void slotGivenBack(const std::string &uri) {
  {
    Slot slot;
    isKnown(uri);
  }
  ask(dial(), uri);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
}

void slotOnOnePath(const std::string &uri) {
  if (isKnown(uri))
    slots.acquire();
  ask(dial(), uri);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-connection-per-task]
}

// OK: the semaphore itself, without a guard.
void byHand(const std::string &uri) {
  slots.acquire();
  ask(dial(), uri);
  slots.release();
}

// OK: the slot is taken around the function that connects.
void around(const std::string &uri) {
  Slot slot;
  connectionFirst(uri);
}

void startAll(const std::vector<std::string> &uris) {
  for (const auto &uri : uris) {
    std::thread(slotFirst, uri).detach();
    std::thread(connectionFirst, uri).detach();
    std::thread(slotGivenBack, uri).detach();
    std::thread(slotOnOnePath, uri).detach();
    std::thread(byHand, uri).detach();
    std::thread(around, uri).detach();
  }
}
