// RUN: %row_check drogon %s -- -std=c++20 -I%stubs/drogon
#include "spawn.h"

extern drogon::Task<int> Lazy;  //= lazy
extern drogon::AsyncTask Eager; //= eager
extern trantor::ConcurrentTaskQueue Queue; //= executor

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
  loop.runInLoop([] {});                                       //= spawn queued
  Queue.runTaskInQueue([] {});                                 //= spawn queued
  Queue.getName();
  loop.quit();
}

void databases(drogon::nosql::RedisClient &redis) {
  auto client = drogon::orm::DbClient::newMysqlClient("a", 8); //= configure
  client = drogon::orm::DbClient::newPgClient("a", 8);         //= configure
  client->execSqlAsync("a", done, done);                       //= spawn async-call
  auto future = client->execSqlAsyncFuture("a");               //= spawn async-call
  client->execSqlSync("a");
  redis.execCommandAsync(done, done, "a");                     //= spawn async-call
}
