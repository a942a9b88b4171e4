// RUN: %check_rule %s fanout-pool-missing-max-active -- -isystem %stubs/cpp-httplib

#include <httplib.h>

// Threads and a queue of accepted connections: no pool of connections.
void server() {
  httplib::ThreadPool Unqueued(8);
  httplib::ThreadPool Queue(8, 32, 0);
}
