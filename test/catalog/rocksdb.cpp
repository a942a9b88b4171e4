// REQUIRES: rocksdb-headers
// RUN: %row_check rocksdb %s -- -std=c++17
#include <rocksdb/env.h>
#include <rocksdb/iterator.h>
#include <rocksdb/threadpool.h>

extern rocksdb::Iterator *Rows;   //= input
extern rocksdb::ThreadPool *Pool; //= executor

void body(void *);

void threads(rocksdb::Env *env) {
  env->StartThread(body, nullptr);              //= spawn thread
  env->WaitForJoin();                           //= join
  env->Schedule(body, nullptr);                 //= spawn queued
  env->SetBackgroundThreads(8);                 //= configure
  env->SleepForMicroseconds(1);
  Pool->SubmitJob([] {});                       //= spawn queued
  Pool->SetBackgroundThreads(8);                //= configure
  Pool->WaitForJobsAndJoinAllThreads();         //= join
}
