// RUN: %row_check mongo-server %s -- -std=c++17 -I%stubs/mongo-server
#include "spawn.h"

using mongo::executor::TaskExecutor;
extern mongo::ThreadPool Pool; //= executor

void work();
void called(const TaskExecutor::CallbackArgs &);
void answered(const TaskExecutor::RemoteCommandCallbackArgs &);

void tasks(TaskExecutor &executor, TaskExecutor::EventHandle event, mongo::OperationContext *context) {
  Pool.schedule(work);                         //= spawn queued
  Pool.waitForIdle();                          //= join
  Pool.join();                                 //= join
  Pool.shutdown();
  auto handle = executor.scheduleWork(called); //= spawn queued
  executor.scheduleWorkAt(1, called);          //= spawn queued
  executor.onEvent(event, called);             //= spawn queued
  executor.scheduleRemoteCommand({}, answered); //= spawn async-call
  executor.wait(handle);                       //= join
  executor.waitForEvent(event);                //= join
  executor.waitForEvent(context, event);
  executor.join();                             //= join
  executor.cancel(handle);
}
