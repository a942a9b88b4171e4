// RUN: %row_check drogon %s -- -std=c++20 -I%stubs/drogon
#include "spawn.h"

extern drogon::Task<int> Lazy;  //= lazy
extern drogon::AsyncTask Eager; //= eager

drogon::Task<> work();
void done(int);

void calls(trantor::EventLoop &loop, drogon::HttpRequest request, std::vector<drogon::Task<int>> all) {
  auto client = drogon::HttpClient::newHttpClient("http://a"); //= open connection
  client->sendRequest(request, done);                          //= spawn async-call
  client->sendRequest(request);
  drogon::async_run(work);                                     //= spawn coroutine
  drogon::when_all(all);                                       //= range-fanout coroutine
  drogon::sync_wait(Lazy);                                     //= join
  loop.queueInLoop([] {});                                     //= spawn queued
  loop.quit();
}
