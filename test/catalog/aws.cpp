// RUN: %row_check aws %s -- -std=c++17 -I%stubs/aws
#include "spawn.h"

extern Aws::Utils::Threading::DefaultExecutor Default;      //= executor thread
extern Aws::Utils::Threading::PooledThreadExecutor Pooled;  //= executor

void work();
void done(Aws::S3::Outcome);

void calls(const Aws::S3::S3Client &client, Aws::S3::Request request) {
  client.GetObject(request);
  client.GetObjectAsync(request, done);            //= spawn thread
  auto future = client.GetObjectCallable(request); //= spawn thread
  future.get();                                    //= join
  Pooled.Submit(work);                             //= spawn queued
  Default.Submit(work);                            //= spawn queued
  Pooled.WaitUntilStopped();                       //= join
}
