// REQUIRES: hiredis-headers
// RUN: %row_check hiredis %s -- -std=gnu17
#include <hiredis/async.h>
#include <hiredis/hiredis.h>
#include <stdarg.h>

void done(redisAsyncContext *, void *, void *);

void async(redisAsyncContext *context, const char **argv, va_list args) {
  context = redisAsyncConnect("a", 6379);                        //= spawn connection
  context = redisAsyncConnectBind("a", 6379, "b");               //= spawn connection
  context = redisAsyncConnectUnix("a");                          //= spawn connection
  redisAsyncCommand(context, done, NULL, "GET a");               //= spawn async-call
  redisAsyncCommandArgv(context, done, NULL, 1, argv, NULL);     //= spawn async-call
  redisvAsyncCommand(context, done, NULL, "GET a", args);        //= spawn async-call
  redisAsyncFormattedCommand(context, done, NULL, "GET", 3);     //= spawn async-call
  redisAsyncDisconnect(context);
}

void blocking(redisContext *context, struct timeval time) {
  context = redisConnect("a", 6379);                   //= open connection
  context = redisConnectWithTimeout("a", 6379, time);  //= open connection
  context = redisConnectNonBlock("a", 6379);           //= open connection
  context = redisConnectUnix("a");                     //= open connection
  redisCommand(context, "GET a");
}
