// RUN: %row_check cpprest %s -- -std=c++17 -I%stubs/cpprest
#include "spawn.h"

extern pplx::task<int> Task; //= handle

int work();

void tasks() {
  Task = pplx::create_task(work);                      //= spawn queued
  Task.wait();                                         //= join
  Task.get();                                          //= join
  Task.is_done();
  web::http::client::http_client client("http://a");   //= open connection
  Task = client.request(web::http::http_request());    //= spawn async-call
}
