// RUN: %row_check oatpp %s -- -std=c++17 -I%stubs/oatpp
#include "spawn.h"

extern oatpp::async::Executor Executor; //= executor

void tasks() {
  Executor.execute<int>(1); //= spawn coroutine
  Executor.join();          //= join
  Executor.stop();
}
