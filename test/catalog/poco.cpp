// REQUIRES: poco-headers
// RUN: %row_check poco %s -- -std=c++17
#include <Poco/ActiveMethod.h>
#include <Poco/Condition.h>
#include <Poco/DirectoryIterator.h>
#include <Poco/Environment.h>
#include <Poco/JSON/Array.h>
#include <Poco/Logger.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/Process.h>
#include <Poco/Semaphore.h>
#include <Poco/TaskManager.h>
#include <Poco/Thread.h>
#include <Poco/ThreadPool.h>

struct Service {
  int compute(const int &);
};

extern Poco::Thread Thread;                            //= handle
extern Poco::ActiveResult<int> Result;                 //= handle
extern Poco::ProcessHandle Process;                    //= handle
extern Poco::ThreadPool Pool;                          //= executor
extern Poco::Semaphore Slots;                          //= limiter
extern Poco::DirectoryIterator Files;                  //= input
extern Poco::JSON::Array Array;                        //= input
extern Poco::ActiveMethod<int, int, Service> Method;
extern Poco::Mutex Mutex;

void threads(Poco::Runnable &runnable, Poco::TaskManager &tasks, Poco::Task *task,
             Poco::Condition &condition) {
  Thread.start(runnable);                              //= spawn thread
  Thread.startFunc([] {});                             //= spawn thread
  Thread.join();                                       //= join
  Thread.tryJoin(1);                                   //= join
  Thread.isRunning();
  Poco::Thread::sleep(1);                              //= wait
  Poco::Thread::yield();                               //= wait
  condition.wait(Mutex);                               //= wait
  Poco::Environment::processorCount();                 //= source hardware
  Pool.start(runnable);                                //= spawn queued
  Pool.startWithPriority(Poco::Thread::PRIO_LOW, runnable); //= spawn queued
  Pool.addCapacity(1);                                 //= release
  Pool.joinAll();                                      //= join
  Pool.available();
  tasks.start(task);                                   //= spawn queued
  tasks.joinAll();                                     //= join
  Result = Method(1);                                  //= spawn queued
  Result.wait();                                       //= join
  Result.tryWait(1);                                   //= join
}

void processes() {
  Process = Poco::Process::launch("a", {});            //= spawn process
  Process.wait();                                      //= join
  Poco::Process::wait(Process);                        //= join
  Poco::Process::kill(Process);
}

void limits(Poco::Net::StreamSocket socket, Poco::Net::SocketAddress to,
            Poco::Net::ServerSocket server) {
  Slots.wait();                                        //= acquire
  Slots.tryWait(1);                                    //= try-acquire
  Slots.set();                                         //= release
  Mutex.lock();
  socket.connect(to);                                  //= open connection
  Poco::Net::StreamSocket none;
  Poco::Net::StreamSocket other(to);                   //= open connection
  Poco::Net::HTTPClientSession session("a", 80);       //= open connection
  Poco::Net::HTTPClientSession closed;
  server.acceptConnection();                           //= source events
}

void logs(Poco::Logger &logger) {
  logger.critical("text");    //= log
  logger.error("text");       //= log
  logger.warning("text");     //= log
  logger.information("text"); //= log
  logger.name();
}
