// REQUIRES: httplib-headers
// RUN: %row_check cpp-httplib %s -- -std=c++17
#include <httplib.h>

extern httplib::ThreadPool Pool; //= executor

void handlers(httplib::Server &server, httplib::Server::Handler handler) {
  server.Get("/", handler);      //= repeat events
  server.Post("/", handler);     //= repeat events
  server.Put("/", handler);      //= repeat events
  server.Patch("/", handler);    //= repeat events
  server.Delete("/", handler);   //= repeat events
  server.Options("/", handler);  //= repeat events
}

void requests(httplib::Client &other) {
  Pool.enqueue([] {});                      //= spawn queued
  httplib::Client client("http://a");       //= open connection lazy
  httplib::ClientImpl plain("a", 80);       //= open connection lazy
  client.is_valid();                        //= neutral
  client.set_keep_alive(true);              //= neutral
  client.stop();                            //= neutral
  plain.is_valid();                         //= neutral
  plain.set_keep_alive(true);               //= neutral
  plain.stop();                             //= neutral
  client.Get("/");
  other.Get("/");
}
