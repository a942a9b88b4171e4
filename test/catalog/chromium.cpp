// RUN: %row_check chromium %s -- -std=c++17 -I%stubs/chromium
#include "spawn.h"

void tasks(base::TaskRunner &runner, base::Location here, base::OnceClosure work) {
  base::ThreadPool::PostTask(here, work);                      //= spawn queued
  base::ThreadPool::PostTask(here, base::TaskTraits(), work);  //= spawn queued
  base::ThreadPool::PostTaskAndReply(here, work, work);        //= spawn queued
  runner.PostTask(here, work);                                 //= spawn queued
  base::ThreadPool::PostDelayedTask(here, work, 1);            //= spawn queued
  base::ThreadPool::PostTaskAndReplyWithResult(here, work, work); //= spawn queued
  runner.PostTaskAndReply(here, work, work);                   //= spawn queued
  runner.PostTaskAndReplyWithResult(here, work, work);         //= spawn queued
  runner.PostDelayedTask(here, work, 1);                       //= spawn queued
  runner.RunsTasksInCurrentSequence();
}
