// RUN: %row_check oatpp %s -- -std=c++17 -I%stubs/oatpp
#include "spawn.h"

extern oatpp::async::Executor Executor; //= executor

void tasks() {
  Executor.execute<int>(1); //= spawn coroutine
  Executor.join();          //= join
  Executor.stop();
}

void connections(std::shared_ptr<int> provider, oatpp::web::server::HttpConnectionHandler &handler) {
  auto pool = oatpp::provider::Pool<int, int, int>::createShared(provider, 8, 1); //= configure
  pool->get();                     //= acquire
  pool->getAsync();                //= acquire await
  pool->stop();
  handler.handleConnection(1, 1);  //= spawn thread
  handler.stop();
}
