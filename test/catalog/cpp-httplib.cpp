// REQUIRES: httplib-headers
// RUN: %row_check cpp-httplib %s -- -std=c++17
#include <httplib.h>

extern httplib::ThreadPool Pool; //= executor

void requests(httplib::Client &other) {
  Pool.enqueue([] {});                      //= spawn queued
  httplib::Client client("http://a");       //= open connection
  httplib::ClientImpl plain("a", 80);       //= open connection
  client.Get("/");
  other.Get("/");
}
